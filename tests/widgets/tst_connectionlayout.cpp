// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/tablebench.h"
#include "widgets/connections/columnmenu.h"
#include "widgets/connections/connectionheader.h"

#include <QJsonDocument>
#include <QScrollBar>
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
    void widthsGiveWayInProportionAndToThePixel()
    {
        const std::vector<ColumnWish> wishes{
            {.wished = 100, .least = 50, .most = 150}, {.wished = 60, .least = 60}, {.wished = 80, .least = 30}};
        QCOMPARE(fittedWidths(wishes, 240), (std::vector<int>{100, 60, 80}));
        QCOMPARE(fittedWidths(wishes, 270), (std::vector<int>{130, 60, 80})); // what is left over
        QCOMPARE(fittedWidths(wishes, 900), (std::vector<int>{150, 60, 80}));
        QCOMPARE(fittedWidths(wishes, 190), (std::vector<int>{75, 60, 55}));
        QCOMPARE(fittedWidths(wishes, 140), (std::vector<int>{50, 60, 30}));
        QCOMPARE(fittedWidths(wishes, 10), (std::vector<int>{50, 60, 30}));
        for (int room = 140; room <= 240; ++room) {
            const std::vector<int> widths = fittedWidths(wishes, room);
            QCOMPARE(widths[0] + widths[1] + widths[2], room);
        }
    }
    void theStaleWindowIsInSightInANarrowTable()
    {
        Bench bench;
        const auto end = [&bench](const char *id) {
            return bench.table.columnViewportPosition(bench.column(id)) + bench.table.columnWidth(bench.column(id));
        };
        for (const int width : {1600, 1100, 900}) {
            bench.table.resize(width, 300);
            QTRY_COMPARE(bench.table.width(), width);
            QVERIFY2(end("stale_window") <= bench.table.viewport()->width(), qPrintable(QString::number(width)));
        }
        QVERIFY(bench.table.columnWidth(bench.column("name")) < 170);
    }
    void noColumnChangesWhenRowsComeAndGo()
    {
        Bench bench;
        const auto widths = [&bench] {
            QList<int> all;
            for (const int column : bench.table.shownColumns())
                all.append(bench.table.columnWidth(column));
            return all;
        };
        bench.answer(rowsOf(3));
        const QList<int> before = widths();
        bench.answer(rowsOf(300));
        QTRY_VERIFY(bench.table.verticalScrollBar()->isVisible());
        QCOMPARE(widths(), before);
    }
    void aWidthThatWasChosenStaysWhenTheTableGetsNarrow()
    {
        Bench bench;
        bench.table.resize(1600, 300);
        bench.table.horizontalHeader()->resizeSection(bench.column("idle_bar"), 200);
        bench.table.resize(700, 300);
        QCOMPARE(bench.table.columnWidth(bench.column("idle_bar")), 200);
        QVERIFY(bench.table.columnWidth(bench.column("pong_bar")) < 100);
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
