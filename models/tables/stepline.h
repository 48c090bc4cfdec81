// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <utility>
#include <vector>

namespace stalewatch {

/// Reduces a step function to what columns of a given width can show: of each column its first, last, least and
/// greatest value survive, at the moments they had. A column with one change is exact: a vertical step.
///
/// Columns are counted from the clock's epoch, not from the window, so a scrolling curve does not flicker. Changes come
/// in order of time; at most four points a column go out, two where the function only rises.
class StepLine final
{
public:
    using Points = std::vector<std::pair<LocalTime, double>>;

    /// Begins at @p from with @p value. REQUIRES: column > 0.
    StepLine(Nanoseconds column, LocalTime from, double value);

    void change(LocalTime at, double value);
    /// The points, the last of them at @p end.
    [[nodiscard]] Points finish(LocalTime end);

private:
    struct Extreme
    {
        LocalTime at{};
        double value = 0;
    };

    void open(LocalTime at);
    void close();
    void add(LocalTime at, double value);

    Nanoseconds m_column;
    Points m_points{};
    double m_value; ///< now

    // Of the open column
    qint64 m_index = 0;
    bool m_isOpen = false;
    Extreme m_first{}; ///< the first change, and the value before it
    Extreme m_least{};
    Extreme m_greatest{};
    LocalTime m_last{};
};

} // namespace stalewatch
