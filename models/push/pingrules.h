// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configedit.h"

namespace stalewatch {

/// One thing to say of ping settings that are being typed.
struct PingRemark
{
    enum class Level : quint8 {
        Illegal, ///< never written: clients would be dropped, or the server does not take it
        Risky,   ///< legal; asks for an extra yes
        Notice,  ///< worth knowing
    };
    enum class About : quint8 { Interval, Max, Both };

    Level level = Level::Notice;
    About about = About::Both;
    QString text{}; ///< one sentence, translated

    bool operator==(const PingRemark &) const = default;
};

/// What is written is between these, ends included. The server itself takes "-5s" and closes every connection at once.
inline constexpr Nanoseconds shortestInterval = std::chrono::seconds(1);
inline constexpr Nanoseconds longestInterval = std::chrono::hours(1);
inline constexpr int mostPings = 100;
/// Under this the PINGs themselves are a load, and a pause of a client's garbage collector is a close.
inline constexpr Nanoseconds briefInterval = std::chrono::seconds(20);
/// Routes are never pinged less often (server/route.go, defaultRouteMaxPingInterval).
inline constexpr Nanoseconds longestRouteInterval = std::chrono::seconds(30);

/// What is wrong with @p change or should be known about it, the worst first; a server of @p serverVersion, 0: not
/// known. Pure: the form, the plan and the edit all ask this one.
[[nodiscard]] std::vector<PingRemark> checkPing(const PingChange &change, int serverVersion = 0);

[[nodiscard]] bool isLegal(const std::vector<PingRemark> &remarks) noexcept;

/// What a fleet would be with @p wished on one server while @p others have theirs: clients that reconnect would meet
/// other deadlines.
[[nodiscard]] std::vector<PingRemark> checkFleet(const PingSettings &wished, const std::vector<PingSettings> &others);

/// @p interval as it is written into a config: "30s", "2m", "1m30s", "1.5s".
[[nodiscard]] QString configDuration(Nanoseconds interval);

/// Reads what an operator types: "30s", "2m", "1m30s". A bare number is refused: nobody knows of what.
[[nodiscard]] Result<Nanoseconds> parseInterval(const QString &typed);

} // namespace stalewatch
