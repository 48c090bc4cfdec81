// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QRect>
#include <QVarLengthArray>

namespace stalewatch {

/// What a countdown bar measures, on the server's clock: from a sign of life to the moment at which the server closes
/// the connection at the latest.
struct CountdownSpan
{
    /// How its fill is inked.
    enum class Ink {
        Status,  ///< in the colour of the row's status
        Muted,   ///< it still counts, but means nothing
        Hatched, ///< nothing can be known: no fill
    };

    Instant from = noInstant;
    Instant to = noInstant;
    Instant now = noInstant;
    Instant earliest = noInstant; ///< stale window up to `to`; noInstant: none is shown
    Instant tick = noInstant;     ///< any ping tick; the others are `interval` apart
    Nanoseconds interval{0};
    Ink ink = Ink::Hatched;

    bool operator==(const CountdownSpan &) const = default;

    /// Time since the server last noted activity, toward the stale deadline. Deliveries reset it too, and PONGs do
    /// not, so it is muted where it says nothing of life: quiet, ghost, gone, or proven by PONGs alone.
    [[nodiscard]] static CountdownSpan ofIdle(const ServerSnapshot &server, std::size_t row, LocalTime local);
    /// Time since the last PONG seen, or since a later other proof of life: data makes the server skip its PINGs.
    [[nodiscard]] static CountdownSpan ofPong(const ServerSnapshot &server, std::size_t row, LocalTime local);
};

/// Where a countdown bar puts its ink. Geometry only, no painter: tested without a screen.
struct CountdownBar
{
    QRect track{};                   ///< the whole bar, inside the cell
    QRect fill{};                    ///< what has passed; starts at the reading edge; never reaches the end
    QRect window{};                  ///< the stale window, at the far end
    QVarLengthArray<int, 8> ticks{}; ///< x of each ping tick inside the track; none where they would be a grid
    CountdownSpan::Ink ink = CountdownSpan::Ink::Hatched;

    [[nodiscard]] static CountdownBar in(
        QRect cell, const CountdownSpan &span, Qt::LayoutDirection direction, int thickness);
};

} // namespace stalewatch
