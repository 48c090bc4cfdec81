// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"
#include "models/values/pingsettings.h"

#include <optional>
#include <string>
#include <vector>

namespace stalewatch {

/// A count the server keeps by kind of connection: stale_connection_stats, slow_consumer_stats.
struct CountByKind
{
    qint64 clients = 0;
    qint64 routes = 0;
    qint64 gateways = 0;
    qint64 leafs = 0;

    bool operator==(const CountByKind &) const = default;
};

/// What one answer of /varz says, as far as staleness goes. Field names are the server's (server/monitor.go, Varz).
/// Texts are UTF-8 and untrusted; numbers the server did not send are absent.
struct ServerFacts
{
    std::string serverId{};
    std::string serverName{}; ///< equals serverId when not configured
    std::string version{};
    std::string go{};
    std::string host{};
    std::string clusterName{};
    std::string systemAccount{};
    std::string configDigest{}; ///< 2.11 and newer
    std::vector<std::string> tags{};
    qint32 port = -1;
    Instant start = noInstant;
    Instant now = noInstant;
    Instant configLoadTime = noInstant;
    Instant tlsCertNotAfter = noInstant; ///< 2.15
    PingSettings ping{};
    qint64 maxConnections = absent;
    qint64 maxPayload = absent;
    qint64 maxPending = absent;
    qint64 writeDeadline = absent; ///< ns
    qint64 connections = absent;
    qint64 totalConnections = absent;
    qint64 routes = absent;
    qint64 remotes = absent;
    qint64 leafnodes = absent;
    qint64 subscriptions = absent;
    qint64 mem = absent; ///< bytes
    double cpu = 0;      ///< percent of a core
    qint64 cores = absent;
    qint64 inMsgs = absent;
    qint64 outMsgs = absent;
    qint64 inBytes = absent;
    qint64 outBytes = absent;
    qint64 slowConsumers = absent;
    std::optional<CountByKind> slowConsumerStats{};    ///< 2.10 and newer
    qint64 stalledClients = absent;                    ///< 2.15
    qint64 staleConnections = absent;                  ///< 2.12 and newer
    std::optional<CountByKind> staleConnectionStats{}; ///< 2.12 and newer
    bool hasWebsocket = false; ///< a websocket listener is configured: it may have a ping_interval of its own
    qint32 websocketPort = -1; ///< of that listener
    bool hasMqtt = false;
    bool hasLeafnodes = false;
    bool authRequired = false;
    bool tlsRequired = false;
    qint64 parseFieldErrors = 0; ///< fields that were there and could not be read

    bool operator==(const ServerFacts &) const = default;
};

/// major.minor.patch of @p version ("2.15.1", "2.10.27-beta.1") as one number to compare: 2'015'001; 0 if unreadable.
[[nodiscard]] int versionNumber(std::string_view version) noexcept;

} // namespace stalewatch
