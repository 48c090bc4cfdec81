// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/enginethread.h"
#include "models/ports/logins.h"
#include "widgets/mainwindow.h"

#include <vector>

namespace stalewatch {
class ConnectionTable;
class FilterBar;
} // namespace stalewatch

namespace stalewatch::bench {

/// The real window on a real engine, wired as the workbench does it, without settings, demo fleet and dialogs.
class WindowRig final : public QObject
{
public:
    explicit WindowRig(const QList<Target> &targets, Nanoseconds interval = std::chrono::seconds(1),
        const std::shared_ptr<Logins> &logins = {});

    /// What was measured since the last call.
    struct Tally
    {
        std::vector<double> decode{}; ///< ms, one a poll
        std::vector<double> polls{};  ///< ms, the whole poll
        std::vector<double> swaps{};  ///< ms of GUI thread CPU, one a frame: MainWindow::show()
        int paints = 0;               ///< of the table
        qint64 rows = 0;              ///< in the last frame
    };
    [[nodiscard]] Tally take();
    [[nodiscard]] bool hasRows() const noexcept { return m_tally.rows > 0; }
    /// The last frame; null before the first.
    [[nodiscard]] const std::shared_ptr<const Frame> &frame() const noexcept { return m_frame; }

    [[nodiscard]] MainWindow &window() noexcept { return m_window; }
    [[nodiscard]] ConnectionTable &table() const noexcept { return *m_table; }
    /// The one above table().
    [[nodiscard]] FilterBar &filterBar() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const std::shared_ptr<const Frame> &frame);

    EngineThread m_engine;
    MainWindow m_window;
    ConnectionTable *m_table; // child widget of the window
    std::shared_ptr<const Frame> m_frame{};
    qint64 m_polls = 0; ///< of the server, seen so far
    Tally m_tally{};
};

} // namespace stalewatch::bench
