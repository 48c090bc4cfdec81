// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/pingsettings.h"

#include <QString>

#include <optional>
#include <vector>

namespace stalewatch {

/// Clients that differ in how long their death takes to be noticed.
enum class ClientKind : quint8 {
    AnswersPings,  ///< quiet: shows life by PONG alone
    Sends,         ///< publishes, or pings the server for itself: that delays the server's PINGs
    NeverAnswered, ///< died before its first PONG
    BusyReceiver,  ///< is fed all the time; before 2.9.16 that alone delays the server's PINGs
    Websocket,     ///< by websocket { ping_interval }, where there is one
    Mqtt,          ///< by its own keepalive; the server's settings do not apply
    Route,         ///< to the other servers of the cluster
    Gateway,
};

/// From the death of a client to its close.
struct DetectionTime
{
    ClientKind kind = ClientKind::AnswersPings;
    std::optional<Nanoseconds> least{}; ///< nullopt: these settings do not say
    std::optional<Nanoseconds> most{};  ///< nullopt with a least: never
    bool isNever = false;

    bool operator==(const DetectionTime &) const = default;
};

/// The settings of all scopes, as the server takes them.
struct AllPingSettings
{
    PingSettings server{};
    std::optional<Nanoseconds> clusterInterval{};
    std::optional<int> clusterMax{};
    std::optional<Nanoseconds> websocketInterval{};
};

/// One row a kind, in the order of ClientKind. REQUIRES: settings.server.isUsable(). The bounds are those measured
/// against 2.9.10, 2.10.27 and 2.15.1: ping_max x interval and one more from the last answered tick, one later still
/// from the last message; the first tick of a client comes 2 to 2.4 s after it connected. @p serverVersion 0: not
/// known.
[[nodiscard]] std::vector<DetectionTime> detectionTimes(const AllPingSettings &settings, int serverVersion);

/// "Quiet clients that answer PINGs". Translated.
[[nodiscard]] QString titleOf(ClientKind kind);

} // namespace stalewatch
