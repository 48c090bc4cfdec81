// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncolumns.h"
#include "tests/support/snapshots.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ConnectionColumn &named(QLatin1StringView id)
{
    return connectionColumns()[std::size_t(connectionColumn(id))];
}

/// The text of column @p id in a fleet of @p spec alone, @p later than the poll.
QString textOf(QLatin1StringView id, const RowSpec &spec, Nanoseconds later = 0s)
{
    const auto server = serverOf(1, "n1", {spec});
    return named(id).text({*server, 0, firstLocal() + later});
}

QByteArray csvOf(QLatin1StringView id, const RowSpec &spec, Nanoseconds later = 0s)
{
    const auto server = serverOf(1, "n1", {spec});
    QByteArray out;
    named(id).csv({*server, 0, firstLocal() + later}, out);
    return out;
}

} // namespace

class TestConnectionColumns : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnIsWhole_data();
    void everyColumnIsWhole();
    void everyColumnShowsHostileRowsAsOnePlainLine_data();
    void everyColumnShowsHostileRowsAsOnePlainLine();
    void noOrderDependsOnTheTimeItIsAskedAt_data();
    void noOrderDependsOnTheTimeItIsAskedAt();
    void idsAreUnique();
    void everyIdOfTheWatchLineIsExported();
    void ageCountsOnWhileItsOrderAndItsFileValueStandStill();
    void rowsThatWentStandStill();
    void clocksThatRunBackwardsShowNoNegativeAge();
    void timesAtTheEndsOfTheRangeDoNotOverflow();
    void theStaleWindowSortsWhatMattersFirst();
    void serversWithClocksApartAreOrderedOnOneClock();
    void aRoundTripThatWasNeverMeasuredIsNone();
    void absentValuesAreEmptyAndLast_data();
    void absentValuesAreEmptyAndLast();
};

void TestConnectionColumns::everyColumnIsWhole_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; const ConnectionColumn &c : connectionColumns())
        QTest::newRow(c.id) << column++;
}

void TestConnectionColumns::everyColumnIsWhole()
{
    QFETCH(int, column);
    const ConnectionColumn &c = connectionColumns()[std::size_t(column)];
    static const QRegularExpression snakeCase(u"^[a-z][a-z0-9_]*$"_s);
    QVERIFY(snakeCase.match(QLatin1StringView(c.id)).hasMatch());
    QVERIFY(!titleOf(c).isEmpty());
    QVERIFY(hintOf(c).endsWith(u'.'));
    QVERIFY(c.text);
    QVERIFY(c.chars > 0 && c.chars < 60);
    QCOMPARE(int(c.order != nullptr) + int(c.textId != nullptr) + int(c.serverText != nullptr), 1);
    QCOMPARE(*c.csvId != '\0', c.csv != nullptr);
    QCOMPARE(connectionColumn(QLatin1StringView(c.id)), column);
}

void TestConnectionColumns::everyColumnShowsHostileRowsAsOnePlainLine_data()
{
    everyColumnIsWhole_data();
}

// cases 34, 35 and 39
void TestConnectionColumns::everyColumnShowsHostileRowsAsOnePlainLine()
{
    QFETCH(int, column);
    const ConnectionColumn &c = connectionColumns()[std::size_t(column)];
    std::vector<RowSpec> specs;
    for (const std::string &text : hostileNames())
        specs.push_back({.cid = specs.size() + 1,
            .name = text,
            .ip = text,
            .kind = text,
            .type = text,
            .lang = text,
            .version = text,
            .account = text,
            .user = text,
            .tls = text,
            .reason = text,
            .gone = specs.size() % 2 == 0});
    const auto server = serverOf(1, hostileNames()[2], specs);
    for (std::size_t row = 0; row < server->size(); ++row) {
        const QString text = c.text({*server, row, firstLocal()});
        QVERIFY2(text.size() <= 600, c.id);
        for (const QChar character : text) {
            QVERIFY2(character.category() != QChar::Other_Control, c.id);
            QVERIFY2(character.category() != QChar::Other_Format || character == u'\u2068' || character == u'\u2069',
                qPrintable(text));
            QVERIFY2(character != QChar::LineSeparator && character != QChar::ParagraphSeparator, c.id);
        }
    }
}

void TestConnectionColumns::noOrderDependsOnTheTimeItIsAskedAt_data()
{
    everyColumnIsWhole_data();
}

void TestConnectionColumns::noOrderDependsOnTheTimeItIsAskedAt()
{
    QFETCH(int, column);
    const ConnectionColumn &c = connectionColumns()[std::size_t(column)];
    if (!c.order)
        return;
    const auto snapshot = syntheticSnapshot({.connections = 50});
    const ServerSnapshot &server = *snapshot->servers.front();
    for (std::size_t row = 0; row < server.size(); ++row)
        QCOMPARE(c.order({server, row, firstLocal()}), c.order({server, row, firstLocal() + 24h}));
}

void TestConnectionColumns::idsAreUnique()
{
    std::set<std::string> ids;
    std::set<std::string> csvIds;
    for (const ConnectionColumn &c : connectionColumns()) {
        QVERIFY2(ids.insert(c.id).second, c.id);
        QVERIFY2(!*c.csvId || csvIds.insert(c.csvId).second, c.id);
    }
    QCOMPARE(connectionColumn("no_such_column"_L1), -1);
}

void TestConnectionColumns::everyIdOfTheWatchLineIsExported()
{
    std::set<std::string> csvIds;
    for (const ConnectionColumn &c : connectionColumns())
        csvIds.insert(c.csvId);
    for (const char *id : {"server_id", "cid", "start", "name", "evidence", "proof_at", "proof", "missed", "earliest",
             "latest", "now", "rtt_ns", "idle_s", "in_msgs_per_s", "pending_bytes", "ip", "lang"})
        QVERIFY2(csvIds.contains(id), id);
}

void TestConnectionColumns::ageCountsOnWhileItsOrderAndItsFileValueStandStill()
{
    const RowSpec row{.idle = 14s + 250ms};
    QCOMPARE(textOf("idle"_L1, row), textOf("idle"_L1, {.idle = 14s}));
    QCOMPARE(textOf("idle"_L1, row, 1min), textOf("idle"_L1, {.idle = 74s}));
    QCOMPARE(csvOf("idle"_L1, row), "14.25");
    QCOMPARE(csvOf("idle"_L1, row, 1min), "14.25");
    QCOMPARE(csvOf("idle"_L1, {.idle = 1ns}), "0.000000001");
    QCOMPARE(csvOf("idle"_L1, {.idle = 3s}), "3");
}

void TestConnectionColumns::rowsThatWentStandStill()
{
    const RowSpec row{.idle = 50s, .reason = "Stale Connection", .gone = true, .goneFor = 10s};
    QCOMPARE(textOf("idle"_L1, row, 1h), textOf("idle"_L1, {.idle = 40s}));
    QVERIFY(textOf("stale_window"_L1, row, 28s).startsWith(u"Stale Connection"_s));
    QVERIFY(textOf("stale_window"_L1, row, 28s) != textOf("stale_window"_L1, row, 29s));
    QCOMPARE(csvOf("stop"_L1, row), "2026-11-22T09:59:50.000000000Z");
    QCOMPARE(csvOf("reason"_L1, row), "Stale Connection");
    QCOMPARE(csvOf("reason"_L1, {}), "");
}

// case 45
void TestConnectionColumns::clocksThatRunBackwardsShowNoNegativeAge()
{
    QCOMPARE(textOf("idle"_L1, {.idle = -5min}), textOf("idle"_L1, {.idle = 0s}));
    QCOMPARE(csvOf("idle"_L1, {.idle = -5min}), "0");
}

void TestConnectionColumns::timesAtTheEndsOfTheRangeDoNotOverflow()
{
    const auto server = serverOf(1, "n1", {{.cid = 1}, {.cid = 2}});
    server->rows.lastActivity = {std::numeric_limits<qint64>::max(), unreadable + 1};
    server->now = Instant(Nanoseconds(0));
    for (const Nanoseconds skew : {Nanoseconds::max(), Nanoseconds(unreadable + 1), Nanoseconds(0)}) {
        server->skew = skew;
        const ConnectionColumn &idle = named("idle"_L1);
        QVERIFY(idle.order({*server, 0, firstLocal()}) <= idle.order({*server, 1, firstLocal()}));
        QVERIFY(!idle.text({*server, 1, firstLocal()}).isEmpty());
    }
}

void TestConnectionColumns::theStaleWindowSortsWhatMattersFirst()
{
    const auto server = serverOf(1, "n1",
        {
            {.cid = 1, .name = "gone earlier", .gone = true, .goneFor = 30s},
            {.cid = 2, .name = "gone lately", .gone = true, .goneFor = 3s},
            {.cid = 3, .name = "quiet", .evidence = Evidence::Quiet},
            {.cid = 4, .name = "unproven", .evidence = Evidence::Unproven},
            {.cid = 5, .name = "alive, late", .closesIn = 5min},
            {.cid = 6, .name = "alive, soon", .closesIn = 10s},
            {.cid = 7, .name = "ghost, late", .evidence = Evidence::Ghost, .closesIn = 4min},
            {.cid = 8, .name = "suspect, soon", .evidence = Evidence::Suspect, .closesIn = 20s},
        });
    std::map<quint64, std::string> order;
    for (std::size_t row = 0; row < server->size(); ++row)
        order.emplace(
            named("stale_window"_L1).order({*server, row, {}}), std::string(server->rows.text(server->rows.name[row])));
    std::vector<std::string> names;
    for (const auto &[key, name] : order)
        names.push_back(name);
    const std::vector<std::string> expected{"suspect, soon", "ghost, late", "alive, soon", "alive, late", "unproven",
        "quiet", "gone lately", "gone earlier"};
    QCOMPARE(names, expected);
}

// case 45
void TestConnectionColumns::serversWithClocksApartAreOrderedOnOneClock()
{
    const auto exact = serverOf(1, "n1", {{.evidence = Evidence::Suspect, .closesIn = 30s}});
    const auto ahead = serverOf(2, "n2", {{.evidence = Evidence::Suspect, .closesIn = 20s}});
    ahead->skew = 1h;
    ahead->now += 1h;
    ahead->assessments[0].latest += 1h;
    const auto order = named("stale_window"_L1).order;
    QVERIFY(order({*ahead, 0, {}}) < order({*exact, 0, {}}));
}

void TestConnectionColumns::aRoundTripThatWasNeverMeasuredIsNone()
{
    QCOMPARE(textOf("rtt"_L1, {.rtt = 0}), QString());
    QCOMPARE(textOf("rtt"_L1, {.rtt = std::numeric_limits<qint64>::max()}), QString());
    const auto server = serverOf(1, "n1",
        {{.cid = 1, .rtt = 107'922'127'283}, {.cid = 2, .rtt = 900'000}, {.cid = 3, .rtt = 1'200'000},
            {.cid = 4, .rtt = 0}});
    const auto order = [&](std::size_t row) { return named("rtt"_L1).order({*server, row, {}}); };
    // Units matter: other tools sort 900 µs above 1.2 ms and 1m47s last.
    QVERIFY(order(1) < order(2) && order(2) < order(0) && order(0) < order(3));
    QCOMPARE(order(3), ~quint64(0));
}

void TestConnectionColumns::absentValuesAreEmptyAndLast_data()
{
    everyColumnIsWhole_data();
}

void TestConnectionColumns::absentValuesAreEmptyAndLast()
{
    QFETCH(int, column);
    const ConnectionColumn &c = connectionColumns()[std::size_t(column)];
    static const QSet<QByteArray> alwaysThere{
        "state", "cid", "evidence", "stale_window", "server", "server_id", "now", "proof"};
    static const QSet<QByteArray> ordersAsTheWindow{"closes_in", "runway"};
    if (alwaysThere.contains(c.id))
        return;
    const auto server = serverOf(1, "n1", {{.evidence = Evidence::Unproven}});
    server->rows.resize(0);
    server->rows.resize(1);
    const ConnectionRow row{*server, 0, firstLocal()};
    QCOMPARE(c.text(row), QString());
    if (c.order && !ordersAsTheWindow.contains(c.id))
        QCOMPARE(c.order(row), ~quint64(0));
    if (c.textId)
        QCOMPARE(c.textId(row), TextId::None);
    QByteArray csv;
    if (c.csv)
        c.csv(row, csv);
    QCOMPARE(csv, QByteArray());
}

QTEST_GUILESS_MAIN(TestConnectionColumns)
#include "tst_connectioncolumns.moc"
