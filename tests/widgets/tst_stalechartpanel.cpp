// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/chartbench.h"
#include "widgets/chart/chartbar.h"
#include "widgets/chart/chartink.h"
#include "widgets/chart/curvestyle.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <sys/stat.h>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StaleChartPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void theChartStandsStillUntilItIsAskedBack()
    {
        Bench bench;
        bench.polls.watch({{}}, 1800s);
        bench.show();
        QVERIFY(bench.panel.isLive());
        emit bench.view->panAsked(-300);
        QVERIFY(!bench.panel.isLive());
        const double to = bench.view->content().to;
        QCOMPARE(to, chartX(bench.polls.local - 300s));
        bench.polls.watch({{.at = 1801s, .stale = 3}}, 1900s);
        bench.show();
        QCOMPARE(bench.view->content().to, to);
        QTest::keyClick(bench.view, Qt::Key_Home);
        QVERIFY(bench.panel.isLive());
        QCOMPARE(bench.view->content().to, chartX(bench.polls.local));
        emit bench.view->panAsked(1e6); // the future cannot be seen
        QVERIFY(bench.panel.isLive());
        emit bench.view->panAsked(-1e9);
        QVERIFY(bench.view->content().from >= chartX(bench.polls.local - StaleHistory::keptFor) - 1);
    }

    void theWheelZoomsAroundThePointerAndTheDoubleClickGoesBack()
    {
        Bench bench;
        bench.polls.watch({{}}, 1800s);
        bench.show();
        emit bench.view->panAsked(-300);
        const double under = bench.view->xAt(250);
        QWheelEvent turn({250, 50}, {250, 50}, {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(bench.view, &turn);
        QVERIFY(bench.view->content().to - bench.view->content().from < 900 * 0.65);
        QVERIFY(std::abs(bench.view->xAt(250) - under) < 0.01);
        QCOMPARE(bench.panel.findChild<QComboBox *>()->currentIndex(), -1);
        QTest::mouseDClick(bench.view, Qt::LeftButton);
        QVERIFY(bench.panel.isLive());
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(bench.view, Qt::Key_Plus);
        QCOMPARE(bench.view->content().to - bench.view->content().from, 30.0);
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(bench.view, Qt::Key_Minus);
        QCOMPARE(bench.view->content().to - bench.view->content().from, 86400.0);
        QCOMPARE(bench.panel.findChild<QComboBox *>()->currentText(), u"24 h"_s);
    }

    void draggingMovesTheWindowWithThePointer()
    {
        Bench bench;
        bench.polls.watch({{}}, 1800s);
        bench.show();
        const double grabbed = bench.view->xAt(100);
        QTest::mousePress(bench.view, Qt::LeftButton, {}, {100, 50});
        QMouseEvent move(QEvent::MouseMove, {300, 50}, {300, 50}, Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(bench.view, &move);
        QTest::mouseRelease(bench.view, Qt::LeftButton, {}, {300, 50});
        QVERIFY(std::abs(bench.view->xAt(300) - grabbed) < 1e-6);
    }

    void hoveringSaysTheValuesOfAllCurves()
    {
        Bench bench;
        const PollSpec other{.target = 2, .number = 2, .name = "n2"};
        bench.polls.take({{}, other});
        for (int at = 1; at <= 30; ++at)
            bench.polls.take({{.at = at * 1s, .stale = at}, other});
        bench.show();
        emit bench.view->hovered(chartX(firstLocal() + 20s));
        QVERIFY(bench.view->hover.isShown);
        QCOMPARE(bench.view->hover.title, u"10:00:20"_s);
        QCOMPARE(bench.view->hover.rows.size(), std::size_t(2));
        QCOMPARE(bench.view->hover.rows[0].text, u"n1: 20"_s);
        QCOMPARE(bench.view->hover.rows[1].text, u"n2: not polled"_s);
        emit bench.view->unhovered();
        QVERIFY(!bench.view->hover.isShown);
    }

    void framesThatChangeNothingAreNotDrawn()
    {
        Bench bench;
        bench.polls.watch({{}}, 10s);
        bench.show();
        const int shows = bench.view->shows;
        bench.polls.local += 100ms;
        bench.show();
        QCOMPARE(bench.view->shows, shows);
        bench.polls.take({{.at = 11s, .stale = 1}});
        bench.show();
        QCOMPARE(bench.view->shows, shows + 1);
        bench.panel.hide();
        bench.polls.take({{.at = 12s, .stale = 2}});
        bench.show();
        QCOMPARE(bench.view->shows, shows + 1);
        bench.panel.QWidget::show();
        QVERIFY(bench.view->shows > shows + 1);
    }

    void choicesSurviveAndDamagedOnesAreIgnored()
    {
        Bench bench;
        const QJsonObject chosen{
            {u"split"_s, u"by_kind"_s}, {u"per_minute"_s, true}, {u"lifetime"_s, true}, {u"window_min"_s, 360}};
        bench.panel.setLayout(chosen);
        QCOMPARE(bench.panel.layout(), chosen);
        bench.panel.setLayout({{u"split"_s, 7}, {u"window_min"_s, u"x"_s}, {u"per_minute"_s, QJsonObject{}}});
        QCOMPARE(bench.panel.layout(), chosen);
    }

    void whereRoomIsScarceTheTitleGivesWayToTheLegend()
    {
        ChartBar bar;
        bar.setCurves({{.name = u"n1-euw1"_s}, {.name = u"n2-euw1"_s}});
        const auto *title = bar.findChild<QLabel *>();
        bar.resize(1200, 40);
        bar.show();
        QVERIFY(title->isVisible());
        const int least = bar.minimumSizeHint().width();
        bar.resize(least, 40);
        QVERIFY(!title->isVisible());
        QVERIFY(bar.minimumSizeHint().width() < least);
        bar.resize(1200, 40);
        QVERIFY(title->isVisible());
    }

    void onlyTheOperatorChangesTheLayout()
    {
        Bench bench;
        const QSignalSpy changed(&bench.panel, &Panel::layoutChanged);
        bench.panel.setLayout({{u"split"_s, u"total"_s}, {u"per_minute"_s, true}, {u"window_min"_s, 60}});
        QCOMPARE(changed.size(), 0);
        for (QAction *action : bench.panel.findChildren<QAction *>()) {
            if (action->text() == u"By kind"_s)
                action->trigger();
        }
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bench.panel.choice().split, ChartChoice::Split::ByKind);
    }

    void theTableShowsWhatTheCurvesShow()
    {
        Bench bench;
        bench.polls.watch({{.stale = 1}}, 59s);
        bench.polls.watch({{.at = 60s, .stale = 5}}, 600s);
        bench.show();
        for (QAction *action : bench.panel.findChildren<QAction *>()) {
            if (action->text() == u"Show as table"_s)
                action->trigger();
        }
        auto *table = bench.panel.findChild<QTableWidget *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->verticalHeaderItem(0)->text(), u"n1"_s);
        QCOMPARE(table->item(0, table->columnCount() - 1)->text(), u"4"_s);
        const QStringList lines = bench.panel.values().split(u'\n');
        QCOMPARE(lines.front(), u"time\tn1"_s);
        QVERIFY2(lines.contains(u"2026-11-22T10:08:00Z\t4"_s), qPrintable(bench.panel.values()));
        QVERIFY(!bench.view->accessibleDescription().isEmpty());
    }

    // case 31
    void namesOfServersAreTextInEveryCornerOfTheChart()
    {
        // Whoever reads it as markup opens the FIFO and never comes back.
        const QTemporaryDir folder;
        const QByteArray fifo = folder.filePath(u"fifo"_s).toLocal8Bit();
        QCOMPARE(mkfifo(fifo.constData(), 0600), 0);
        const std::string name = "<img src='" + fifo.toStdString() + "'>";
        Polls polls;
        polls.take({{.name = name}});
        polls.take({{.name = name, .at = 20s, .ping = {30s, 2}, .loads = 1}});
        polls.take({{.number = 2, .name = name, .at = 21s, .source = StaleCount::Source::Closures}});
        StaleChartPanel panel;
        panel.resize(900, 240);
        panel.QWidget::show();
        polls.show(panel);
        auto *view = panel.findChild<ChartView *>();
        emit view->hovered(chartX(polls.local));
        QVERIFY(view->content().marks.size() >= 2);
        QVERIFY(!panel.grab().isNull());
        QVERIFY(!panel.picture().isNull());
        for (const QWidget *widget : panel.findChildren<QWidget *>())
            QVERIFY(!widget->toolTip().contains(u"<img"_s));
    }

    void everyHostileNameCanBePainted() // cases 33, 34, 35
    {
        StaleChartPanel panel;
        panel.resize(900, 240);
        panel.QWidget::show();
        for (const std::string &name : hostileNames()) {
            Polls polls;
            polls.take({{.name = name}});
            polls.take({{.name = name, .at = 20s, .stale = 3, .loads = 1}});
            polls.show(panel);
            QVERIFY(!panel.grab().isNull());
        }
    }

    void coloursFollowThePalette()
    {
        Polls polls;
        polls.watch({{}}, 20s);
        StaleChartPanel panel;
        panel.resize(900, 240);
        panel.QWidget::show();
        polls.show(panel);
        const auto ground = [&panel] {
            auto *view = panel.findChild<ChartView *>();
            const QImage image = view->grab().toImage();
            return image.pixelColor(image.width() - 3, 3);
        };
        QPalette dark = panel.palette();
        dark.setColor(QPalette::Base, QColor(0x1B, 0x1E, 0x20));
        dark.setColor(QPalette::Text, Qt::white);
        QVERIFY(ground() != dark.color(QPalette::Base));
        panel.setPalette(dark);
        QCOMPARE(ground(), dark.color(QPalette::Base));
        QVERIFY(curvePen(0, dark).color() != curvePen(0, QPalette(Qt::white)).color());
    }

    void aWindowOfNoSizeIsPaintedToo()
    {
        Polls polls;
        polls.take({{}});
        StaleChartPanel panel;
        panel.resize(1, 1);
        panel.QWidget::show();
        polls.show(panel);
        QVERIFY(!panel.grab().isNull());
        ChartContent content;
        content.values = {{0, u"9,007,199,254,740,992"_s}};
        const ChartFrame frame = ChartFrame::in({0, 0, 20, 10}, content, panel.font());
        QVERIFY(frame.plot.left() >= 0 && frame.plot.left() <= 20);
    }
};

QTEST_MAIN(StaleChartPanelTest)
#include "tst_stalechartpanel.moc"
