// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/ownpings.h"

namespace stalewatch {

namespace {

/// Client timers start with CONNECT or a little later, and are late too.
constexpr Nanoseconds tolerance = std::chrono::milliseconds(500);

/// Whether a multiple of the period after the start of @p track lies within (@p from, @p to).
bool isDue(const Track &track, Instant from, Instant to) noexcept
{
    const Nanoseconds period = std::chrono::seconds(track.ownPing);
    const Instant start = track.row.start;
    if (period == Nanoseconds(0) || !isKnown(start) || to <= from || to - start < period)
        return false;
    const Nanoseconds last = (to - start) / period * period; // the latest one not after `to`
    return start + last > from;
}

} // namespace

quint8 customaryPing(std::string_view lang) noexcept
{
    if (lang.empty())
        return 0;
    return lang == "rust" ? 60 : 120; // async-nats; nats.go, java, js, py, c, .NET, ruby
}

bool mayBeOwnPing(const Track &track, Span tick, Nanoseconds interval) noexcept
{
    return isDue(track, tick.from - interval - tolerance, tick.to + tolerance);
}

void refuteOwnPings(Track &track, Span tick, Nanoseconds interval) noexcept
{
    if (isDue(track, tick.to - interval + tolerance, tick.from - tolerance))
        track.ownPing = 0;
}

} // namespace stalewatch
