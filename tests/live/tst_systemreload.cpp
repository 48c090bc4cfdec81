// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/headless.h"
#include "app/pushes/pushjobs.h"
#include "app/pushes/systemreload.h"
#include "models/push/servertarget.h"
#include "models/wire/varz.h"
#include "tests/support/realcluster.h"
#include "tests/support/realserver.h"
#include "tests/support/staticlogins.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Pushes whose reload is a request of the system account.
class tst_SystemReload final : public QObject
{
    Q_OBJECT

    struct Place
    {
        RealCluster cluster{};
        QTemporaryDir folder{};
        WaySettings ways{.owner = u"test"_s};
        Target target{};
        ServerWish wish{};

        [[nodiscard]] Result<> open(Generation generation, const QByteArray &password)
        {
            if (const Result<> started = cluster.start(generation, 1, "ping_interval: \"20s\"\n"); !started)
                return started;
            const Result<QString> program = natsServerOf(generation);
            if (!program)
                return tl::unexpected(program.error());
            ways.natsServer = *program;
            ways.systemReload = systemReload(std::make_shared<test::StaticLogins>(u"sys"_s, password), {});
            target.url = cluster[0].monitorUrl();
            wish.target = shownTarget(target);
            wish.change.interval = 30s;
            wish.ways = {.config = cluster[0].configPath(), .reload = u"system:"_s + shownTarget(cluster.target())};
            return {};
        }
        /// Three servers, of which the second is to be changed, and only NATS knows them.
        [[nodiscard]] Result<> openMany(Generation generation)
        {
            if (const Result<> started = cluster.start(generation, 3, "ping_interval: \"20s\"\n"); !started)
                return started;
            const Result<QString> program = natsServerOf(generation);
            if (!program)
                return tl::unexpected(program.error());
            ways.natsServer = *program;
            ways.logins = std::make_shared<test::StaticLogins>(u"sys"_s, "pw");
            ways.systemReload = systemReload(ways.logins, {});
            target = cluster.target();
            wish.target = shownTarget(target);
            wish.change.interval = 30s;
            const bool hasReload = generation != Generation::Oldest;
            wish.ways = {.config = cluster[1].configPath(),
                .reload = hasReload ? QString(u"system:"_s + shownTarget(target)) : u"signal"_s};
            return {};
        }
        [[nodiscard]] QByteArray pingIntervalOf(int server)
        {
            const QByteArray varz = httpGet(cluster[server].monitorUrl(), "/varz");
            return varz.mid(varz.indexOf("\"ping_interval\""), 40);
        }
        [[nodiscard]] QByteArray config() const
        {
            QFile file(wish.ways.config);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        /// Runs the program on the cluster and returns its exit code, -1 for none.
        [[nodiscard]] int run(const QStringList &arguments, QByteArray &said) const
        {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            for (const char *const variable : {"XDG_STATE_HOME", "XDG_CONFIG_HOME"})
                environment.insert(QString::fromLatin1(variable), folder.path());
            environment.insert(u"NATS_PASSWORD"_s, u"pw"_s);
            QProcess program;
            program.setProcessEnvironment(environment);
            program.start(QStringLiteral(STALEWATCH_PROGRAM),
                arguments + QStringList{u"--target"_s, shownTarget(target), u"--user"_s, u"sys"_s});
            const bool hasEnded = program.waitForFinished(60'000);
            said = program.readAllStandardOutput() + program.readAllStandardError();
            return hasEnded && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
        }
        /// Plans, pushes, and returns how that server's push ended.
        [[nodiscard]] PushEnd push(QString &why)
        {
            Result<PlannedJob> planned = planJob(target, wish, ways);
            if (!planned) {
                why = wordsOf(planned);
                return PushEnd::Untouched;
            }
            PushFolder pushes(folder.path());
            std::vector<PushJob> jobs;
            jobs.push_back(std::move(planned->job));
            RollingPush push(std::move(jobs), pushes, {.watch = Nanoseconds(0)});
            (void)push.carryOut();
            why = push.run().servers().front().why;
            return push.run().servers().front().outcome;
        }
    };

private slots:
    void theServerReloadsWhereItCan_data() { addGenerationRows(); }
    void theServerReloadsWhereItCan()
    {
        QFETCH(Generation, generation);
        Place place;
        QVERIFY(place.open(generation, "pw"));
        QString why;
        const PushEnd end = place.push(why);
        if (generation == Generation::Oldest) {
            QCOMPARE(end, PushEnd::Untouched);
            QVERIFY2(why.contains(u"2.10"_s), qPrintable(why));
            QVERIFY(place.config().contains("\"20s\""));
            return;
        }
        QVERIFY2(end == PushEnd::Proven, qPrintable(why));
        QVERIFY(place.config().contains("\"30s\""));
        QVERIFY(httpGet(place.target.url, "/varz").contains("\"ping_interval\": 30000000000"));
    }

    void aServerThatOnlyTheSystemAccountKnowsIsProvenByIt_data() { addGenerationRows(); }
    void aServerThatOnlyTheSystemAccountKnowsIsProvenByIt()
    {
        QFETCH(Generation, generation);
        Place place;
        QVERIFY(place.openMany(generation));
        // All three answer there: which one is meant must be said.
        QString why;
        QCOMPARE(place.push(why), PushEnd::Untouched);
        QVERIFY2(why.contains(u"several servers"_s), qPrintable(why));
        place.wish.target = serverTarget(shownTarget(place.target), "S9");
        QCOMPARE(place.push(why), PushEnd::Untouched);
        QVERIFY2(why.contains(u"no server of this name"_s), qPrintable(why));
        place.wish.target = serverTarget(shownTarget(place.target), "S2");
        const PushEnd end = place.push(why);
        QVERIFY2(end == PushEnd::Proven, qPrintable(why));
        QVERIFY(place.config().contains("\"30s\""));
        QVERIFY(place.pingIntervalOf(1).contains("30000000000"));
        QVERIFY(place.pingIntervalOf(0).contains("20000000000"));
        QVERIFY(place.pingIntervalOf(2).contains("20000000000"));
        // What comes of it later is found by the same name.
        PushFolder pushes(place.folder.path());
        const std::vector<KeptPush> kept = pushes.pushes();
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept[0].push.plan.target, place.wish.target);
        QVERIFY(jobFor(kept[0].push.plan, {place.target}, {}, place.ways).value().look->facts(5s));
    }

    void theCommandLineNamesTheServerThatIsMeant()
    {
        Place place;
        QVERIFY(place.openMany(Generation::Newest));
        const QString plans = place.folder.filePath(u"plans"_s);
        QByteArray said;
        // Two of the three, planned one by one and pushed together.
        for (const int server : {1, 2}) {
            const QStringList plan{u"plan"_s, u"--server"_s, u"S%1"_s.arg(server + 1), u"--config"_s,
                place.cluster[server].configPath(), u"--reload"_s, place.wish.ways.reload, u"--nats-server"_s,
                place.ways.natsServer, u"--ping-interval"_s, u"30s"_s, u"--output"_s, place.folder.filePath(u"one"_s)};
            QVERIFY2(place.run(plan, said) == exitChanges, said.constData());
            QFile one(place.folder.filePath(u"one"_s));
            QFile all(plans);
            QVERIFY(one.open(QIODevice::ReadOnly) && all.open(QIODevice::Append));
            QVERIFY(all.write(one.readAll()) > 0);
        }
        QVERIFY2(place.run({u"push"_s, u"--plan"_s, plans, u"--nats-server"_s, place.ways.natsServer, u"--watch"_s,
                               u"0"_s, u"--yes"_s},
                     said)
                == exitSuccess,
            said.constData());
        QVERIFY(place.pingIntervalOf(0).contains("20000000000"));
        QVERIFY(place.pingIntervalOf(1).contains("30000000000"));
        QVERIFY(place.pingIntervalOf(2).contains("30000000000"));
        QVERIFY2(place.run({u"settings"_s, u"--server"_s, u"S3"_s, u"--format"_s, u"json"_s}, said) == exitSuccess,
            said.constData());
        QVERIFY2(said.contains("\"server_name\":\"S3\"") && said.contains("30000000000"), said.constData());
        // Back again, one of them only.
        QVERIFY2(place.run({u"push"_s, u"--undo"_s, u"--server"_s, u"S3"_s, u"--yes"_s}, said) == exitSuccess,
            said.constData());
        QVERIFY(place.pingIntervalOf(1).contains("30000000000"));
        QVERIFY(place.pingIntervalOf(2).contains("20000000000"));
    }

    void aLoginThatIsRefusedTakesTheFileBack()
    {
        Place place;
        QVERIFY(place.open(Generation::Newest, "wrong"));
        const QByteArray before = place.config();
        QString why;
        QCOMPARE(place.push(why), PushEnd::TakenBack);
        QVERIFY2(why.contains(u"refuses this login"_s), qPrintable(why));
        QCOMPARE(place.config(), before);
    }

    void whatTheServerSaysOfABadFileIsTold() // case 81
    {
        Place place;
        QVERIFY(place.open(Generation::Newest, "pw"));
        QFile file(place.wish.ways.config);
        QVERIFY(file.open(QIODevice::Append));
        QVERIFY(file.write("ping_max: \"none\"\n") > 0);
        file.close();
        const Result<ServerFacts> facts = decodeVarz(httpGet(place.target.url, "/varz"));
        QVERIFY(facts);
        const QString id = QString::fromStdString(facts->serverId);
        const Result<> answer = place.ways.systemReload(shownTarget(place.cluster.target()), id);
        QVERIFY(!answer);
        QVERIFY2(answer.error().why.contains(u"interface conversion"_s), qPrintable(wordsOf(answer)));
    }
};

QTEST_GUILESS_MAIN(tst_SystemReload)
#include "tst_systemreload.moc"
