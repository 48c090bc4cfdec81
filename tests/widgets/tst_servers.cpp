// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/polls.h"
#include "widgets/layoutstate.h"
#include "widgets/servers/serverlist.h"
#include "widgets/servers/serverspanel.h"
#include "widgets/servers/serverwords.h"

#include <QHeaderView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Failure refused{Failure::Kind::Unreachable, u"GET http://10.0.0.1:8222/varz"_s, u"<b>refused</b>"_s};

/// All that an entry says, as it is read aloud.
QString said(const ServerList &list, int row)
{
    return list.findChild<QListWidget *>()->item(row)->data(Qt::AccessibleTextRole).toString();
}

} // namespace

class ServersTest final : public QObject
{
    Q_OBJECT

private slots:
    void allServersComeFirst()
    {
        Polls polls;
        polls.take({{.rows = {{.cid = 1, .evidence = Evidence::Suspect}, {.cid = 2}}},
            {.target = 2, .number = 2, .name = "n2", .ping = {30s, 2}}});
        ServerList list;
        polls.show(list);
        auto *rows = list.findChild<QListWidget *>();
        QCOMPARE(rows->count(), 3);
        QCOMPARE(said(list, 0), u"All servers, 2 connections, 2 of 2 polled, 1 at risk"_s);
        QCOMPARE(said(list, 1), u"n1, 2.15.1, 2m × 2, 4-8 min, 1 at risk"_s);
        QCOMPARE(said(list, 2), u"n2, 2.15.1, 30s × 2, 1-2 min"_s);
        QCOMPARE(rows->currentRow(), 0);
    }

    void aServerThatDoesNotAnswerSaysWhyAndSinceWhen()
    {
        Polls polls;
        polls.take({{.failure = refused}, {.target = 2, .number = 2, .name = "n2", .at = 34s}});
        ServerList list;
        polls.show(list);
        QCOMPARE(said(list, 1), u"n1, no connection, last seen 34 s ago"_s);
        QCOMPARE(said(list, 0), u"All servers, 0 connections, 1 of 2 polled"_s);
        const QString hint = list.findChild<QListWidget *>()->item(1)->toolTip();
        QVERIFY2(hint.contains(u"&lt;b&gt;refused"_s) && !hint.contains(u"<b>"_s), qPrintable(hint));
        list.tick(polls.local + 10s);
        QCOMPARE(said(list, 1), u"n1, no connection, last seen 44 s ago"_s);
        QCOMPARE(said(list, 2), u"n2, last answer 10 s ago"_s);
    }

    void aServerThatTwoTargetsKnowSaysWhoToldWhat()
    {
        ServerSnapshot server;
        server.targets = {u"http://n1:8222"_s, u"nats://n1:4222"_s};
        QVERIFY(toldWords(server).isEmpty());
        server.told = {.facts = Source::Http, .rows = Source::Http, .by = 0, .eventsBy = 1};
        server.hasEvents = true;
        QCOMPARE(toldWords(server),
            (QStringList{
                u"Settings and connections: HTTP (http://n1:8222)"_s, u"Closings: events (nats://n1:4222)"_s}));
        server.told = {.facts = Source::Heartbeat, .rows = Source::None, .by = 1};
        server.hasEvents = false;
        QCOMPARE(toldWords(server),
            (QStringList{u"Settings and counters: heartbeats only (nats://n1:4222)"_s,
                u"Closings: the list of closed connections, at every poll"_s}));
        server.told.by = 7; // a recording may say anything
        QCOMPARE(toldWords(server).front(), u"Settings and counters: heartbeats only"_s);
    }

    void choosingAServerAsksForIt()
    {
        Polls polls;
        polls.take({{}, {.target = 2, .number = 2, .name = "n2"}});
        ServerList list;
        polls.show(list);
        const QSignalSpy asked(&list, &Panel::serverAsked);
        auto *rows = list.findChild<QListWidget *>();
        rows->setCurrentRow(2);
        QCOMPARE(asked.last()[0].value<ServerNumber>(), ServerNumber(2));
        rows->setCurrentRow(0);
        QCOMPARE(asked.last()[0].value<ServerNumber>(), ServerNumber(0));
        list.setServer(1);
        QCOMPARE(rows->currentRow(), 1);
        QCOMPARE(asked.size(), 2); // who is told does not ask back
    }

    // case 40
    void aServerStaysChosenOverItsRestart()
    {
        Polls polls;
        polls.take({{}, {.target = 2, .number = 2, .name = "n2"}});
        ServerList list;
        polls.show(list);
        list.findChild<QListWidget *>()->setCurrentRow(2);
        const QSignalSpy asked(&list, &Panel::serverAsked);
        polls.take({{.at = 1s}, {.target = 2, .number = 7, .name = "n2", .at = 1s}});
        polls.show(list);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ServerNumber>(), ServerNumber(7));
        QCOMPARE(list.findChild<QListWidget *>()->currentRow(), 2);
    }

    // case 43
    void serversOfOneNameAreToldApartByTheirTarget()
    {
        Polls polls;
        polls.take({{.name = "n"}, {.target = 2, .number = 2, .name = "n"}});
        const auto &servers = polls.frame.snapshot->servers;
        QCOMPARE(serverTitle(*polls.frame.snapshot, *servers[0]), u"n (http://10.0.0.1:8222)"_s);
        QCOMPARE(serverTitle(*polls.frame.snapshot, *servers[1]), u"n (http://10.0.0.2:8222)"_s);
    }

    void pingSettingsAreSaidShortly()
    {
        QCOMPARE(shortDuration(2min), u"2m"_s);
        QCOMPARE(shortDuration(1h), u"1h"_s);
        QCOMPARE(shortDuration(90s), u"1m30s"_s);
        QCOMPARE(shortDuration(1h + 30min), u"1h30m"_s);
        QCOMPARE(shortDuration(10s), u"10s"_s);
        QCOMPARE(pingWords({30s, 2}), u"30s × 2"_s);
    }

    void everyKindOfFailureHasWords()
    {
        for (int kind = 0; kind <= int(Failure::Kind::Local); ++kind)
            QVERIFY(!failureWords({Failure::Kind(kind), {}, {}}).isEmpty());
    }

    void namesOfServersAreTextInTheList() // case 31
    {
        for (const std::string &name : hostileNames()) {
            Polls polls;
            polls.take({{.name = name, .failure = refused}});
            ServerList list;
            list.resize(200, 300);
            polls.show(list);
            QVERIFY(!list.grab().isNull());
            ServersPanel overview([&polls] { return polls.local; });
            overview.QWidget::show();
            polls.show(overview);
            QVERIFY(!overview.grab().isNull());
        }
    }

    void theOverviewIsSortedByAnyColumnAndOpensItsServer()
    {
        Polls polls;
        polls.take({{.ping = {2min, 2}}, {.target = 2, .number = 2, .name = "n2", .ping = {30s, 2}}});
        ServersPanel overview([&polls] { return polls.local; });
        overview.QWidget::show();
        polls.show(overview);
        QTableView &table = overview.table();
        QCOMPARE(table.model()->rowCount(), 2);
        QCOMPARE(table.model()->index(0, 0).data().toString(), u"n1"_s);
        table.sortByColumn(serverColumn("ping_interval"_L1), Qt::AscendingOrder);
        QCOMPARE(table.model()->index(0, 0).data().toString(), u"n2"_s);
        const QSignalSpy asked(&overview, &Panel::serverAsked);
        emit table.activated(table.model()->index(0, 0));
        QCOMPARE(asked.last()[0].value<ServerNumber>(), ServerNumber(2));
        overview.setServer(1);
        QCOMPARE(table.selectionModel()->selectedRows().at(0).row(), 1);
        overview.setServer(0);
        QVERIFY(!table.selectionModel()->hasSelection());
    }

    void theOverviewKeepsItsColumnsAndIgnoresDamagedOnes()
    {
        ServersPanel overview([] { return firstLocal(); });
        QTableView &table = overview.table();
        const QJsonObject first = overview.layout();
        overview.setLayout({{u"table"_s,
            TableLayout{.shown = {u"name"_s, u"at_risk"_s, u"no_such"_s},
                .widths = {{u"at_risk"_s, 123}},
                .sortColumn = u"at_risk"_s,
                .descending = true}
                .toJson()}});
        QCOMPARE(table.horizontalHeader()->hiddenSectionCount(), table.model()->columnCount() - 2);
        QCOMPARE(table.columnWidth(serverColumn("at_risk"_L1)), 123);
        QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), serverColumn("at_risk"_L1));
        overview.setLayout({{u"table"_s, 5}});
        QCOMPARE(overview.layout(), first);
    }
};

QTEST_MAIN(ServersTest)
#include "tst_servers.moc"
