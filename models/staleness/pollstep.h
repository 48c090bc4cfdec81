// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/pingsettings.h"

#include <algorithm>

namespace stalewatch {

/// Two moments between which something happened, ends included.
struct Span
{
    Instant from = noInstant;
    Instant to = noInstant;

    bool operator==(const Span &) const = default;

    [[nodiscard]] constexpr bool isKnown() const noexcept { return stalewatch::isKnown(from); }
    [[nodiscard]] constexpr Nanoseconds width() const noexcept { return to - from; }
    [[nodiscard]] constexpr Span moved(Nanoseconds by) const noexcept { return {from + by, to + by}; }
    [[nodiscard]] constexpr Span widened(Nanoseconds by) const noexcept { return {from - by, to + by}; }
    [[nodiscard]] constexpr bool meets(Span other) const noexcept { return from <= other.to && other.from <= to; }
    /// REQUIRES: meets(other)
    [[nodiscard]] constexpr Span common(Span other) const noexcept
    {
        return {std::max(from, other.from), std::min(to, other.to)};
    }
};

/// How far apart the ticks of a timer are: the server arms it anew each time it fired, always a little late, and its
/// clock may be slewed. Measured: 0.8 ms a tick in the median, 4 ms at p95, 90 ms at most.
struct Rhythm
{
    Nanoseconds interval{0};
    Nanoseconds least{0};
    Nanoseconds most{0};

    [[nodiscard]] static constexpr Rhythm of(Nanoseconds interval) noexcept
    {
        const Nanoseconds slew = interval / 10'000;
        return {interval, interval - slew, interval + slew + std::chrono::microseconds(2500)};
    }
};

/// A poll as the rules see it: what holds for every row of it. All moments are within a century of 2026 and all
/// durations below ten years, so that sums of a few of them cannot overflow.
struct PollStep
{
    Instant now = noInstant;
    Instant before = noInstant;       ///< `now` of the poll before; noInstant: there was none that counts
    Nanoseconds fill{0};              ///< the server reads its rows one by one, up to this long after `now`
    Nanoseconds fillBefore{0};        ///< the same of the poll before
    std::size_t connections = 0;      ///< how many rows the poll has
    PingSettings ping{};              ///< usable
    bool reloaded = false;            ///< `ping` is not what it was at the poll before
    Span reload{};                    ///< when the last reload was that changed it; unknown: none was seen
    PingSettings pingBefore{};        ///< what it was until that reload
    Instant settledSince = noInstant; ///< the settings are known to be the same since then
    bool deliveriesSuppress = false;  ///< before 2.9.16 a delivery to the client delays its PING too

    /// How much of what came is kept, by Inbound::add(): a reload may have made short what was a part of an interval.
    [[nodiscard]] constexpr Nanoseconds spacing(Nanoseconds interval) const noexcept
    {
        return reloaded ? Nanoseconds(0) : interval;
    }
    /// Too long since the poll before to say which ticks were answered.
    [[nodiscard]] constexpr bool isGap(Nanoseconds interval) const noexcept
    {
        return isKnown(before) && now - before > interval / 10 * 9;
    }
};

} // namespace stalewatch
