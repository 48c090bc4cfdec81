// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/connections.h"
#include "models/values/ipprefix.h"

#include <vector>

namespace stalewatch {

/// The kernel counts in ticks of its own, 1 to 10 ms long; a moment of TcpInfo is that much off, to either side.
inline constexpr Nanoseconds tcpResolution = std::chrono::milliseconds(10);

/// What the kernel of a server's host knows of the server's end of one connection (linux/tcp.h, tcp_info; Linux 4.19).
/// Moments are on the server's clock, which is the host's.
struct TcpInfo
{
    quint64 socket = 0;             ///< the kernel's number of the socket, never used again; 0: no socket was found
    Instant at = noInstant;         ///< when the kernel was asked at the latest, always before the rows were
    Instant receivedAt = noInstant; ///< the last bytes of the client came; when it connected, before any
    Instant sentAt = noInstant;     ///< the last bytes went to it, new ones or some again
    Instant ackedAt = noInstant;    ///< the client's kernel last acknowledged anything
    quint64 bytesReceived = 0;
    quint64 bytesSent = 0;  ///< without what was sent again
    quint64 bytesAgain = 0; ///< sent again
    quint32 unread = 0;     ///< bytes that came and the server has not read
    quint32 notSent = 0;    ///< bytes that the server has written and that wait for room
    quint32 unacked = 0;    ///< segments sent and not acknowledged
    quint8 retransmits = 0; ///< of the oldest of them, in a row
    quint8 probes = 0;      ///< of a full receiver or an idle one, in a row without an answer
    quint16 doubt = 0;      ///< ms that it may have been asked before `at`, and all moments earlier by as much

    bool operator==(const TcpInfo &) const = default;

    [[nodiscard]] constexpr bool isKnown() const noexcept { return socket != 0; }
};

/// One a row of the connections beside it.
using TcpInfos = std::vector<TcpInfo>;

/// One end of a TCP connection.
struct TcpEnd
{
    IpBytes address{};
    quint16 port = 0;

    auto operator<=>(const TcpEnd &) const = default;
};

/// A socket of this host as its kernel lists it.
struct KernelSocket
{
    TcpEnd local{};
    TcpEnd peer{};
    bool isOfV6 = false;      ///< which speaks IPv4 as well
    quint32 user = 0;         ///< who made it
    quint64 controlGroup = 0; ///< of the process that listened; 0: the kernel did not say
    TcpInfo info{};

    bool operator==(const KernelSocket &) const = default;
};

/// The ports on which clients connect to one server.
struct ClientPorts
{
    quint16 nats = 0;
    quint16 websocket = 0; ///< 0: none

    bool operator==(const ClientPorts &) const = default;
};

/// What @p sockets say of @p rows, by port and address of both ends; empty if they say nothing of any row. A socket
/// that cannot be a row's by the time at which that connected says nothing, and one says it of one row only.
/// O(n log n).
[[nodiscard]] TcpInfos tcpInfosOf(const Connections &rows, std::vector<KernelSocket> sockets, ClientPorts ports);

} // namespace stalewatch
