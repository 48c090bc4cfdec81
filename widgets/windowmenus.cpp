// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/windowmenus.h"

#include "widgets/mainwindow.h"
#include "widgets/pillbutton.h"
#include "widgets/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Nanoseconds offeredIntervals[] = {500ms, 1s, 2s, 5s, 10s, 30s};

} // namespace

WindowMenus::WindowMenus(MainWindow &window) : QObject(&window), m_window(window)
{
    QToolBar *bar = window.addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    // A row of its own, for a tool bar sets its spacing anew with every style.
    auto *tools = new QWidget(bar);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(4, 0, 4, 0);
    bar->addWidget(tools);
    QHash<int, QMenu *> menus;
    for (const WindowAction &each : windowActions()) {
        QMenu *&menu = menus[int(each.menu)];
        if (!menu)
            menu = window.menuBar()->addMenu(titleOf(each.menu));
        if (each.separated)
            menu->addSeparator();
        auto *action = new QAction(textOf(each), &window);
        action->setObjectName(QLatin1StringView(each.id));
        action->setShortcut(QKeySequence(QLatin1StringView(each.keys), QKeySequence::PortableText));
        action->setStatusTip(hintOf(each));
        action->setCheckable(each.toggle != nullptr);
        if (each.ask)
            connect(action, &QAction::triggered, &window, each.ask);
        else
            connect(action, &QAction::triggered, &window, each.toggle);
        menu->addAction(action);
        if (each.onToolBar)
            row->addWidget(new PillButton(action, tools));
        action->setToolTip(hintOf(each));
        if (QLatin1StringView(each.id) == "pause"_L1)
            m_pause = action;
        if (QLatin1StringView(each.id) == "details"_L1)
            m_details = action;
        if (QLatin1StringView(each.id) == "refresh"_L1)
            addIntervals(menu);
    }
}

void WindowMenus::addIntervals(QMenu *menu)
{
    QMenu *intervals = menu->addMenu(tr("Poll &every"));
    auto *group = new QActionGroup(this);
    for (const Nanoseconds interval : offeredIntervals) {
        //: %1: a number of seconds, as "0.5"
        QAction *action
            = intervals->addAction(tr("%L1 s").arg(std::chrono::duration<double>(interval).count(), 0, 'g', 3));
        action->setCheckable(true);
        action->setData(qint64(interval.count()));
        group->addAction(action);
        m_intervals.append(action);
        connect(action, &QAction::triggered, this, [this, interval] { emit m_window.intervalAsked(interval); });
    }
}

void WindowMenus::setPaused(bool paused)
{
    m_pause->setChecked(paused);
}

void WindowMenus::setRecording()
{
    for (const WindowAction &row : windowActions()) {
        if (auto *action = m_window.findChild<QAction *>(QLatin1StringView(row.id)); action && row.isLive)
            action->setEnabled(false);
    }
    for (QAction *action : m_intervals)
        action->setEnabled(false);
}

void WindowMenus::setDetailsShown(bool shown)
{
    m_details->setChecked(shown);
}

void WindowMenus::togglePause()
{
    m_pause->trigger();
}

void WindowMenus::setInterval(Nanoseconds interval)
{
    for (QAction *action : m_intervals)
        action->setChecked(action->data().toLongLong() == interval.count());
}

} // namespace stalewatch
