// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace stalewatch {

class MainWindow;

/// The menu bar and the tool bar of the window, built from windowActions().
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    /// Adds everything to @p window, which owns it.
    explicit WindowMenus(MainWindow &window);

    void setPaused(bool paused);
    /// As if the operator had chosen Pause.
    void togglePause();
    void setInterval(Nanoseconds interval);
    void setDetailsShown(bool shown);
    /// Disables what needs servers.
    void setRecording();

private:
    void addIntervals(QMenu *menu);

    MainWindow &m_window; // the parent
    QAction *m_pause = nullptr;
    QAction *m_details = nullptr;
    QList<QAction *> m_intervals{}; ///< data(): nanoseconds
};

} // namespace stalewatch
