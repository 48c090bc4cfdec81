// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/connections/countdownbar.h"

namespace stalewatch {

/// The time one connection has left, on a scale that all rows share, so that rows under each other can be compared: now
/// at the reading edge, the horizon at the far end. Geometry only, no painter: tested without a screen.
struct RunwayBar
{
    static constexpr Nanoseconds horizon = std::chrono::minutes(5);
    static constexpr int leastWindow = 3; ///< px; however exactly the close is known, it can be seen

    QRect track{};                   ///< the whole bar, inside the cell
    QRect left{};                    ///< the time that surely remains
    QRect window{};                  ///< the stale window; empty beyond the horizon
    QVarLengthArray<int, 8> ticks{}; ///< x of each full minute ahead
    CountdownSpan::Ink ink = CountdownSpan::Ink::Hatched;

    /// @p span of the last PONG; without a stale window nothing is known of the time ahead.
    [[nodiscard]] static RunwayBar in(
        QRect cell, const CountdownSpan &span, Qt::LayoutDirection direction, int thickness);
};

} // namespace stalewatch
