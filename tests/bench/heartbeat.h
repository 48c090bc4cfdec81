// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include <vector>

namespace stalewatch::bench {

/// CPU time of the calling thread.
[[nodiscard]] std::chrono::nanoseconds threadCpu();

/// What the GUI thread was doing while it should have answered.
struct Beats
{
    double longest = 0; ///< ms between two beats; 10 when nothing is in the way
    double p99 = 0;     ///< ms
    double p999 = 0;    ///< ms
    double busiest = 0; ///< ms of the thread's own CPU time between two beats: free of what else runs on the machine
    std::size_t count = 0;
    std::size_t late = 0; ///< gaps above 16 ms beyond the period
};

/// A timer of 10 ms in the GUI thread that notes how late it is: what a person feels as stutter.
class Heartbeat final : public QObject
{
public:
    static constexpr std::chrono::milliseconds period{10};

    Heartbeat();
    /// What was noted since the last call.
    [[nodiscard]] Beats take();

private:
    void beat();

    QTimer m_timer{this};
    std::chrono::steady_clock::time_point m_last{};
    std::chrono::nanoseconds m_lastCpu{0};
    std::vector<double> m_gaps{}; ///< ms
    std::vector<double> m_busy{}; ///< ms
};

} // namespace stalewatch::bench
