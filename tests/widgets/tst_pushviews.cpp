// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/pingbench.h"
#include "widgets/pingsettings/detectionbars.h"
#include "widgets/pingsettings/historyview.h"
#include "widgets/pingsettings/unsettledbar.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The parts of the ping settings that stand for themselves.
class tst_PushViews final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotSettledCannotBeLost();
    void undoIsOfferedWhereTheFileIsOurs();
    void theGroundOfADiffFollowsThePalette();
    void barsLieWhereTheirTimesAre();
    void theModelIsSound();
};

void tst_PushViews::whatIsNotSettledCannotBeLost()
{
    UnsettledBar bar;
    bar.setPushes({remembered(u"b"_s, PushEnd::Running), remembered(u"old"_s, PushEnd::Proven),
        remembered(u"a"_s, PushEnd::NeedsAttention)});
    QVERIFY(bar.isVisible());
    QVERIFY(bar.text().contains(targetNumber(1)));
    QVERIFY(bar.findChildren<QToolButton *>().isEmpty()); // nothing closes it
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(bar.isVisible());
    const QSignalSpy settle(&bar, &UnsettledBar::settleAsked);
    for (QPushButton *button : bar.findChildren<QPushButton *>()) {
        if (!button->isCheckable())
            button->click();
    }
    QCOMPARE(settle.size(), 3);
    QCOMPARE(settle[0][0].toString(), u"a"_s); // the oldest first
    QSet<int> ways;
    for (const auto &each : settle)
        ways.insert(int(each[1].value<SettleWay>()));
    QCOMPARE(ways.size(), 3);
    bar.setPushes({remembered(u"old"_s, PushEnd::Proven)});
    QVERIFY(!bar.isVisible());
}

// case 92
void tst_PushViews::undoIsOfferedWhereTheFileIsOurs()
{
    HistoryView history;
    history.setPushes({remembered(u"p"_s, PushEnd::Proven), remembered(u"q"_s, PushEnd::TakenBack)}, {});
    const QSignalSpy asked(&history, &HistoryView::examinationAsked);
    const QSignalSpy settle(&history, &HistoryView::settleAsked);
    history.list().setCurrentItem(history.list().topLevelItem(0));
    QCOMPARE(asked.size(), 1);
    QVERIFY(!history.undo().isEnabled()); // nobody has looked at the file yet
    history.tellExamination(
        {.push = u"p"_s, .isOurs = false, .why = u"Somebody has changed it."_s, .foreignDiff = u"+theirs"_s});
    QVERIFY(!history.undo().isEnabled());
    QVERIFY(history.detail().toPlainText().contains(u"+theirs"_s));
    history.tellExamination({.push = u"p"_s, .isOurs = true, .pushedDiff = u"+ours"_s});
    QVERIFY(history.undo().isEnabled());
    history.undo().click();
    QCOMPARE(settle.size(), 1);
    QCOMPARE(settle[0][1].value<SettleWay>(), SettleWay::Undo);
    history.list().setCurrentItem(history.list().topLevelItem(1));
    history.tellExamination({.push = u"q"_s, .isOurs = true});
    QVERIFY(!history.undo().isEnabled()); // it is not in effect
}

void tst_PushViews::theGroundOfADiffFollowsThePalette()
{
    DiffView diff;
    diff.setDiff(u"--- a\n+++ a\n@@ -1 +1 @@\n-old\n+new\n same"_s);
    QCOMPARE(diff.extraSelections().size(), 2);
    const QColor light = diff.extraSelections()[0].format.background().color();
    QVERIFY(light != diff.extraSelections()[1].format.background().color());
    diff.setPalette(paletteOf(Theme::Dark, diff.palette()));
    QVERIFY(diff.extraSelections()[0].format.background().color() != light);
    diff.setPalette(paletteOf(Theme::HighContrast, diff.palette()));
    QVERIFY(diff.extraSelections()[1].format.fontWeight() == QFont::Bold);
    QVERIFY(diff.isReadOnly());
}

void tst_PushViews::barsLieWhereTheirTimesAre()
{
    const QRect rail(10, 0, 100, 5);
    const DetectionTime time{.least = 1min, .most = 2min};
    QCOMPARE(DetectionGeometry::stretch(rail, time, 4min, Qt::LeftToRight), QRect(35, 0, 25, 5));
    QCOMPARE(DetectionGeometry::stretch(rail, time, 4min, Qt::RightToLeft), QRect(60, 0, 25, 5));
    QVERIFY(DetectionGeometry::stretch(rail, {.isNever = true}, 4min, Qt::LeftToRight).isEmpty());
    QVERIFY(!DetectionGeometry::stretch(rail, {.least = 1min, .most = 1min}, 4min, Qt::LeftToRight).isEmpty());
    QCOMPARE(DetectionGeometry::scaleOf({{time, DetectionTime{.least = 1min, .most = 3min}}}), Nanoseconds(4min));
}

void tst_PushViews::theModelIsSound()
{
    PushServerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRows({{.target = u"a"_s}, {.target = u"b"_s}});
    model.setRows({{.target = u"a"_s}, {.target = u"b"_s, .state = u"planned"_s}});
    QCOMPARE(changes.size(), 1);
    model.setRows({{.target = u"a"_s}, {.target = u"b"_s, .state = u"planned"_s}});
    QCOMPARE(changes.size(), 1);
    model.setCheckable(false);
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(tst_PushViews)
#include "tst_pushviews.moc"
