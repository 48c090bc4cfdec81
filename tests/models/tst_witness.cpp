// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/witness.h"

#include <QTest>

#include <random>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

using Why = Assessment::Why;

/// Monday, in 2026: where the clocks of these tests begin.
constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

/// One server with one connection, told poll by poll.
struct Story
{
    Witness witness{};
    PollContext poll{epoch, {5s, 2}, epoch - 1h, 2'015'001};
    Connections rows{};

    explicit Story(Nanoseconds rtt = 1400us)
    {
        auto pool = std::make_shared<TextPool>();
        rows.texts = pool;
        rows.resize(1);
        rows.cid[0] = 7;
        rows.kind[0] = pool->intern("Client");
        rows.type[0] = pool->intern("nats");
        rows.start[0] = rows.lastActivity[0] = (epoch - 100ms).time_since_epoch().count();
        rows.rtt[0] = rtt.count();
        rows.inMsgs[0] = rows.outMsgs[0] = rows.subscriptions[0] = 0;
    }
    void setType(const QByteArray &kind, const QByteArray &type, const QByteArray &lang = {})
    {
        auto pool = std::make_shared<TextPool>();
        rows.texts = pool;
        rows.kind[0] = pool->intern(kind.toStdString());
        rows.type[0] = pool->intern(type.toStdString());
        rows.lang[0] = pool->intern(lang.toStdString());
    }
    Assessment at(Instant now)
    {
        poll.now = now;
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
    void pong(Nanoseconds rtt) { rows.rtt[0] = rtt.count(); }
};

} // namespace

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

    void settingsThatCannotBeCountedWithSayNothing_data()
    {
        QTest::addColumn<qint64>("interval");
        QTest::addColumn<int>("max");
        QTest::newRow("no interval") << qint64(0) << 2;
        QTest::newRow("negative interval") << qint64(-5'000'000'000) << 2;
        QTest::newRow("the longest interval") << std::numeric_limits<qint64>::max() << 2;
        QTest::newRow("no pings") << qint64(5'000'000'000) << 0;
        QTest::newRow("fewer than none") << qint64(5'000'000'000) << -1;
        QTest::newRow("the most pings") << qint64(5'000'000'000) << std::numeric_limits<int>::max();
    }

    // case T6
    void settingsThatCannotBeCountedWithSayNothing()
    {
        QFETCH(qint64, interval);
        QFETCH(int, max);
        Story story;
        story.at(epoch);
        story.poll.ping = {Nanoseconds(interval), max};
        const Assessment a = story.pollUntil(epoch + 1min);
        QCOMPARE(a.evidence, Evidence::Unproven);
        QCOMPARE(a.why, Why::Unusable);
        QVERIFY(!a.hasWindow());
    }

    // case 45
    void aClockThatRunsBackwardsProvesNothing()
    {
        Story story;
        story.at(epoch);
        story.pollUntil(epoch + 30s);
        const Assessment a = story.at(epoch + 10s);
        QCOMPARE(a.evidence, Evidence::Unproven);
        QCOMPARE(a.why, Why::Absurd);
        QVERIFY(!story.pollUntil(epoch + 40s).isAtRisk());
    }

    // case 41
    void countersThatFallProveNothing()
    {
        Story story;
        story.rows.inMsgs[0] = 10;
        story.at(epoch);
        story.rows.inMsgs[0] = 9;
        const Assessment a = story.at(epoch + 1s);
        QCOMPARE(a.evidence, Evidence::Unproven);
        QCOMPARE(a.why, Why::Absurd);
    }

    void aRepeatedRowIsNotBelieved()
    {
        Story story;
        story.rows.resize(2);
        story.rows.copyRow(1, story.rows, 0);
        story.poll.now = epoch;
        const std::vector<Assessment> answer = story.witness.observe(story.poll, story.rows);
        QCOMPARE(answer.size(), std::size_t(2));
        QCOMPARE(answer[0].evidence, Evidence::Proven);
        QCOMPARE(answer[1].why, Why::Absurd);
    }

    void nothingHostileCrashesItOrRaisesAnAlarm_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    /// Numbers from the whole range of their types, mixed with sensible ones, in rows that come, go, repeat and jump.
    void nothingHostileCrashesItOrRaisesAnAlarm()
    {
        QFETCH(quint32, seed);
        std::mt19937_64 random(seed);
        const auto below = [&random](quint64 limit) { return random() % limit; };
        const auto anything = [&]() -> qint64 {
            static constexpr qint64 odd[] = {absent, unreadable, absent + 2, -1, 0, 1,
                std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max() - 1};
            return below(3) == 0 ? odd[below(std::size(odd))] : qint64(random());
        };
        const auto sensible = [&] { return qint64(epoch.time_since_epoch().count() + qint64(below(100'000'000'000))); };
        const auto either = [&](qint64 value) { return below(4) == 0 ? anything() : value; };
        Witness witness;
        const auto pool = std::make_shared<TextPool>();
        for (int poll = 0; poll < 300; ++poll) {
            Connections rows;
            rows.texts = pool;
            rows.resize(below(12));
            for (std::size_t i = 0; i < rows.size(); ++i) {
                rows.cid[i] = below(5) == 0 ? random() : quint64(i);
                rows.start[i] = either(sensible());
                rows.lastActivity[i] = either(sensible());
                rows.rtt[i] = either(qint64(below(10'000'000)));
                rows.inMsgs[i] = either(qint64(below(100)));
                rows.outMsgs[i] = either(qint64(below(100)));
                rows.subscriptions[i] = either(qint64(below(4)));
                rows.type[i] = pool->intern(below(2) == 0 ? "websocket" : below(2) == 0 ? "mqtt" : "nats");
            }
            const PollContext context{Instant(Nanoseconds(either(sensible()))),
                {Nanoseconds(either(qint64(below(10'000'000'000)))), int(either(qint64(below(5))))},
                Instant(Nanoseconds(either(sensible()))), int(below(3'000'000))};
            const std::vector<Assessment> answer = witness.observe(context, rows);
            QCOMPARE(answer.size(), rows.size());
            for (const Assessment &a : answer) {
                QVERIFY(!a.isAtRisk());
                QVERIFY(!a.hasWindow() || a.earliest <= a.latest);
                QVERIFY(a.missed <= a.of);
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Witness)
#include "tst_witness.moc"
