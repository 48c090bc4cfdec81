// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/snapshots.h"
#include "widgets/connections/filterbar.h"
#include "widgets/pillbutton.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

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

double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// As WCAG defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const std::pair<double, double> found = std::minmax({luminance(a), luminance(b)});
    return (found.second + 0.05) / (found.first + 0.05);
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
        bar.setCounts({.byEvidence = {0, 12'444, 0, 30, 7, 0}, .unnamed = 212, .gone = 4});
        QCOMPARE(buttonOf(bar, u"At risk"_s)->text(), u"At risk 37"_s);
        QCOMPARE(buttonOf(bar, u"Unnamed"_s)->text(), u"Unnamed 212"_s);
        QCOMPARE(buttonOf(bar, u"Show closed"_s)->text(), u"Show closed 4"_s);
        QVERIFY(!buttonOf(bar, u"At risk"_s)->icon().isNull());
        bar.setCounts({});
        QVERIFY(buttonOf(bar, u"At risk"_s)->icon().isNull());
    }
    void nothingMovesWhenTheFiguresFall()
    {
        FilterBar bar;
        bar.resize(900, 40);
        bar.show();
        bar.setCounts({.byEvidence = {0, 12'344, 0, 130, 7, 0}, .unnamed = 212, .gone = 4});
        QCoreApplication::processEvents();
        const QRect before = buttonOf(bar, u"Unnamed"_s)->geometry();
        bar.setCounts({.byEvidence = {0, 12'481}, .unnamed = 212, .gone = 4});
        QCoreApplication::processEvents();
        QCOMPARE(buttonOf(bar, u"Unnamed"_s)->geometry(), before);
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
    void onIsToldFromOffInEveryTheme_data()
    {
        QTest::addColumn<int>("theme");
        for (const ThemeEntry &entry : themes())
            QTest::newRow(entry.id) << int(entry.theme);
    }
    void onIsToldFromOffInEveryTheme()
    {
        QFETCH(int, theme);
        PillButton button;
        button.setPalette(paletteOf(Theme(theme), QPalette()));
        button.setText(u"Per server"_s);
        button.resize(button.sizeHint());
        const auto outlineOf = [&button](bool on) {
            button.setChecked(on);
            return button.grab().toImage().pixelColor(button.width() / 2, 0);
        };
        const QColor window = button.palette().color(QPalette::Window);
        QVERIFY2(contrast(outlineOf(true), window) >= 3, qPrintable(outlineOf(true).name()));
        QVERIFY(contrast(outlineOf(true), outlineOf(false)) >= 1.5);
    }
    void theWordsOnAButtonThatIsOnCanBeRead_data() { onIsToldFromOffInEveryTheme_data(); }
    void theWordsOnAButtonThatIsOnCanBeRead()
    {
        QFETCH(int, theme);
        PillButton button;
        button.setPalette(paletteOf(Theme(theme), QPalette()));
        button.setText(u"MMMMMMMM"_s);
        button.setChecked(true);
        button.resize(button.sizeHint());
        const QImage image = button.grab().toImage();
        const QColor ground = image.pixelColor(image.width() / 2, 3);
        double best = 1;
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrast(image.pixelColor(x, image.height() / 2), ground));
        QVERIFY2(best >= 4.5, qPrintable(QString::number(best)));
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
};

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
