// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectionmodel.h"
#include "tests/support/snapshots.h"
#include "widgets/chart/stalechartpanel.h"
#include "widgets/closures/closurespanel.h"
#include "widgets/connections/connectionspanel.h"
#include "widgets/connections/connectiontable.h"
#include "widgets/connections/detailpane.h"
#include "widgets/connections/factsheet.h"
#include "widgets/mainwindow.h"
#include "widgets/noticebar.h"
#include "widgets/windowactions.h"

#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSet>
#include <QShortcut>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <random>

using namespace stalewatch;
using namespace Qt::StringLiterals;

namespace {

LocalTime standingClock()
{
    return testing::firstLocal();
}

/// A frame in which every view asked for all rows.
std::shared_ptr<const Frame> frameOf(const std::shared_ptr<const Snapshot> &snapshot)
{
    auto frame = std::make_shared<Frame>();
    frame->snapshot = snapshot;
    for (int view = 0; view <= maxPanes; ++view)
        frame->orders.push_back(Ranker().rank(snapshot, Question{.number = 1}));
    return frame;
}

std::shared_ptr<const Snapshot> hostileFleet()
{
    std::vector<testing::RowSpec> rows;
    quint64 cid = 0;
    for (const std::string &name : testing::hostileNames())
        rows.push_back({.cid = ++cid, .name = name, .account = name, .user = name});
    return testing::snapshotOf({testing::serverOf(1, testing::hostileNames().front(), rows)});
}

QTableView *tableOf(const MainWindow &window)
{
    return &window.findChild<ConnectionsPanel *>()->table();
}

/// A layout in which nothing is what it should be.
QJsonValue damaged(std::mt19937 &random, int depth = 0)
{
    switch (random() % (depth > 3 ? 5 : 7)) {
    case 0:
        return qint64(quint64(random()) * quint64(random()));
    case 1:
        return -double(random());
    case 2:
        return u"<img src='/dev/zero'>"_s;
    case 3:
        return bool(random() % 2);
    case 4:
        return QJsonValue::Null;
    case 5: {
        QJsonArray array;
        for (auto n = random() % 5; n > 0; --n)
            array.append(damaged(random, depth + 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (const auto &key : {u"window"_s, u"columns"_s, u"rows"_s, u"tab"_s, u"panels"_s, u"x"_s, u"y"_s, u"width"_s,
                 u"height"_s, u"maximized"_s, u"connections"_s, u"chart"_s, u"table"_s, u"shown"_s, u"widths"_s}) {
            if (random() % 2)
                object.insert(key, damaged(random, depth + 1));
        }
        return object;
    }
    }
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void everyPanelHasAPlaceAndATitle()
    {
        QSet<QLatin1StringView> ids;
        for (const PanelEntry &panel : panels()) {
            ids.insert(QLatin1StringView(panel.id));
            QVERIFY2(!titleOf(panel).isEmpty(), panel.id);
            QVERIFY2(panel.make, panel.id);
        }
        QCOMPARE(std::size_t(ids.size()), panels().size());
    }

    void everyActionIsWholeAndNoKeyIsTakenTwice()
    {
        MainWindow window(standingClock);
        QSet<QString> keys;
        int taken = 0;
        for (const WindowAction &row : windowActions()) {
            const auto *action = window.findChild<QAction *>(QLatin1StringView(row.id));
            QVERIFY2(action, row.id);
            QVERIFY2((row.ask != nullptr) != (row.toggle != nullptr), row.id);
            QVERIFY2(!action->text().isEmpty(), row.id);
            if (*row.keys) {
                QVERIFY2(!action->shortcut().isEmpty(), row.keys);
                keys.insert(action->shortcut().toString());
                ++taken;
            }
        }
        for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
            if (shortcut->context() != Qt::WindowShortcut || !shortcut->isEnabled())
                continue;
            keys.insert(shortcut->key().toString());
            ++taken;
        }
        QCOMPARE(int(keys.size()), taken);
    }

    void aSlashAndTheShortcutMoveTheKeyboardToTheFilter_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("slash") << int(Qt::Key_Slash) << int(Qt::NoModifier);
        QTest::newRow("Ctrl+F") << int(Qt::Key_F) << int(Qt::ControlModifier);
    }
    void aSlashAndTheShortcutMoveTheKeyboardToTheFilter()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        MainWindow window(standingClock);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *table = tableOf(window);
        table->setFocus();
        QTest::keyClick(table, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QVERIFY(qobject_cast<QLineEdit *>(window.focusWidget()));
    }

    void spaceInTheTablePausesAndSpaceInTheFilterIsTyped()
    {
        MainWindow window(standingClock);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy paused(&window, &MainWindow::pauseAsked);
        auto *table = tableOf(window);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(paused.size(), 1);
        window.focusFilter();
        auto *filter = qobject_cast<QLineEdit *>(window.focusWidget());
        QVERIFY(filter);
        QTest::keyClicks(filter, u"a b/c"_s);
        QCOMPARE(filter->text(), u"a b/c"_s);
        QCOMPARE(paused.size(), 1);
    }

    void theKeysOfTheTabsChooseThem()
    {
        MainWindow window(standingClock);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *tabs = window.findChild<QTabWidget *>();
        QVERIFY(tabs->count() > 1);
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), 1);
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), 0);
    }

    void theNextPaneKeyReachesEveryPaneAndComesBack()
    {
        MainWindow window(standingClock);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.show(frameOf(testing::snapshotOf({testing::serverOf(1, "n1", {{.cid = 1, .name = "a"}})})));
        QSet<QWidget *> reached;
        for (int i = 0; i < 8; ++i) {
            window.focusNextPane();
            for (QWidget *widget = window.focusWidget(); widget; widget = widget->parentWidget()) {
                if (qobject_cast<Panel *>(widget))
                    reached.insert(widget);
            }
        }
        QVERIFY2(reached.size() >= 3, qPrintable(QString::number(reached.size())));
    }

    void returnInTheTableOpensTheDetailsBesideTableAndChart()
    {
        MainWindow window(standingClock);
        window.resize(1200, 700);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTableView *table = tableOf(window);
        window.show(frameOf(testing::snapshotOf({testing::serverOf(1, "n1", {{.cid = 7, .name = "orders"}})})));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        const auto *pane = window.findChild<DetailPane *>();
        QVERIFY(!pane->isVisible());
        const int before = table->width();
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(pane->isVisible());
        QTRY_VERIFY(table->width() < before - 200);
        QVERIFY(pane->plainText().startsWith(u"orders\ncid 7 on n1"_s));
        const auto *chart = window.findChild<StaleChartPanel *>();
        QVERIFY(pane->mapTo(&window, QPoint(0, pane->height())).y()
            >= chart->mapTo(&window, QPoint(0, chart->height())).y());
        QVERIFY(window.focusWidget() == table);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(!pane->isVisible());
    }

    void escapeInTheDetailsClosesThemAndGivesTheKeyboardBack()
    {
        MainWindow window(standingClock);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTableView *table = tableOf(window);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *pane = window.findChild<DetailPane *>();
        auto *facts = pane->findChild<FactSheet *>();
        facts->setFocus();
        QTest::keyClick(facts, Qt::Key_Escape);
        QVERIFY(!pane->isVisible());
        QVERIFY(window.focusWidget() == table);
    }

    void noTextInTheDetailsMovesWhatStandsBesideThem()
    {
        MainWindow window(standingClock);
        window.resize(1200, 560);
        window.show();
        std::vector<testing::RowSpec> rows{{.cid = 1, .name = "a"}, {.cid = 2, .name = std::string(4000, 'W')}};
        window.show(frameOf(testing::snapshotOf({testing::serverOf(1, "n1", rows)})));
        QTableView *table = tableOf(window);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCoreApplication::processEvents();
        const QSize before = table->size();
        table->setCurrentIndex(table->model()->index(1, 0));
        QCoreApplication::processEvents();
        QCOMPARE(table->size(), before);
        QCOMPARE(window.size(), QSize(1200, 560));
    }

    void theSwitchOfTheDetailsSaysWhetherTheyAreOpen()
    {
        MainWindow window(standingClock);
        window.show();
        auto *action = window.findChild<QAction *>(u"details"_s);
        const auto *pane = window.findChild<DetailPane *>();
        action->trigger();
        QVERIFY(pane->isVisible() && action->isChecked());
        QTest::keyClick(tableOf(window), Qt::Key_Return);
        QVERIFY(!pane->isVisible() && !action->isChecked());
        window.setLayout({{u"aside"_s, QJsonObject{{u"shown"_s, true}}}});
        QVERIFY(pane->isVisible() && action->isChecked());
    }

    void detailsThatWereOpenAreOpenAgain()
    {
        MainWindow window(standingClock);
        window.resize(1200, 700);
        window.show();
        QTest::keyClick(tableOf(window), Qt::Key_Return);
        QCoreApplication::processEvents();
        const QJsonObject layout = window.layout();
        MainWindow again(standingClock);
        again.setLayout(layout);
        again.show();
        QVERIFY(again.findChild<DetailPane *>()->isVisible());
        QCOMPARE(again.layout()[u"aside"_s], layout[u"aside"_s]);
        again.setLayout({});
        QVERIFY(!again.findChild<DetailPane *>()->isVisible());
    }

    void whatIsArrangedComesBack()
    {
        MainWindow window(standingClock);
        window.show();
        window.resize(790, 640);
        window.findChild<QTabWidget *>()->setCurrentIndex(1);
        const QJsonObject layout = window.layout();
        MainWindow again(standingClock);
        again.setLayout(layout);
        again.show();
        QCOMPARE(again.size(), window.size());
        QCOMPARE(again.findChild<QTabWidget *>()->currentIndex(), 1);
        QCOMPARE(again.layout()[u"panels"_s], layout[u"panels"_s]);
    }

    // case 94
    void noDamagedLayoutMovesTheWindowOffTheScreen()
    {
        std::mt19937 random(94);
        MainWindow window(standingClock);
        window.show();
        const QRect screen = window.screen()->availableGeometry();
        for (int i = 0; i < 300; ++i) {
            window.setLayout(damaged(random).toObject());
            QVERIFY2(screen.contains(QRect(window.pos(), window.size())) || window.isMaximized(),
                qPrintable(u"%1"_s.arg(i)));
        }
        window.setLayout({});
        QVERIFY(tableOf(window)->isVisible());
    }

    // cases 31, 32, 39: nothing that a client chose becomes rich text anywhere in the window
    void everyLabelThatShowsOthersWordsIsPlain()
    {
        MainWindow window(standingClock);
        window.show();
        window.show(frameOf(hostileFleet()));
        window.tell(u"<img src='/dev/zero'> could not be read"_s);
        QCoreApplication::processEvents();
        int seen = 0;
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (!label->text().contains(u'<'))
                continue;
            ++seen;
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        }
        QVERIFY(seen > 0);
        for (const QWidget *widget : window.findChildren<QWidget *>())
            QVERIFY2(!widget->toolTip().contains(u"<img"_s), qPrintable(widget->toolTip()));
        QVERIFY(!window.windowTitle().contains(u'<'));
    }

    void aHeadlineFigureShowsItsRows()
    {
        MainWindow window(standingClock);
        window.show();
        QSignalSpy asked(&window, &MainWindow::questionAsked);
        emit window.findChildren<Panel *>().constFirst()->filterAsked(u"state:suspect"_s);
        QVERIFY(!asked.isEmpty());
        QCOMPARE(asked.constLast()[1].value<Question>().filter, u"state:suspect"_s);
        QCOMPARE(window.findChild<QTabWidget *>()->currentIndex(), 0);
    }

    void aFilterOfReasonsIsShownAmongTheClosures()
    {
        MainWindow window(standingClock);
        window.show();
        const QSignalSpy closures(&window, &MainWindow::closuresAsked);
        const QSignalSpy rows(&window, &MainWindow::questionAsked);
        emit window.findChildren<Panel *>().constFirst()->filterAsked(u"server:\"n1\" reason:Stale"_s);
        auto *panel = window.findChild<ClosuresPanel *>();
        QVERIFY(panel->isVisible());
        QCOMPARE(closures.constLast()[0].value<ClosureQuestion>().filter, u"server:\"n1\" reason:Stale"_s);
        for (const auto &asked : rows)
            QVERIFY(asked[1].value<Question>().filter.isEmpty());
    }

    void theNoticeIsPlainBoundedAndGoesByAClick()
    {
        NoticeBar bar;
        bar.tell(u"<b>x</b>"_s + QString(5000, u'y'));
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.text().startsWith(u"<b>x</b>"_s));
        QVERIFY(bar.text().size() < 500);
        bar.tell({});
        QVERIFY(bar.isHidden());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
