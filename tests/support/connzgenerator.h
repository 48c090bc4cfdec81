// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QByteArray>

#include <random>
#include <vector>

namespace stalewatch {

/// A made-up nats-server that answers /connz, /connz?state=closed and /varz in the real one's exact layout (2.15.1:
/// two blanks of indent, the order of ConnInfo's fields, durations and times as Go prints them).
///
/// The same seed and the same calls give the same bytes. Connections publish, idle, close and connect as time is moved
/// forward by hand.
class ConnzGenerator final
{
public:
    struct Options
    {
        std::size_t connections = 1'000;
        quint64 seed = 1;
        bool hasAuth = true; ///< account and authorized_user, as with auth=1
        bool hasTls = true;  ///< tls_version and tls_cipher_suite
        bool areNamed = true;
        QByteArray serverName = "made-up";
        QByteArray serverId = "NB67DIF5IOYDWD5M5VAALGGRRFDL5QAFCZPW2WNV7WEEJGC6NKNOBDEJ";
    };

    explicit ConnzGenerator(Options options);

    /// Moves the server's clock by @p by. The share @p churn of the connections closes, as many new ones connect, and
    /// the share @p active receives and sends. Shares are 0 to 1.
    void advance(Nanoseconds by, double churn = 0.001, double active = 0.2);

    [[nodiscard]] QByteArray connz() const;
    /// The newest @p limit closings, newest first, as with sort=stop.
    [[nodiscard]] QByteArray closedConnz(std::size_t limit = 256) const;
    [[nodiscard]] QByteArray varz() const;
    /// What it tells the system account: its heartbeat, and the closings of the last advance().
    [[nodiscard]] QByteArray statsz() const;
    [[nodiscard]] std::vector<QByteArray> closingEvents() const;
    /// The start of what it says there, which names it: `"server":{...}`.
    [[nodiscard]] QByteArray stamp() const;

    [[nodiscard]] Instant now() const noexcept { return m_now; }
    [[nodiscard]] std::size_t size() const noexcept { return m_open.size(); }
    [[nodiscard]] std::vector<quint64> cids() const;

private:
    struct Client
    {
        quint64 cid = 0;
        Instant start{};
        Instant lastActivity{};
        Instant stop = noInstant;
        Nanoseconds rtt{0};
        qint64 pendingBytes = 0;
        qint64 inMsgs = 0;
        qint64 outMsgs = 0;
        qint64 inBytes = 0;
        qint64 outBytes = 0;
        qint64 subscriptions = 0;
        const char *reason = nullptr;
    };

    [[nodiscard]] Client connectClient();
    void exchange(Client &client);
    void appendClient(QByteArray &to, const Client &client) const;
    [[nodiscard]] QByteArray answer(const std::vector<const Client *> &clients, std::size_t total) const;

    // Constant after construction
    Options m_options;

    std::mt19937_64 m_random;
    Instant m_start{};
    Instant m_now{};
    quint64 m_nextCid = 5;
    std::vector<Client> m_open{};      ///< by cid
    std::vector<Client> m_closed{};    ///< the ring, oldest first
    quint64 m_closedTotal = 0;         ///< ever
    std::vector<Client> m_closedNow{}; ///< by the last advance()
    quint64 m_staleTotal = 0;
};

} // namespace stalewatch
