// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/kernelsockets.h"

#include "models/wire/inetdiag.h"

#include <array>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace stalewatch {

namespace {

using Clock = std::chrono::steady_clock;

constexpr Nanoseconds deadline = std::chrono::milliseconds(800); ///< 2 ms a thousand sockets on an idle host
constexpr timeval patience{.tv_sec = 0, .tv_usec = 50'000};      ///< for one datagram; the kernel has them at hand
constexpr int mostDatagrams = 20'000;

/// The clock of this host, and so of a server on it.
Instant hostNow()
{
    return Instant(std::chrono::duration_cast<Nanoseconds>(std::chrono::system_clock::now().time_since_epoch()));
}

/// One netlink socket, open for one look.
class Questions final
{
public:
    Questions() : m_socket(::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG))
    {
        if (m_socket >= 0)
            ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    ~Questions()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(Questions)

    [[nodiscard]] std::vector<KernelSocket> lookUp(const TcpEnd &local, const TcpEnd &peer)
    {
        return ask(tcpLookupRequest(local, peer, ++m_sequence), Ending::WithFirst);
    }
    [[nodiscard]] std::vector<KernelSocket> dump(IpFamily family, quint16 localPort)
    {
        return ask(tcpDumpRequest(family, localPort, ++m_sequence), Ending::Marked);
    }

private:
    enum class Ending { WithFirst, Marked };

    /// The answer to @p request; nothing if it did not become whole in time.
    [[nodiscard]] std::vector<KernelSocket> ask(const QByteArray &request, Ending ending)
    {
        Instant from = hostNow();
        if (m_socket < 0 || ::send(m_socket, request.constData(), std::size_t(request.size()), 0) != request.size())
            return {};
        InetDiagReader reader(m_sequence);
        // The kernel writes the first datagram when it is asked, and each other one when that before it is read.
        Instant to = hostNow();
        for (int i = 0; i < mostDatagrams; ++i) {
            const Instant next = hostNow();
            const ssize_t size = receive();
            if (size <= 0)
                return {};
            const auto state = reader.feed({m_buffer.data(), std::size_t(size)}, to, to - from);
            from = next;
            to = hostNow();
            if (state == InetDiagReader::State::Done
                || (ending == Ending::WithFirst && state == InetDiagReader::State::More))
                return std::move(reader.sockets());
            if (state == InetDiagReader::State::Failed || Clock::now() - m_began > deadline)
                return {};
        }
        return {};
    }

    /// The bytes of one datagram of the kernel, none of anybody else's.
    [[nodiscard]] ssize_t receive()
    {
        sockaddr_nl from{};
        iovec part{m_buffer.data(), m_buffer.size()};
        msghdr message{};
        message.msg_name = &from;
        message.msg_namelen = sizeof from;
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        const ssize_t size = ::recvmsg(m_socket, &message, 0);
        const bool isKernels = from.nl_pid == 0 && (message.msg_flags & MSG_TRUNC) == 0;
        return isKernels ? size : -1;
    }

    int m_socket;
    quint32 m_sequence = 0;
    Clock::time_point m_began = Clock::now();
    std::array<char, 32 * 1024> m_buffer{}; ///< the most that the kernel writes at once
};

} // namespace

std::vector<KernelSocket> KernelSockets::look(const TcpEnd &here, const TcpEnd &there, ClientPorts ports) const
{
    Questions questions;
    const std::vector<KernelSocket> found = questions.lookUp(there, here);
    if (found.empty() || found.front().local != there || found.front().peer != here)
        return {};
    const KernelSocket &server = found.front();
    // A server listens by one family at a port, and by the same at all unless told otherwise.
    const IpFamily likely = server.isOfV6 ? IpFamily::V6 : IpFamily::V4;
    const IpFamily other = server.isOfV6 ? IpFamily::V4 : IpFamily::V6;
    std::vector<KernelSocket> all;
    for (const quint16 port : {ports.nats, ports.websocket}) {
        std::vector<KernelSocket> ofPort;
        for (const IpFamily family : {likely, other}) {
            if (port == 0 || !ofPort.empty())
                continue;
            ofPort = questions.dump(family, port);
            std::erase_if(ofPort, [&server](const KernelSocket &socket) {
                return socket.user != server.user || socket.controlGroup != server.controlGroup;
            });
        }
        all.insert(all.end(), ofPort.begin(), ofPort.end());
    }
    return all;
}

} // namespace stalewatch
