// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"
#include "app/feeds/feeds.h"
#include "app/feeds/systemactions.h"
#include "models/wire/connz.h"
#include "tests/support/realcluster.h"
#include "tests/support/staticlogins.h"
#include "tests/support/wirefixtures.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// An engine on the system account, or with another login, and all it said.
struct Watch
{
    explicit Watch(const QString &user = u"sys"_s, const QByteArray &password = "pw", const QString &caFile = {})
        : engine(feedMaker(std::make_shared<StaticLogins>(user, password, caFile)))
    {
        QObject::connect(&engine, &Engine::framed, &engine, [this](const auto &frame) { snapshot = frame->snapshot; });
        QObject::connect(&engine, &Engine::polled, &engine, [this](const PolledServer &poll) {
            ++polls;
            closures.insert(closures.end(), poll.closures.begin(), poll.closures.end());
        });
        QObject::connect(
            &engine, &Engine::surveyed, &engine, [this](const Target &, const Survey &found) { survey = found; });
        engine.setInterval(200ms);
    }
    [[nodiscard]] const ServerSnapshot *server(const std::string &name) const
    {
        for (const auto &each : snapshot->servers) {
            if (each->facts.serverName == name)
                return each.get();
        }
        return nullptr;
    }
    [[nodiscard]] qsizetype up() const
    {
        return std::ranges::count_if(
            snapshot->servers, [](const auto &each) { return each->state == ServerSnapshot::State::Up; });
    }
    /// Open connections with such a name, anywhere.
    [[nodiscard]] int named(std::string_view name) const
    {
        int count = 0;
        for (const auto &each : snapshot->servers) {
            for (std::size_t row = 0; row < each->openRows; ++row)
                count += each->rows.text(each->rows.name[row]) == name ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] QString firstFailure() const
    {
        for (const auto &each : snapshot->servers) {
            if (each->health.failure)
                return each->health.failure->why;
        }
        return {};
    }
    std::shared_ptr<const Snapshot> snapshot = std::make_shared<Snapshot>();
    std::vector<Closure> closures{};
    Survey survey{};
    int polls = 0;
    Engine engine;
};

std::unique_ptr<WireClient> client(quint16 port, const QString &name = u"orders"_s)
{
    auto made = std::make_unique<WireClient>(WireBehaviour{.name = name, .user = u"app"_s, .password = u"pw"_s});
    made->connectTo(port);
    return made;
}

/// What the server's own monitoring port says of its connections.
Connections rowsOf(const NatsServer &server)
{
    return testing::decode(httpGet(server.monitorUrl(), "/connz?auth=1")).value().rows;
}

} // namespace

/// The system account of real servers of three generations.
class tst_SystemAccount final : public QObject
{
    Q_OBJECT

private slots:
    void oneServerIsSeenAsOverHttp_data() { addGenerationRows(); }
    void oneServerIsSeenAsOverHttp()
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        const auto started = cluster.start(generation, 1, "ping_interval: \"7s\"\n");
        QVERIFY2(started, qPrintable(wordsOf(started)));
        const auto orders = client(cluster[0].clientPort());
        QTRY_VERIFY(orders->isReady());
        Watch watch;
        watch.engine.setAuthWanted(true);
        watch.engine.setTargets({cluster.target()});
        QTRY_COMPARE(watch.named("orders"), 1);
        QTRY_VERIFY(watch.survey.isSystemAccount);
        const auto snapshot = watch.snapshot;
        const ServerSnapshot &server = *snapshot->servers.at(0);
        QCOMPARE(snapshot->servers.size(), std::size_t(1));
        QCOMPARE(server.facts.serverName, "S1");
        QCOMPARE(server.facts.ping.interval, Nanoseconds(7s));
        QVERIFY(!server.health.partial);
        QVERIFY(server.hasEvents);
        QCOMPARE(watch.survey.servers.size(), std::size_t(1));
        // Our own connection is there and marked (case 20), the other is as HTTP says.
        const Connections truth = rowsOf(cluster[0]);
        QCOMPARE(server.openRows, truth.size());
        QCOMPARE(server.openRows, std::size_t(2));
        const std::size_t own = server.rows.find(server.ownCids.at(0));
        QVERIFY(own < server.openRows);
        QCOMPARE(server.rows.text(server.rows.name[own]), "stalewatch");
        QCOMPARE(server.assessments[own].why, Assessment::Why::Monitor);
        const std::size_t row = server.rows.find(orders->cid());
        QVERIFY(row < server.openRows);
        QVERIFY(!server.isOwn(row));
        const std::size_t same = truth.find(orders->cid());
        QCOMPARE(server.rows.start[row], truth.start[same]);
        QCOMPARE(server.rows.port[row], truth.port[same]);
        QCOMPARE(server.rows.text(server.rows.account[row]), "APP");
    }

    void aClosingIsToldByItsEvent_data() { addGenerationRows(); }
    void aClosingIsToldByItsEvent()
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 1));
        const auto orders = client(cluster[0].clientPort());
        QTRY_VERIFY(orders->isReady());
        Watch watch;
        watch.engine.setInterval(30s); // no poll will tell it
        watch.engine.setTargets({cluster.target()});
        QTRY_COMPARE(watch.named("orders"), 1);
        orders->close();
        QTRY_COMPARE_WITH_TIMEOUT(watch.closures.size(), std::size_t(1), 3000);
        QCOMPARE(watch.closures[0].cid, orders->cid());
        QCOMPARE(watch.closures[0].reason, "Client Closed");
        QCOMPARE(watch.closures[0].account, "APP");
        QTRY_COMPARE(watch.named("orders"), 0);
        QCOMPARE(watch.server("S1")->departures.size(), std::size_t(1));
    }

    void everyClosingOfABurstIsToldOnce_data() { addGenerationRows(); }
    void everyClosingOfABurstIsToldOnce() // case 20
    {
        QFETCH(Generation, generation);
        // Where the ring can be made smaller than the burst, only events can tell all of it.
        const bool hasSmallRing = generation != Generation::Oldest;
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 1, hasSmallRing ? "max_closed_clients: 40\n" : ""));
        std::vector<std::unique_ptr<WireClient>> clients;
        for (int i = 0; i < 300; ++i)
            clients.push_back(client(cluster[0].clientPort()));
        QTRY_VERIFY(std::ranges::all_of(clients, [](const auto &each) { return each->isReady(); }));
        Watch watch;
        watch.engine.setTargets({cluster.target()});
        QTRY_COMPARE(watch.named("orders"), 300);
        std::vector<quint64> truth;
        for (std::size_t i = 0; i < clients.size(); ++i) {
            truth.push_back(clients[i]->cid());
            i % 2 == 0 ? clients[i]->close() : clients[i]->reset();
            if (i % 60 == 59) { // over some polls
                const int polls = watch.polls;
                QTRY_VERIFY(watch.polls > polls);
            }
        }
        QTRY_COMPARE(watch.closures.size(), truth.size());
        const int polls = watch.polls;
        QTRY_VERIFY(watch.polls > polls + 5);
        std::vector<quint64> told;
        for (const Closure &closure : watch.closures)
            told.push_back(closure.cid);
        std::ranges::sort(told);
        std::ranges::sort(truth);
        QCOMPARE(told, truth);
        QCOMPARE(watch.server("S1")->stale.unseenClosures, 0);
        QCOMPARE(watch.named("orders"), 0);
    }

    void fiveServersJoinLeaveAndRestart()
    {
        RealCluster cluster;
        const auto started = cluster.start(Generation::Newest, 5);
        QVERIFY2(started, qPrintable(wordsOf(started)));
        std::vector<std::unique_ptr<WireClient>> clients;
        for (int i = 0; i < 5; ++i) {
            for (int n = 0; n <= i; ++n)
                clients.push_back(client(cluster[i].clientPort()));
        }
        Watch watch;
        watch.engine.setGoneFor(2s);
        watch.engine.setTargets({cluster.target()});
        QTRY_COMPARE(watch.named("orders"), 15);
        QTRY_COMPARE(watch.up(), 5);
        std::vector<std::string> names;
        for (const auto &server : watch.snapshot->servers)
            names.push_back(server->facts.serverName);
        QCOMPARE(names, (std::vector<std::string>{"S1", "S2", "S3", "S4", "S5"}));
        // A sixth joins and shows by itself.
        QVERIFY(cluster.join());
        QTRY_COMPARE_WITH_TIMEOUT(watch.up(), 6, 10'000);
        // The third restarts under our eyes: the same place, a new life.
        const TargetNumber place = watch.server("S3")->target;
        const ServerNumber life = watch.server("S3")->number;
        cluster[2].stop();
        QTRY_COMPARE(watch.server("S3")->state, ServerSnapshot::State::Down);
        QVERIFY(watch.server("S3")->health.failure->why.contains(u"shut down"_s));
        QCOMPARE(watch.server("S3")->rows.text(watch.server("S3")->rows.name[0]), "orders"); // kept, and told as old
        QVERIFY(cluster[2].startAgain());
        QTRY_VERIFY_WITH_TIMEOUT(watch.server("S3") && watch.server("S3")->state == ServerSnapshot::State::Up, 10'000);
        QCOMPARE(watch.server("S3")->target, place);
        QVERIFY(watch.server("S3")->number != life);
        QCOMPARE(watch.snapshot->servers.size(), std::size_t(6));
        QCOMPARE(watch.server("S3")->openRows, std::size_t(0));
        // The fourth leaves for good.
        cluster[3].stop();
        QTRY_VERIFY_WITH_TIMEOUT(!watch.server("S4"), 6000);
        QCOMPARE(watch.up(), 5);
        QTRY_COMPARE(watch.named("orders"), 15 - 3 - 4);
    }

    void theConnectionMovesOnWhenItsServerDies()
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Middle, 3));
        Watch watch;
        watch.engine.setGoneFor(1s);
        watch.engine.setTargets({cluster.target(0)}); // the others it learns from this one
        QTRY_COMPARE(watch.up(), 3);
        QVERIFY(!watch.server("S1")->ownCids.empty());
        cluster[0].kill();
        QTRY_VERIFY_WITH_TIMEOUT(!watch.server("S2")->ownCids.empty() || !watch.server("S3")->ownCids.empty(), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(watch.up() >= 2, 15'000);
    }

    void twoClustersBehindAGatewayAreOneFleet()
    {
        RealCluster cluster;
        const auto started = cluster.start(Generation::Newest, 2, {}, RealCluster::By::Gateways);
        QVERIFY2(started, qPrintable(wordsOf(started)));
        const auto near = client(cluster[0].clientPort(), u"near"_s);
        const auto far = client(cluster[1].clientPort(), u"far"_s);
        Watch watch;
        watch.engine.setTargets({cluster.target(0)});
        QTRY_COMPARE_WITH_TIMEOUT(watch.up(), 2, 20'000);
        QTRY_COMPARE(watch.named("near"), 1);
        QTRY_COMPARE(watch.named("far"), 1);
        far->close();
        QTRY_COMPARE_WITH_TIMEOUT(watch.closures.size(), std::size_t(1), 5000);
        QCOMPARE(watch.closures[0].name, "far");
    }

    void anOrdinaryAccountIsAPartAndSaysSo_data() { addGenerationRows(); }
    void anOrdinaryAccountIsAPartAndSaysSo() // case 19
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 2));
        const auto orders = client(cluster[1].clientPort());
        QTRY_VERIFY(orders->isReady());
        Watch watch(u"app"_s);
        watch.engine.setTargets({cluster.target(0)});
        QTRY_COMPARE_WITH_TIMEOUT(watch.up(), 2, 15'000);
        QTRY_COMPARE(watch.named("orders"), 1);
        QCOMPARE(watch.named("stalewatch"), 1);
        QTRY_COMPARE(watch.survey.servers.size(), std::size_t(2));
        QVERIFY(!watch.survey.isSystemAccount);
        for (const auto &server : watch.snapshot->servers) {
            QVERIFY(server->health.partial);
            QVERIFY(server->health.partial->why.contains(u"ordinary account"_s));
            QVERIFY(!server->facts.ping.isUsable());
            QVERIFY(!server->hasEvents);
        }
        // What closes is found in the ring, a poll later.
        orders->close();
        QTRY_COMPARE(watch.closures.size(), std::size_t(1));
        QCOMPARE(watch.closures[0].reason, "Client Closed");
    }

    void aServerKnownByHttpToo_isOneServer() // case 42
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Newest, 2));
        const auto orders = client(cluster[0].clientPort());
        Watch watch;
        watch.engine.setTargets({Target{.url = cluster[0].monitorUrl()}, cluster.target()});
        QTRY_COMPARE(watch.up(), 2);
        QTRY_COMPARE(watch.server("S1")->targets.size(), 2);
        QCOMPARE(watch.snapshot->servers.size(), std::size_t(2));
        QTRY_COMPARE(watch.named("orders"), 1);
        QTRY_VERIFY(watch.server("S1")->hasEvents);
        QTRY_VERIFY(!watch.server("S1")->ownCids.empty()); // of the one target, with the rows of the other
        orders->close();
        QTRY_COMPARE(watch.closures.size(), std::size_t(1));
        const int polls = watch.polls;
        QTRY_VERIFY(watch.polls > polls + 8);
        QCOMPARE(watch.closures.size(), std::size_t(1));
    }

    void aLinkThatComesAndGoesIsMadeAgain() // case 20
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Newest, 1));
        Watch watch;
        watch.engine.setTargets({cluster.target()});
        for (int round = 0; round < 3; ++round) {
            QTRY_COMPARE_WITH_TIMEOUT(watch.up(), 1, 15'000);
            cluster[0].kill();
            QTRY_COMPARE_WITH_TIMEOUT(watch.up(), 0, 10'000);
            QVERIFY(!watch.firstFailure().isEmpty());
            QVERIFY(cluster[0].startAgain());
        }
        QTRY_COMPARE_WITH_TIMEOUT(watch.up(), 1, 15'000);
        QCOMPARE(watch.snapshot->servers.size(), std::size_t(1));
    }

    void oneClientIsKickedAndABadFileIsRefused_data() { addGenerationRows(); }
    void oneClientIsKickedAndABadFileIsRefused() // case 112
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 1));
        const auto one = client(cluster[0].clientPort());
        const auto other = client(cluster[0].clientPort());
        QTRY_VERIFY(one->isReady() && other->isReady());
        const std::string id = testing::decode(httpGet(cluster[0].monitorUrl(), "/connz")).value().serverId;
        SystemActions actions(cluster.target(), std::make_shared<StaticLogins>(u"sys"_s, "pw"));
        const auto result = [](QFuture<Result<>> future) {
            [&] { QTRY_VERIFY(future.isFinished()); }();
            return future.isFinished() ? future.result() : Result<>(tl::unexpected(Failure{}));
        };
        const Result<> kicked = result(actions.kick(id, one->cid()));
        if (generation == Generation::Oldest) {
            QCOMPARE(kicked.error().kind, Failure::Kind::Unsupported);
            QVERIFY(kicked.error().why.contains(u"2.10"_s));
            return;
        }
        QVERIFY2(kicked, qPrintable(wordsOf(kicked)));
        QTRY_VERIFY(!one->isReady());
        QVERIFY(other->isReady());
        QVERIFY(!result(actions.kick(id, 99'999))); // no such client, says the server
        QVERIFY(!result(actions.kick(id + ".RELOAD", 1)));
        QVERIFY(result(actions.reload(id)));
    }

    void whatIsWrongIsSaid_data() // cases 19, 59
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("words");
        QTest::newRow("a wrong password") << u"sys"_s << QByteArray("wrong") << u"refuses this login"_s;
        QTest::newRow("no login") << QString() << QByteArray() << u"wants a login"_s;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, user);
        QFETCH(QByteArray, password);
        QFETCH(QString, words);
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Newest, 1));
        Watch watch(user, password);
        watch.engine.setTargets({cluster.target()});
        QTRY_VERIFY(!watch.firstFailure().isEmpty());
        QVERIFY2(watch.firstFailure().contains(words), qPrintable(watch.firstFailure()));
        QVERIFY(!watch.firstFailure().contains(u"wrong"_s));
        QCOMPARE(watch.snapshot->servers.size(), std::size_t(1));
    }

    void anotherPortIsNoNats()
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Newest, 1));
        Watch watch;
        watch.engine.setTargets({natsTarget(cluster[0].monitorPort())});
        QTRY_VERIFY_WITH_TIMEOUT(!watch.firstFailure().isEmpty(), 10'000);
        const quint16 port = cluster[0].clientPort();
        cluster[0].kill();
        Watch nobody;
        nobody.engine.setTargets({natsTarget(port)});
        QTRY_VERIFY(nobody.firstFailure().contains(u"Nothing answers there"_s));
    }
};

QTEST_GUILESS_MAIN(tst_SystemAccount)
#include "tst_systemaccount.moc"
