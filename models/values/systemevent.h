// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/closure.h"
#include "models/values/serverfacts.h"

#include <string>

namespace stalewatch {

/// Which server speaks, as every message of the system account says it (server/events.go, ServerInfo). Texts are UTF-8
/// and untrusted.
struct ServerStamp
{
    std::string id{};
    std::string name{}; ///< equals id when not configured; several servers may have one name
    std::string host{};
    std::string cluster{};
    std::string version{};
    Instant time = noInstant; ///< the server's clock when it spoke

    bool operator==(const ServerStamp &) const = default;
};

/// The little that STATSZ says of a server: told by itself every few seconds, and all there is without /varz.
struct Statsz
{
    Instant start = noInstant;
    qint64 mem = absent; ///< bytes
    qint64 cores = absent;
    double cpu = 0; ///< percent of a core
    qint64 connections = absent;
    qint64 totalConnections = absent;
    qint64 subscriptions = absent;
    qint64 slowConsumers = absent;
    qint64 staleConnections = absent; ///< 2.12 and newer, and only when there are any

    bool operator==(const Statsz &) const = default;
};

/// What a server says unasked to the system account.
struct SystemEvent
{
    enum class Kind {
        Connect,
        Disconnect, ///< a connection was closed; with a failed log-in too (AUTH.ERR, and DISCONNECT from 2.15 on)
        Stats,
        Shutdown,
        LameDuck,
    };

    Kind kind = Kind::Stats;
    ServerStamp server{};
    Closure client{}; ///< Connect and Disconnect: what is known of the connection; without a port
    Statsz stats{};   ///< of Kind::Stats

    bool operator==(const SystemEvent &) const = default;
};

} // namespace stalewatch
