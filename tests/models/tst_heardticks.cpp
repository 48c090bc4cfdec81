// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/heardstory.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

/// What the kernel of the server's host tells of ticks: by what was sent, and by what came and delays them.
class tst_HeardTicks : public QObject
{
    Q_OBJECT

private slots:
    void whatTheServerSentTellsWhenATickWas()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        story.pollUntil(epoch + 17s);
        story.send(epoch + 17104ms); // 4 ms late, says the kernel
        const Assessment after = story.pollUntil(epoch + 18s);
        QCOMPARE(int(after.missed), 1);
        QVERIFY(after.earliest <= epoch + 27104ms && after.latest >= epoch + 27104ms);
        QVERIFY(after.latest - after.earliest < 250ms);
    }

    void whatTheServerDidNotSendWasNoPing()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        // Something delayed the PING of 17.1 s, and the rows do not show what.
        const Assessment a = story.pollUntil(epoch + 19s);
        QCOMPARE(a.evidence, Evidence::Proven);
        QCOMPARE(int(a.missed), 0);
        QVERIFY(a.earliest > epoch + 31s && a.latest >= epoch + 32100ms);
    }

    void whatWaitsForRoomMayBeAPing()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        story.tcp.notSent = 4000; // it reads no more, and what the server writes stays where it is
        const Assessment a = story.pollUntil(epoch + 19s);
        QCOMPARE(a.evidence, Evidence::Suspect);
        QCOMPARE(int(a.missed), 1);
    }

    void aTimerThatIsLateIsWaitedFor()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        QCOMPARE(story.pollUntil(epoch + 17250ms).evidence, Evidence::Proven);
        story.send(epoch + 17340ms);
        const Assessment a = story.pollUntil(epoch + 18s);
        QCOMPARE(a.evidence, Evidence::Suspect);
        QCOMPARE(int(a.missed), 1);
        QVERIFY(a.earliest > epoch + 27200ms && a.earliest <= epoch + 27340ms && a.latest >= epoch + 27340ms);
    }

    /// Two things at once: of the moment of the one that came first nothing is left but that it was since the last
    /// poll.
    void aPingOfItsOwnBesideAnAnswerDelaysTheNextTick()
    {
        HeardStory story;
        story.answerUntil(epoch + 8s);
        story.poll.ping = {4s, 2};
        story.poll.configLoadTime = story.poll.now;
        story.pollUntil(epoch + 12s);
        story.answer(epoch + 12100ms, 1440us); // armed before the reload; the ones after it come every 4 s
        story.receive(epoch + 12150ms);        // and its own, which delays that of 16.1 s
        story.tcp.sentAt = epoch + 12150ms;
        story.tcp.bytesSent += 6;
        const Assessment a = story.pollUntil(epoch + 17s);
        QCOMPARE(a.evidence, Evidence::Proven);
        QCOMPARE(int(a.missed), 0);
    }

    /// Deliveries hide whether a PING was sent: what came tells.
    void aPingOfItsOwnBesideAnAnswerDelaysTheNextTickOfAReceiver()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        story.pollUntil(epoch + 17s);
        story.answer(epoch + 17100ms, 1440us);
        story.receive(epoch + 17150ms);
        story.send(epoch + 17150ms);
        for (Instant now = epoch + 17250ms; now < epoch + 24s; now += 250ms) {
            story.tcp.sentAt = now - 20ms;
            story.tcp.bytesSent += 40;
            ++story.rows.outMsgs[0];
            story.rows.lastActivity[0] = (now - 20ms).time_since_epoch().count();
            const Assessment a = story.at(now);
            QCOMPARE(a.evidence, Evidence::Proven);
            QCOMPARE(int(a.missed), 0);
        }
    }

    /// A PONG that came after the kernel was asked and before the row was read.
    void aPongIsNewsOnlyOnce()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        story.pollUntil(epoch + 17s);
        story.rows.rtt[0] = (1440us).count();
        story.at(epoch + 17250ms);
        story.answer(epoch + 17249500us, 1440us);
        const Assessment a = story.at(epoch + 17500ms);
        QCOMPARE(a.evidence, Evidence::Proven);
        QCOMPARE(a.proof, Proof::Pong);
    }

    void nobodyWhoPingedWhileNobodyLookedIsAccused()
    {
        HeardStory story;
        story.answerUntil(epoch + 3s);
        story.pingUntil(epoch + 4s, epoch + 20s);
        for (int ping = 0; ping < 7; ++ping) { // every 2 s, and nobody looks for 14
            story.receive(epoch + 20s + ping * 2s);
            story.send(epoch + 20s + ping * 2s);
        }
        QCOMPARE(story.at(epoch + 33s).evidence, Evidence::Proven);
        QCOMPARE(int(story.pollUntil(epoch + 36s).missed), 0);
    }

    void whoWasSilentWhileNobodyLookedIs()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        story.send(epoch + 17100ms);
        story.send(epoch + 22100ms);
        const Assessment a = story.at(epoch + 23s);
        QCOMPARE(a.evidence, Evidence::Suspect);
        QCOMPARE(int(a.missed), 2);
    }

    void whatWasSentAgainTellsNothingOfATick()
    {
        HeardStory story;
        story.answerUntil(epoch + 13s);
        story.pollUntil(epoch + 17s);
        story.send(epoch + 17100ms);
        story.tcp.sentAt = epoch + 17310ms; // the first time it was lost
        story.tcp.bytesAgain = 6;
        story.tcp.unacked = story.tcp.retransmits = 1;
        const Assessment after = story.pollUntil(epoch + 18s);
        QVERIFY(after.earliest <= epoch + 27100ms && after.latest >= epoch + 27100ms);
    }
};

QTEST_GUILESS_MAIN(tst_HeardTicks)
#include "tst_heardticks.moc"
