// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/phases.h"

#include "models/tables/connectioncolumns.h"
#include "tests/bench/windowrig.h"
#include "widgets/connections/connectiontable.h"
#include "widgets/connections/filterbar.h"

#include <QEventLoop>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

namespace stalewatch::bench {

using namespace Qt::StringLiterals;

namespace {

/// As a click on the header of each column, hidden ones too, does it: up, then down.
void sortByNext(WindowRig &rig, int step)
{
    const int column = step / 2 % int(connectionColumns().size());
    rig.table().horizontalHeader()->setSortIndicator(column, step % 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
}

/// A letter a step, then one back a step, and the next text.
void typeNext(WindowRig &rig, int step)
{
    static const QString texts[] = {u"orders-svc"_s, u"rtt>2ms"_s, u"billing -go"_s, u"10.7.7"_s};
    auto *box = rig.filterBar().findChild<QLineEdit *>();
    if (step == 0) {
        rig.window().focusFilter();
        box->clear();
    }
    int left = step;
    for (int i = 0;; i = (i + 1) % int(std::size(texts))) {
        const int letters = int(texts[i].size());
        if (left < letters)
            return QTest::keyClick(box, texts[i].at(left).toLatin1());
        if (left < 2 * letters)
            return QTest::keyClick(box, Qt::Key_Backspace);
        left -= 2 * letters;
    }
}

/// Three rows a step, as a wheel; every 40th step somewhere else, as a drag of the bar.
void scrollOn(WindowRig &rig, int step)
{
    if (step == 0)
        rig.filterBar().clear();
    QScrollBar *bar = rig.table().verticalScrollBar();
    if (step % 40 == 39)
        bar->setValue(int(qint64(bar->maximum()) * (step * 7 % 100) / 100));
    else
        bar->setValue(bar->value() + 3 * bar->singleStep());
}

/// One row with its details, then more of them page by page, then all rows, and again.
void selectMore(WindowRig &rig, int step)
{
    constexpr int round = 20;
    ConnectionTable &table = rig.table();
    table.setFocus();
    if (step == 0)
        QTest::keyClick(&table, Qt::Key_Return);
    if (step % round == 0)
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(60, 60 + step % 100));
    else if (step % round == round - 1)
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    else
        QTest::keyClick(&table, Qt::Key_PageDown, Qt::ShiftModifier);
}

void showNextTab(WindowRig &rig, int step)
{
    auto *tabs = rig.window().findChild<QTabWidget *>();
    tabs->setCurrentIndex((step + 1) % tabs->count());
}

} // namespace

std::vector<Phase> phases()
{
    return {
        {.name = "look on", .stepMs = 0},
        {.name = "sort", .stepMs = 180, .act = sortByNext},
        {.name = "type a filter", .stepMs = 120, .act = typeNext},
        {.name = "scroll", .stepMs = 20, .act = scrollOn},
        {.name = "select", .stepMs = 150, .act = selectMore},
        {.name = "change tabs", .stepMs = 700, .act = showNextTab},
    };
}

void play(WindowRig &rig, const Phase &phase, std::chrono::milliseconds duration)
{
    QTimer steps;
    int step = 0;
    steps.setTimerType(Qt::PreciseTimer);
    steps.callOnTimeout([&] { phase.act(rig, step++); });
    if (phase.act)
        steps.start(phase.stepMs);
    run(duration);
}

void run(std::chrono::milliseconds duration)
{
    QEventLoop loop;
    QTimer::singleShot(duration, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace stalewatch::bench
