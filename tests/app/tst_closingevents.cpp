// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/serverscript.h"

#include <QTest>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;

/// Closings that events tell between two polls.
class tst_ClosingEvents final : public QObject
{
    Q_OBJECT

private slots:
    void anEventTakesTheRowAtOnce()
    {
        Script script;
        ServerLife life(false);
        const auto first = script.poll({{5, "a", 1}, {6, "b", 2}, {7, "c", 3}});
        (void)life.take(first, 60s);
        Closure told = closed(6, std::string(staleReason), script.now() + 200ms);
        const auto taken = life.close({told}, first->receivedAt + 300ms, 60s);
        QVERIFY(taken);
        QCOMPARE(cids(taken->closures), std::vector<quint64>{6});
        QCOMPARE(taken->server->openRows, std::size_t(2));
        QCOMPARE(taken->server->size(), std::size_t(3));
        QCOMPARE(taken->server->rows.cid, (std::vector<quint64>{5, 7, 6}));
        QCOMPARE(taken->server->assessments[2].evidence, Evidence::Closed);
        QCOMPARE(taken->server->rows.text(taken->server->departures[0].reason), staleReason);
        QCOMPARE(taken->server->departures[0].at, told.stop);
        QVERIFY(!taken->server->departures[0].awaited);
        QCOMPARE(taken->server->stale.total, 1);
        QCOMPARE(taken->server->rates.size(), std::size_t(3));
        QVERIFY(!life.close({told}, first->receivedAt + 400ms, 60s)); // told twice
        // The next poll has it in its ring.
        const auto after = life.take(script.poll({{5, "a", 1}, {7, "c", 5}}, {told}), 60s);
        QVERIFY(after.closures.empty());
        QCOMPARE(after.server->size(), std::size_t(3));
        QCOMPARE(after.server->rates[1].inMsgs, 2.F);
    }

    void aPollAskedBeforeAnEventDoesNotBringTheRowBack()
    {
        Script script;
        ServerLife life(false);
        (void)life.take(script.poll({{5}, {6}}), 60s);
        const auto late = script.poll({{5}, {6}, {8}});
        late->health.askedAt = late->receivedAt - 500ms;
        QVERIFY(life.close({closed(6)}, late->receivedAt - 300ms, 60s));
        QCOMPARE(life.take(late, 60s).server->rows.cid, (std::vector<quint64>{5, 8, 6}));
        // A server that lists it in an answer to a later question means it.
        const auto insists = script.poll({{5}, {6}, {8}});
        insists->health.askedAt = insists->receivedAt - 100ms;
        QCOMPARE(life.take(insists, 60s).server->openRows, std::size_t(3));
    }

    void eventsDoNotEndTheWaitForAReason()
    {
        Script script;
        ServerLife life(false);
        (void)life.take(script.poll({{5}, {6}, {7}, {8}, {9}}), 60s);
        (void)life.take(script.poll({{6}, {7}, {8}, {9}}), 60s); // 5 is in neither list
        LocalTime at(2h);
        for (const quint64 cid : {6, 7, 8})
            QVERIFY(life.close({closed(cid)}, at += 1ms, 3h));
        const auto told = life.take(script.poll({{9}}, {closed(5, "Read Error")}), 3h);
        QCOMPARE(told.server->rows.cid[1], quint64(5));
        QCOMPARE(told.server->rows.text(told.server->departures[0].reason), "Read Error");
    }

    void anEventLearnsWhatTheLastPollKnew()
    {
        Script script;
        ServerLife life(false);
        const auto first = script.poll({{5}});
        first->rows.port[0] = 4711;
        first->rows.subscriptions[0] = 12;
        first->rows.lastActivity[0] = script.now().time_since_epoch().count();
        (void)life.take(first, 60s);
        const auto taken = life.close({closed(5)}, first->receivedAt, 60s);
        QVERIFY(taken);
        QCOMPARE(taken->closures[0].port, 4711);
        QCOMPARE(taken->closures[0].subscriptions, 12);
        QCOMPARE(taken->closures[0].lastActivity, script.now());
    }

    void theMonitorsOwnConnectionIsMarkedAndNeverAtRisk() // case 20
    {
        Script script;
        ServerLife life(false);
        ServerLife::Taken taken;
        for (int i = 0; i < 100; ++i) { // silent for ten ping intervals
            const auto poll = script.poll({{5}, {6}});
            poll->ownCids = {6};
            taken = life.take(poll, 60s);
        }
        QVERIFY(taken.server->isOwn(1));
        QVERIFY(!taken.server->isOwn(0));
        QCOMPARE(taken.server->assessments[1].why, Assessment::Why::Monitor);
        QVERIFY(!taken.server->assessments[1].isAtRisk());
        QVERIFY(!taken.server->assessments[1].hasWindow());
        // Two of them, and then it connected elsewhere.
        const auto both = script.poll({{5}, {6}});
        both->ownCids = {5, 6};
        taken = life.take(both, 60s);
        QVERIFY(taken.server->isOwn(0) && taken.server->isOwn(1));
        QVERIFY(!life.take(script.poll({{5}, {6}}), 60s).server->isOwn(1));
    }
};

QTEST_GUILESS_MAIN(tst_ClosingEvents)
#include "tst_closingevents.moc"
