// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/lastminute.h"

namespace stalewatch {

using namespace std::chrono_literals;

void LastMinute::take(Instant at, qint64 count)
{
    // A clock before 1970 is none, and subtracting from it could overflow.
    if (at < Instant{} || !isKnown(count))
        return;
    if (!m_samples.empty()) {
        if (at == m_samples.back().at)
            return;
        if (at < m_samples.back().at || count < m_samples.back().count)
            m_samples.clear();
    }
    m_samples.push_back({at, count});
    // The sample at or right before the minute's begin is the one to count from.
    while (m_samples.size() > 2 && m_samples[1].at <= at - 1min)
        m_samples.pop_front();
}

qint64 LastMinute::growth() const noexcept
{
    return m_samples.size() < 2 ? absent : m_samples.back().count - m_samples.front().count;
}

} // namespace stalewatch
