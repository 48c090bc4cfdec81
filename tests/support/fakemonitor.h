// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"
#include "tests/support/faultserver.h"

#include <QByteArray>
#include <QUrl>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace stalewatch::test {

/// A scripted monitoring endpoint of a nats-server: whatever a real one will not do on demand.
///
/// Speaks as 2.15 does unless told otherwise. Its clock stands still until a test moves it, or follows the real one.
class FakeMonitor final
{
public:
    struct Connection
    {
        quint64 cid = 0;
        QByteArray name{};
        QByteArray rtt = "300µs";
        qint64 inMsgs = 0;
        qint64 outMsgs = 0;
        qint64 inBytes = 0;
        qint64 outBytes = 0;
        qint64 start = 0;        ///< ns; 0: the server's start
        qint64 lastActivity = 0; ///< ns; 0: start
        QByteArray kind = "Client";

        // Of a closed one
        QByteArray reason{};
        qint64 stop = 0;
    };

    struct State
    {
        QByteArray serverId = "NFAKEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        QByteArray name = "fake";
        QByteArray version = "2.15.1";
        qint64 start = 1'800'000'000'000'000'000; ///< ns since 1970
        qint64 now = 1'800'000'100'000'000'000;   ///< ns since 1970
        bool followsTheClock = false;             ///< `now` is the real time
        int port = 4222;
        qint64 pingInterval = 2'000'000'000;
        int pingMax = 2;
        std::vector<Connection> open{}; ///< by cid
        std::deque<Connection> ring{};  ///< oldest first
        std::size_t ringCapacity = 10'000;
        qint64 totalConnections = 0;
        qint64 staleConnections = 0;
        bool hasStaleCounter = true;
        QByteArray account = "APP"; ///< told with auth=1

        /// Instead of the honest answer: by "/varz", "/connz", "/connz?auth", "/connz?closed", "/connz?subs"
        /// (which has no honest one).
        std::map<QByteArray, Script> instead{};
        /// Sent with every honest answer.
        Script manner{};
        /// Turns the body of an honest answer into another; the key is as in `instead`.
        std::function<QByteArray(const QByteArray &key, QByteArray body)> rewrite{};
        /// Called before every answer, with the state in hand.
        std::function<void(State &, const QByteArray &key)> before{};

        /// Opens a connection with the next cid.
        quint64 connect(const QByteArray &connectionName = {});
        /// Moves an open one into the ring.
        void close(quint64 cid, const QByteArray &reason = "Stale Connection");
        /// The same process under another identity, as after a restart.
        void restart(const QByteArray &newId);
        [[nodiscard]] Connection *find(quint64 cid);

        quint64 lastCid = 4;
    };

    FakeMonitor();
    ~FakeMonitor();
    Q_DISABLE_COPY_MOVE(FakeMonitor)

    /// Reads or changes the state between two answers.
    void with(const std::function<void(State &)> &change);
    [[nodiscard]] QUrl url() const { return m_server->url(); }
    [[nodiscard]] FaultServer &server() { return *m_server; }
    /// The answer to @p ask, for a server that stands in front of this one. Any thread.
    [[nodiscard]] Script reply(const Ask &ask);
    /// How often each endpoint was asked for; the keys are as in State::instead.
    [[nodiscard]] int count(const QByteArray &key) const;

private:
    // Guarded by m_mutex
    mutable std::mutex m_mutex{};
    State m_state{};
    std::map<QByteArray, int> m_counts{};

    std::unique_ptr<FaultServer> m_server; ///< last: its thread uses the rest
};

} // namespace stalewatch::test
