// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <vector>

namespace stalewatch {

/// What the clients of one library do by custom.
struct OwnPingGroup
{
    TextId lang = TextId::None; ///< in the texts of the server's rows
    Nanoseconds period{0};      ///< between its own pings
    qint64 connections = 0;
    bool areHidden = false; ///< with the new interval its pings take the place of the server's: no PONG to be seen

    bool operator==(const OwnPingGroup &) const = default;
};

/// What other ping settings would mean for the connections that one server has now.
struct BlastRadius
{
    /// No proof of life within the new window, though proof was owed: closed soon after the reload if they are dead.
    std::vector<ConnectionKey> overdue{};
    /// Nothing can be said of them: they ping for themselves or were not watched for long enough.
    std::vector<ConnectionKey> unknown{};
    /// The RTT is as long as the new interval or longer: healthy or not, a PING is always unanswered.
    std::vector<ConnectionKey> slow{};

    qint64 connections = 0;    ///< open ones in the snapshot
    qint64 pinged = 0;         ///< of them those the server pings by these settings: no MQTT, no leafnodes
    qint64 beyond = 0;         ///< open ones that the snapshot does not hold (row cap)
    double pingsLeast = 0;     ///< PINGs a second that the server sends, if all that may ping for themselves do
    double pingsMost = 0;      ///< and if none does
    double pingsNowMost = 0;   ///< the same with the settings of now
    qint64 rttKnown = 0;       ///< connections with a measured RTT
    qint64 rttMedian = absent; ///< ns
    qint64 rttP99 = absent;
    qint64 rttMost = absent;
    std::vector<OwnPingGroup> ownPings{}; ///< most connections first
    qint64 hidden = 0;                    ///< sum over the groups that are hidden

    bool operator==(const BlastRadius &) const = default;
};

/// Works out what @p wished would do to @p server at the server time @p now. REQUIRES: wished.isUsable(). O(n log n),
/// about 10 ms at 100k connections.
[[nodiscard]] BlastRadius blastRadius(const ServerSnapshot &server, const PingSettings &wished, Instant now);

} // namespace stalewatch
