// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/connections.h"
#include "models/values/pingsettings.h"
#include "models/values/tcpinfo.h"

#include <QByteArray>

#include <optional>
#include <random>
#include <vector>

namespace stalewatch {

/// What a simulated client does. Durations of zero: never.
struct SimulatedClient
{
    QByteArray kind{};
    Instant connectAt = noInstant;
    Nanoseconds rtt = std::chrono::microseconds(1500); ///< the least
    Nanoseconds rttSpread = std::chrono::microseconds(400);
    Nanoseconds publishEvery{0};
    Nanoseconds deliveredEvery{0}; ///< goes on after its death
    Nanoseconds pingEvery{0};
    QByteArray lang{};
    double jitter = 0;              ///< share of its periods by which they vary
    Instant silentFrom = noInstant; ///< dies: no PONG, PING or data any more
    Instant muteFrom = noInstant;   ///< half-dead: no PONG any more
    bool isWebsocket = false;
};

/// The law by which nats-server pings its clients and closes the silent ones, without sockets and in no time
/// (server/client.go: setFirstPingTimer, processPingTimer, processPong, readLoop, flushClients; 2.9.16 and newer unless
/// `deliveriesSuppress`). The same seed gives the same run.
class PingSimulator final
{
public:
    PingSimulator(quint32 seed, PingSettings settings, bool deliveriesSuppress = false);

    /// The cid it gets when it connects.
    quint64 add(const SimulatedClient &client);
    /// Runs until @p now. Time never goes back.
    void advanceTo(Instant now);
    void reload(PingSettings settings) { m_settings = settings; }
    /// It is another from now on, in how it answers and when it dies.
    void change(quint64 cid, const SimulatedClient &client) { m_links[cid - 1].client = client; }
    /// All websockets tick by their own interval from their next tick on.
    void setWebsocketInterval(Nanoseconds interval) { m_websocketInterval = interval; }

    /// The open connections as /connz shows them.
    [[nodiscard]] Connections rows() const;
    /// What its host's kernel tells now of the connection of each cid from 1 on, of no socket where none is open; it
    /// counts in ticks of 4 ms.
    [[nodiscard]] std::vector<TcpInfo> tcp() const;
    [[nodiscard]] Instant now() const noexcept { return m_now; }
    [[nodiscard]] const SimulatedClient &client(quint64 cid) const { return m_links[cid - 1].client; }
    /// When the server closed it as stale.
    [[nodiscard]] std::optional<Instant> closedAt(quint64 cid) const { return m_links[cid - 1].closedAt; }
    /// When the client last sent something but PONG.
    [[nodiscard]] Instant lastSent(quint64 cid) const { return m_links[cid - 1].lastIn; }
    /// When something went either way, be it a PING; what a box in the path counts idleness from.
    [[nodiscard]] Instant lastTraffic(quint64 cid) const
    {
        const TcpInfo &tcp = m_links[cid - 1].tcp;
        return std::max(tcp.receivedAt, tcp.sentAt);
    }
    /// How many PONGs in a row up to now left the RTT that /connz shows as it was.
    [[nodiscard]] int hiddenPongs(quint64 cid) const { return m_links[cid - 1].hiddenPongs; }
    [[nodiscard]] quint64 size() const noexcept { return m_links.size(); }

private:
    struct Link
    {
        SimulatedClient client{};
        bool isConnected = false;
        std::optional<Instant> closedAt{};
        Instant tick = noInstant;
        Instant publish = noInstant;
        Instant delivery = noInstant;
        Instant ping = noInstant;
        Instant pong = noInstant;
        Instant lastIn = noInstant;
        Instant lastActivity = noInstant;
        Instant rttStart = noInstant;
        Nanoseconds rtt{0};
        qint64 inMsgs = 0;
        qint64 outMsgs = 0;
        int out = 0;
        int hiddenPongs = 0;
        TcpInfo tcp{};

        /// As /connz shows it: whole microseconds below a millisecond.
        [[nodiscard]] Nanoseconds shownRtt() const;
    };

    void connect(Link &link, Instant at);
    void fire(Link &link, Instant at);
    void receive(Link &link, Instant at, quint64 bytes);
    static void send(Link &link, Instant at, quint64 bytes);
    void runTo(Link &link, Instant now);
    [[nodiscard]] Nanoseconds randomTo(Nanoseconds most);
    [[nodiscard]] Instant after(Instant at, Nanoseconds period, double jitter);
    [[nodiscard]] Nanoseconds intervalOf(const Link &link) const;

    std::mt19937 m_random;
    PingSettings m_settings;
    Nanoseconds m_websocketInterval{0};
    bool m_deliveriesSuppress;
    std::vector<Link> m_links{};
    Instant m_now = earliestInstant;
    std::shared_ptr<TextPool> m_texts = std::make_shared<TextPool>();
};

} // namespace stalewatch
