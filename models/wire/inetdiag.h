// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/tcpinfo.h"

#include <QByteArray>

#include <string_view>

namespace stalewatch {

/// @name Questions to the kernel in the netlink protocol SOCK_DIAG (linux/netlink.h, linux/inet_diag.h)
/// In this machine's byte order, as the kernel speaks it.
/// @{
enum class IpFamily : quint8 { V4 = 2, V6 = 10 }; ///< AF_INET and AF_INET6 of Linux

/// For all established TCP sockets of @p family at @p localPort, with their TCP information.
[[nodiscard]] QByteArray tcpDumpRequest(IpFamily family, quint16 localPort, quint32 sequence);
/// For the one socket between @p local and @p peer. IPv4 finds sockets of IPv6 that speak it as well.
[[nodiscard]] QByteArray tcpLookupRequest(const TcpEnd &local, const TcpEnd &peer, quint32 sequence);
/// @}

/// Reads the kernel's answer to one question, one datagram after the other. Never trusts a length; what it does not
/// know it steps over.
class InetDiagReader final
{
public:
    enum class State {
        More,   ///< there is more to come
        Done,   ///< the answer is whole
        Failed, ///< the kernel refused, or it is no answer; what was read before stands
    };

    explicit InetDiagReader(quint32 sequence, std::size_t mostSockets = 1'000'000)
        : m_sequence(sequence), m_most(mostSockets)
    {
    }

    /// Takes in one @p datagram, which the kernel wrote at @p at on its clock, or up to @p doubt before. Messages of
    /// other questions are left aside.
    State feed(std::string_view datagram, Instant at, Nanoseconds doubt = Nanoseconds(0));
    [[nodiscard]] State state() const noexcept { return m_state; }
    /// Those with TCP information, in the kernel's order.
    [[nodiscard]] std::vector<KernelSocket> &sockets() noexcept { return m_sockets; }

private:
    void read(quint16 type, std::string_view body, Instant at, Nanoseconds doubt);

    const quint32 m_sequence;
    const std::size_t m_most;
    State m_state = State::More;
    std::vector<KernelSocket> m_sockets{};
};

} // namespace stalewatch
