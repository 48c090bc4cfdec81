// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/inetdiag.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace stalewatch {

namespace {

// linux/netlink.h
constexpr std::size_t headerSize = 16;
constexpr quint16 errorType = 2;
constexpr quint16 doneType = 3;
constexpr quint16 request = 0x01;
constexpr quint16 dump = 0x300;

// linux/sock_diag.h, linux/inet_diag.h
constexpr quint16 byFamily = 20;
constexpr quint8 tcp = 6;
constexpr quint8 withTcpInfo = 1 << (2 - 1); // INET_DIAG_INFO
constexpr quint32 established = 1 << 1;
constexpr quint16 tcpInfoAttribute = 2;
constexpr quint16 controlGroupAttribute = 21;
constexpr std::size_t socketSize = 72; ///< struct inet_diag_msg

/// The end of `bytes_retrans`, in Linux 4.19 and newer. (linux/tcp.h, struct tcp_info)
constexpr std::size_t leastTcpInfo = 216;

constexpr std::size_t aligned(std::size_t size) noexcept
{
    return (size + 3) & ~std::size_t(3);
}

/// The number at @p offset, which must be within @p bytes.
template <class T>
T numberAt(std::string_view bytes, std::size_t offset) noexcept
{
    T value{};
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

template <class T>
void put(QByteArray &to, std::size_t offset, T value)
{
    std::memcpy(to.data() + offset, &value, sizeof value);
}

bool isV4(const IpBytes &address) noexcept
{
    constexpr std::array<quint8, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    return std::equal(mapped.begin(), mapped.end(), address.begin());
}

/// struct inet_diag_req_v2 behind its header.
QByteArray requestFor(IpFamily family, quint16 flags, quint32 sequence)
{
    constexpr std::size_t size = headerSize + 56;
    QByteArray bytes(qsizetype(size), '\0');
    put(bytes, 0, quint32(size));
    put(bytes, 4, byFamily);
    put(bytes, 6, quint16(request | flags));
    put(bytes, 8, sequence);
    put(bytes, headerSize, quint8(family));
    put(bytes, headerSize + 1, tcp);
    put(bytes, headerSize + 2, withTcpInfo);
    put(bytes, headerSize + 4, established);
    put(bytes, headerSize + 8 + 40, ~quint64(0)); // any cookie
    return bytes;
}

/// The address of 16 bytes at @p offset; only the first four of them count in IPv4.
IpBytes addressAt(std::string_view bytes, std::size_t offset, bool isOfV4) noexcept
{
    IpBytes address{};
    if (!isOfV4) {
        std::memcpy(address.data(), bytes.data() + offset, address.size());
        return address;
    }
    address[10] = address[11] = 0xff;
    std::memcpy(address.data() + 12, bytes.data() + offset, 4);
    return address;
}

/// Reads the members of struct tcp_info that say something of the other side. The kernel tells ages in milliseconds.
std::optional<TcpInfo> readTcpInfo(std::string_view bytes, Instant at) noexcept
{
    if (bytes.size() < leastTcpInfo)
        return std::nullopt;
    const auto ago
        = [&](std::size_t offset) { return later(at, -std::chrono::milliseconds(numberAt<quint32>(bytes, offset))); };
    TcpInfo info;
    info.at = at;
    info.retransmits = numberAt<quint8>(bytes, 2);
    info.probes = numberAt<quint8>(bytes, 3);
    info.unacked = numberAt<quint32>(bytes, 24);
    info.sentAt = ago(44);
    info.receivedAt = ago(52);
    info.ackedAt = ago(56);
    info.bytesReceived = numberAt<quint64>(bytes, 128);
    info.notSent = numberAt<quint32>(bytes, 144);
    info.bytesAgain = numberAt<quint64>(bytes, 208);
    const auto sent = numberAt<quint64>(bytes, 200);
    info.bytesSent = sent > info.bytesAgain ? sent - info.bytesAgain : 0;
    return info;
}

/// Reads one struct inet_diag_msg and its attributes; nothing without TCP information.
std::optional<KernelSocket> readSocket(std::string_view bytes, Instant at) noexcept
{
    if (bytes.size() < socketSize)
        return std::nullopt;
    const auto family = numberAt<quint8>(bytes, 0);
    if (family != quint8(IpFamily::V4) && family != quint8(IpFamily::V6))
        return std::nullopt;
    const bool isOfV4 = family == quint8(IpFamily::V4);
    std::optional<TcpInfo> info;
    KernelSocket socket;
    for (std::string_view rest = bytes.substr(socketSize); rest.size() >= 4;) {
        const std::size_t length = numberAt<quint16>(rest, 0);
        if (length < 4 || length > rest.size())
            return std::nullopt;
        const auto type = numberAt<quint16>(rest, 2);
        const std::string_view value = rest.substr(4, length - 4);
        if (type == tcpInfoAttribute)
            info = readTcpInfo(value, at);
        else if (type == controlGroupAttribute && value.size() == 8)
            socket.controlGroup = numberAt<quint64>(value, 0);
        rest.remove_prefix(std::min(aligned(length), rest.size()));
    }
    if (!info)
        return std::nullopt;
    socket.local = {addressAt(bytes, 8, isOfV4), qFromBigEndian(numberAt<quint16>(bytes, 4))};
    socket.peer = {addressAt(bytes, 24, isOfV4), qFromBigEndian(numberAt<quint16>(bytes, 6))};
    socket.isOfV6 = !isOfV4;
    socket.user = numberAt<quint32>(bytes, 64);
    socket.info = *info;
    socket.info.socket = numberAt<quint64>(bytes, 44);
    socket.info.unread = numberAt<quint32>(bytes, 56);
    return socket;
}

} // namespace

QByteArray tcpDumpRequest(IpFamily family, quint16 localPort, quint32 sequence)
{
    QByteArray bytes = requestFor(family, dump, sequence);
    put(bytes, headerSize + 8, qToBigEndian(localPort));
    return bytes;
}

QByteArray tcpLookupRequest(const TcpEnd &local, const TcpEnd &peer, quint32 sequence)
{
    const bool isOfV4 = isV4(local.address) && isV4(peer.address);
    QByteArray bytes = requestFor(isOfV4 ? IpFamily::V4 : IpFamily::V6, 0, sequence);
    put(bytes, headerSize + 8, qToBigEndian(local.port));
    put(bytes, headerSize + 10, qToBigEndian(peer.port));
    const std::size_t from = isOfV4 ? 12 : 0;
    std::memcpy(bytes.data() + headerSize + 12, local.address.data() + from, local.address.size() - from);
    std::memcpy(bytes.data() + headerSize + 28, peer.address.data() + from, peer.address.size() - from);
    return bytes;
}

InetDiagReader::State InetDiagReader::feed(std::string_view datagram, Instant at, Nanoseconds doubt)
{
    while (m_state == State::More && datagram.size() >= headerSize) {
        const std::size_t length = numberAt<quint32>(datagram, 0);
        if (length < headerSize || length > datagram.size()) {
            m_state = State::Failed;
            break;
        }
        if (numberAt<quint32>(datagram, 8) == m_sequence)
            read(numberAt<quint16>(datagram, 4), datagram.substr(headerSize, length - headerSize), at, doubt);
        datagram.remove_prefix(std::min(aligned(length), datagram.size()));
    }
    return m_state;
}

void InetDiagReader::read(quint16 type, std::string_view body, Instant at, Nanoseconds doubt)
{
    if (type == doneType)
        m_state = State::Done;
    else if (type == errorType)
        m_state = State::Failed;
    else if (type == byFamily && m_sockets.size() < m_most) {
        auto socket = readSocket(body, at);
        if (!socket)
            return;
        constexpr qint64 most = 0xffff;
        socket->info.doubt
            = quint16(std::clamp<qint64>(std::chrono::ceil<std::chrono::milliseconds>(doubt).count(), 0, most));
        m_sockets.push_back(*socket);
    }
}

} // namespace stalewatch
