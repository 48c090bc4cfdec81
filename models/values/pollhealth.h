// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/instant.h"

#include <optional>

namespace stalewatch {

/// How the polling of one target goes: what the window shows as age, interval, bytes and milliseconds.
struct PollHealth
{
    LocalTime askedAt{};      ///< when the last poll began
    LocalTime receivedAt{};   ///< when the last good answer was whole; epoch: never
    Nanoseconds firstByte{0}; ///< of /connz: mostly the server's own work
    Nanoseconds took{0};      ///< the whole poll, all requests
    Nanoseconds decodeTook{0};
    qint64 bytes = 0;                 ///< bodies of the last good poll
    Nanoseconds interval{0};          ///< effective: what was asked for, or longer when the server is slow
    Nanoseconds asked{0};             ///< the interval the operator asked for
    int failures = 0;                 ///< in a row
    std::optional<Failure> failure{}; ///< the last poll's, if it failed
    std::optional<Failure> partial{}; ///< what this server cannot give, while the rest works
    LocalTime nextAt{};               ///< when the next poll is due; shows the back-off of a dead server
    qint64 polls = 0;
    qint64 parseFieldErrors = 0; ///< fields of the last poll that could not be read
    qint64 inconsistent = 0;     ///< polls whose own totals contradict their rows

    /// Whether the last sample is too old to say anything: max(2 x interval, 5 s).
    [[nodiscard]] bool isUnknownAt(LocalTime now) const noexcept
    {
        const Nanoseconds patience = std::max<Nanoseconds>(2 * interval, std::chrono::seconds(5));
        return receivedAt == LocalTime{} || now - receivedAt > patience;
    }
};

} // namespace stalewatch
