// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/rates.h"
#include "models/wire/connz.h"
#include "tests/support/serverscript.h"

#include <QTest>

#include <tuple>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;

class tst_ServerLife final : public QObject
{
    Q_OBJECT

private slots:
    void rowsThatWentCountAsUsersOfThePool()
    {
        Script script;
        ServerLife life(false);
        (void)life.take(script.poll({{5, "a"}, {6, "b"}, {7, "c"}}), 60s);
        QCOMPARE(script.texts().elsewhere, 0U);
        (void)life.take(script.poll({{7, "c"}}), 60s);
        QCOMPARE(script.texts().elsewhere, 3U); // the empty text is one
        script.wait(60s);
        (void)life.take(script.poll({{7, "c"}}), 60s);
        QCOMPARE(script.texts().elsewhere, 0U);
    }

    void manyRowsThatWentDoNotHaveThePoolRenewedAtEveryPoll() // case 116
    {
        constexpr quint64 each = 400;
        Script script;
        ServerLife life(false);
        quint64 cid = 5;
        int renewed = 0;
        quint32 largest = 0;
        for (int i = 0; i < 100; ++i) {
            std::vector<Row> rows;
            for (quint64 j = 0; j < each; ++j, ++cid)
                rows.push_back({cid, "shift " + std::to_string(cid)});
            const auto poll = script.poll(rows);
            (void)life.take(poll, 60s);
            const std::shared_ptr<const Connections> listed(poll, &poll->rows);
            const GrowingTexts &texts = script.texts();
            largest = std::max(largest, texts.pool->size());
            if (ConnzDecoder(listed, texts.pool, 1'000, texts.elsewhere).pool() == texts.pool)
                continue;
            ++renewed;
            script.changePool();
        }
        QVERIFY2(renewed >= 1 && renewed <= 4, qPrintable(QString::number(renewed)));
        QVERIFY2(largest < 30'000, "10,000 rows that went, twice, and the open ones");
    }

    void ratesAreCountedOnTheServersClock()
    {
        Script script;
        const auto before = script.poll({{5, {}, 100}, {7, {}, 10}});
        const auto after = script.poll({{5, {}, 400}, {6, {}, 50}, {7, {}, 10}});
        const std::vector<Rates> rates = ratesBetween(before->rows, after->rows, 3s);
        QCOMPARE(rates.size(), std::size_t(3));
        QCOMPARE(rates[0].inMsgs, 100.F);
        QCOMPARE(rates[1].inMsgs, -1.F);
        QCOMPARE(rates[2].inMsgs, 0.F);
        QCOMPARE(rates[0].outMsgs, -1.F); // never sent
    }

    void aRateIsNeverNegative_data() // cases 40, 41, 45
    {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("after");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("the counter fell") << qint64(100) << qint64(99) << qint64(1);
        QTest::newRow("no time went by") << qint64(1) << qint64(2) << qint64(0);
        QTest::newRow("time ran backwards") << qint64(1) << qint64(2) << qint64(-3600);
        QTest::newRow("it was not sent") << absent << qint64(2) << qint64(1);
        QTest::newRow("it is not sent any more") << qint64(1) << absent << qint64(1);
        QTest::newRow("it was negative") << qint64(-5) << qint64(2) << qint64(1);
    }
    void aRateIsNeverNegative()
    {
        QFETCH(qint64, before);
        QFETCH(qint64, after);
        QFETCH(qint64, seconds);
        Script script;
        const auto first = script.poll({{5, {}, before}});
        const auto second = script.poll({{5, {}, after}});
        QCOMPARE(ratesBetween(first->rows, second->rows, std::chrono::seconds(seconds))[0].inMsgs, -1.F);
    }

    void theFirstPollHasNoRatesAndNoNews()
    {
        Script script;
        ServerLife life(false);
        const auto taken = life.take(script.poll({{5, "a", 1}}, {closed(1), closed(2)}), 60s);
        QCOMPARE(taken.server->rates[0].inMsgs, -1.F);
        QCOMPARE(taken.server->openRows, std::size_t(1));
        QCOMPARE(taken.server->assessments.size(), std::size_t(1));
        QVERIFY(taken.closures.empty());
        QCOMPARE(cids(life.take(script.poll({{5, "a", 1}}, {closed(3)}), 60s).closures), std::vector<quint64>{3});
    }

    void theRingOfALifeThatBeganUnderOurEyesIsNews() // case 40
    {
        Script script;
        ServerLife life(true);
        QCOMPARE(cids(life.take(script.poll({}, {closed(1), closed(2)}), 60s).closures), (std::vector<quint64>{1, 2}));
    }

    void aRowThatWentIsKeptWithItsReason()
    {
        Script script;
        ServerLife life(false);
        std::ignore = life.take(script.poll({{5, "a", 1}, {6, "b", 2}}), 60s);
        const Instant stop = script.now() + 500ms;
        const auto taken = life.take(script.poll({{6, "b", 3}}, {closed(5, "Slow Consumer", stop)}), 60s);
        const ServerSnapshot &server = *taken.server;
        QCOMPARE(server.openRows, std::size_t(1));
        QCOMPARE(server.size(), std::size_t(2));
        QCOMPARE(server.rows.cid[1], quint64(5));
        QCOMPARE(server.rows.text(server.rows.name[1]), std::string_view("a"));
        QCOMPARE(server.assessments[1].evidence, Evidence::Closed);
        QCOMPARE(server.departures.size(), std::size_t(1));
        QCOMPARE(server.rows.text(server.departures[0].reason), std::string_view("Slow Consumer"));
        QCOMPARE(server.departures[0].at, stop);
        QVERIFY(!server.departures[0].awaited);
        QCOMPARE(server.rates.size(), server.size());
        QCOMPARE(server.rates[0].inMsgs, 1.F);
        QCOMPARE(server.find(5), std::size_t(1));
    }

    void aMissingRowWaitsTwoPollsForItsReason()
    {
        Script script;
        ServerLife life(false);
        std::ignore = life.take(script.poll({{5, "a"}, {6, "b"}}), 60s);
        const auto first = life.take(script.poll({}), 60s);
        QVERIFY(first.server->departures[0].awaited);
        QCOMPARE(first.server->departures[0].at, first.server->now);
        const auto second = life.take(script.poll({}, {closed(6, "Kicked")}), 60s);
        QVERIFY(second.server->departures[0].awaited);
        QCOMPARE(second.server->rows.text(second.server->departures[1].reason), std::string_view("Kicked"));
        const auto third = life.take(script.poll({}), 60s);
        QVERIFY(!third.server->departures[0].awaited);
        QCOMPARE(third.server->departures[0].reason, TextId::None);
    }

    void aReasonMayComeBeforeItsRowWent()
    {
        Script script;
        ServerLife life(false);
        std::ignore = life.take(script.poll({{5, "a"}}), 60s);
        QCOMPARE(
            life.take(script.poll({{5, "a"}}, {closed(5, "Kicked")}), 60s).server->departures.size(), std::size_t(0));
        const auto taken = life.take(script.poll({}), 60s);
        QCOMPARE(taken.server->rows.text(taken.server->departures[0].reason), std::string_view("Kicked"));
    }

    void aRowThatComesBackIsOpenAgain()
    {
        Script script;
        ServerLife life(false);
        std::ignore = life.take(script.poll({{5, "a"}}), 60s);
        QCOMPARE(life.take(script.poll({}), 60s).server->size(), std::size_t(1));
        const auto taken = life.take(script.poll({{5, "a"}}), 60s);
        QCOMPARE(taken.server->openRows, std::size_t(1));
        QCOMPARE(taken.server->size(), std::size_t(1));
    }

    void rowsThatWentAreForgottenInTime()
    {
        Script script;
        ServerLife life(false);
        std::ignore = life.take(script.poll({{5, "a"}}), 60s);
        std::ignore = life.take(script.poll({}), 60s);
        script.wait(58s);
        QCOMPARE(life.take(script.poll({}), 60s).server->size(), std::size_t(1));
        QCOMPARE(life.take(script.poll({}), 60s).server->size(), std::size_t(0));
    }

    void rowsThatWentSurviveANewPool()
    {
        Script script;
        ServerLife life(false);
        std::ignore = life.take(script.poll({{5, "first"}, {6, "second"}}), 60s);
        std::ignore = life.take(script.poll({{6, "second"}}, {closed(5, "Kicked")}), 60s);
        script.changePool();
        const auto taken = life.take(script.poll({{9, "third"}}, {closed(6)}), 60s);
        const ServerSnapshot &server = *taken.server;
        QCOMPARE(server.size(), std::size_t(3));
        QCOMPARE(server.rows.text(server.rows.name[0]), std::string_view("third"));
        QCOMPARE(server.rows.text(server.rows.name[1]), std::string_view("first"));
        QCOMPARE(server.rows.text(server.rows.name[2]), std::string_view("second"));
        QCOMPARE(server.rows.text(server.departures[0].reason), std::string_view("Kicked"));
        QCOMPARE(server.rows.text(server.departures[1].reason), staleReason);
    }

    void rowsThatWentAreBounded() // case 55
    {
        Script script;
        ServerLife life(false);
        std::vector<Row> many;
        for (quint64 cid = 1; cid <= Departures::most + 500; ++cid)
            many.push_back({.cid = cid});
        std::ignore = life.take(script.poll(many), 60s);
        const auto taken = life.take(script.poll({}), 60s);
        QCOMPARE(taken.server->size(), Departures::most);
        QCOMPARE(taken.server->rows.cid[0], quint64(501));
    }

    void withoutRowsNothingIsTakenForGone() // case 16
    {
        Script script;
        ServerLife life(false);
        std::ignore = life.take(script.poll({{5, "a"}}), 60s);
        auto blind = script.poll({});
        blind->hasRows = false;
        blind->texts.reset();
        QCOMPARE(life.take(blind, 60s).server->size(), std::size_t(0));
        const auto taken = life.take(script.poll({{5, "a"}}), 60s);
        QCOMPARE(taken.server->size(), std::size_t(1));
        QCOMPARE(taken.server->openRows, std::size_t(1));
    }

    void staleIsTheServersCounterWhereItHasOne()
    {
        Script script;
        ServerLife life(false);
        auto poll = script.poll({});
        poll->facts.staleConnections = 9;
        poll->facts.staleConnectionStats = CountByKind{.clients = 4, .routes = 5};
        poll->staleSeen = {.clients = 2};
        const StaleCount counted = life.take(poll, 60s).server->stale;
        QCOMPARE(counted.source, StaleCount::Source::Counter);
        QCOMPARE(counted.total, 9);
        QCOMPARE(counted.byKind.routes, 5);
    }

    void staleIsCountedFromClosuresElsewhere()
    {
        Script script;
        ServerLife life(false);
        auto poll = script.poll({});
        poll->staleSeen = {.clients = 2, .leafs = 1};
        poll->unseenClosures = 7;
        const StaleCount counted = life.take(poll, 60s).server->stale;
        QCOMPARE(counted.source, StaleCount::Source::Closures);
        QCOMPARE(counted.total, 3);
        QCOMPARE(counted.byKind.leafs, 1);
        QCOMPARE(counted.unseenClosures, 7);
        // Another target of the same server has seen less: the count does not fall.
        QCOMPARE(life.take(script.poll({}), 60s).server->stale.total, 3);
    }

    void aCounterThatFellIsFlagged() // case 41
    {
        Script script;
        ServerLife life(false);
        auto poll = script.poll({});
        poll->facts.totalConnections = 100;
        QCOMPARE(life.take(poll, 60s).server->warning, ServerWarning::None);
        poll = script.poll({});
        poll->facts.totalConnections = 99;
        QCOMPARE(life.take(poll, 60s).server->warning, ServerWarning::CounterFell);
    }

    void whatTheOtherTargetHeardIsToldOnce() // case 42
    {
        Script script;
        ServerLife life(false);
        life.hear(*script.poll({}, {closed(1)}));
        QVERIFY(life.take(script.poll({}, {closed(1)}), 60s).closures.empty());
        life.hear(*script.poll({}, {closed(1), closed(2)}));
        QCOMPARE(cids(life.take(script.poll({}, {closed(3)}), 60s).closures), (std::vector<quint64>{2, 3}));
        QVERIFY(life.take(script.poll({}, {closed(2), closed(3)}), 60s).closures.empty());
    }
};

QTEST_GUILESS_MAIN(tst_ServerLife)
#include "tst_serverlife.moc"
