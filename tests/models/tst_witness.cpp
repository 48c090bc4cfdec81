// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/witnessstory.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

using Why = Assessment::Why;

class tst_Witness : public QObject
{
    Q_OBJECT

private slots:
    void aFreshConnectionIsProvenByItsConnect()
    {
        Story story;
        const Assessment a = story.at(epoch);
        QCOMPARE(a.evidence, Evidence::Proven);
        QCOMPARE(a.proof, Proof::Connect);
        QCOMPARE(int(a.missed), 0);
        QCOMPARE(int(a.of), 3);
    }

    void aConnectionThatNeverAnswersIsClosedTwoTicksAfterItsFirst()
    {
        Story story;
        const Assessment first = story.at(epoch);
        // start + 2.0 s to 2.4 s + ping_max x interval
        QVERIFY(first.earliest >= epoch + 11800ms && first.earliest <= epoch + 11910ms);
        QVERIFY(first.latest >= epoch + 12300ms && first.latest <= epoch + 12400ms);
        const Assessment later = story.pollUntil(epoch + 11s);
        QCOMPARE(int(later.missed), 2);
        QVERIFY(later.hasWindow());
    }

    void missedPingsMakeASuspectAndDeliveriesAGhost()
    {
        Story story;
        story.at(epoch);
        // The first tick is at 2.1 s, the next ones at 7.1, 12.1, ...
        for (int tick = 0; tick < 4; ++tick) {
            story.pollUntil(epoch + 2s + tick * 5s);
            story.pong(1500us + tick * 3us);
            QCOMPARE(story.pollUntil(epoch + 2250ms + tick * 5s).evidence, Evidence::Proven);
        }
        // Silent since 17.1 s: 22.1 and 27.1 are missed, 32.1 closes.
        QCOMPARE(story.pollUntil(epoch + 22s).evidence, Evidence::Proven);
        const Assessment suspect = story.pollUntil(epoch + 23s);
        QCOMPARE(suspect.evidence, Evidence::Suspect);
        QCOMPARE(int(suspect.missed), 1);
        QVERIFY(suspect.earliest <= epoch + 32100ms && suspect.latest >= epoch + 32100ms);
        QVERIFY(suspect.latest - suspect.earliest < 500ms);
        story.rows.outMsgs[0] = 40;
        story.rows.lastActivity[0] = (epoch + 23s).time_since_epoch().count();
        const Assessment ghost = story.pollUntil(epoch + 28s);
        QCOMPARE(ghost.evidence, Evidence::Ghost);
        QCOMPARE(ghost.deliveredSinceProof, 40);
        QCOMPARE(int(ghost.missed), 2);
        // Still there afterwards: never overdue, the model steps back.
        const Assessment quiet = story.pollUntil(epoch + 33s);
        QCOMPARE(quiet.evidence, Evidence::Quiet);
        QCOMPARE(quiet.why, Why::OwnPings);
        QVERIFY(quiet.latest > epoch + 33s);
    }

    void whatIsNotPingedIsQuiet_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("MQTT") << QByteArray("Client") << QByteArray("mqtt");
        QTest::newRow("leafnode") << QByteArray("Leafnode") << QByteArray();
    }

    void whatIsNotPingedIsQuiet()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, type);
        Story story(0ns);
        story.setType(kind, type);
        story.at(epoch);
        const Assessment a = story.pollUntil(epoch + 1min);
        QCOMPARE(a.evidence, Evidence::Quiet);
        QCOMPARE(a.why, Why::NoPings);
        QVERIFY(!a.hasWindow());
        QCOMPARE(int(a.of), 0);
    }

    void oneMissBelowAMillisecondIsNoSuspicionYet()
    {
        Story story(400us);
        story.at(epoch);
        for (int tick = 0; tick < 4; ++tick) {
            story.pollUntil(epoch + 2s + tick * 5s);
            story.pong(300us + tick * 40us);
        }
        const Assessment once = story.pollUntil(epoch + 24s);
        QCOMPARE(once.evidence, Evidence::Proven);
        QCOMPARE(once.why, Why::Collision);
        QVERIFY(once.latest > epoch + 37s); // one PONG may be hidden
        QCOMPARE(story.pollUntil(epoch + 29s).evidence, Evidence::Suspect);
    }

    void aPongWithoutAPingIsProofButNoAnchor()
    {
        Story story;
        story.at(epoch);
        story.pong(Nanoseconds::max());
        const Assessment a = story.pollUntil(epoch + 1s);
        QCOMPARE(a.evidence, Evidence::Proven);
        QCOMPARE(a.proof, Proof::Pong);
        QCOMPARE(a.pongs, 0U);
        QCOMPARE(int(a.missed), 0);
    }

    void aClientOfALibraryMayPingForItselfOnceInTwoMinutes()
    {
        Story story;
        story.setType("Client", "nats", "go");
        story.poll.ping = {30s, 2};
        story.at(epoch);
        // Ticks at 2.1, 32.1, 62.1, 92.1 are answered; its own PING at 119.9 takes the place of the next answer.
        for (int tick = 0; tick < 4; ++tick) {
            story.pollUntil(epoch + 2s + tick * 30s);
            story.pong(1500us + tick * 3us);
        }
        const Assessment a = story.pollUntil(epoch + 130s);
        QCOMPARE(int(a.missed), 1);
        QCOMPARE(a.evidence, Evidence::Proven);
        QCOMPARE(a.why, Why::SometimesOwnPings);
    }

    /// One that publishes is not pinged, so nothing tells whether it pings for itself. When it falls silent, its rows
    /// are those of one that goes on living without a word.
    void aPublisherThatFallsSilentIsNotAccused()
    {
        Story story;
        story.at(epoch);
        story.pollUntil(epoch + 2s);
        story.pong(1500us);
        for (int message = 1; message <= 20; ++message) {
            const Instant sentAt = epoch + 2400ms + message * 1s;
            story.pollUntil(sentAt);
            story.rows.inMsgs[0] = message;
            story.rows.lastActivity[0] = sentAt.time_since_epoch().count();
            QCOMPARE(story.pollUntil(sentAt + 200ms).evidence, Evidence::Proven);
        }
        // The tick at 27.1 is delayed, those at 32.1 and 37.1 are not; 42.1 closes.
        const Assessment last = story.pollUntil(epoch + 42s);
        QCOMPARE(int(last.missed), 2);
        QCOMPARE(last.evidence, Evidence::Unproven);
        QCOMPARE(last.why, Why::NotWatched);
        QVERIFY(last.earliest <= epoch + 42100ms && last.latest >= epoch + 42100ms);
        QVERIFY(last.latest - last.earliest < 500ms);
        QVERIFY(last.likely > epoch + 41900ms && last.likely < epoch + 42300ms);
    }

    void dataBesideATickSplitsTheWindowAndTheLikelierPartIsNamed()
    {
        Story story;
        story.at(epoch);
        story.pollUntil(epoch + 2s);
        story.pong(1500us); // between 2.0 and 2.25 s: so are all ticks
        story.rows.inMsgs[0] = 1;
        story.rows.lastActivity[0] = (epoch + 2200ms).time_since_epoch().count();
        // Of the next ticks those in 7.0 to 7.2 are delayed by it, those in 7.2 to 7.25 are not.
        const Assessment a = story.pollUntil(epoch + 8s);
        QVERIFY(a.earliest < epoch + 17250ms);
        QVERIFY(a.latest > epoch + 22s);
        QVERIFY(a.likely > epoch + 22s);
    }
};

QTEST_GUILESS_MAIN(tst_Witness)
#include "tst_witness.moc"
