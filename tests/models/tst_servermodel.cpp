// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/servermodel.h"
#include "tests/support/snapshots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

#include <random>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const ServerSnapshot> waiting(TargetNumber target)
{
    auto server = std::make_shared<ServerSnapshot>();
    server->target = target;
    server->targets = {u"http://waiting.example:8222"_s};
    return server;
}

LocalTime standingClock()
{
    return firstLocal() + 3s;
}

QString shownIn(const ServerModel &model, QLatin1StringView column, int row = 0)
{
    return model.index(row, serverColumn(column)).data().toString();
}

} // namespace

class TestServerModel : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnIsWhole_data();
    void everyColumnIsWhole();
    void idsAreUnique();
    void everyColumnSortsTargetsThatHaveNotAnsweredLast_data();
    void everyColumnSortsTargetsThatHaveNotAnsweredLast();
    void aServerIsShownWithItsFigures();
    void whatTheSettingsMeanIsSaidAsASpan_data();
    void whatTheSettingsMeanIsSaidAsASpan();
    void whoToldItIsSaid_data();
    void whoToldItIsSaid();
    void staleClosuresOfTheLastMinuteAreCounted();
    void aCounterThatFallsNeverGivesANegativeRate();
    void aStormOfSnapshotsKeepsTheModelConsistent();
    void aServerKeepsItsRowWhenAnotherRestarts();
    void aProxySortsNumbersAsNumbers();
    void hostileWordsStayPlain();
    void theSameSnapshotTwiceCountsNothingTwice();
};

void TestServerModel::everyColumnIsWhole_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; const ServerColumn &c : serverColumns())
        QTest::newRow(c.id) << column++;
}

void TestServerModel::everyColumnIsWhole()
{
    QFETCH(int, column);
    const ServerColumn &c = serverColumns()[std::size_t(column)];
    QVERIFY(!titleOf(c).isEmpty());
    QVERIFY(hintOf(c).endsWith(u'.'));
    QVERIFY(c.text);
    QCOMPARE(int(c.order != nullptr) + int(c.orderText != nullptr), 1);
    QVERIFY(c.chars > 0);
    QCOMPARE(serverColumn(QLatin1StringView(c.id)), column);

    ServerModel model(standingClock);
    QCOMPARE(model.headerData(column, Qt::Horizontal, ServerModel::ColumnIdRole).toString(), QString::fromLatin1(c.id));
    QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), titleOf(c));
}

void TestServerModel::idsAreUnique()
{
    std::set<std::string> ids;
    for (const ServerColumn &c : serverColumns())
        QVERIFY2(ids.insert(c.id).second, c.id);
    QCOMPARE(serverColumn("no_such_column"_L1), -1);
}

void TestServerModel::everyColumnSortsTargetsThatHaveNotAnsweredLast_data()
{
    everyColumnIsWhole_data();
}

void TestServerModel::everyColumnSortsTargetsThatHaveNotAnsweredLast()
{
    QFETCH(int, column);
    const ServerColumn &c = serverColumns()[std::size_t(column)];
    static const QSet<QByteArray> saysNothingOfAnswers{"state", "interval", "failures"};
    if (!c.order || saysNothingOfAnswers.contains(c.id))
        return;
    const auto server = waiting(7);
    QCOMPARE(c.order({*server, firstLocal()}), ~quint64(0));
    QCOMPARE(c.text({*server, firstLocal()}), QString());
}

void TestServerModel::aServerIsShownWithItsFigures()
{
    const auto server = serverOf(
        1, "n2-euw1", {{.cid = 1, .evidence = Evidence::Ghost}, {.cid = 2, .evidence = Evidence::Suspect}, {.cid = 3}});
    server->facts.connections = 12'481;
    server->facts.mem = 31'000'000;
    server->stale.total = 112;
    ServerModel model(standingClock);
    model.show(*snapshotOf({server}));
    QCOMPARE(shownIn(model, "name"_L1), u"n2-euw1"_s);
    QCOMPARE(shownIn(model, "state"_L1), u"up"_s);
    QCOMPARE(shownIn(model, "ping_interval"_L1), u"2m0s"_s);
    QCOMPARE(shownIn(model, "ping_max"_L1), u"2"_s);
    QCOMPARE(shownIn(model, "detection"_L1), u"4-8 min"_s);
    QCOMPARE(shownIn(model, "connections"_L1), u"12\u202F481"_s);
    QCOMPARE(shownIn(model, "used"_L1), u"19\u00A0%"_s);
    QCOMPARE(shownIn(model, "at_risk"_L1), u"2"_s);
    QCOMPARE(shownIn(model, "stale_connections"_L1), u"112"_s);
    QCOMPARE(shownIn(model, "stale_source"_L1), u"the server"_s);
    QCOMPARE(shownIn(model, "stale_per_minute"_L1), QString());
    QCOMPARE(shownIn(model, "mem"_L1), u"31\u00A0MB"_s);
    QCOMPARE(shownIn(model, "poll_age"_L1), u"3 s"_s);
    QCOMPARE(shownIn(model, "interval"_L1), u"1\u00A0s"_s);
    QCOMPARE(shownIn(model, "took"_L1), u"40\u00A0ms"_s);
    QCOMPARE(shownIn(model, "bytes"_L1), u"64\u00A0kB"_s);
    QCOMPARE(shownIn(model, "problem"_L1), QString());
    QCOMPARE(model.index(0, 0).data(ServerModel::ServerNumberRole).toUInt(), 1U);
    QCOMPARE(model.rowOf(1), 0);
    QCOMPARE(model.rowOf(2), -1);
    QCOMPARE(model.serverAt(0), server.get());
    QCOMPARE(model.serverAt(1), nullptr);
}

void TestServerModel::whatTheSettingsMeanIsSaidAsASpan_data()
{
    QTest::addColumn<qint64>("interval");
    QTest::addColumn<int>("max");
    QTest::addColumn<QString>("span");
    const auto row = [](const char *name, Nanoseconds interval, int max, const char *span) {
        QTest::newRow(name) << qint64(interval.count()) << max << QString::fromLatin1(span);
    };
    row("the defaults", 2min, 2, "4-8 min");
    row("shortened", 30s, 2, "1-2 min");
    row("demo", 2s, 2, "4-8 s");
    row("fractions", 1500ms, 1, "1.5-4.5 s");
    row("hours", 1h, 2, "2-4 h");
    row("the trap of an unquoted 2m", 2'000'000s, 2, "1111-2222 h");
    row("none", 0s, 2, "");
    row("negative", -3s, 2, "");
    row("no pings allowed", 2min, -1, "");
}

void TestServerModel::whatTheSettingsMeanIsSaidAsASpan()
{
    QFETCH(qint64, interval);
    QFETCH(int, max);
    QFETCH(QString, span);
    QCOMPARE(shownDetection({Nanoseconds(interval), max}), span);
}

void TestServerModel::whoToldItIsSaid_data()
{
    QTest::addColumn<Told>("told");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nobody yet") << Told{} << QString();
    QTest::newRow("the monitoring port") << Told{.facts = Source::Http, .rows = Source::Http} << u"HTTP"_s;
    QTest::newRow("it, and events") << Told{.facts = Source::Http, .rows = Source::Http, .by = 0, .eventsBy = 1}
                                    << u"HTTP, events"_s;
    QTest::newRow("the system account") << Told{.facts = Source::SystemAccount,
        .rows = Source::SystemAccount,
        .by = 0,
        .eventsBy = 0} << u"system account, events"_s;
    QTest::newRow("one that does not answer")
        << Told{.facts = Source::Heartbeat, .rows = Source::SystemAccount} << u"heartbeats only"_s;
    QTest::newRow("an ordinary account") << Told{.facts = Source::OwnAccount, .rows = Source::OwnAccount}
                                         << u"own account only"_s;
}

void TestServerModel::whoToldItIsSaid()
{
    QFETCH(Told, told);
    QFETCH(QString, shown);
    ServerSnapshot server;
    server.told = told;
    server.hasEvents = told.eventsBy >= 0;
    const ServerColumn &column = serverColumns()[std::size_t(serverColumn("told_by"_L1))];
    QCOMPARE(column.text({server}), shown);
}

void TestServerModel::staleClosuresOfTheLastMinuteAreCounted()
{
    LastMinute minute;
    QCOMPARE(minute.growth(), absent);
    const Instant start = firstInstant();
    minute.take(start, 100);
    QCOMPARE(minute.growth(), absent);
    minute.take(start + 30s, 104);
    QCOMPARE(minute.growth(), 4);
    minute.take(start + 59s, 110);
    QCOMPARE(minute.growth(), 10);
    minute.take(start + 61s, 110);
    QCOMPARE(minute.growth(), 10);
    minute.take(start + 90s, 110);
    QCOMPARE(minute.growth(), 6);
    minute.take(start + 10min, 111);
    QCOMPARE(minute.growth(), 1);
    minute.take(start + 10min, 150); // the same poll again
    QCOMPARE(minute.growth(), 1);
    minute.take(noInstant, 3);
    minute.take(start + 11min, absent);
    QCOMPARE(minute.growth(), 1);
}

// case 41
void TestServerModel::aCounterThatFallsNeverGivesANegativeRate()
{
    LastMinute minute;
    minute.take(firstInstant(), 100);
    minute.take(firstInstant() + 1s, 3);
    QCOMPARE(minute.growth(), absent);
    minute.take(firstInstant() + 2s, 5);
    QCOMPARE(minute.growth(), 2);
    minute.take(firstInstant() - 1h, 5); // its clock was set back
    QCOMPARE(minute.growth(), absent);
}

void TestServerModel::aStormOfSnapshotsKeepsTheModelConsistent()
{
    ServerModel model(standingClock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(3);
    for (quint64 number = 1; number <= 200; ++number) {
        std::vector<std::shared_ptr<const ServerSnapshot>> servers;
        for (ServerNumber server = 1; server <= 8; ++server) {
            if (random() % 3 != 0)
                servers.push_back(serverOf(server, "n" + std::to_string(server), {{.cid = 1}}));
            else if (random() % 2 == 0)
                servers.push_back(waiting(server + 100));
        }
        if (random() % 5 == 0)
            std::ranges::shuffle(servers, random);
        model.show(*snapshotOf(servers, number));
        QCOMPARE(model.rowCount(), int(servers.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.serverAt(row), servers[std::size_t(row)].get());
    }
}

// case 40
void TestServerModel::aServerKeepsItsRowWhenAnotherRestarts()
{
    ServerModel model(standingClock);
    const auto name = [](int number) { return "n" + std::to_string(number); };
    model.show(*snapshotOf({serverOf(1, name(1), {}), serverOf(2, name(2), {}), serverOf(3, name(3), {})}));
    const QPersistentModelIndex first(model.index(0, 0));
    const QPersistentModelIndex second(model.index(1, 0));
    const QPersistentModelIndex third(model.index(2, 0));
    model.show(*snapshotOf({serverOf(1, name(1), {}), serverOf(4, name(2), {}), serverOf(3, name(3), {})}));
    QVERIFY(!second.isValid());
    QCOMPARE(first.row(), 0);
    QCOMPARE(third.row(), 2);
    QCOMPARE(model.rowOf(4), 1);
}

void TestServerModel::aProxySortsNumbersAsNumbers()
{
    ServerModel model(standingClock);
    std::vector<std::shared_ptr<const ServerSnapshot>> servers;
    ServerNumber number = 1;
    for (const qint64 count : {900, 12'000, 1100}) {
        const auto server = serverOf(number, "n" + std::to_string(11 - number * 2), {});
        server->facts.connections = count;
        servers.push_back(server);
        ++number;
    }
    servers.push_back(serverOf(number, "n10", {}));
    model.show(*snapshotOf(servers));
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(ServerModel::OrderRole);
    proxy.sort(serverColumn("connections"_L1));
    QCOMPARE(proxy.index(3, serverColumn("connections"_L1)).data().toString(), u"12\u202F000"_s);
    proxy.sort(serverColumn("name"_L1));
    QCOMPARE(proxy.index(3, 0).data().toString(), u"n10"_s); // after n9
    QCOMPARE(proxy.index(0, 0).data().toString(), u"n5"_s);
}

// cases 31, 34 and 36
void TestServerModel::hostileWordsStayPlain()
{
    const auto server = serverOf(1, hostileNames()[0], {});
    server->state = ServerSnapshot::State::Down;
    server->health.failure = Failure{Failure::Kind::Malformed, u"GET http://a"_s, u"<img src='/dev/zero'>%1\n"_s};
    ServerModel model(standingClock);
    model.show(*snapshotOf({server}));
    QCOMPARE(shownIn(model, "name"_L1), u"<img src='/dev/zero'>"_s);
    QCOMPARE(shownIn(model, "problem"_L1), u"GET http://a: <img src='/dev/zero'>%1<000A>"_s);
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString tip = model.index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<img"_s), qPrintable(tip));
        QVERIFY(tip.isEmpty() || tip.startsWith(u"<qt>"_s));
    }
}

void TestServerModel::theSameSnapshotTwiceCountsNothingTwice()
{
    const auto first = serverOf(1, "n1", {});
    first->stale.total = 5;
    const auto second = serverOf(1, "n1", {});
    second->now += 1s;
    second->stale.total = 9;
    ServerModel model(standingClock);
    model.show(*snapshotOf({first}));
    model.show(*snapshotOf({second}));
    model.show(*snapshotOf({second}));
    QCOMPARE(shownIn(model, "stale_per_minute"_L1), u"4"_s);
}

QTEST_GUILESS_MAIN(TestServerModel)
#include "tst_servermodel.moc"
