// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"
#include "app/feeds/feeds.h"
#include "app/kick/kickdesk.h"
#include "models/kick/kickwords.h"
#include "tests/support/realcluster.h"
#include "tests/support/staticlogins.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// An engine on the system account, and the desk that acts on what it shows.
struct Desk
{
    explicit Desk(const QList<Target> &targets, const QString &user = u"sys"_s)
        : logins(std::make_shared<StaticLogins>(user, "pw"))
        , desk(feedMaker(logins).actions, folder.path())
        , engine(feedMaker(logins))
    {
        QObject::connect(&engine, &Engine::framed, &desk, [this](const std::shared_ptr<const Frame> &frame) {
            snapshot = frame->snapshot;
            desk.take(frame);
        });
        QObject::connect(&desk, &KickDesk::ended, &desk, [this] { ++ends; });
        engine.setInterval(200ms);
        engine.setTargets(targets);
        desk.setTargets(targets);
    }
    [[nodiscard]] std::vector<ConnectionKey> named(std::string_view name) const
    {
        std::vector<ConnectionKey> keys;
        for (const auto &server : snapshot->servers) {
            for (std::size_t row = 0; row < server->openRows; ++row) {
                if (server->rows.text(server->rows.name[row]) == name)
                    keys.push_back({server->number, server->rows.cid[row]});
            }
        }
        return keys;
    }
    [[nodiscard]] KickPlan planFor(std::string_view name, KickVerb verb = KickVerb::Kick) const
    {
        return kickPlanOf(*snapshot, named(name), verb);
    }
    [[nodiscard]] const KickRun::Entry &entry(std::size_t index = 0) const { return desk.run()->entries()[index]; }
    /// The log, a line each.
    [[nodiscard]] std::vector<QJsonObject> log() const
    {
        QFile file(folder.filePath(u"audit.jsonl"_s));
        std::vector<QJsonObject> lines;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().trimmed().split('\n'))
                lines.push_back(QJsonDocument::fromJson(line).object());
        }
        return lines;
    }

    QTemporaryDir folder{};
    std::shared_ptr<Logins> logins;
    std::shared_ptr<const Snapshot> snapshot = std::make_shared<Snapshot>();
    int ends = 0;
    KickDesk desk;
    Engine engine;
};

/// One that comes back when it is thrown out, as live clients do.
std::unique_ptr<WireClient> client(quint16 port, bool comesBack = true)
{
    auto made = std::make_unique<WireClient>(WireBehaviour{.name = u"orders"_s, .user = u"app"_s, .password = u"pw"_s});
    WireClient *it = made.get();
    if (comesBack)
        QObject::connect(
            it, &WireClient::ended, it, [it, port] { it->connectTo(port); }, Qt::QueuedConnection);
    it->connectTo(port);
    return made;
}

/// One at the first server that goes to the second when it is told to leave, as a client in lame duck mode does.
std::unique_ptr<WireClient> heedful(RealCluster &cluster)
{
    auto made = client(cluster[0].clientPort(), false);
    QObject::connect(
        made.get(), &WireClient::toldToLeave, made.get(),
        [it = made.get(), left = cluster[0].clientPort()](const QList<quint16> &others) {
            const auto other = std::ranges::find_if(others, [left](quint16 port) { return port != left; });
            if (other != others.end())
                it->connectTo(*other);
        },
        Qt::QueuedConnection);
    return made;
}

/// Servers that can kick.
void addRowsWithKick()
{
    QTest::addColumn<Generation>("generation");
    QTest::newRow("nats-server 2.10") << Generation::Middle;
    QTest::newRow("nats-server 2.12 or later") << Generation::Newest;
}

} // namespace

/// Kicking clients of real servers.
class tst_Kicking final : public QObject
{
    Q_OBJECT

private slots:
    void oneIsKickedAndComesBack_data() { addGenerationRows(); }
    void oneIsKickedAndComesBack() // case 112
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 1));
        const auto orders = client(cluster[0].clientPort());
        QTRY_VERIFY(orders->isReady());
        const quint64 cid = orders->cid();
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(1));
        const KickPlan plan = desk.planFor("orders");
        const QString objection = desk.desk.objection(*desk.snapshot->servers.at(0));
        QVERIFY(desk.desk.begin(plan));
        QTRY_COMPARE(desk.ends, 1);
        if (generation == Generation::Oldest) {
            QVERIFY2(objection.contains(u"too old"_s), qPrintable(objection));
            QCOMPARE(desk.entry().state, KickState::Refused);
            QCOMPARE(desk.entry().why, objection);
            QCOMPARE(orders->cid(), cid);
            return;
        }
        QCOMPARE(objection, QString());
        QCOMPARE(desk.entry().state, KickState::Done);
        QTRY_COMPARE(desk.entry().reason, "Kicked");
        QTRY_VERIFY(desk.entry().back);
        QVERIFY(orders->cid() > cid);
        QCOMPARE(desk.entry().back->key.cid, orders->cid());
        QCOMPARE(desk.entry().back->serverName, "S1");
        QTRY_COMPARE(desk.log().size(), std::size_t(2));
        QCOMPARE(desk.log()[0][u"result"_s].toString(), u"begun"_s);
        QCOMPARE(desk.log()[1][u"result"_s].toString(), u"done"_s);
        QCOMPARE(desk.log()[1][u"cid"_s].toInteger(), qint64(cid));
        QCOMPARE(desk.log()[1][u"account"_s].toString(), QString::fromStdString(plan.entries[0].account));
    }

    void theServersOwnNoWithoutOurCheck() // 2.9: nobody answers; what a plan made before an update would meet
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Oldest, 1));
        const auto orders = client(cluster[0].clientPort());
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(1));
        const auto actions = feedMaker(desk.logins).actions(cluster.target());
        QFuture<Result<>> future = actions->kick(desk.planFor("orders").entries.at(0).serverId, orders->cid());
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result().error().why.contains(u"older than 2.10"_s));
    }

    void anotherStartIsRefused_data() { addGenerationRows(); }
    void anotherStartIsRefused() // case 112
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 1));
        const auto orders = client(cluster[0].clientPort());
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(1));
        const quint64 cid = orders->cid();
        KickPlan plan = desk.planFor("orders");
        plan.entries[0].start -= 1ns;
        QVERIFY(desk.desk.begin(plan));
        QTRY_COMPARE(desk.ends, 1);
        QCOMPARE(desk.entry().state, KickState::Refused);
        QVERIFY(orders->isReady());
        QCOMPARE(orders->cid(), cid);
    }

    void ourOwnIsNeverKicked()
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Newest, 1));
        const auto orders = client(cluster[0].clientPort(), false);
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(1));
        const auto server = desk.snapshot->servers.at(0);
        QCOMPARE(server->ownCids.size(), std::size_t(1));
        QVERIFY(desk.desk.begin(kickPlanOf(*desk.snapshot, {{server->number, server->ownCids[0]}})));
        QTRY_COMPARE(desk.ends, 1);
        QCOMPARE(desk.entry().state, KickState::Refused);
        QVERIFY(desk.entry().why.contains(u"own connection"_s));
        // The one through which it is asked is ours too.
        const auto actions = feedMaker(desk.logins).actions(cluster.target());
        const auto finished = [](QFuture<Result<>> future) {
            [&] { QTRY_VERIFY(future.isFinished()); }();
            return future.isFinished() ? future.result() : Result<>{};
        };
        QVERIFY(finished(actions->kick(server->facts.serverId, orders->cid()))); // it is up now
        QTRY_COMPARE(desk.named("stalewatch").size(), std::size_t(2));
        for (const ConnectionKey &key : desk.named("stalewatch")) {
            const Snapshot::Place place = desk.snapshot->at(desk.snapshot->find(key));
            QVERIFY(place.server->isOwn(place.row)); // and shown as such
            QCOMPARE(place.server->assessments[place.row].why, Assessment::Why::Monitor);
            if (key.cid == server->ownCids[0])
                continue;
            const Result<> kicked = finished(actions->kick(server->facts.serverId, key.cid));
            QVERIFY(!kicked && kicked.error().why.contains(u"own connection"_s));
        }
    }

    void readOnlyIsKeptToByTheDesk()
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Newest, 1));
        const auto orders = client(cluster[0].clientPort(), false);
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(1));
        desk.desk.setReadOnly({.everywhere = true});
        QVERIFY(!desk.desk.begin(desk.planFor("orders")));
        desk.desk.setReadOnly({.targets = {shownTarget(cluster.target())}});
        QVERIFY(desk.desk.objection(*desk.snapshot->servers.at(0)).contains(u"read only"_s));
        QVERIFY(desk.desk.begin(desk.planFor("orders")));
        QTRY_COMPARE(desk.ends, 1);
        QCOMPARE(desk.entry().state, KickState::Refused);
        QVERIFY(orders->isReady());
    }

    void aLogThatCannotBeWrittenStopsIt()
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Newest, 1));
        const auto orders = client(cluster[0].clientPort(), false);
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(1));
        QVERIFY(QDir().mkpath(desk.folder.filePath(u"audit.jsonl"_s))); // a folder in its place
        QString why;
        QObject::connect(&desk.desk, &KickDesk::failed, &desk.desk, [&why](const Failure &f) { why = f.why; });
        QVERIFY(desk.desk.begin(desk.planFor("orders")));
        QTRY_COMPARE(desk.ends, 1);
        QVERIFY(!why.isEmpty());
        QCOMPARE(desk.entry().state, KickState::Skipped);
        QVERIFY(orders->isReady());
    }

    void manyGoAtTheRateAndCanBeStopped() // case 113
    {
        RealCluster cluster;
        QVERIFY(cluster.start(Generation::Newest, 2));
        std::vector<std::unique_ptr<WireClient>> clients;
        for (int i = 0; i < 40; ++i)
            clients.push_back(client(cluster[i % 2].clientPort(), false));
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(40));
        const LocalTime began = std::chrono::steady_clock::now();
        QVERIFY(desk.desk.begin(desk.planFor("orders")));
        QVERIFY(!desk.desk.begin(desk.planFor("orders"))); // one at a time
        QTRY_VERIFY(desk.desk.run()->count(KickState::Done) >= 12);
        const auto took = std::chrono::steady_clock::now() - began;
        QVERIFY2(took >= 1100ms, qPrintable(QString::number(took / 1ms)));
        desk.desk.stop();
        QTRY_COMPARE(desk.ends, 1);
        const std::size_t done = desk.desk.run()->count(KickState::Done);
        QVERIFY(done < 20);
        QCOMPARE(desk.desk.run()->count(KickState::Skipped), 40 - done);
        QTRY_COMPARE(desk.named("orders").size(), 40 - done);
        QCOMPARE(std::ranges::count_if(clients, [](const auto &each) { return each->isReady(); }),
            std::ptrdiff_t(40 - done));
        QTRY_COMPARE(desk.log().size(), 1 + done);
    }

    void aLameDuckIsToldAndStays_data() { addGenerationRows(); }
    void aLameDuckIsToldAndStays() // our wire client does not heed it
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 1));
        const auto orders = client(cluster[0].clientPort());
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(1));
        const quint64 cid = orders->cid();
        QVERIFY(desk.desk.begin(desk.planFor("orders", KickVerb::LameDuck)));
        QTRY_COMPARE(desk.ends, 1);
        QCOMPARE(desk.entry().state, generation == Generation::Oldest ? KickState::Refused : KickState::Done);
        QVERIFY(orders->isReady());
        QCOMPARE(orders->cid(), cid);
    }

    void aLameDuckThatHeedsItGoesElsewhere_data() { addRowsWithKick(); }
    void aLameDuckThatHeedsItGoesElsewhere()
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 2));
        const auto orders = heedful(cluster);
        const auto other = client(cluster[0].clientPort(), false);
        Desk desk({cluster.target()});
        QTRY_COMPARE(desk.named("orders").size(), std::size_t(2));
        const quint64 cid = orders->cid();
        const auto server = std::ranges::find_if(
            desk.snapshot->servers, [](const auto &each) { return each->facts.serverName == "S1"; });
        QVERIFY(desk.desk.begin(kickPlanOf(*desk.snapshot, {{(*server)->number, cid}}, KickVerb::LameDuck)));
        QTRY_COMPARE(desk.ends, 1);
        QCOMPARE(desk.entry().state, KickState::Done);
        QTRY_COMPARE(desk.entry().reason, "Client Closed");
        QTRY_VERIFY(desk.entry().back);
        QCOMPARE(desk.entry().back->serverName, "S2");
        QCOMPARE(desk.entry().back->key.cid, orders->cid());
        QVERIFY(stateText(desk.entry(), KickVerb::LameDuck).startsWith(u"told to reconnect, closed as"_s));
        QVERIFY(other->isReady());
        QCOMPARE(summaryText(*desk.desk.run()), u"1 told to reconnect, 1 of them back"_s);
    }

    void theCommandLineAsksClientsToLeave_data() { addGenerationRows(); }
    void theCommandLineAsksClientsToLeave()
    {
        QFETCH(Generation, generation);
        RealCluster cluster;
        QVERIFY(cluster.start(generation, 2));
        const auto orders = heedful(cluster);
        QTRY_VERIFY(orders->isReady());
        const quint64 cid = orders->cid();
        const QTemporaryDir home;
        QProcess stalewatch;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_DATA_HOME"_s, home.path());
        environment.insert(u"NATS_PASSWORD"_s, u"pw"_s);
        stalewatch.setProcessEnvironment(environment);
        stalewatch.start(QStringLiteral(STALEWATCH_PROGRAM),
            {u"kick"_s, shownTarget(cluster.target()), u"--user"_s, u"sys"_s, u"--ldm"_s, u"--cid"_s,
                QString::number(cid), u"--server"_s, u"S1"_s, u"--yes"_s});
        QTRY_COMPARE_WITH_TIMEOUT(stalewatch.state(), QProcess::NotRunning, 40'000); // the client lives in this thread
        const QByteArray out = stalewatch.readAllStandardOutput();
        const QByteArray err = stalewatch.readAllStandardError();
        if (generation == Generation::Oldest) {
            QVERIFY2(err.contains("too old"), err.constData());
            QCOMPARE(stalewatch.exitCode(), 1);
            QCOMPARE(orders->cid(), cid);
            QVERIFY(orders->isReady());
            return;
        }
        QVERIFY2(out.contains("told to reconnect, closed as \"Client Closed\"; back as cid "),
            QByteArray(out + err).constData());
        QVERIFY2(out.contains(" on S2 after "), out.constData());
        QCOMPARE(stalewatch.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Kicking)
#include "tst_kicking.moc"
