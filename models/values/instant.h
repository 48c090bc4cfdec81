// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <limits>

namespace stalewatch {

using Nanoseconds = std::chrono::nanoseconds;

/// The clock of one server. It has no now(): time is not data, every clock is a parameter.
struct ServerClock
{
    using duration = Nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<ServerClock, duration>;
    static constexpr bool is_steady = false;
};

/// A moment on a server's clock, UTC, nanoseconds since 1970.
using Instant = ServerClock::time_point;

/// Our own clock: it never jumps, and ages and deadlines of ours are counted on it.
using LocalTime = std::chrono::steady_clock::time_point;

/// @name Values that are not there
/// Columns hold plain 64-bit numbers; these two stand for "the server did not say" and "it said something that
/// cannot be read" (shown "?" and counted as parse_field_errors).
/// @{
inline constexpr qint64 absent = std::numeric_limits<qint64>::min();
inline constexpr qint64 unreadable = std::numeric_limits<qint64>::min() + 1;
inline constexpr Instant noInstant{Nanoseconds(absent)}; ///< also Go's zero time: never
inline constexpr Instant unreadableInstant{Nanoseconds(unreadable)};

[[nodiscard]] constexpr bool isKnown(qint64 value) noexcept
{
    return value > unreadable;
}
[[nodiscard]] constexpr bool isKnown(Instant at) noexcept
{
    return isKnown(at.time_since_epoch().count());
}
/// @}

inline constexpr Instant earliestInstant{Nanoseconds(unreadable + 1)}; ///< the first that is a time

/// @p at + @p by, saturating at the ends of what can be counted: a server may claim any time. @p at must be known.
[[nodiscard]] constexpr Instant later(Instant at, Nanoseconds by) noexcept
{
    if (by > Nanoseconds::zero() && at > Instant::max() - by)
        return Instant::max();
    if (by < Nanoseconds::zero() && at < earliestInstant - by)
        return earliestInstant;
    return at + by;
}

/// @p to - @p from, saturating as later() does. Both must be known.
[[nodiscard]] constexpr Nanoseconds timeBetween(Instant from, Instant to) noexcept
{
    qint64 result = 0;
    if (__builtin_sub_overflow(to.time_since_epoch().count(), from.time_since_epoch().count(), &result))
        return to > from ? Nanoseconds::max() : Nanoseconds::min();
    return Nanoseconds(result);
}

} // namespace stalewatch
