// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushjobs.h"
#include "app/pushes/systemreload.h"
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
