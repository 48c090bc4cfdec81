// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/tcpinfo.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace stalewatch {

namespace {

/// A connection may wait this long for the server to accept it; before, its socket is there already.
constexpr Nanoseconds longestBacklog = std::chrono::seconds(5);

using Key = std::pair<TcpEnd, quint16>; ///< the client's end and the server's port

Key keyOf(const KernelSocket &socket) noexcept
{
    return {socket.peer, socket.local.port};
}

/// Reads each distinct address once.
class Addresses final
{
public:
    explicit Addresses(const Connections &rows) : m_rows(rows) { }

    [[nodiscard]] const std::optional<IpBytes> &of(TextId text)
    {
        if (m_last && m_lastText == text)
            return *m_last;
        const auto [found, isNew] = m_known.try_emplace(text);
        if (isNew)
            found->second = parseIp(m_rows.text(text));
        m_lastText = text;
        m_last = &found->second;
        return *m_last;
    }

private:
    const Connections &m_rows;
    std::unordered_map<TextId, std::optional<IpBytes>> m_known{};
    const std::optional<IpBytes> *m_last = nullptr;
    TextId m_lastText = TextId::None;
};

/// Whether the socket was there when the connection was: ports are used again.
bool isOfThatTime(const TcpInfo &info, Instant start) noexcept
{
    return isKnown(start) && start <= info.at && later(info.receivedAt, longestBacklog) >= start;
}

} // namespace

TcpInfos tcpInfosOf(const Connections &rows, std::vector<KernelSocket> sockets, ClientPorts ports)
{
    constexpr std::size_t nobody = ~std::size_t(0);
    std::ranges::sort(sockets, {}, [](const KernelSocket &s) { return std::tuple(keyOf(s), s.info.at); });
    std::vector<std::size_t> takenBy(sockets.size(), nobody);
    TcpInfos infos;
    Addresses addresses(rows);
    std::string_view websocket = "websocket";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const qint32 port = rows.port[row];
        const std::optional<IpBytes> &address = addresses.of(rows.ip[row]);
        if (!address || port <= 0 || port > 0xffff)
            continue;
        const quint16 here = rows.text(rows.type[row]) == websocket ? ports.websocket : ports.nats;
        const Key key{{*address, quint16(port)}, here};
        const auto after = std::ranges::upper_bound(sockets, key, {}, keyOf); // the last listed of the same
        if (here == 0 || after == sockets.begin() || keyOf(*std::prev(after)) != key)
            continue;
        const auto found = std::prev(after);
        const Instant start(Nanoseconds(rows.start[row]));
        if (!isOfThatTime(found->info, start))
            continue;
        std::size_t &taker = takenBy[std::size_t(found - sockets.begin())];
        if (taker != nobody && rows.start[taker] > rows.start[row])
            continue;
        if (infos.empty())
            infos.resize(rows.size());
        if (taker != nobody)
            infos[taker] = {};
        taker = row;
        infos[row] = found->info;
    }
    return infos;
}

} // namespace stalewatch
