// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/liveviewer.h"

namespace stalewatch {

bool LiveViewer::looks(Instant now, Nanoseconds interval)
{
    if (!isKnown(m_firstPoll))
        m_firstPoll = now;
    const Nanoseconds watched = now - m_firstPoll;
    switch (m_habit) {
    case Habit::Always:
    case Habit::Hears:
        return true;
    case Habit::Late:
        return watched >= interval * 6;
    case Habit::Gaps:
    case Habit::HearsGaps:
        if (isKnown(m_next) && now < m_next)
            return false;
        if (watched % (interval * 10) >= interval * 6) {
            std::uniform_int_distribution<qint64> away(interval.count() / 2, interval.count() * 3);
            m_next = now + Nanoseconds(away(m_random));
        }
        return true;
    }
    Q_UNREACHABLE();
    return true;
}

} // namespace stalewatch
