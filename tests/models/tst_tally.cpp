// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/snapshots.h"

#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;

class TestTally final : public QObject
{
    Q_OBJECT

private slots:
    void everyOpenConnectionIsCountedOnce()
    {
        const auto server = serverOf(1, "n1",
            {{.cid = 1, .name = "a", .evidence = Evidence::Suspect, .missed = 1, .pendingBytes = 100},
                {.cid = 2, .name = "b", .evidence = Evidence::Suspect, .missed = 2, .pendingBytes = 20},
                {.cid = 3, .evidence = Evidence::Ghost, .pendingBytes = 3}, {.cid = 4, .evidence = Evidence::Quiet},
                {.cid = 5, .name = "e", .evidence = Evidence::Unproven}, {.cid = 6, .name = "f", .pendingBytes = 9},
                {.cid = 7, .name = "went", .gone = true}});
        const Tally &tally = server->tally;
        QCOMPARE(tally.open(), 6);
        QCOMPARE(tally.gone, 1);
        QCOMPARE(tally.atRisk(), 3);
        QCOMPARE(tally.of(Evidence::Ghost), 1);
        QCOMPARE(tally.of(Evidence::Quiet), 1);
        QCOMPARE(tally.of(Evidence::Closed), 0);
        QCOMPARE(tally.onLastTick, 1);
        QCOMPARE(tally.unnamed, 2);
        QCOMPARE(tally.heldBytes, 123);
    }

    void whatIsHeldAndNotKnownIsNothing()
    {
        QCOMPARE(serverOf(1, "n1",
                     {{.cid = 1, .evidence = Evidence::Ghost, .pendingBytes = absent},
                         {.cid = 2, .evidence = Evidence::Ghost, .pendingBytes = -5}})
                     ->tally.heldBytes,
            0);
    }

    // cases 45, 46
    void theNextCloseIsToldOnOurOwnClock()
    {
        auto server = serverOf(1, "n1",
            {{.cid = 1, .evidence = Evidence::Suspect, .closesIn = 20s},
                {.cid = 2, .evidence = Evidence::Ghost, .closesIn = 10s}, {.cid = 3, .closesIn = 5s}});
        server->skew = 1h; // however wrong its clock is
        const Tally tally = tallyOf(*server);
        QCOMPARE(tally.next->cid, quint64(2));
        QCOMPARE(tally.next->latest, server->health.receivedAt + 10s);
        QCOMPARE(tally.next->earliest, server->health.receivedAt + 8s);
        QCOMPARE(tally.nextAlive->cid, quint64(3));
        QCOMPARE(tally.nextAlive->earliest, server->health.receivedAt + 3s);
    }

    void theFirstOfSeveralServersIsTheFleetsNext()
    {
        const auto fleet = snapshotOf({serverOf(1, "n1", {{.cid = 8, .evidence = Evidence::Ghost, .closesIn = 9s}}),
            serverOf(2, "n2", {{.cid = 8, .evidence = Evidence::Ghost, .closesIn = 6s}, {.cid = 9}})});
        const Tally all = tallyOf(*fleet);
        QCOMPARE(all.open(), 3);
        QCOMPARE(all.atRisk(), 2);
        QCOMPARE(all.next->server, 2U);
        QCOMPARE(all.nextAlive->cid, quint64(9));
        QCOMPARE(tallyOf(*fleet, 1).next->server, 1U);
        QCOMPARE(tallyOf(*fleet, 1).open(), 1);
        QVERIFY(!tallyOf(*fleet, 1).nextAlive);
        QCOMPARE(tallyOf(*fleet, 7), Tally{});
    }

    void clocksThatClaimAnyTimeAreCountedWith()
    {
        auto server = serverOf(1, "n1", {{.cid = 1, .evidence = Evidence::Ghost}, {.cid = 2}});
        server->now = earliestInstant;
        for (Assessment &assessment : server->assessments)
            assessment.earliest = assessment.latest = Instant::max();
        QVERIFY(tallyOf(*server).next->latest > firstLocal());
        server->now = Instant::max();
        for (Assessment &assessment : server->assessments)
            assessment.earliest = assessment.latest = earliestInstant;
        QVERIFY(tallyOf(*server).next->latest < firstLocal());
        server->now = noInstant;
        QVERIFY(!tallyOf(*server).next);
    }

    void stormsAddUp()
    {
        SyntheticFleet fleet({.servers = 4, .connections = 150, .gone = 20, .churn = 0.2});
        for (int poll = 0; poll < 10; ++poll) {
            const auto snapshot = fleet.poll();
            Tally sum;
            qint64 rows = 0;
            for (const auto &server : snapshot->servers) {
                sum.add(tallyOf(*snapshot, server->number));
                rows += qint64(server->size());
            }
            QCOMPARE(sum, tallyOf(*snapshot));
            QCOMPARE(sum.open() + sum.gone, rows);
        }
    }
};

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
