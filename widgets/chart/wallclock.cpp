// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/wallclock.h"

#include <algorithm>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds millis(LocalTime local)
{
    return std::chrono::floor<std::chrono::milliseconds>(local.time_since_epoch());
}

} // namespace

WallClock::WallClock(std::function<qint64()> wall) : m_wall(std::move(wall))
{
}

void WallClock::noteAs(LocalTime local, qint64 wall)
{
    const std::chrono::milliseconds offset = std::chrono::milliseconds(wall) - millis(local);
    // Slow corrections move the whole era; what they moved is less than anybody reads off an axis.
    if (!m_eras.empty() && std::chrono::abs(offset - m_eras.back().offset) <= 2s) {
        m_eras.back().offset = offset;
        return;
    }
    m_eras.push_back({m_eras.empty() ? LocalTime::min() : local, offset});
    if (m_eras.size() > 33)
        m_eras.erase(m_eras.begin());
}

QDateTime WallClock::at(LocalTime local) const
{
    if (m_eras.empty())
        return QDateTime::fromMSecsSinceEpoch(0);
    auto era = std::ranges::upper_bound(m_eras, local, {}, &Era::since);
    if (era != m_eras.begin())
        --era;
    return QDateTime::fromMSecsSinceEpoch((millis(local) + era->offset).count());
}

std::vector<WallClock::Jump> WallClock::jumps() const
{
    std::vector<Jump> found;
    for (std::size_t i = 1; i < m_eras.size(); ++i)
        found.push_back({m_eras[i].since, m_eras[i].offset - m_eras[i - 1].offset});
    return found;
}

} // namespace stalewatch
