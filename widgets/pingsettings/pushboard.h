// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushtalk.h"
#include "models/tables/pushservermodel.h"
#include "models/values/readonly.h"

#include <QHash>

#include <map>
#include <optional>

namespace stalewatch {

/// One line of what was done to a server.
struct PushLogEntry
{
    PushStepNews news{};
    std::optional<QDateTime> ended{}; ///< nullopt: it is under way
};

/// All that the ping settings panel knows of one target.
struct PushBoardServer
{
    PushWays ways{};
    std::optional<ServerPlan> plan{};     ///< the newest answer
    std::optional<ServerPushNews> news{}; ///< of the last push that had it
    std::vector<PushLogEntry> log{};      ///< of that push
    bool isChosen = true;
    bool isAsked = false; ///< a plan was asked for and is not there
};

/// What the panel knows of servers, plans and pushes, and what follows from it: no widgets, so that it is tested
/// without a screen. A server is known by its target, since a restart makes another server of it.
class PushBoard final
{
public:
    void take(std::shared_ptr<const Snapshot> snapshot) { m_snapshot = std::move(snapshot); }
    void setServer(ServerNumber server);
    void setWays(const QString &target, const PushWays &ways);
    void setReadOnly(const ReadOnly &readOnly) { m_readOnly = readOnly; }
    /// nullopt: what is typed is no legal change.
    void setChange(const std::optional<PingChange> &change);
    void setChosen(const QString &target, bool isChosen);

    /// The questions for the desk about what is typed; their answers carry number().
    [[nodiscard]] std::vector<ServerWish> ask();
    [[nodiscard]] quint64 number() const noexcept { return m_number; }
    void take(const ServerPlan &plan);
    void begin(const std::vector<PushPlan> &plans);
    void take(const PushStepNews &news);
    void take(const ServerPushNews &news);
    void end() { m_isPushing = false; }

    /// In the order of targets; of the chosen server only, or all.
    [[nodiscard]] std::vector<PushServerRow> rows() const;
    [[nodiscard]] std::vector<ServerNumber> chosenServers() const;
    /// What can be pushed now: chosen, planned for what is typed, not read only.
    [[nodiscard]] std::vector<PushPlan> toPush() const;
    /// Why nothing can be pushed: one sentence; empty if something can.
    [[nodiscard]] QString whyNot() const;
    /// Read only somewhere among the chosen: the reason.
    [[nodiscard]] QString whyReadOnly() const;
    /// How many the last push has proven.
    [[nodiscard]] int provenCount() const;
    /// Some were left when the last push ended: pushing the rest is "Continue".
    [[nodiscard]] bool hasRest() const;

    [[nodiscard]] const PushBoardServer *server(const QString &target) const;
    /// As the snapshot has it; null: no longer there.
    [[nodiscard]] const ServerSnapshot *snapshotOf(const QString &target) const;
    [[nodiscard]] QString titleOf(const QString &target) const;
    [[nodiscard]] QStringList targets() const;
    [[nodiscard]] const std::optional<PingChange> &change() const noexcept { return m_change; }
    [[nodiscard]] const std::shared_ptr<const Snapshot> &snapshot() const noexcept { return m_snapshot; }
    [[nodiscard]] bool isPushing() const noexcept { return m_isPushing; }

private:
    [[nodiscard]] PushServerRow rowOf(const ServerSnapshot &server) const;
    [[nodiscard]] std::pair<QString, PushMark> stateOf(
        const ServerSnapshot &server, const PushBoardServer &known) const;
    [[nodiscard]] bool isShown(const ServerSnapshot &server) const;
    [[nodiscard]] PushBoardServer known(const QString &target) const;

    std::shared_ptr<const Snapshot> m_snapshot{};
    TargetNumber m_target = 0; ///< chosen at the left; 0: all
    std::map<QString, PushBoardServer> m_servers{};
    ReadOnly m_readOnly{};
    std::optional<PingChange> m_change{};
    quint64 m_number = 0;
    bool m_isPushing = false;
};

/// The target by which @p server is pushed to: the first that was typed for it.
[[nodiscard]] QString targetOf(const ServerSnapshot &server);

/// What @p change makes of @p ping.
[[nodiscard]] PingSettings changed(const PingSettings &ping, const PingChange &change) noexcept;

} // namespace stalewatch
