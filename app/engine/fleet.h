// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"
#include "app/engine/watched.h"

namespace stalewatch {

/// The targets, who answers for them, and what is known of each: turns observations into server snapshots.
///
/// Who answers decides what is joined: a new server_id or start is a new life; two targets with the same life are one
/// server, told by the first target that is up; an earlier life that comes back means a load balancer.
///
/// A target that stands for many servers is a finder, and one more target for each server it finds. One that was lost
/// is shown as down for as long as rows that went are; a server of the same name that is found then is the same one,
/// started anew.
class Fleet final : public QObject
{
    Q_OBJECT

public:
    Fleet(TargetMakers makers, QThreadPool &pool, QObject *parent);
    ~Fleet() override;

    void setTargets(const QList<Target> &targets);
    void setInterval(Nanoseconds interval);
    void setAuthWanted(bool wanted);
    void setTcpInfoWanted(bool wanted);
    void setPaused(bool paused);
    void refresh();
    void setGoneFor(Nanoseconds duration) { m_goneFor = duration; }
    /// See Engine.
    void askSubscriptions(ConnectionKey key);
    void noteSleep(Nanoseconds duration);

    /// Everything known at this moment.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot();

signals:
    void changed();
    void surveyed(const stalewatch::Target &target, const stalewatch::Survey &survey);
    void polled(const stalewatch::PolledServer &poll);
    void subscriptionsTold(
        stalewatch::ConnectionKey key, const tl::expected<stalewatch::HeldSubscriptions, stalewatch::Failure> &result);

private:
    [[nodiscard]] std::unique_ptr<WatchedTarget> watch(const Target &target);
    void give(WatchedTarget &target, Feed *feed);
    static void retire(WatchedTarget &target);
    void watchFinder(WatchedTarget &target);
    void found(const std::shared_ptr<WatchedFinder> &via, const FoundServer &server);
    void lost(const WatchedFinder &via, const std::string &serverId, const Failure &failure);
    void forgetLost(TargetNumber number);
    [[nodiscard]] bool isShown(const WatchedTarget &target) const;
    [[nodiscard]] WatchedTarget *finderOf(const WatchedFinder &via) const;
    void arrived(WatchedTarget &target, const std::shared_ptr<const Observation> &poll);
    void took(TargetNumber number, WatchedLife &life, const ServerLife::Taken &taken);
    void closed(const WatchedTarget &target, const std::vector<Closure> &closures);
    void failed(WatchedTarget &target, const PollHealth &health);
    void told(const WatchedTarget &target, quint64 cid, const Result<HeldSubscriptions> &result);
    void wentDown(TargetNumber number, WatchedLife &life);
    /// Whether what @p health tells of was asked for before the machine slept last.
    [[nodiscard]] bool isFromBeforeSleep(const PollHealth &health) const noexcept { return health.askedAt < m_wokeAt; }
    void identify(WatchedTarget &target, const ServerFacts &facts);
    [[nodiscard]] std::shared_ptr<WatchedLife> lifeOf(const WatchedTarget &target, const ServerFacts &facts);
    [[nodiscard]] WatchedTarget *find(TargetNumber number) const;
    /// The target that speaks for @p life: of those that are up the one that tells most, the first of several such;
    /// null when none is left.
    [[nodiscard]] WatchedTarget *speakerFor(const WatchedLife &life) const;
    [[nodiscard]] std::shared_ptr<const ServerSnapshot> silent(const WatchedTarget &target) const;
    void sign(ServerSnapshot &server, const WatchedTarget &speaker, const WatchedLife &life) const;
    [[nodiscard]] bool isCloned(const WatchedLife &life) const;

    // Constant after construction
    const TargetMakers m_makers;
    QThreadPool &m_pool; ///< the engine's

    std::vector<std::unique_ptr<WatchedTarget>> m_targets{}; ///< in the operator's order
    Nanoseconds m_interval = std::chrono::seconds(1);
    Nanoseconds m_goneFor = std::chrono::seconds(60);
    bool m_isAuthWanted = false;
    bool m_isTcpInfoWanted = true;
    bool m_isPaused = false;
    TargetNumber m_lastTarget = 0;
    ServerNumber m_lastServer = 0;
    quint64 m_lastSnapshot = 0;
    LocalTime m_wokeAt{}; ///< from the last sleep; noticed up to a second late
    Nanoseconds m_lastSleep{0};
};

} // namespace stalewatch
