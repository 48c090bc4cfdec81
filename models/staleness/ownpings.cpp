// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/ownpings.h"

#include <array>

namespace stalewatch {

namespace {

using std::chrono::seconds;

/// nats.rs; all others (nats.go, nats.java, nats.js, nats.py, nats.c, nats.net, nats.rb).
constexpr std::array<Nanoseconds, 2> customary{seconds(60), seconds(120)};
/// Client timers start with CONNECT or a little later, and are late too.
constexpr Nanoseconds tolerance = std::chrono::milliseconds(500);

/// Whether a multiple of @p period after @p start lies within (@p from, @p to).
bool isDue(Instant start, Nanoseconds period, Instant from, Instant to) noexcept
{
    if (!isKnown(start) || to <= from || to - start < period)
        return false;
    const Nanoseconds last = (to - start) / period * period; // the latest one not after `to`
    return start + last > from;
}

} // namespace

bool mayBeOwnPing(const Track &track, Span tick, Nanoseconds interval) noexcept
{
    for (std::size_t i = 0; i < customary.size(); ++i) {
        const bool isRefuted = (track.refuted >> i & 1) != 0;
        if (!isRefuted && isDue(track.row.start, customary[i], tick.from - interval - tolerance, tick.to + tolerance))
            return true;
    }
    return false;
}

void refuteOwnPings(Track &track, Span tick, Nanoseconds interval) noexcept
{
    for (std::size_t i = 0; i < customary.size(); ++i) {
        if (isDue(track.row.start, customary[i], tick.to - interval + tolerance, tick.from - tolerance))
            track.refuted = quint8(track.refuted | 1U << i);
    }
}

} // namespace stalewatch
