// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panecycle.h"

#include <QWidget>

#include <algorithm>

namespace stalewatch {

namespace {

QWidget *firstStopIn(const QWidget &pane)
{
    const QList<QWidget *> widgets = pane.findChildren<QWidget *>();
    const auto found = std::ranges::find_if(widgets, [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus
            && !widget->focusProxy();
    });
    return found == widgets.end() ? nullptr : *found;
}

} // namespace

QWidget *nextPaneStop(const QList<QWidget *> &panes, const QWidget *focus)
{
    const auto current = std::ranges::find_if(
        panes, [focus](const QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const qsizetype from = current == panes.end() ? panes.size() - 1 : current - panes.begin();
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        const QWidget *pane = panes[(from + step) % panes.size()];
        if (!pane->isVisible())
            continue;
        if (QWidget *stop = firstStopIn(*pane))
            return stop;
    }
    return nullptr;
}

} // namespace stalewatch
