// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/witness.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

using Why = Assessment::Why;

/// Monday, in 2026: where the clocks of these tests begin.
constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

/// One server with one connection whose host's kernel is asked too, told poll by poll. Ticks of 5 s, of which three
/// close; the first is at 2.1 s.
struct Story
{
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    Witness witness{};
    PollContext poll{epoch, {5s, 2}, epoch - 1h, 2'015'001};
    Connections rows{};
    TcpInfo tcp{.socket = 77, .bytesReceived = 44, .bytesSent = 400};
    bool isTold = true;

    explicit Story(Nanoseconds rtt = 1400us)
    {
        rows.texts = pool;
        rows.resize(1);
        rows.cid[0] = 7;
        rows.kind[0] = pool->intern("Client");
        rows.type[0] = pool->intern("nats");
        rows.start[0] = rows.lastActivity[0] = (epoch - 100ms).time_since_epoch().count();
        rows.rtt[0] = rtt.count();
        rows.inMsgs[0] = rows.outMsgs[0] = rows.subscriptions[0] = 0;
        tcp.receivedAt = tcp.sentAt = tcp.ackedAt = epoch - 100ms;
    }
    Assessment at(Instant now)
    {
        poll.now = now;
        tcp.at = now - 1ms;
        poll.tcp = isTold ? std::make_shared<const TcpInfos>(TcpInfos{tcp}) : nullptr;
        return witness.observe(poll, rows).at(0);
    }
    /// Polls every 250 ms up to and including @p until.
    Assessment pollUntil(Instant until)
    {
        Assessment last;
        for (Instant now = poll.now + 250ms; now <= until; now += 250ms)
            last = at(now);
        return last;
    }
    void receive(Instant when, quint64 bytes = 6)
    {
        tcp.receivedAt = when;
        tcp.bytesReceived += bytes;
    }
    void send(Instant when)
    {
        tcp.sentAt = tcp.ackedAt = when;
        tcp.bytesSent += 6;
    }
    /// The server's PING at @p when is answered.
    void answer(Instant when, Nanoseconds rtt)
    {
        send(when);
        receive(when + rtt);
        rows.rtt[0] = rtt.count();
    }
    /// The first ticks up to @p until are answered, each after 1.4 ms and a little more than the one before.
    Assessment answerUntil(Instant until)
    {
        at(epoch);
        for (int tick = 0; epoch + 2100ms + tick * 5s < until; ++tick) {
            pollUntil(epoch + 2s + tick * 5s);
            answer(epoch + 2100ms + tick * 5s, 1400us + (tick + 1) * 3us);
            at(epoch + 2250ms + tick * 5s);
        }
        return pollUntil(until);
    }
    /// Pings of its own every 2 s from @p from on.
    Assessment pingUntil(Instant from, Instant until)
    {
        Assessment last;
        for (Instant ping = from; ping < until; ping += 2s) {
            pollUntil(ping);
            receive(ping + 30ms);
            last = at(poll.now + 250ms);
        }
        return last;
    }
};

} // namespace

/// What the kernel of the server's host tells beside the rows, and what follows from it.
Q_DECLARE_METATYPE(TcpInfo)

class tst_Hearing : public QObject
{
    Q_OBJECT

private slots:
    void aClientThatPingsForItselfIsProven()
    {
        Story story;
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
        Story story;
        story.isTold = false;
        story.answerUntil(epoch + 3s);
        const Assessment a = story.pingUntil(epoch + 4s, epoch + 60s);
        QCOMPARE(a.evidence, Evidence::Quiet);
        QCOMPARE(a.why, Why::OwnPings);
        QVERIFY(!a.isHeard);
    }

    void whenItDiesItsWindowIsNarrow()
    {
        Story story;
        story.answerUntil(epoch + 3s);
        story.pingUntil(epoch + 4s, epoch + 20s); // the last at 18.03 s
        // The ticks at 22.1 s is delayed by it; those at 27.1 and 32.1 s are missed, 37.1 s closes.
        const Assessment waiting = story.pollUntil(epoch + 27s);
        QCOMPARE(waiting.evidence, Evidence::Proven);
        const Assessment suspect = story.pollUntil(epoch + 28s);
        QCOMPARE(suspect.evidence, Evidence::Suspect);
        QCOMPARE(int(suspect.missed), 1);
        QVERIFY(suspect.earliest <= epoch + 37100ms && suspect.latest >= epoch + 37100ms);
        QVERIFY(suspect.latest - suspect.earliest < 500ms);
        // Never overdue: the model steps back, and says what it knows.
        const Assessment contradicted = story.pollUntil(epoch + 38s);
        QCOMPARE(contradicted.evidence, Evidence::Quiet);
        story.receive(epoch + 38100ms);
        QCOMPARE(story.pollUntil(epoch + 38500ms).evidence, Evidence::Proven);
    }

    void aPingOfItsOwnDoesNotAnswerTheServers()
    {
        Story story;
        story.answerUntil(epoch + 13s);
        // It reads no more: the PINGs at 17.1 and 27.1 s are unanswered, that of 22.1 s is delayed by its own.
        QCOMPARE(int(story.pollUntil(epoch + 18s).missed), 1);
        story.receive(epoch + 18200ms);
        const Assessment halfDead = story.pollUntil(epoch + 24s);
        QCOMPARE(int(halfDead.missed), 1);
        QCOMPARE(halfDead.evidence, Evidence::Suspect);
        QCOMPARE(halfDead.proof, Proof::Heard);
        QVERIFY(halfDead.proofAt >= epoch + 18100ms);
        QCOMPARE(int(story.pollUntil(epoch + 28s).missed), 2);
    }

    void aPongThatChangedNothingIsHeard()
    {
        Story story(400us);
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

    void whatTheServerSentTellsWhenATickWas()
    {
        Story story;
        story.answerUntil(epoch + 13s);
        story.pollUntil(epoch + 17s);
        story.send(epoch + 17104ms); // 4 ms late, says the kernel
        const Assessment after = story.pollUntil(epoch + 18s);
        QCOMPARE(int(after.missed), 1);
        QVERIFY(after.earliest <= epoch + 27104ms && after.latest >= epoch + 27104ms);
        QVERIFY(after.latest - after.earliest < 250ms);
    }

    void whatWasSentAgainTellsNothingOfATick()
    {
        Story story;
        story.answerUntil(epoch + 13s);
        story.pollUntil(epoch + 17s);
        story.send(epoch + 17100ms);
        story.tcp.sentAt = epoch + 17310ms; // the first time it was lost
        story.tcp.bytesAgain = 6;
        story.tcp.unacked = story.tcp.retransmits = 1;
        const Assessment after = story.pollUntil(epoch + 18s);
        QVERIFY(after.earliest <= epoch + 27100ms && after.latest >= epoch + 27100ms);
    }

    void oneMissIsEnoughForSuspicionWithoutAnswersSeenBefore()
    {
        Story story;
        story.rows.start[0] = (epoch - 60100ms).time_since_epoch().count();
        story.rows.rtt[0] = (2ms).count();
        // Attached late. One answer says where the ticks are.
        story.at(epoch);
        story.pollUntil(epoch + 2s);
        story.answer(epoch + 2100ms, 1500us);
        QCOMPARE(story.pollUntil(epoch + 7s).evidence, Evidence::Proven);
        QCOMPARE(story.pollUntil(epoch + 8s).evidence, Evidence::Suspect);
    }

    void whoIsFoundSilentIsSuspectedWithoutAnAnswer()
    {
        Story story;
        story.rows.start[0] = (epoch - 60100ms).time_since_epoch().count();
        story.tcp.receivedAt = epoch - 3s;
        QCOMPARE(story.at(epoch).evidence, Evidence::Proven);
        // Nothing but `start` says where the ticks are: one that was missed may have been a little later.
        QCOMPARE(story.pollUntil(epoch + 8s).evidence, Evidence::Unproven);
        const Assessment a = story.pollUntil(epoch + 13s);
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
        Story story;
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
        Story story;
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
        Story story;
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
        QTest::newRow("nothing sent since") << TcpInfo{.sentAt = epoch, .ackedAt = epoch} << Reach::Unknown;
    }

    void howFarItReaches()
    {
        QFETCH(TcpInfo, tcp);
        QFETCH(Reach, reach);
        Story story;
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
        Story story;
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
        Story story;
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
        Story story;
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
