// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"
#include "app/engine/engine.h"
#include "app/feeds/feeds.h"
#include "tests/support/realserver.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace stalewatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// An engine on one real server, and all it said.
struct Watch
{
    explicit Watch(const QUrl &url)
    {
        QObject::connect(
            &engine, &Engine::polled, &engine, [this](const PolledServer &poll) { polls.push_back(poll); });
        engine.setInterval(100ms);
        engine.setTargets({Target{.url = url}});
    }

    [[nodiscard]] const ServerSnapshot &server() const { return *polls.back().server; }
    [[nodiscard]] bool isUp() const { return !polls.empty() && server().state == ServerSnapshot::State::Up; }
    [[nodiscard]] bool shows(quint64 cid) const { return isUp() && server().find(cid) < server().openRows; }
    [[nodiscard]] std::vector<Closure> closures() const
    {
        std::vector<Closure> result;
        for (const PolledServer &poll : polls)
            result.insert(result.end(), poll.closures.begin(), poll.closures.end());
        return result;
    }

    std::vector<PolledServer> polls{};
    Engine engine{feedMaker()};
};

} // namespace

class tst_Monitoring final : public QObject
{
    Q_OBJECT

private slots:
    void everyConnectionIsSeenAsTheServerTellsIt_data() { addGenerationRows(); }
    void everyConnectionIsSeenAsTheServerTellsIt() // case 16
    {
        QFETCH(Generation, generation);
        RealServer server;
        const auto started = server.start(generation, "ping_interval: \"1s\"\nping_max: 2\n");
        QVERIFY2(started, qPrintable(wordsOf(started)));
        WireClient orders({.name = u"orders"_s, .lang = u"rust"_s, .subscriptions = {"a"}});
        WireClient hostile({.name = u"<img src='/dev/zero'>"_s});
        orders.connectTo(server->clientPort());
        hostile.connectTo(server->clientPort());
        QTRY_VERIFY(orders.isReady() && hostile.isReady());

        Watch watch(server->monitorUrl());
        QTRY_VERIFY(watch.shows(orders.cid()) && watch.shows(hostile.cid()));
        const ServerSnapshot &seen = watch.server();
        const std::size_t row = seen.find(orders.cid());
        QCOMPARE(seen.openRows, std::size_t(2));
        QCOMPARE(seen.rows.text(seen.rows.name[row]), std::string_view("orders"));
        QCOMPARE(seen.rows.text(seen.rows.lang[row]), std::string_view("rust"));
        QCOMPARE(seen.rows.text(seen.rows.kind[row]), std::string_view("Client"));
        QCOMPARE(seen.rows.subscriptions[row], 1);
        QCOMPARE(seen.rows.text(seen.rows.name[seen.find(hostile.cid())]), std::string_view("<img src='/dev/zero'>"));
        QCOMPARE(seen.facts.ping, (PingSettings{.interval = 1s, .max = 2}));
        QCOMPARE(seen.facts.connections, 2);
        QCOMPARE(seen.health.parseFieldErrors, 0);
        QCOMPARE(seen.health.inconsistent, 0);
        QVERIFY(!seen.health.partial);
        QVERIFY(std::chrono::abs(seen.skew) < 5s);
        QCOMPARE(seen.stale.source,
            generation == Generation::Newest ? StaleCount::Source::Counter : StaleCount::Source::Closures);
    }

    void ratesAreThoseOfTheClient_data() { addGenerationRows(); }
    void ratesAreThoseOfTheClient()
    {
        QFETCH(Generation, generation);
        RealServer server;
        const auto started = server.start(generation);
        QVERIFY2(started, qPrintable(wordsOf(started)));
        WireClient publisher({.name = u"publisher"_s, .publishEvery = 10ms, .publishBytes = 100});
        publisher.connectTo(server->clientPort());
        QTRY_VERIFY(publisher.isReady());
        Watch watch(server->monitorUrl());
        const auto rates = [&]() -> Rates {
            return watch.shows(publisher.cid()) ? watch.server().rates[watch.server().find(publisher.cid())] : Rates{};
        };
        QTRY_VERIFY(rates().inMsgs > 0);
        QVERIFY(rates().inMsgs < 1000);
        QCOMPARE(qRound(rates().inBytes / rates().inMsgs), 100);
    }

    void aStaleClosureIsCountedOnce_data() { addGenerationRows(); }
    void aStaleClosureIsCountedOnce()
    {
        QFETCH(Generation, generation);
        RealServer server;
        const auto started = server.start(generation, "ping_interval: \"1s\"\nping_max: 1\n");
        QVERIFY2(started, qPrintable(wordsOf(started)));
        WireClient healthy({.name = u"healthy"_s});
        WireClient frozen({.name = u"frozen"_s});
        healthy.connectTo(server->clientPort());
        frozen.connectTo(server->clientPort());
        QTRY_VERIFY(healthy.isReady() && frozen.isReady());
        Watch watch(server->monitorUrl());
        QTRY_VERIFY(watch.shows(frozen.cid()));

        frozen.freeze();
        QTRY_VERIFY_WITH_TIMEOUT(!watch.closures().empty(), 15'000);
        const std::size_t polls = watch.polls.size();
        QTRY_VERIFY(watch.polls.size() > polls + 5);
        QCOMPARE(watch.closures().size(), std::size_t(1));
        QCOMPARE(watch.closures().front().cid, frozen.cid());
        QVERIFY(watch.closures().front().isStale());

        const ServerSnapshot &seen = watch.server();
        QVERIFY(watch.shows(healthy.cid()));
        QCOMPARE(seen.stale.total, 1);
        QCOMPARE(seen.stale.byKind, (CountByKind{.clients = 1}));
        QCOMPARE(seen.stale.unseenClosures, 0);
        QCOMPARE(seen.departures.size(), std::size_t(1));
        QCOMPARE(seen.rows.text(seen.departures.front().reason), staleReason);
        QCOMPARE(seen.rows.cid[seen.openRows], frozen.cid());
        QCOMPARE(seen.assessments[seen.openRows].evidence, Evidence::Closed);
    }

    void aRestartIsANewLifeOfTheSameTarget_data() { addGenerationRows(); }
    void aRestartIsANewLifeOfTheSameTarget() // case 40
    {
        QFETCH(Generation, generation);
        RealServer server;
        const auto started = server.start(generation);
        QVERIFY2(started, qPrintable(wordsOf(started)));
        WireClient before({.name = u"before"_s});
        before.connectTo(server->clientPort());
        QTRY_VERIFY(before.isReady());
        Watch watch(server->monitorUrl());
        QTRY_VERIFY(watch.shows(before.cid()));
        const ServerNumber firstLife = watch.server().number;
        const TargetNumber target = watch.server().target;

        server->kill();
        QTRY_COMPARE(watch.server().state, ServerSnapshot::State::Down); // case 1
        QVERIFY(watch.shows(before.cid()) == false && watch.server().openRows == 1);
        const auto again = server->startAgain();
        QVERIFY2(again, qPrintable(wordsOf(again)));
        WireClient after({.name = u"after"_s});
        after.connectTo(server->clientPort());
        QTRY_VERIFY(after.isReady());
        watch.engine.refresh();
        QTRY_VERIFY(watch.shows(after.cid()));
        QVERIFY(watch.server().number != firstLife);
        QCOMPARE(watch.server().target, target);
        QCOMPARE(watch.server().warning, ServerWarning::None);
        QCOMPARE(watch.server().size(), std::size_t(1));
        for (const PolledServer &poll : watch.polls) {
            for (const Rates &rates : poll.server->rates)
                QVERIFY(rates.inMsgs >= 0 || rates.inMsgs == -1.F);
        }
    }

    void aBurstOfShortConnectionsIsNeitherLostNorDoubled_data() { addGenerationRows(); }
    void aBurstOfShortConnectionsIsNeitherLostNorDoubled()
    {
        QFETCH(Generation, generation);
        RealServer server;
        const auto started = server.start(generation);
        QVERIFY2(started, qPrintable(wordsOf(started)));
        Watch watch(server->monitorUrl());
        QTRY_VERIFY(watch.isUp());
        constexpr std::size_t burst = 300;
        std::vector<quint64> cids;
        for (std::size_t round = 0; round < 3; ++round) {
            std::vector<std::unique_ptr<WireClient>> clients;
            for (std::size_t i = 0; i < burst; ++i) {
                clients.push_back(std::make_unique<WireClient>(WireBehaviour{}));
                clients.back()->connectTo(server->clientPort());
            }
            QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(clients, [](const auto &c) { return c->isReady(); }), 10'000);
            for (const auto &client : clients) {
                cids.push_back(client->cid());
                client->close();
            }
            QTRY_COMPARE_WITH_TIMEOUT(watch.closures().size(), burst * (round + 1), 10'000);
        }
        std::vector<quint64> told;
        for (const Closure &closure : watch.closures())
            told.push_back(closure.cid);
        std::ranges::sort(told);
        std::ranges::sort(cids);
        QCOMPARE(told, cids);
        QCOMPARE(watch.server().stale.unseenClosures, 0);
    }
};

QTEST_GUILESS_MAIN(tst_Monitoring)
#include "tst_monitoring.moc"
