// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QMetaType>

#include <string>
#include <string_view>
#include <vector>

namespace stalewatch {

/// The reason the server gives for what this program is about (server/client.go, ClosedState.String()).
inline constexpr std::string_view staleReason = "Stale Connection";

/// A closed connection as /connz?state=closed lists it. Texts are UTF-8 and untrusted.
struct Closure
{
    std::string serverId{};
    quint64 cid = 0;
    std::string kind{}; ///< Client, Leafnode
    std::string type{};
    std::string name{};
    std::string lang{};
    std::string version{};
    std::string account{};
    std::string authorizedUser{};
    std::string ip{};
    qint32 port = -1;
    std::string reason{};
    Instant start = noInstant;
    Instant stop = noInstant;
    Instant lastActivity = noInstant;
    qint64 rtt = absent; ///< ns
    qint64 pendingBytes = absent;
    qint64 inMsgs = absent;
    qint64 outMsgs = absent;
    qint64 inBytes = absent;
    qint64 outBytes = absent;
    qint64 subscriptions = absent;
    bool isByEvent = false; ///< told by an event; else by the server's list of closed connections

    bool operator==(const Closure &) const = default;
    [[nodiscard]] bool isStale() const noexcept { return reason == staleReason; }
};

} // namespace stalewatch

Q_DECLARE_METATYPE(std::vector<stalewatch::Closure>)
