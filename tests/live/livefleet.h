// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/wireclient.h"
#include "models/values/closure.h"
#include "tests/live/livebystanders.h"
#include "tests/live/livepoll.h"
#include "tests/live/liveviewer.h"
#include "tests/live/relay.h"
#include "tests/support/realserver.h"

#include <memory>
#include <random>
#include <vector>

namespace stalewatch {

/// A real server with clients of every kind, half of which die at a random moment, and those who watch it: one from the
/// start, one who comes late, those who look away now and then, and those who ask the kernel as well. Driven by the
/// event loop of its thread.
class LiveFleet final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        Generation generation = Generation::Newest;
        PingSettings ping{};
        quint32 seed = 1;
        int each = 3; ///< clients of each kind that die, and as many that live
        std::chrono::milliseconds poll{250};
        std::chrono::milliseconds killFrom{0}; ///< after the start
        std::chrono::milliseconds killTo{0};
        std::vector<PingSettings> reloads{}; ///< evenly spread over the time of the deaths
    };

    explicit LiveFleet(const Plan &plan);

    [[nodiscard]] Result<> start();
    /// Asks the server which closures there were; call it once, at the end.
    void settle();
    [[nodiscard]] const std::vector<LiveViewer> &viewers() const noexcept { return m_viewers; }
    [[nodiscard]] const Plan &plan() const noexcept { return m_plan; }
    /// As the server tells it; empty before the first poll.
    [[nodiscard]] const QByteArray &version() const noexcept { return m_version; }
    [[nodiscard]] qint64 polls() const noexcept { return m_polls; }

private:
    struct Actor
    {
        QByteArray kind{};
        std::unique_ptr<WireClient> client{};
        Nanoseconds interval{0}; ///< its own; 0: the server's
        Instant diedAt = noInstant;
        bool sendsOn = false;      ///< half-dead: its last sign of life is what it sends last
        qint64 rttSeen = 0;        ///< as the last poll showed it
        qint64 pongsAtRttSeen = 0; ///< sent when that was new
        qint64 pongsWhenAsked = 0; ///< sent before the poll was asked
    };

    void populate();
    void addKinds(const QByteArray &manner, const WireBehaviour &plain, bool dies, quint16 port);
    Actor *add(const QByteArray &kind, const WireBehaviour &behaviour, bool dies, quint16 port);
    void addFeeder(const QByteArray &subject, std::chrono::milliseconds period);
    void addWebsockets();
    void kill(Actor &actor);
    void planReloads();
    void poll();
    void take(const LivePoll &poll);
    void judge(const PollContext &poll, const Connections &rows);
    /// The least number of PONGs it sent since /connz last showed a new RTT.
    [[nodiscard]] static int hiddenPongs(Actor &actor, qint64 rtt);
    [[nodiscard]] Nanoseconds intervalAt(Instant at) const;
    [[nodiscard]] std::chrono::milliseconds within(std::chrono::milliseconds from, std::chrono::milliseconds to);

    Plan m_plan;
    std::mt19937 m_random;
    RealServer m_server{};
    LiveBystanders m_bystanders{};
    std::vector<std::unique_ptr<Relay>> m_relays{};
    std::vector<std::unique_ptr<Actor>> m_actors{};
    std::vector<LiveViewer> m_viewers{};
    std::vector<std::pair<Instant, Nanoseconds>> m_intervals{}; ///< in force from then on
    std::shared_ptr<const Connections> m_rows{};
    std::shared_ptr<TextPool> m_pool{};
    QByteArray m_version{};
    QTimer m_polling{this};
    qint64 m_polls = 0;
    bool m_isPolling = false;
    quint16 m_websocketPort = 0;
};

} // namespace stalewatch
