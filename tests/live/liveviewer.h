// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/witness.h"
#include "tests/support/windowscore.h"

#include <random>

namespace stalewatch {

/// One who watches a fleet, with a witness and a score of what that says.
class LiveViewer final
{
public:
    enum class Habit {
        Always,    ///< sees every poll
        Late,      ///< sees every poll from six intervals after the first on
        Gaps,      ///< looks away for half an interval to three, again and again, four intervals of ten
        Hears,     ///< sees every poll, and what the kernel tells
        HearsGaps, ///< looks away as well
    };

    LiveViewer(Habit habit, quint32 seed) : m_habit(habit), m_random(seed) { }

    [[nodiscard]] Habit habit() const noexcept { return m_habit; }
    [[nodiscard]] bool hears() const noexcept { return m_habit == Habit::Hears || m_habit == Habit::HearsGaps; }
    /// Whether it looks at the poll of @p now.
    [[nodiscard]] bool looks(Instant now, Nanoseconds interval);
    [[nodiscard]] std::vector<Assessment> observe(const PollContext &poll, const Connections &rows)
    {
        return m_witness.observe(poll, rows);
    }
    [[nodiscard]] WindowScore &score() noexcept { return m_score; }
    [[nodiscard]] const WindowScore &score() const noexcept { return m_score; }

private:
    Habit m_habit;
    std::mt19937 m_random;
    Instant m_firstPoll = noInstant;
    Instant m_next = noInstant; ///< it looks away until then
    Witness m_witness{};
    WindowScore m_score{};
};

} // namespace stalewatch
