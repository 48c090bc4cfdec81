// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/heardstory.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

using Why = Assessment::Why;

Q_DECLARE_METATYPE(TcpInfo)

/// What the kernel of the server's host tells beside the rows, and what follows from it.
class tst_Hearing : public QObject
{
    Q_OBJECT

private slots:
    void aClientThatPingsForItselfIsProven()
    {
        HeardStory story;
        story.answerUntil(epoch + 3s);
        const Assessment a = story.pingUntil(epoch + 4s, epoch + 60s);
        QCOMPARE(a.evidence, Evidence::Proven);
        QCOMPARE(a.proof, Proof::Heard);
        QVERIFY(a.isHeard);
        QCOMPARE(int(a.missed), 0);
        QVERIFY(a.proofAt >= epoch + 58s && a.proofAt <= story.poll.now);
    }

    void withoutTheKernelItIsQuiet()
    {
        HeardStory story;
        story.isTold = false;
        story.answerUntil(epoch + 3s);
        const Assessment a = story.pingUntil(epoch + 4s, epoch + 60s);
        QCOMPARE(a.evidence, Evidence::Quiet);
        QCOMPARE(a.why, Why::OwnPings);
        QVERIFY(!a.isHeard);
    }

    void whenItDiesItsWindowIsNarrow()
    {
        HeardStory story;
        story.answerUntil(epoch + 3s);
        story.pingUntil(epoch + 4s, epoch + 20s); // the last at 18.03 s
        // The ticks at 22.1 s is delayed by it; those at 27.1 and 32.1 s are missed, 37.1 s closes.
        const Assessment waiting = story.pollUntil(epoch + 27s);
        QCOMPARE(waiting.evidence, Evidence::Proven);
        const Assessment suspect = story.missUntil(epoch + 28s);
        QCOMPARE(suspect.evidence, Evidence::Suspect);
        QCOMPARE(int(suspect.missed), 1);
        QVERIFY(suspect.earliest <= epoch + 37100ms && suspect.latest >= epoch + 37100ms);
        QVERIFY(suspect.latest - suspect.earliest < 500ms);
        // Never overdue: the model steps back, and says what it knows.
        const Assessment contradicted = story.missUntil(epoch + 38s);
        QCOMPARE(contradicted.evidence, Evidence::Quiet);
        story.receive(epoch + 38100ms);
        QCOMPARE(story.pollUntil(epoch + 38500ms).evidence, Evidence::Proven);
    }

    void aPingOfItsOwnDoesNotAnswerTheServers()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        // It reads no more: the PINGs at 17.1 and 27.1 s are unanswered, that of 22.1 s is delayed by its own.
        QCOMPARE(int(story.missUntil(epoch + 18s).missed), 1);
        story.receive(epoch + 18200ms);
        const Assessment halfDead = story.pollUntil(epoch + 24s);
        QCOMPARE(int(halfDead.missed), 1);
        QCOMPARE(halfDead.evidence, Evidence::Suspect);
        QCOMPARE(halfDead.proof, Proof::Heard);
        QVERIFY(halfDead.proofAt >= epoch + 18100ms);
        QCOMPARE(int(story.missUntil(epoch + 28s).missed), 2);
    }

    void aPongThatChangedNothingIsHeard()
    {
        HeardStory story(400us);
        story.at(epoch);
        for (int tick = 0; tick < 3; ++tick) {
            story.pollUntil(epoch + 2s + tick * 5s);
            story.answer(epoch + 2100ms + tick * 5s, 400us + (tick + 1) * 7us);
            story.at(epoch + 2250ms + tick * 5s);
        }
        story.pollUntil(epoch + 17s);
        story.answer(epoch + 17100ms, 421us); // as the one before
        const Assessment alike = story.pollUntil(epoch + 19s);
        QCOMPARE(alike.evidence, Evidence::Proven);
        QCOMPARE(int(alike.missed), 0);
        QVERIFY(alike.proofAt >= epoch + 17080ms && alike.proofAt <= epoch + 17101ms);
        // And so one PING without an answer is enough for a suspicion, also below a millisecond.
        QCOMPARE(story.pollUntil(epoch + 22s).evidence, Evidence::Proven);
        story.send(epoch + 22100ms);
        QCOMPARE(story.pollUntil(epoch + 22500ms).evidence, Evidence::Suspect);
    }

    void oneMissIsEnoughForSuspicionWithoutAnswersSeenBefore()
    {
        HeardStory story;
        story.rows.start[0] = (epoch - 60100ms).time_since_epoch().count();
        story.rows.rtt[0] = (2ms).count();
        // Attached late. One answer says where the ticks are.
        story.at(epoch);
        story.pollUntil(epoch + 2s);
        story.answer(epoch + 2100ms, 1500us);
        QCOMPARE(story.pollUntil(epoch + 7s).evidence, Evidence::Proven);
        QCOMPARE(story.missUntil(epoch + 8s).evidence, Evidence::Suspect);
    }

    void whoIsFoundSilentIsSuspectedWithoutAnAnswer()
    {
        HeardStory story;
        story.rows.start[0] = (epoch - 60100ms).time_since_epoch().count();
        story.tcp.receivedAt = epoch - 3s;
        QCOMPARE(story.at(epoch).evidence, Evidence::Proven);
        // Nothing but `start` says where the ticks are: one that was missed may have been a little later.
        QCOMPARE(story.missUntil(epoch + 7s).evidence, Evidence::Unproven);
        const Assessment a = story.missUntil(epoch + 8s);
        QCOMPARE(a.evidence, Evidence::Suspect);
        QVERIFY(a.proofAt < epoch - 2900ms && a.proofAt > epoch - 3100ms);
    }

    void whatCannotBeIsNotBelieved_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("no socket") << 0;
        QTest::newRow("another socket at the same port") << 1;
        QTest::newRow("a count that falls") << 2;
        QTest::newRow("asked in the future") << 3;
        QTest::newRow("asked long ago") << 4;
        QTest::newRow("received after it was asked") << 5;
        QTest::newRow("received before anybody lived") << 6;
    }

    void whatCannotBeIsNotBelieved()
    {
        QFETCH(int, what);
        HeardStory story;
        story.answerUntil(epoch + 8s);
        QVERIFY(story.at(epoch + 8250ms).isHeard);
        const Instant now = epoch + 8500ms;
        TcpInfo tcp = story.tcp;
        tcp.at = now - 1ms;
        tcp.socket = what == 0 ? 0 : what == 1 ? 78 : tcp.socket;
        tcp.bytesReceived = what == 2 ? tcp.bytesReceived - 1 : tcp.bytesReceived + 6;
        tcp.at = what == 3 ? now + 1s : what == 4 ? now - 30s : tcp.at;
        tcp.receivedAt = what == 5 ? tcp.at + 1ms : what == 6 ? earliestInstant : tcp.receivedAt;
        story.poll.now = now;
        story.poll.tcp = std::make_shared<const TcpInfos>(TcpInfos{tcp});
        const Assessment a = story.witness.observe(story.poll, story.rows).at(0);
        QVERIFY(!a.isHeard);
        QCOMPARE(a.evidence, Evidence::Proven);
        QCOMPARE(a.proof, Proof::Pong);
    }

    void aSocketThatHeardNothingOfTheDataIsAnothers()
    {
        HeardStory story;
        story.answerUntil(epoch + 8s);
        story.pollUntil(epoch + 9s);
        story.rows.inMsgs[0] = 1;
        story.rows.lastActivity[0] = (epoch + 9100ms).time_since_epoch().count();
        const Assessment a = story.at(epoch + 9250ms);
        QVERIFY(!a.isHeard);
        QCOMPARE(a.proof, Proof::Data);
        story.receive(epoch + 9400ms, 50);
        QVERIFY(!story.pollUntil(epoch + 10s).isHeard); // not for now: for good
    }

    void dataTellsForItself()
    {
        HeardStory story;
        story.answerUntil(epoch + 8s);
        story.pollUntil(epoch + 9s);
        story.rows.inMsgs[0] = 1;
        story.rows.lastActivity[0] = (epoch + 9100ms).time_since_epoch().count();
        story.receive(epoch + 9100ms, 50);
        const Assessment a = story.at(epoch + 9250ms);
        QVERIFY(a.isHeard);
        QCOMPARE(a.proof, Proof::Data);
    }

    void howFarItReaches_data()
    {
        QTest::addColumn<TcpInfo>("tcp");
        QTest::addColumn<Reach>("reach");
        const Instant ping = epoch + 17100ms;
        QTest::newRow("acknowledged: the process is silent") << TcpInfo{.sentAt = ping, .ackedAt = ping} << Reach::Host;
        QTest::newRow("sent again and again: the host is gone")
            << TcpInfo{.sentAt = ping + 600ms, .ackedAt = epoch, .unacked = 1, .retransmits = 2} << Reach::Nowhere;
        QTest::newRow("sent again once: it may have been lost")
            << TcpInfo{.sentAt = ping + 200ms, .ackedAt = epoch, .unacked = 1, .retransmits = 1} << Reach::Unknown;
        QTest::newRow("on the way") << TcpInfo{.sentAt = ping, .ackedAt = epoch, .unacked = 1} << Reach::Unknown;
        QTest::newRow("a full receiver that answers probes")
            << TcpInfo{.sentAt = ping, .ackedAt = ping, .notSent = 4000} << Reach::Host;
        QTest::newRow("a full receiver that is gone")
            << TcpInfo{.sentAt = ping, .ackedAt = ping, .notSent = 4000, .probes = 3} << Reach::Nowhere;
        QTest::newRow("nothing but what waits for room")
            << TcpInfo{.sentAt = epoch, .ackedAt = epoch, .notSent = 6} << Reach::Unknown;
    }

    void howFarItReaches()
    {
        QFETCH(TcpInfo, tcp);
        QFETCH(Reach, reach);
        HeardStory story;
        story.answerUntil(epoch + 17s);
        TcpInfo told = story.tcp;
        told.sentAt = tcp.sentAt;
        told.ackedAt = tcp.ackedAt;
        told.unacked = tcp.unacked;
        told.retransmits = tcp.retransmits;
        told.probes = tcp.probes;
        told.notSent = tcp.notSent;
        story.tcp = told;
        const Assessment a = story.pollUntil(epoch + 18s);
        QCOMPARE(a.evidence, Evidence::Suspect);
        QCOMPARE(a.reach, reach);
        QCOMPARE(story.at(epoch + 18250ms).reach, reach);
    }

    void whoIsWellReachesNothingToTell()
    {
        HeardStory story;
        QCOMPARE(story.answerUntil(epoch + 13s).reach, Reach::Unknown);
    }

    void whatIsEncryptedIsCountedByRecords_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<bool>("isPing");
        QTest::newRow("one record") << quint64(28) << true;
        QTest::newRow("perhaps a part of a message") << quint64(1400) << false;
    }

    void whatIsEncryptedIsCountedByRecords()
    {
        QFETCH(quint64, bytes);
        QFETCH(bool, isPing);
        HeardStory story;
        story.rows.tlsVersion[0] = story.pool->intern("1.3");
        story.answerUntil(epoch + 13s);
        story.receive(epoch + 13100ms, bytes);
        // If it was a PING of its own, it delays that of 17.1 s for sure; else that one may be missed.
        const Assessment a = story.pollUntil(epoch + 14s);
        QCOMPARE(a.proof, Proof::Heard);
        QVERIFY(a.latest >= epoch + 32100ms);
        QCOMPARE(a.earliest > epoch + 31s, isPing);
        QCOMPARE(a.earliest > epoch + 26s, true);
    }

    void websocketsShowLifeAndNoMore()
    {
        HeardStory story;
        story.rows.type[0] = story.pool->intern("websocket");
        story.answerUntil(epoch + 13s);
        QVERIFY(!story.at(epoch + 13250ms).isHeard);
        story.receive(epoch + 14s, 12);
        const Assessment a = story.at(epoch + 14100ms);
        QCOMPARE(a.proof, Proof::Heard);
    }
};

QTEST_GUILESS_MAIN(tst_Hearing)
#include "tst_hearing.moc"
