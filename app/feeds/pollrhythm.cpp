// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/pollrhythm.h"

#include <algorithm>

namespace stalewatch {

void PollRhythm::ask(Nanoseconds interval) noexcept
{
    m_asked = std::max(interval, shortest);
}

void PollRhythm::succeeded(Nanoseconds firstByte, Nanoseconds took) noexcept
{
    m_firstByte.add(firstByte);
    m_took.add(took);
    m_failures = 0;
    m_isBlip = false;
}

void PollRhythm::failed(bool isBlip) noexcept
{
    m_isBlip = isBlip && m_failures == 0;
    m_failures = std::min(m_failures + 1, 1'000'000);
}

Nanoseconds PollRhythm::interval() const noexcept
{
    const Nanoseconds bearable = std::max(10 * m_firstByte.value(), 2 * m_took.value());
    return std::max(m_asked, std::min(bearable, longest));
}

LocalTime PollRhythm::next(LocalTime began, LocalTime ended, double chance) const noexcept
{
    const LocalTime usual = std::max(began + interval(), ended);
    if (m_failures == 0 || m_isBlip)
        return usual;
    const Nanoseconds backOff = std::min<Nanoseconds>(longest, std::chrono::seconds(1 << std::min(m_failures - 1, 6)));
    const auto jittered = Nanoseconds(Nanoseconds::rep(double(backOff.count()) * (0.8 + 0.2 * chance)));
    return std::max(usual, ended + jittered);
}

void PollRhythm::MedianOfThree::add(Nanoseconds value) noexcept
{
    // Bounded, so that the multiples above cannot overflow.
    m_last[m_count++ % m_last.size()] = std::clamp<Nanoseconds>(value, Nanoseconds(0), longest);
}

Nanoseconds PollRhythm::MedianOfThree::value() const noexcept
{
    std::array<Nanoseconds, 3> sorted = m_last;
    std::ranges::sort(sorted);
    return sorted[1];
}

} // namespace stalewatch
