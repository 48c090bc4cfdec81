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
    void setType(const char *kind, const char *type)
    {
        auto pool = std::make_shared<TextPool>();
        rows.texts = pool;
        rows.kind[0] = pool->intern(kind);
        rows.type[0] = pool->intern(type);
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
};

QTEST_GUILESS_MAIN(tst_Witness)
#include "tst_witness.moc"
