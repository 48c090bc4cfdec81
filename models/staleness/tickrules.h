// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/lifesigns.h"

namespace stalewatch {

/// Takes in what the client sent: it delays ticks, and proves life if it is proof. @p spacing is PollStep::spacing().
void takeData(Track &track, const LifeSigns &signs, const RowView &row, Nanoseconds spacing) noexcept;

/// CONNECT came: the timer is armed.
void takeConnect(Track &track, const RowView &row, const Rhythm &rhythm) noexcept;

/// The ping settings changed between this poll and the one before: ticks before the reload count by the old ones, the
/// timer armed then still fires once on the old schedule, and where it may have been either, both are followed.
/// @p before is the rhythm until then.
void takeReload(Track &track, const PollStep &step, const Rhythm &before, const Rhythm &rhythm) noexcept;

/// Steps over the ticks of a time that was not watched: any of their PINGs may be out.
void takeGap(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept;

/// Counts the ticks since the last answered one anew, by @p rhythm: they were counted by a wrong one so far.
void recount(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept;

/// Decides of each tick that is over whether it sent a PING, and counts it as out: its PONG would be visible by now. A
/// connection with more out than the server allows must be alive without showing it: it becomes hidden.
void judgeTicks(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept;

/// From a tick until the kernel has sent its PING, on a busy host, and what the kernel's moment may be off.
inline constexpr Nanoseconds sendingTakes = std::chrono::milliseconds(80);

/// How late a timer is now and then on a busy host, against the tick before. Measured: up to 90 ms.
inline constexpr Nanoseconds timerMayBeLate = std::chrono::milliseconds(100);

/// The latest a tick is waited for where the kernel tells that no PING was sent.
[[nodiscard]] constexpr Nanoseconds latestTick(Nanoseconds interval) noexcept
{
    return std::min<Nanoseconds>(std::chrono::milliseconds(400), interval / 2);
}

/// @name PINGs to measure the RTT
/// Sent even to active clients an hour after the last one, at the earliest and at the latest: its clock may be slewed.
/// (server/client.go, DEFAULT_RTT_MEASUREMENT_INTERVAL)
/// @{
inline constexpr Nanoseconds rttMeasuredAfter = std::chrono::hours(1) - std::chrono::seconds(1);
inline constexpr Nanoseconds rttSurelyMeasuredAfter = std::chrono::hours(1) + std::chrono::seconds(1);
/// @}

} // namespace stalewatch
