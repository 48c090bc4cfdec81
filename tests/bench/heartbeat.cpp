// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/heartbeat.h"

#include <algorithm>
#include <ctime>

namespace stalewatch::bench {

namespace {

double milliseconds(std::chrono::nanoseconds duration)
{
    return double(duration.count()) / 1e6;
}

/// Of sorted values.
double quantile(const std::vector<double> &values, double share)
{
    return values.empty() ? 0 : values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

} // namespace

std::chrono::nanoseconds threadCpu()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::chrono::seconds(spent.tv_sec) + std::chrono::nanoseconds(spent.tv_nsec);
}

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(this, &Heartbeat::beat);
    m_timer.start(period);
}

void Heartbeat::beat()
{
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::nanoseconds cpu = threadCpu();
    if (m_last != std::chrono::steady_clock::time_point{}) {
        m_gaps.push_back(milliseconds(now - m_last));
        m_busy.push_back(milliseconds(cpu - m_lastCpu));
    }
    m_last = now;
    m_lastCpu = cpu;
}

Beats Heartbeat::take()
{
    std::ranges::sort(m_gaps);
    std::ranges::sort(m_busy);
    const Beats beats{
        .longest = quantile(m_gaps, 1),
        .p99 = quantile(m_gaps, 0.99),
        .p999 = quantile(m_gaps, 0.999),
        .busiest = quantile(m_busy, 1),
        .count = m_gaps.size(),
        .late = std::size_t(std::ranges::count_if(m_gaps, [](double gap) { return gap > 26; })),
    };
    m_gaps.clear();
    m_busy.clear();
    return beats;
}

} // namespace stalewatch::bench
