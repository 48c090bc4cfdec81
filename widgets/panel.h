// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/ranking.h"

#include <QWidget>

namespace stalewatch {

class StaleHistory;

/// What every panel is handed with a frame. References live at least as long as the call.
struct PanelFrame
{
    const Frame &frame;
    const StaleHistory &history;
    LocalTime local{}; ///< our clock now
};

/// A part of the window that shows frames. Panels know values and models only; they speak to the world by signals.
class Panel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a new frame. GUI thread; must take under 5 ms at 100,000 rows.
    virtual void show(const PanelFrame &frame) = 0;
    /// Repaints what counts with time; called about ten times a second while visible.
    virtual void tick(LocalTime) { }
    using QWidget::show;

signals:
    /// A view of this panel wants other rows. @p view is the index into Frame::orders.
    void questionAsked(int view, const stalewatch::Question &question);
    /// Show this server everywhere; 0: all.
    void serverAsked(stalewatch::ServerNumber server);
    /// Show only what passes this filter text in the connection table.
    void filterAsked(const QString &filter);
};

/// Views that ask the engine for orders.
inline constexpr int mainView = 0;
inline constexpr int firstPaneView = 1; ///< side by side: one a pane
inline constexpr int maxPanes = 8;

} // namespace stalewatch
