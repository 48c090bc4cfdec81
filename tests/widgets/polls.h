// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/stalehistory.h"
#include "tests/support/snapshots.h"
#include "widgets/panel.h"

namespace stalewatch::testing {

/// One poll of one server, as the panels see it. Times are after firstLocal().
struct PollSpec
{
    TargetNumber target = 1;
    ServerNumber number = 1;
    std::string name = "n1";
    Nanoseconds at{0};
    qint64 stale = 0;
    CountByKind byKind{};
    StaleCount::Source source = StaleCount::Source::Counter;
    qint64 unseen = 0;
    PingSettings ping{};
    qint64 loads = 0; ///< how often the configuration was loaded anew
    std::vector<RowSpec> rows{};
    std::optional<Failure> failure{}; ///< the target is down; `at` is its last good poll
};

[[nodiscard]] inline std::shared_ptr<ServerSnapshot> serverOf(const PollSpec &poll)
{
    auto server = serverOf(poll.number, poll.name, poll.rows);
    server->target = poll.target;
    server->targets = {QString::fromLatin1("http://10.0.0.%1:8222").arg(poll.target)};
    server->state = poll.failure ? ServerSnapshot::State::Down : ServerSnapshot::State::Up;
    server->now = firstInstant() + poll.at;
    server->health.receivedAt = firstLocal() + poll.at;
    server->health.interval = std::chrono::seconds(1);
    server->health.failure = poll.failure;
    server->stale = {poll.source, poll.stale, poll.byKind, poll.unseen};
    server->facts.start = firstInstant() + poll.at;
    server->facts.ping = poll.ping;
    server->facts.configLoadTime = firstInstant() + std::chrono::seconds(poll.loads);
    return server;
}

/// A target that has not answered yet.
[[nodiscard]] inline std::shared_ptr<ServerSnapshot> waitingTarget(TargetNumber target)
{
    auto server = std::make_shared<ServerSnapshot>();
    server->target = target;
    server->targets = {QString::fromLatin1("http://10.0.0.%1:8222").arg(target)};
    return server;
}

/// Polls and what came of them: the latest frame and the history, ready for a panel.
class Polls final
{
public:
    void take(const std::vector<PollSpec> &polls)
    {
        std::vector<std::shared_ptr<const ServerSnapshot>> servers;
        for (const PollSpec &poll : polls) {
            servers.push_back(serverOf(poll));
            local = std::max(local, servers.back()->health.receivedAt);
        }
        takeAll(snapshotOf(std::move(servers)));
    }
    void takeAll(std::shared_ptr<const Snapshot> snapshot)
    {
        frame.snapshot = std::move(snapshot);
        history.take(*frame.snapshot, local);
    }
    /// The same servers every second up to @p until.
    void watch(std::vector<PollSpec> polls, Nanoseconds until)
    {
        for (; polls.front().at <= until;) {
            take(polls);
            for (PollSpec &poll : polls)
                poll.at += std::chrono::seconds(1);
        }
    }
    void show(Panel &panel) const { panel.show(PanelFrame{frame, history, local}); }

    StaleHistory history{};
    Frame frame{};
    LocalTime local = firstLocal();
};

} // namespace stalewatch::testing
