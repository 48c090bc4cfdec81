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

    /// Nobody sees the ticks of a client that is never pinged, nor that one was late.
    void aTickThatWasLateIsArmedByTheReloadBeforeIt()
    {
        HeardStory story;
        story.answerUntil(epoch + 3s);
        // The tick of 17.1 s comes at 17.16 s, after the reload; then those at 18.96, 20.76 and 22.56 s, all delayed.
        for (Instant ping = epoch + 4240ms; ping < epoch + 24s; ping += 2s) {
            story.pollUntil(ping);
            story.pingItself(ping);
            if (ping == epoch + 16240ms) {
                story.pollUntil(epoch + 17s);
                story.reload(epoch + 17140ms, {1800ms, 2});
            }
            const Assessment a = story.at(story.poll.now + 250ms);
            QCOMPARE(a.evidence, Evidence::Proven);
            QCOMPARE(int(a.missed), 0);
        }
    }

    void anAnswerThatAgreesWithTwoTimersTellsOfEither()
    {
        HeardStory story;
        story.isTold = false;
        story.at(epoch);
        for (int tick = 0; tick < 3; ++tick) { // at 2.24 s, and every 5 s
            story.pollUntil(epoch + 2s + tick * 5s);
            story.answer(epoch + 2240ms + tick * 5s, 1400us + (tick + 1) * 3us);
        }
        story.pollUntil(epoch + 16s);
        ++story.rows.inMsgs[0]; // which delays the tick of 17.24 s, before the reload or after it
        story.rows.lastActivity[0] = (epoch + 16200ms).time_since_epoch().count();
        story.pollUntil(epoch + 17s);
        story.reload(epoch + 17200ms, {5240ms, 2});
        story.pollUntil(epoch + 22250ms);
        story.answer(epoch + 22480ms, 1450us); // so after it, or a little late
        const Assessment a = story.pollUntil(epoch + 23s);
        QVERIFY(a.earliest <= epoch + 38200ms && a.latest >= epoch + 38200ms);
    }

    void whatCameBeforeTheAnswerIsNotTakenForIt()
    {
        HeardStory story;
        story.at(epoch);
        story.pollUntil(epoch + 2s);
        story.pingItself(epoch + 2050ms);
        story.rows.rtt[0] = (1440us).count(); // the tick is at 2.2485 s, and its answer came after the kernel was asked
        story.at(epoch + 2250ms);
        story.send(epoch + 2248500us);
        story.receive(epoch + 2249940us);
        story.pollUntil(epoch + 4s);
        story.pingItself(epoch + 4050ms);
        story.pollUntil(epoch + 6s);
        story.pingItself(epoch + 6050ms);
        // The tick of 7.25 s is delayed, those at 12.25 and 17.25 s would be missed.
        const Assessment a = story.pollUntil(epoch + 7s);
        QVERIFY(a.earliest <= epoch + 22248ms && a.latest >= epoch + 22270ms);
    }

    void aPingThatWasSentTellsWhichTimerItIs()
    {
        HeardStory story;
        story.answerUntil(epoch + 3s);
        for (Instant ping = epoch + 4190ms; ping < epoch + 17s; ping += 2s) {
            story.pollUntil(ping);
            story.pingItself(ping);
        }
        story.pollUntil(epoch + 17s);
        story.reload(epoch + 17105ms, {3s, 2}); // the tick is before it or after it: next at 22.1 or at 20.1 s
        story.pollUntil(epoch + 20s);
        story.send(epoch + 20110ms);
        const Assessment a = story.pollUntil(epoch + 20500ms);
        QCOMPARE(a.evidence, Evidence::Suspect);
        QCOMPARE(int(a.missed), 1);
        QVERIFY(a.earliest <= epoch + 26110ms && a.latest >= epoch + 26110ms);
        QVERIFY(a.latest - a.earliest < 300ms);
    }

    /// Its ticks pass unanswered by either timer: that says nothing of which it is.
    void bothTimersOfWhoOwesNoAnswerAreFollowed()
    {
        HeardStory story;
        story.isTold = false;
        story.answerUntil(epoch + 3s);
        QCOMPARE(story.pollUntil(epoch + 32s).evidence, Evidence::Quiet);
        story.reload(epoch + 32150ms, {4s, 2});
        story.pollUntil(epoch + 50s);
        for (int poll = 0; poll < 80; ++poll) {
            const Instant now = story.poll.now + 250ms;
            const Assessment a = story.at(now);
            // Armed after the reload it ticks at 32.2, 36.2 s...; before it, at 32.1, 37.1, 41.1 s...
            for (const Instant tick : {epoch + 32200ms, epoch + 33100ms}) {
                const Instant next = tick + ((now - tick) / 4s + 1) * 4s;
                QVERIFY(a.earliest <= next + 100ms && a.latest >= next + 8s);
            }
        }
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
