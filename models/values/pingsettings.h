// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

namespace stalewatch {

/// When a server pings its clients and how many answers it does without (server options ping_interval, ping_max).
struct PingSettings
{
    Nanoseconds interval = std::chrono::minutes(2); ///< as /varz reports it
    int max = 2; ///< PINGs that may stay unanswered; the connection is closed at the next tick after

    bool operator==(const PingSettings &) const = default;

    /// Whether any deadline can be counted with them: a hostile or broken server reports zero or less.
    [[nodiscard]] constexpr bool isUsable() const noexcept
    {
        return interval >= std::chrono::milliseconds(1) && interval <= std::chrono::hours(24 * 366) && max >= 1
            && max <= 1'000'000;
    }
    /// ping_interval x (ping_max + 1): from the last answered tick to the close. Only if isUsable(); saturates.
    [[nodiscard]] constexpr Nanoseconds patience() const noexcept
    {
        const Nanoseconds::rep ticks = Nanoseconds::rep(max) + 1;
        return interval > Nanoseconds::max() / ticks ? Nanoseconds::max() : Nanoseconds(interval * ticks);
    }
};

} // namespace stalewatch
