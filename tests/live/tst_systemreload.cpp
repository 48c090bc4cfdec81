// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushjobs.h"
#include "app/pushes/systemreload.h"
#include "models/push/servertarget.h"
#include "models/wire/varz.h"
#include "tests/support/realcluster.h"
#include "tests/support/realserver.h"
#include "tests/support/staticlogins.h"

#include <QFile>
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
