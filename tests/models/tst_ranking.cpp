// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncolumns.h"
#include "models/tables/radix.h"
#include "models/tables/ranking.h"
#include "models/tables/textranks.h"
#include "tests/support/snapshots.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const Order> ranked(const std::shared_ptr<const Snapshot> &snapshot, const Question &question = {})
{
    return Ranker().rank(snapshot, question);
}

/// The names of the rows in their order.
std::vector<std::string> namesOf(const Order &order)
{
    std::vector<std::string> names;
    for (const quint32 row : order.rows) {
        const auto [server, index] = order.snapshot->at(row);
        names.emplace_back(server->rows.text(server->rows.name[index]));
    }
    return names;
}

using Names = std::vector<std::string>;

std::shared_ptr<const Snapshot> fleetOf(const Names &names, Evidence evidence = Evidence::Proven)
{
    std::vector<RowSpec> rows;
    for (const std::string &name : names)
        rows.push_back({.cid = rows.size() + 1, .name = name, .evidence = evidence});
    return snapshotOf({serverOf(1, "n1", rows)});
}

/// Positions and rows must be each other's inverse, and every row shown once.
bool isConsistent(const Order &order)
{
    if (order.positions.size() != order.snapshot->size())
        return false;
    std::size_t shown = 0;
    for (std::size_t row = 0; row < order.positions.size(); ++row) {
        if (order.positions[row] == Order::notShown)
            continue;
        ++shown;
        if (order.rows[order.positions[row]] != row)
            return false;
    }
    return shown == order.rows.size();
}

} // namespace

class TestRanking : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnRanksAsAComparisonSortWould_data();
    void everyColumnRanksAsAComparisonSortWould();
    void radixIsStableAndComplete_data();
    void radixIsStableAndComplete();
    void theStaleWindowIsTheDefault();
    void namesOrderAsPeopleExpect();
    void namesOfSeveralServersOrderTogether();
    void namesThatAppearLaterAreMergedIn();
    void aRenewedPoolIsRankedAnew();
    void serversOrderByName();
    void quickFiltersAndServerNarrowTheRows_data();
    void quickFiltersAndServerNarrowTheRows();
    void aFilterThatCannotBeReadLeavesTheLastOneInForce();
    void heldRowsKeepTheirPlacesAndNewOnesFollow();
    void heldRowsStayWhenTheyGo();
    void aNewSortColumnIsNotHeld();
    void heldOrdersOfAStormStayConsistent();
    void textsOutOfUseAreLetGo_data();
    void textsOutOfUseAreLetGo();
    void noSnapshotIsAnEmptyOrder();
};

void TestRanking::everyColumnRanksAsAComparisonSortWould_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("descending");
    for (const ConnectionColumn &column : connectionColumns()) {
        QTest::newRow(column.id) << QString::fromLatin1(column.id) << false;
        QTest::addRow("%s, descending", column.id) << QString::fromLatin1(column.id) << true;
    }
}

void TestRanking::everyColumnRanksAsAComparisonSortWould()
{
    QFETCH(QString, column);
    QFETCH(bool, descending);
    const auto snapshot = syntheticSnapshot({.servers = 3, .connections = 300});
    const auto order = ranked(snapshot, {.column = column, .descending = descending});
    QVERIFY(isConsistent(*order));
    QCOMPARE(order->rows.size(), std::size_t(snapshot->size()));

    const ConnectionColumn &c
        = connectionColumns()[std::size_t(connectionColumn(QLatin1StringView(column.toLatin1())))];
    // The key as bytes that compare as the column should; empty: absent.
    const auto keyOf = [&](quint32 row) {
        const auto [server, index] = snapshot->at(row);
        const ConnectionRow source{*server, index, firstLocal()};
        std::string key;
        if (c.order) {
            for (int shift = 56; shift >= 0 && c.order(source) != ~quint64(0); shift -= 8)
                key += char(c.order(source) >> shift);
        } else {
            TextRanks::appendKey(key, c.textId ? server->rows.text(c.textId(source)) : c.serverText(*server));
        }
        return key;
    };
    for (std::size_t place = 1; place < order->rows.size(); ++place) {
        const quint32 above = order->rows[place - 1];
        const quint32 below = order->rows[place];
        const std::string first = keyOf(above);
        const std::string second = keyOf(below);
        if (first == second) {
            QVERIFY2(above < below, "ties keep the order of key");
        } else if (first.empty() || second.empty()) {
            QVERIFY2(second.empty(), "absent values come last, whichever way");
        } else {
            QVERIFY(descending ? first > second : first < second);
        }
    }
}

void TestRanking::radixIsStableAndComplete_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<quint64>("mask");
    const quint64 low = 0x7FF;
    QTest::newRow("none") << 0 << ~quint64(0);
    QTest::newRow("one") << 1 << ~quint64(0);
    QTest::newRow("few") << 300 << ~quint64(0);
    QTest::newRow("many of all sizes") << 5000 << ~quint64(0);
    QTest::newRow("one digit") << 5000 << low;
    QTest::newRow("the highest digit only") << 5000 << (quint64(0x1FF) << 55);
    QTest::newRow("two digits apart") << 5000 << (low | low << 44);
    QTest::newRow("all equal") << 5000 << quint64(0);
}

void TestRanking::radixIsStableAndComplete()
{
    QFETCH(int, rows);
    QFETCH(quint64, mask);
    std::mt19937_64 random(7);
    std::vector<KeyedRow> sorted;
    for (int row = 0; row < rows; ++row)
        sorted.push_back({random() & mask, quint32(row)});
    std::vector<KeyedRow> expected = sorted;
    std::ranges::stable_sort(expected, {}, &KeyedRow::key);
    std::vector<KeyedRow> scratch;
    sortByKey(sorted, scratch);
    QVERIFY(std::ranges::equal(
        sorted, expected, [](const KeyedRow &a, const KeyedRow &b) { return a.key == b.key && a.row == b.row; }));
}

void TestRanking::theStaleWindowIsTheDefault()
{
    const auto snapshot = snapshotOf({serverOf(1, "n1",
        {{.cid = 1, .name = "alive"}, {.cid = 2, .name = "late", .evidence = Evidence::Suspect, .closesIn = 50s},
            {.cid = 3, .name = "soon", .evidence = Evidence::Ghost, .closesIn = 5s}})});
    const Names expected{"soon", "late", "alive"};
    QCOMPARE(namesOf(*ranked(snapshot)), expected);
    QCOMPARE(namesOf(*ranked(snapshot, {.column = u"no_such_column"_s})), expected);
}

void TestRanking::namesOrderAsPeopleExpect()
{
    const Names expected{"10.0.9.1", "10.0.10.1", "Alpha", "beta", "Gamma", "worker-9", "Worker-10", "worker-010b",
        "\xC3\xA4hre", "\xC3\x84pfel", ""};
    Names shuffled = expected;
    std::ranges::reverse(shuffled);
    QCOMPARE(namesOf(*ranked(fleetOf(shuffled), {.column = u"name"_s})), expected);
}

void TestRanking::namesOfSeveralServersOrderTogether()
{
    const auto rowsOf = [](const Names &names) {
        std::vector<RowSpec> rows;
        for (const std::string &name : names)
            rows.push_back({.cid = rows.size() + 1, .name = name});
        return rows;
    };
    const auto snapshot = snapshotOf({serverOf(1, "n1", rowsOf({"d", "a", "c"})), serverOf(2, "n2", rowsOf({"C", "b"})),
        serverOf(3, "n3", rowsOf({"e", "a"}))});
    const Names expected{"a", "a", "b", "c", "C", "d", "e"};
    const auto order = ranked(snapshot, {.column = u"name"_s});
    QCOMPARE(namesOf(*order), expected);
    QCOMPARE(snapshot->keyAt(order->rows[0]).server, 1U); // equal texts keep the order of key
}

void TestRanking::namesThatAppearLaterAreMergedIn()
{
    SyntheticFleet fleet({.servers = 2, .connections = 200, .churn = 0.2});
    Ranker ranker;
    for (int poll = 0; poll < 20; ++poll) {
        const auto snapshot = fleet.poll();
        const Question question{.column = u"name"_s, .descending = poll % 3 == 0};
        QCOMPARE(ranker.rank(snapshot, question)->rows, ranked(snapshot, question)->rows);
    }
}

void TestRanking::aRenewedPoolIsRankedAnew()
{
    Ranker ranker;
    const Question question{.column = u"name"_s};
    QCOMPARE(namesOf(*ranker.rank(fleetOf({"b", "a"}), question)), (Names{"a", "b"}));
    QCOMPARE(namesOf(*ranker.rank(fleetOf({"z", "b", "c"}), question)), (Names{"b", "c", "z"}));
}

void TestRanking::serversOrderByName()
{
    const std::vector<RowSpec> one{{.cid = 1}};
    const auto snapshot = snapshotOf({serverOf(1, "n10", one), serverOf(2, "N9", one), serverOf(3, "n11", one)});
    std::vector<ServerNumber> numbers;
    const auto order = ranked(snapshot, {.column = u"server"_s});
    for (const quint32 row : order->rows)
        numbers.push_back(snapshot->keyAt(row).server);
    QCOMPARE(numbers, (std::vector<ServerNumber>{2, 1, 3}));
}

void TestRanking::quickFiltersAndServerNarrowTheRows_data()
{
    QTest::addColumn<Question>("question");
    QTest::addColumn<QStringList>("names");
    const QString sort = u"name"_s;
    QTest::newRow("everything") << Question{.column = sort} << QStringList{u"g"_s, u"p"_s, u"s"_s, u"x"_s, u""_s};
    QTest::newRow("at risk") << Question{.column = sort, .atRisk = true} << QStringList{u"g"_s, u"s"_s};
    QTest::newRow("unnamed") << Question{.column = sort, .unnamed = true} << QStringList{u""_s};
    QTest::newRow("without those that went")
        << Question{.column = sort, .withGone = false} << QStringList{u"g"_s, u"p"_s, u"s"_s, u""_s};
    QTest::newRow("one server") << Question{.column = sort, .server = 2} << QStringList{u"s"_s};
    QTest::newRow("a server that is not there") << Question{.column = sort, .server = 9} << QStringList{};
    QTest::newRow("a word") << Question{.column = sort, .filter = u"P"_s, .server = 1}
                            << QStringList{u"g"_s, u"p"_s, u""_s};
    QTest::newRow("a word and at risk") << Question{.column = sort, .filter = u"name:s"_s, .atRisk = true}
                                        << QStringList{u"s"_s};
}

void TestRanking::quickFiltersAndServerNarrowTheRows()
{
    QFETCH(Question, question);
    QFETCH(QStringList, names);
    const auto snapshot = snapshotOf({
        serverOf(1, "n1",
            {{.cid = 1, .name = "g", .evidence = Evidence::Ghost, .lang = "python"}, {.cid = 2, .name = "p"},
                {.cid = 3, .name = "", .lang = "cpp"}, {.cid = 4, .name = "x", .gone = true}}),
        serverOf(2, "n2", {{.cid = 1, .name = "s", .evidence = Evidence::Suspect}}),
    });
    const auto order = ranked(snapshot, question);
    QStringList shown;
    for (const std::string &name : namesOf(*order))
        shown += QString::fromStdString(name);
    QCOMPARE(shown, names);
    QVERIFY(isConsistent(*order));
}

// case 38
void TestRanking::aFilterThatCannotBeReadLeavesTheLastOneInForce()
{
    const auto snapshot = fleetOf({"orders", "billing"});
    Ranker ranker;
    QCOMPARE(namesOf(*ranker.rank(snapshot, {.column = u"name"_s, .filter = u"name:ord"_s})), (Names{"orders"}));
    const auto order = ranker.rank(snapshot, {.column = u"name"_s, .filter = u"/(ord/"_s});
    QVERIFY2(order->problem.contains(u"parenthesis"_s), qPrintable(order->problem));
    QVERIFY2(order->problem.contains(u"/(ord/"_s), qPrintable(order->problem));
    QCOMPARE(namesOf(*order), (Names{"orders"}));
    QCOMPARE(ranker.rank(snapshot, {.filter = u"bill"_s})->problem, QString());
}

void TestRanking::heldRowsKeepTheirPlacesAndNewOnesFollow()
{
    const auto rows = [](qint64 a, qint64 b, qint64 c) {
        return std::vector<RowSpec>{{.cid = 1, .name = "a", .inMsgs = a}, {.cid = 2, .name = "b", .inMsgs = b},
            {.cid = 3, .name = "c", .inMsgs = c}};
    };
    Ranker ranker;
    Question question{.column = u"in_msgs"_s, .descending = true};
    QCOMPARE(namesOf(*ranker.rank(snapshotOf({serverOf(1, "n1", rows(3, 2, 1))}), question)), (Names{"a", "b", "c"}));
    question.hold = true;
    std::vector<RowSpec> next = rows(0, 5, 9);
    next.push_back({.cid = 4, .name = "d", .inMsgs = 100});
    next.push_back({.cid = 5, .name = "e", .inMsgs = 200});
    QCOMPARE(namesOf(*ranker.rank(snapshotOf({serverOf(1, "n1", next)}), question)), (Names{"a", "b", "c", "e", "d"}));
    next.erase(next.begin() + 1);
    QCOMPARE(namesOf(*ranker.rank(snapshotOf({serverOf(1, "n1", next)}), question)), (Names{"a", "c", "e", "d"}));
    question.hold = false;
    QCOMPARE(namesOf(*ranker.rank(snapshotOf({serverOf(1, "n1", next)}), question)), (Names{"e", "d", "c", "a"}));
}

void TestRanking::heldRowsStayWhenTheyGo()
{
    Ranker ranker;
    const auto rows = [](bool gone) {
        return std::vector<RowSpec>{{.cid = 7, .name = "going", .gone = gone}, {.cid = 8, .name = "staying"}};
    };
    const Question question{.column = u"name"_s, .hold = true};
    const Names expected{"going", "staying"};
    QCOMPARE(namesOf(*ranker.rank(snapshotOf({serverOf(1, "n1", rows(false))}), question)), expected);
    QCOMPARE(namesOf(*ranker.rank(snapshotOf({serverOf(1, "n1", rows(true))}), question)), expected);
}

void TestRanking::aNewSortColumnIsNotHeld()
{
    Ranker ranker;
    const auto snapshot = fleetOf({"b", "a"});
    QCOMPARE(namesOf(*ranker.rank(snapshot, {.column = u"cid"_s})), (Names{"b", "a"}));
    QCOMPARE(namesOf(*ranker.rank(snapshot, {.column = u"name"_s, .hold = true})), (Names{"a", "b"}));
}

void TestRanking::heldOrdersOfAStormStayConsistent()
{
    SyntheticFleet fleet({.servers = 3, .connections = 60, .gone = 20, .churn = 0.3});
    Ranker ranker;
    std::vector<ConnectionKey> before;
    for (int poll = 0; poll < 30; ++poll) {
        const auto order = ranker.rank(fleet.poll(), {.column = u"pending_bytes"_s, .hold = true});
        QVERIFY(isConsistent(*order));
        std::vector<ConnectionKey> keys;
        for (const quint32 row : order->rows)
            keys.push_back(order->snapshot->keyAt(row));
        const std::set<ConnectionKey> now(keys.begin(), keys.end());
        QCOMPARE(now.size(), std::size_t(order->snapshot->size()));
        std::erase_if(before, [&](ConnectionKey key) { return !now.contains(key); });
        QVERIFY(std::equal(before.begin(), before.end(), keys.begin()));
        before = keys;
    }
}

void TestRanking::textsOutOfUseAreLetGo_data()
{
    QTest::addColumn<QString>("column");
    QTest::newRow("still sorted by text") << u"name"_s;
    QTest::newRow("sorted by number since") << u"cid"_s;
    QTest::newRow("sorted by server since") << u"server"_s;
}

void TestRanking::textsOutOfUseAreLetGo() // case 116
{
    QFETCH(const QString, column);
    Ranker ranker;
    std::weak_ptr<const TextPool> old;
    {
        const auto before = fleetOf({"b", "a"});
        old = before->servers.front()->rows.texts;
        QCOMPARE(namesOf(*ranker.rank(before, {.column = u"name"_s})), (Names{"a", "b"}));
    }
    QVERIFY(!old.expired());
    QCOMPARE(ranker.rank(fleetOf({"d", "c"}), {.column = column})->rows.size(), std::size_t(2));
    QVERIFY(old.expired());
}

void TestRanking::noSnapshotIsAnEmptyOrder()
{
    const auto order = ranked(nullptr);
    QVERIFY(order->rows.empty());
    QVERIFY(ranked(snapshotOf({}))->rows.empty());
}

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
