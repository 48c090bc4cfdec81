// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/closurecolumns.h"
#include "models/tables/closuremodel.h"
#include "tests/support/snapshots.h"
#include "tests/support/triages.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <numeric>
#include <random>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Which = ClosureQuestion::Which;

namespace {

std::vector<quint64> idsOf(const ClosureOrder &order)
{
    std::vector<quint64> ids;
    for (const quint32 row : order.rows)
        ids.push_back(order.triage->closures[row]->id);
    return ids;
}

std::shared_ptr<const Triage> four()
{
    auto triage = std::make_shared<Triage>();
    triage->closures = {
        recordOf({.id = 11, .name = "orders-2", .account = "ORDERS", .ip = "10.4.17.9", .at = 1s, .back = 2s}),
        recordOf(
            {.id = 12, .name = "orders-10", .account = "EDGE", .user = "eva", .at = 2s, .silence = 30s, .incident = 7}),
        recordOf({.id = 13,
            .name = "",
            .account = "",
            .reason = "Client Closed",
            .server = "n1",
            .number = 1,
            .loudness = Loudness::Other,
            .at = 3s,
            .silence = -1s}),
        recordOf({.id = 14,
            .name = "billing",
            .account = "ORDERS",
            .ip = "10.9.0.1",
            .reason = "Slow Consumer (Pending Bytes)",
            .loudness = Loudness::Loud,
            .at = 4s,
            .silence = 90s,
            .pending = 5000,
            .incident = 7})};
    return triage;
}

QByteArray written(ExportFormat format, const Triage &triage)
{
    std::vector<quint32> rows(triage.closures.size());
    std::iota(rows.begin(), rows.end(), 0);
    QByteArray bytes;
    writeTable(format, exportTable(triage, rows, firstInstant()), [&bytes](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    });
    return bytes;
}

} // namespace

/// Closures as a table: columns, order, filter, model, export.
class TestClosures final : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnIsWhole_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; const auto &each : closureColumns())
            QTest::newRow(each.id) << column++;
    }
    void everyColumnIsWhole()
    {
        QFETCH(int, column);
        const ClosureColumn &each = closureColumns()[std::size_t(column)];
        QVERIFY(*each.title && *each.hint && *each.csvId);
        QVERIFY(each.text && each.csv);
        QVERIFY((each.order != nullptr) != (each.bytes != nullptr));
        QCOMPARE(closureColumn(QLatin1StringView(each.id)), column);
        const auto triage = four();
        for (const auto &record : triage->closures) {
            QByteArray raw;
            each.csv({*record, firstInstant()}, raw);
            QVERIFY2(!raw.contains('\r'), raw.constData());
            static_cast<void>(each.text({*record, noInstant}));
        }
    }

    void theNewestComesFirst()
    {
        ClosureRanker ranker;
        QCOMPARE(idsOf(*ranker.rank(four(), {})), (std::vector<quint64>{14, 13, 12, 11}));
    }

    void rowsAreOrderedByTheirValuesAndAbsentOnesStayLast_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<std::vector<quint64>>("ids");
        QTest::newRow("names as people count") << u"name"_s << false << std::vector<quint64>{14, 11, 12, 13};
        QTest::newRow("names, last first") << u"name"_s << true << std::vector<quint64>{12, 11, 14, 13};
        QTest::newRow("silence") << u"silence"_s << false << std::vector<quint64>{12, 14, 11, 13};
        QTest::newRow("silence, longest first") << u"silence"_s << true << std::vector<quint64>{11, 14, 12, 13};
        QTest::newRow("back") << u"back"_s << true << std::vector<quint64>{11, 14, 13, 12};
        QTest::newRow("a column that is none") << u"nonsense"_s << true << std::vector<quint64>{14, 13, 12, 11};
    }
    void rowsAreOrderedByTheirValuesAndAbsentOnesStayLast()
    {
        QFETCH(QString, column);
        QFETCH(bool, descending);
        ClosureRanker ranker;
        const auto order = ranker.rank(four(), {.column = column, .descending = descending});
        QTEST(idsOf(*order), "ids");
    }

    void aFilterFindsWhatTheConnectionsFilterWould_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<std::vector<quint64>>("ids");
        QTest::newRow("a word") << u"ORDERS"_s << std::vector<quint64>{14, 12, 11};
        QTest::newRow("account") << u"account:orders"_s << std::vector<quint64>{14, 11};
        QTest::newRow("not") << u"!account:orders"_s << std::vector<quint64>{13, 12};
        QTest::newRow("prefix") << u"ip:10.4.17.0/24"_s << std::vector<quint64>{13, 12, 11};
        QTest::newRow("reason") << u"reason:slow"_s << std::vector<quint64>{14};
        QTest::newRow("cid") << u"cid:1012"_s << std::vector<quint64>{12};
        QTest::newRow("the cid it came back as") << u"cid:5011"_s << std::vector<quint64>{11};
        QTest::newRow("regex") << u"name:/-1\\d$/"_s << std::vector<quint64>{12};
        QTest::newRow("state") << u"state:suspect"_s << std::vector<quint64>{14, 12, 11};
        QTest::newRow("server and user") << u"server:n2 user:eva"_s << std::vector<quint64>{12};
    }
    void aFilterFindsWhatTheConnectionsFilterWould()
    {
        QFETCH(QString, filter);
        ClosureRanker ranker;
        QTEST(idsOf(*ranker.rank(four(), {.filter = filter})), "ids");
    }

    void quickFiltersIncidentAndServerNarrowItAndAreCounted()
    {
        ClosureRanker ranker;
        const auto loud = ranker.rank(four(), {.which = Which::Loud});
        QCOMPARE(idsOf(*loud), (std::vector<quint64>{14}));
        QCOMPARE(loud->all, 4);
        QCOMPARE(loud->stale, 2);
        QCOMPARE(loud->loud, 1);
        QCOMPARE(idsOf(*ranker.rank(four(), {.which = Which::Stale})), (std::vector<quint64>{12, 11}));
        QCOMPARE(idsOf(*ranker.rank(four(), {.incident = 7})), (std::vector<quint64>{14, 12}));
        QCOMPARE(idsOf(*ranker.rank(four(), {.server = 1})), (std::vector<quint64>{13}));
        // n1 was restarted and is server 9 now: what it closed before is still its own
        QCOMPARE(idsOf(*ranker.rank(four(), {.server = 9, .serverName = "n1"})), (std::vector<quint64>{13}));
        QVERIFY(ranker.rank(nullptr, {})->rows.empty());
    }

    void aFilterThatCannotBeReadLeavesTheLastInForce()
    {
        ClosureRanker ranker;
        static_cast<void>(ranker.rank(four(), {.filter = u"reason:slow"_s}));
        const auto order = ranker.rank(four(), {.filter = u"/[/"_s});
        QVERIFY(!order->problem.isEmpty());
        QCOMPARE(idsOf(*order), (std::vector<quint64>{14}));
    }

    void theModelSurvivesAStorm()
    {
        ClosureModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 dice(42);
        const auto random = [&dice] { return quint32(dice()); };
        ClosureRanker ranker;
        auto triage = std::make_shared<Triage>();
        quint64 id = 0;
        for (int poll = 0; poll < 300; ++poll) {
            auto next = std::make_shared<Triage>(*triage);
            for (quint32 i = random() % 6; i > 0; --i) {
                const auto &name = hostileNames()[random() % hostileNames().size()];
                next->closures.push_back(
                    recordOf({.id = ++id, .name = name, .account = name, .incident = random() % 3}));
            }
            while (next->closures.size() > 40)
                next->closures.pop_front();
            triage = next;
            const std::size_t column = random() % closureColumns().size();
            model.show(ranker.rank(triage,
                           {.column = QString::fromLatin1(closureColumns()[column].id),
                               .descending = random() % 2 == 0,
                               .which = Which(random() % 3),
                               .incident = random() % 3}),
                firstInstant());
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.rowOf(model.idAt(row)), row);
        }
        model.show(nullptr, noInstant);
        QCOMPARE(model.rowCount(), 0);
    }

    void aClickOnATitleAsksAndSortsNothing()
    {
        ClosureModel model;
        ClosureRanker ranker;
        model.show(ranker.rank(four(), {}), firstInstant());
        const QSignalSpy asked(&model, &ClosureModel::orderAsked);
        model.sort(closureColumn("silence"_L1), Qt::DescendingOrder);
        QCOMPARE(asked.last()[0].toString(), u"silence"_s);
        QCOMPARE(asked.last()[1].toBool(), true);
        QCOMPARE(model.idAt(0), quint64(14));
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(asked.last()[0].toString(), QString());
    }

    // case 109
    void csvIsDefusedAndJsonIsExact()
    {
        auto triage = std::make_shared<Triage>();
        triage->closures = {recordOf({.id = 1, .name = "=cmd|' /C calc'!A0", .account = "-2+3"})};
        const QByteArray csv = written(ExportFormat::Csv, *triage);
        QVERIFY2(csv.contains("\"'=cmd|' /C calc'!A0\""), csv.constData());
        QVERIFY2(csv.contains("\"'-2+3\""), csv.constData());
        const QJsonObject row = QJsonDocument::fromJson(written(ExportFormat::Json, *triage)).array()[0].toObject();
        QCOMPARE(row[u"name"_s].toString(), u"=cmd|' /C calc'!A0"_s);
        QCOMPARE(row[u"silence_s"_s].toDouble(), 360.0);
        QCOMPARE(row[u"foreseen"_s].toString(), u"yes"_s);
        QVERIFY(row[u"back_after_s"_s].isNull());
    }

    void whoLeftByItselfWasNeitherForeseenNorNot()
    {
        const auto foreseen
            = [](Loudness loudness) { return recordOf({.id = 1, .name = "a", .loudness = loudness})->wasForeseen(); };
        QVERIFY(foreseen(Loudness::Quiet) == true);
        QVERIFY(!foreseen(Loudness::Other));
    }

    void twentyThousandAreRankedInAFractionOfASecond()
    {
        auto triage = std::make_shared<Triage>();
        for (quint64 id = 1; id <= 20'000; ++id)
            triage->closures.push_back(recordOf({.id = id, .name = "client-" + std::to_string(id * 7919 % 20'000)}));
        ClosureRanker ranker;
        const auto order = ranker.rank(triage, {.column = u"name"_s, .filter = u"name:client !name:/7$/"_s});
        QCOMPARE(order->rows.size(), std::size_t(18'000));
        QCOMPARE(triage->closures[order->rows.front()]->closure.name, std::string("client-0"));
    }
};

QTEST_GUILESS_MAIN(TestClosures)
#include "tst_closures.moc"
