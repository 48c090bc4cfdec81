// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/tablebench.h"
#include "widgets/connections/columnmenu.h"
#include "widgets/connections/connectionheader.h"

#include <QJsonDocument>
#include <QSignalSpy>

#include <random>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionLayoutTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLayoutGoesInAndOut()
    {
        Bench bench;
        const TableLayout layout{.shown = {u"cid"_s, u"name"_s, u"rtt"_s},
            .widths = {{u"name"_s, 222}},
            .sortColumn = u"rtt"_s,
            .descending = true};
        bench.table.setLayout(layout);
        QCOMPARE(bench.table.layout(), layout);
        QCOMPARE(bench.table.columnWidth(bench.column("name")), 222);
        QCOMPARE(
            bench.table.shownColumns(), QList<int>({bench.column("cid"), bench.column("name"), bench.column("rtt")}));
        QCOMPARE(bench.asked.column, u"rtt"_s);
        QVERIFY(bench.asked.descending);
        QCOMPARE(TableLayout::fromJson(layout.toJson()), layout);
    }
    void aLayoutOfUnknownColumnsShowsTheDefault() // case 94
    {
        Bench bench;
        const QList<int> standard = bench.table.shownColumns();
        bench.table.setLayout({.shown = {u"no_such"_s, u"x"_s}, .widths = {{u"y"_s, 100}}, .sortColumn = u"z"_s});
        QCOMPARE(bench.table.shownColumns(), standard);
    }
    void aDamagedLayoutNeverCrashes() // case 94
    {
        Bench bench;
        bench.answer(rowsOf(5));
        std::mt19937 random(5);
        const QByteArray good
            = QJsonDocument(TableLayout{.shown = {u"cid"_s, u"name"_s}, .widths = {{u"cid"_s, 90}}}.toJson()).toJson();
        for (int i = 0; i < 300; ++i) {
            QByteArray bad = good;
            for (int bytes = 0; bytes < 3; ++bytes)
                bad[qsizetype(random() % quint32(bad.size()))] = char(random() % 128);
            bench.table.setLayout(TableLayout::fromJson(QJsonDocument::fromJson(bad).object()));
            QVERIFY(!bench.table.shownColumns().isEmpty());
        }
    }
    void onlyTheOperatorChangesTheLayout()
    {
        Bench bench;
        QSignalSpy changed(&bench.table, &ConnectionTable::layoutChanged);
        bench.table.setLayout({.shown = {u"name"_s, u"cid"_s}});
        QCOMPARE(changed.size(), 0);
        bench.table.horizontalHeader()->resizeSection(bench.column("name"), 180);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<TableLayout>().widths.value(u"name"_s), 180);
        bench.table.horizontalHeader()->moveSection(1, 0);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[1][0].value<TableLayout>().shown, QStringList({u"cid"_s, u"name"_s}));
    }
    void theMenuOfColumnsStaysOpenWhileTheyAreChecked()
    {
        Bench bench;
        bench.table.setLayout({.shown = {u"state"_s, u"name"_s}});
        auto *header = bench.table.findChild<ConnectionHeader *>();
        ColumnMenu menu(u"Columns"_s, *header, &bench.table);
        menu.popup(QPoint(0, 0));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const auto actionOf = [&menu, &bench](const char *id) { return menu.actions().at(bench.column(id)); };
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(actionOf("server")).center());
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(actionOf("name")).center());
        QVERIFY(menu.isVisible());
        QCOMPARE(bench.table.layout().shown, QStringList({u"state"_s, u"server"_s}));
        menu.setActiveAction(actionOf("cid"));
        QTest::keyClick(&menu, Qt::Key_Space);
        QVERIFY(menu.isVisible());
        QVERIFY(bench.table.layout().shown.contains(u"cid"_s));
        QTest::keyClick(&menu, Qt::Key_Escape);
        QVERIFY(!menu.isVisible());
    }
    void theLastColumnStays()
    {
        Bench bench;
        bench.table.setLayout({.shown = {u"name"_s}});
        ColumnMenu menu(u"Columns"_s, *bench.table.findChild<ConnectionHeader *>(), &bench.table);
        QAction *name = menu.actions().at(bench.column("name"));
        name->trigger();
        QVERIFY(name->isChecked());
        QCOMPARE(bench.table.layout().shown, QStringList({u"name"_s}));
        menu.actions().constLast()->trigger();
        QVERIFY(bench.table.layout().shown.size() > 5);
    }
    void accountsAreWantedWhileTheyAreShown()
    {
        Bench bench;
        QSignalSpy wanted(&bench.table, &ConnectionTable::authWantedChanged);
        bench.table.setLayout({.shown = {u"name"_s, u"account"_s}});
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted[0][0].toBool());
        QVERIFY(bench.table.wantsAuth());
        bench.table.setLayout({.shown = {u"name"_s}});
        QCOMPARE(wanted.size(), 2);
        QVERIFY(!wanted[1][0].toBool());
    }
    void accountsAreWantedWhileTheFilterNamesThem_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("account") << u"account:ORDERS"_s << true;
        QTest::newRow("user, excluded") << u"go !user:bob"_s << true;
        QTest::newRow("not yet typed") << u"account:"_s << false;
        QTest::newRow("a name") << u"name:account"_s << false;
        QTest::newRow("unreadable") << u"account:/[/"_s << false;
    }
    void accountsAreWantedWhileTheFilterNamesThem()
    {
        QFETCH(QString, filter);
        QFETCH(bool, wanted);
        Bench bench;
        QSignalSpy changed(&bench.table, &ConnectionTable::authWantedChanged);
        bench.table.setFilter(filter);
        QCOMPARE(bench.table.wantsAuth(), wanted);
        QCOMPARE(changed.size(), wanted ? 1 : 0);
        bench.table.setFilter({});
        QVERIFY(!bench.table.wantsAuth());
        QCOMPARE(changed.size(), wanted ? 2 : 0);
    }
};

QTEST_MAIN(ConnectionLayoutTest)
#include "tst_connectionlayout.moc"
