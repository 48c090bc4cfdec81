// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/snapshots.h"
#include "widgets/connections/filterbar.h"
#include "widgets/connections/quickcounts.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

QToolButton *buttonOf(FilterBar &bar, const QString &beginning)
{
    for (QToolButton *button : bar.findChildren<QToolButton *>()) {
        if (button->isCheckable() && button->text().startsWith(beginning))
            return button;
    }
    return nullptr;
}

bool showsText(FilterBar &bar, const QString &text)
{
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&bar) && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class FilterBarTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyLetterTypedAsks()
    {
        FilterBar bar;
        QSignalSpy changed(&bar, &FilterBar::filterChanged);
        QTest::keyClicks(bar.findChild<QLineEdit *>(), u"abc"_s);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.last()[0].toString(), u"abc"_s);
    }
    void escapeClearsTheFilterAndNothingElse()
    {
        FilterBar bar;
        bar.setQuickFilters(true, false, true);
        bar.setFilter(u"abc"_s);
        QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(bar.filter().isEmpty());
        QVERIFY(bar.atRisk());
    }
    void downAndEnterGoOnIntoTheRows()
    {
        FilterBar bar;
        QSignalSpy asked(&bar, &FilterBar::rowsAsked);
        QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Down);
        QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
    }
    void closedOnesAreShownUntilSomebodyObjects()
    {
        FilterBar bar;
        QVERIFY(bar.withGone());
        QSignalSpy changed(&bar, &FilterBar::quickFiltersChanged);
        buttonOf(bar, u"Show closed"_s)->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0], QVariantList({false, false, false}));
    }
    void aQuickFilterSaysWhatItIsAbout()
    {
        FilterBar bar;
        bar.setCounts({.open = 12'481, .atRisk = 37, .unnamed = 212, .gone = 4});
        QCOMPARE(buttonOf(bar, u"At risk"_s)->text(), u"At risk 37"_s);
        QCOMPARE(buttonOf(bar, u"Unnamed"_s)->text(), u"Unnamed 212"_s);
        QCOMPARE(buttonOf(bar, u"Show closed"_s)->text(), u"Show closed 4"_s);
        QVERIFY(!buttonOf(bar, u"At risk"_s)->icon().isNull());
        bar.setCounts({});
        QVERIFY(buttonOf(bar, u"At risk"_s)->icon().isNull());
    }
    void pressingSeveralQuickFiltersAsksOnce()
    {
        FilterBar bar;
        QSignalSpy changed(&bar, &FilterBar::quickFiltersChanged);
        bar.setQuickFilters(true, true, false);
        QCOMPARE(changed.size(), 1);
        QVERIFY(bar.atRisk() && bar.unnamed() && !bar.withGone());
    }
    void aBadFilterSaysWhy()
    {
        FilterBar bar;
        bar.setProblem(u"missing terminating ]"_s);
        QVERIFY(showsText(bar, u"missing terminating ]"_s));
        bar.setProblem({});
        QVERIFY(!showsText(bar, u"missing"_s));
    }
    void aProblemIsPlainText() // case 31
    {
        FilterBar bar;
        bar.setProblem(u"<img src='/dev/zero'>"_s);
        QVERIFY(showsText(bar, u"<img src='/dev/zero'>"_s));
        for (const QLabel *label : bar.findChildren<QLabel *>()) {
            if (label->text().contains(u"<img"_s))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
    void aHeldOrderIsSaid()
    {
        FilterBar bar;
        QVERIFY(!showsText(bar, u"held"_s));
        bar.setHeld(true);
        QVERIFY(showsText(bar, u"held"_s));
    }
    void everyFocusableWidgetHasAName()
    {
        FilterBar bar;
        for (const QWidget *widget : bar.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (widget->focusPolicy() == Qt::NoFocus)
                continue;
            const auto *button = qobject_cast<const QToolButton *>(widget);
            QVERIFY(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
        }
    }

    void whatIsOpenIsCountedByServerAndInAll()
    {
        const auto snapshot = snapshotOf({serverOf(1, "n1",
                                              {{.cid = 1, .name = "a", .evidence = Evidence::Suspect}, {.cid = 2},
                                                  {.cid = 3, .name = "gone", .gone = true}}),
            serverOf(2, "n2", {{.cid = 1, .name = "b", .evidence = Evidence::Ghost}})});
        QuickCounter counter;
        QCOMPARE(counter.count(*snapshot, 0), (QuickCounts{.open = 3, .atRisk = 2, .unnamed = 1, .gone = 1}));
        QCOMPARE(counter.count(*snapshot, 2), (QuickCounts{.open = 1, .atRisk = 1}));
    }
    void aNewPollIsCountedAnew()
    {
        QuickCounter counter;
        SyntheticFleet fleet({.connections = 200, .churn = 0.2});
        for (int poll = 0; poll < 5; ++poll) {
            const auto snapshot = fleet.poll();
            QCOMPARE(counter.count(*snapshot, 0), QuickCounter().count(*snapshot, 0));
        }
    }
};

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
