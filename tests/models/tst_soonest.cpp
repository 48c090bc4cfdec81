// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/ranking.h"
#include "tests/support/snapshots.h"

#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Names = std::vector<std::string>;

std::shared_ptr<const Order> ranked(const std::shared_ptr<const Snapshot> &snapshot, const Question &question)
{
    return Ranker().rank(snapshot, question);
}

/// The names of the rows in their order.
Names namesOf(const Order &order)
{
    Names names;
    for (const quint32 row : order.rows) {
        const auto [server, index] = order.snapshot->at(row);
        names.emplace_back(server->rows.text(server->rows.name[index]));
    }
    return names;
}

} // namespace

/// Who is next: the part of a ranking that is bounded in time and number.
class TestSoonest final : public QObject
{
    Q_OBJECT

private slots:
    void onlyThoseThatAreClosedWithinATimeAreShown()
    {
        const auto near = serverOf(1, "n1",
            {{.cid = 1, .name = "second", .evidence = Evidence::Ghost, .closesIn = 100s},
                {.cid = 2, .name = "later", .evidence = Evidence::Suspect, .closesIn = 301s},
                {.cid = 3, .name = "alive", .closesIn = 10s},
                {.cid = 4, .name = "last", .evidence = Evidence::Suspect, .closesIn = 300s}});
        const auto other
            = serverOf(2, "n2", {{.cid = 1, .name = "first", .evidence = Evidence::Suspect, .closesIn = 20s}});
        other->skew = 1h; // its clock is ahead, and so is its window
        other->now += 1h;
        for (Assessment &assessment : other->assessments) {
            assessment.earliest += 1h;
            assessment.latest += 1h;
        }
        const auto order = ranked(snapshotOf({near, other}), {.atRisk = true, .withGone = false, .within = 5min});
        QCOMPARE(namesOf(*order), (Names{"first", "second", "last"}));
    }

    void quietOnesAreNeverWithinATime()
    {
        const auto server
            = serverOf(1, "n1", {{.cid = 1, .evidence = Evidence::Quiet}, {.cid = 2, .evidence = Evidence::Unproven}});
        QVERIFY(ranked(snapshotOf({server}), {.within = 1h})->rows.empty());
        // A window that a quiet connection would outlive is no reason either.
        server->assessments[0].earliest = server->now;
        server->assessments[0].latest = server->now + 1s;
        QVERIFY(ranked(snapshotOf({server}), {.atRisk = true, .within = 1h})->rows.empty());
    }

    void serversThatDoNotAnswerHaveNobodyWithinATime()
    {
        const auto server = serverOf(1, "n1", {{.cid = 1, .evidence = Evidence::Ghost, .closesIn = 10s}});
        const Question question{.atRisk = true, .within = 5min};
        server->state = ServerSnapshot::State::Down;
        server->health.askedAt = server->health.receivedAt + 4s; // one poll that fails takes nobody away
        QCOMPARE(ranked(snapshotOf({server}), question)->rows.size(), std::size_t(1));
        server->health.askedAt = server->health.receivedAt + 6s;
        QVERIFY(ranked(snapshotOf({server}), question)->rows.empty());
    }

    void theFirstOfManyAreThoseOfTheWholeOrder()
    {
        SyntheticFleet fleet({.servers = 3, .connections = 200, .churn = 0.1});
        Ranker ranker;
        for (int poll = 0; poll < 10; ++poll) {
            const auto snapshot = fleet.poll();
            Question question{.atRisk = true, .withGone = false, .within = 3min};
            const auto whole = ranker.rank(snapshot, question);
            QCOMPARE(whole->leftOut, quint32(0));
            question.most = 20;
            const auto first = ranker.rank(snapshot, question);
            QVERIFY(whole->rows.size() > 20);
            QCOMPARE(first->rows, std::vector<quint32>(whole->rows.begin(), whole->rows.begin() + 20));
            QCOMPARE(first->leftOut, quint32(whole->rows.size() - 20));
            question.hold = true;
            QCOMPARE(ranker.rank(snapshot, question)->rows, first->rows);
        }
    }
};

QTEST_GUILESS_MAIN(TestSoonest)
#include "tst_soonest.moc"
