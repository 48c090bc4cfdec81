// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncolumns.h"
#include "models/tables/connectionmodel.h"
#include "tests/support/snapshots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const Order> ranked(std::shared_ptr<const Snapshot> snapshot, const Question &question = {})
{
    return Ranker().rank(std::move(snapshot), question);
}

int column(QLatin1StringView id)
{
    return connectionColumn(id);
}

/// Everything the model emits while it lives.
struct Signals
{
    explicit Signals(const ConnectionModel &model)
        : inserted(&model, &ConnectionModel::rowsInserted)
        , removed(&model, &ConnectionModel::rowsRemoved)
        , changed(&model, &ConnectionModel::dataChanged)
        , layout(&model, &ConnectionModel::layoutChanged)
        , reset(&model, &ConnectionModel::modelReset)
    {
    }

    [[nodiscard]] qsizetype count() const
    {
        return inserted.count() + removed.count() + changed.count() + layout.count() + reset.count();
    }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy changed;
    QSignalSpy layout;
    QSignalSpy reset;
};

} // namespace

class TestConnectionModel : public QObject
{
    Q_OBJECT

private slots:
    void aStormOfSnapshotsKeepsTheModelConsistent();
    void anOrderCostsAtMostTwoSignals();
    void theSameOrderAgainCostsNothing();
    void keysLeadToRowsAndBack();
    void cellsSayWhatTheirColumnsSay_data();
    void cellsSayWhatTheirColumnsSay();
    void barsAndShapesCarryNoTextButAreRead();
    void toolTipsAreEscaped();
    void theWholeTextIsThereForTheClipboard();
    void headersHaveTitlesAndHints();
    void sortingAsksInsteadOfSorting();
    void agesAreCountedByTheClockThatWasGiven();
    void nothingShownIsAnEmptyTable();
    void swappingAnOrderInReadsNoCell();
};

void TestConnectionModel::aStormOfSnapshotsKeepsTheModelConsistent()
{
    ConnectionModel model(firstLocal);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SyntheticFleet fleet({.servers = 3, .connections = 40, .gone = 10, .churn = 0.2});
    Ranker ranker;
    std::mt19937 random(11);
    const QStringList filters{QString(), u"worker-1"_s, u"!worker"_s, u"state:ghost"_s, u"no such thing"_s};
    for (int i = 0; i < 120; ++i) {
        const ConnectionColumn &sorted = connectionColumns()[random() % connectionColumns().size()];
        model.show(ranker.rank(fleet.poll(),
            {.column = QString::fromLatin1(sorted.id),
                .descending = random() % 2 == 0,
                .filter = filters[qsizetype(random() % 5)],
                .atRisk = random() % 4 == 0,
                .withGone = random() % 2 == 0,
                .server = ServerNumber(random() % 4),
                .hold = random() % 2 == 0}));
        QCOMPARE(model.rowCount(), int(model.order()->rows.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.keyAt(row)), row);
    }
}

void TestConnectionModel::anOrderCostsAtMostTwoSignals()
{
    ConnectionModel model(firstLocal);
    Signals spy(model);
    const auto rows = [](int count) { return ranked(syntheticSnapshot({.connections = count, .gone = 0})); };
    model.show(rows(10));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.inserted.count(), 1);
    model.show(rows(10));
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.changed.count(), 1);
    model.show(rows(15));
    QCOMPARE(spy.count(), 4);
    QCOMPARE(spy.inserted.last()[1].toInt(), 10);
    QCOMPARE(spy.inserted.last()[2].toInt(), 14);
    model.show(rows(3));
    QCOMPARE(spy.count(), 6);
    QCOMPARE(spy.removed.last()[1].toInt(), 3);
    QCOMPARE(spy.changed.last()[1].toModelIndex(), model.index(2, model.columnCount() - 1));
    model.show(nullptr);
    QCOMPARE(spy.count(), 7);
    QCOMPARE(spy.layout.count() + spy.reset.count(), 0);
}

void TestConnectionModel::theSameOrderAgainCostsNothing()
{
    ConnectionModel model(firstLocal);
    const auto order = ranked(syntheticSnapshot());
    model.show(order);
    Signals spy(model);
    model.show(order);
    QCOMPARE(spy.count(), 0);
}

void TestConnectionModel::keysLeadToRowsAndBack()
{
    ConnectionModel model(firstLocal);
    model.show(ranked(snapshotOf({serverOf(1, "n1", {{.cid = 7, .name = "b"}, {.cid = 9, .name = "a"}}),
                          serverOf(2, "n2", {{.cid = 7, .name = "c"}, {.cid = 8, .name = "gone", .gone = true}})}),
        {.column = u"name"_s, .withGone = false}));
    QCOMPARE(model.keyAt(0), (ConnectionKey{1, 9}));
    QCOMPARE(model.rowOf({2, 7}), 2);
    QCOMPARE(model.rowOf({2, 8}), -1); // filtered out
    QCOMPARE(model.rowOf({3, 7}), -1);
    QCOMPARE(model.keyAt(3), ConnectionKey{});
    QCOMPARE(model.keyAt(-1), ConnectionKey{});
    QVERIFY(!model.placeAt(3).server);
    QCOMPARE(model.placeAt(2).server->number, 2U);
}

void TestConnectionModel::cellsSayWhatTheirColumnsSay_data()
{
    QTest::addColumn<int>("column");
    for (int i = 0; const ConnectionColumn &c : connectionColumns())
        QTest::newRow(c.id) << i++;
}

void TestConnectionModel::cellsSayWhatTheirColumnsSay()
{
    QFETCH(int, column);
    const ConnectionColumn &c = connectionColumns()[std::size_t(column)];
    ConnectionModel model([] { return firstLocal() + 5s; });
    model.show(ranked(syntheticSnapshot({.connections = 80})));
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto [server, index] = model.placeAt(row);
        const QModelIndex cell = model.index(row, column);
        const QString text = c.text({*server, index, firstLocal() + 5s});
        if (c.cell == ConnectionColumn::Cell::Text)
            QCOMPARE(cell.data().toString(), text);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), text);
        QCOMPARE(cell.data(ConnectionModel::EvidenceRole).toInt(), int(server->assessments[index].evidence));
        QCOMPARE(cell.data(ConnectionModel::GoneRole).toBool(), server->isGone(index));
        QCOMPARE(cell.data(ConnectionModel::CellRole).toInt(), int(c.cell));
        QCOMPARE(bool(cell.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight), c.isNumber);
    }
}

void TestConnectionModel::barsAndShapesCarryNoTextButAreRead()
{
    ConnectionModel model(firstLocal);
    model.show(ranked(snapshotOf({serverOf(1, "n1", {{.evidence = Evidence::Ghost, .idle = 14s}})})));
    for (const auto id : {"state"_L1, "idle_bar"_L1, "pong_bar"_L1}) {
        const QModelIndex cell = model.index(0, column(id));
        QVERIFY(!cell.data(Qt::DisplayRole).isValid());
        QVERIFY(!cell.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

// cases 31 and 36
void TestConnectionModel::toolTipsAreEscaped()
{
    std::vector<RowSpec> rows;
    for (const std::string &name : hostileNames())
        rows.push_back({.cid = rows.size() + 1, .name = name, .lang = name, .reason = name, .gone = true});
    ConnectionModel model(firstLocal);
    model.show(ranked(snapshotOf({serverOf(1, hostileNames().front(), rows)})));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int c = 0; c < model.columnCount(); ++c) {
            const QString tip = model.index(row, c).data(Qt::ToolTipRole).toString();
            if (tip.isEmpty())
                continue;
            QVERIFY(tip.startsWith(u"<qt>"_s) && tip.endsWith(u"</qt>"_s));
            QVERIFY2(!tip.sliced(4).chopped(5).contains(u'<'), qPrintable(tip));
        }
    }
}

// case 33
void TestConnectionModel::theWholeTextIsThereForTheClipboard()
{
    ConnectionModel model(firstLocal);
    model.show(ranked(snapshotOf({serverOf(1, "n1", {{.name = std::string(3000, 'W')}})})));
    const QModelIndex cell = model.index(0, column("name"_L1));
    QVERIFY(cell.data().toString().size() <= 257);
    QCOMPARE(cell.data(ConnectionModel::FullTextRole).toString(), QString(3000, u'W'));
}

void TestConnectionModel::headersHaveTitlesAndHints()
{
    const ConnectionModel model(firstLocal);
    for (int section = 0; section < model.columnCount(); ++section) {
        const ConnectionColumn &c = connectionColumns()[std::size_t(section)];
        QCOMPARE(model.headerData(section, Qt::Horizontal, Qt::AccessibleTextRole).toString(), titleOf(c));
        QVERIFY(
            model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().contains(hintOf(c).toHtmlEscaped()));
    }
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
}

void TestConnectionModel::sortingAsksInsteadOfSorting()
{
    ConnectionModel model(firstLocal);
    model.show(ranked(syntheticSnapshot()));
    const auto before = model.order();
    const QSignalSpy asked(&model, &ConnectionModel::orderAsked);
    model.sort(column("rtt"_L1), Qt::DescendingOrder);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), u"rtt"_s);
    QCOMPARE(asked[0][1].toBool(), true);
    QCOMPARE(model.order(), before);
}

void TestConnectionModel::agesAreCountedByTheClockThatWasGiven()
{
    LocalTime now = firstLocal();
    ConnectionModel model([&now] { return now; });
    model.show(ranked(snapshotOf({serverOf(1, "n1", {{.idle = 14s}})})));
    const QModelIndex cell = model.index(0, column("idle"_L1));
    QCOMPARE(cell.data().toString(), u"14 s"_s);
    now += 2s;
    QCOMPARE(cell.data().toString(), u"16 s"_s);
}

void TestConnectionModel::nothingShownIsAnEmptyTable()
{
    const ConnectionModel model(firstLocal);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(connectionColumns().size()));
    QCOMPARE(model.rowOf({1, 1}), -1);
    QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
}

void TestConnectionModel::swappingAnOrderInReadsNoCell()
{
    int reads = 0;
    ConnectionModel model([&reads] {
        ++reads;
        return firstLocal();
    });
    SyntheticFleet fleet({.connections = 500, .churn = 0.1});
    Ranker ranker;
    for (int poll = 0; poll < 5; ++poll)
        model.show(ranker.rank(fleet.poll(), {}));
    QCOMPARE(reads, 0);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).isValid());
    QCOMPARE(reads, 1);
}

QTEST_GUILESS_MAIN(TestConnectionModel)
#include "tst_connectionmodel.moc"
