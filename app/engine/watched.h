// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/serverlife.h"
#include "app/engine/strand.h"
#include "models/values/target.h"

#include <deque>
#include <memory>
#include <string>

namespace stalewatch {

/// What makes two answers the same life of the same server. More than server_id: installations get cloned with it.
struct ServerIdentity
{
    std::string serverId{};
    Instant start = noInstant;
    qint32 port = -1;

    bool operator==(const ServerIdentity &) const = default;
};

[[nodiscard]] inline ServerIdentity identityOf(const ServerFacts &facts)
{
    return {facts.serverId, facts.start, facts.port};
}

/// One life of one server as the engine holds it; shared by the targets that are this server.
struct WatchedLife
{
    WatchedLife(ServerNumber lifeNumber, ServerIdentity id, bool wasBornWatched, QThreadPool &pool)
        : number(lifeNumber), identity(std::move(id)), memory(wasBornWatched), strand(pool)
    {
    }

    const ServerNumber number;
    const ServerIdentity identity;
    std::shared_ptr<const ServerSnapshot> latest{};

    ServerLife memory; ///< the strand's alone
    Strand strand;     ///< last: it waits for what uses the memory
};

/// One target as the engine holds it.
struct WatchedTarget
{
    TargetNumber number = 0;
    Target target{};
    std::unique_ptr<Feed> feed{}; ///< null: no feed for its scheme
    PollHealth health{};
    Nanoseconds slept{0}; ///< the machine, since the last good poll
    bool isUp = false;
    bool isFlapping = false;
    std::shared_ptr<WatchedLife> life{}; ///< null: it has not answered yet
    /// Who answered before, newest last. The lives of those that may come back are kept.
    struct Past
    {
        ServerIdentity identity{};
        std::shared_ptr<WatchedLife> life{};
    };
    std::deque<Past> past{};
};

} // namespace stalewatch
