// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/serverlife.h"
#include "app/engine/strand.h"
#include "models/ports/serverfinder.h"
#include "models/values/target.h"

#include <deque>
#include <memory>
#include <string>
#include <tuple>

namespace stalewatch {

/// What makes two answers the same life of the same server. More than server_id: installations get cloned with it.
struct ServerIdentity
{
    std::string serverId{};
    Instant start = noInstant;
    qint32 port = -1;

    bool operator==(const ServerIdentity &) const = default;
};

/// A feed that sees a part only may not know when the server started, nor its port.
[[nodiscard]] inline bool isSame(const ServerIdentity &a, const ServerIdentity &b) noexcept
{
    return a.serverId == b.serverId && (!isKnown(a.start) || !isKnown(b.start) || a == b);
}

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

/// A target that stands for many servers as the engine holds it.
struct WatchedFinder
{
    std::unique_ptr<ServerFinder> finder{};
    bool isLooking = true; ///< it has neither surveyed nor failed yet
};

/// One target as the engine holds it: one server, or one of those that a finder has found, or, while there is none of
/// them, the finder itself.
struct WatchedTarget
{
    TargetNumber number = 0;
    Target target{};
    std::unique_ptr<Feed> feed{};         ///< null: no feed for its scheme, or the finder itself
    std::shared_ptr<WatchedFinder> via{}; ///< null: the target is one server
    FoundServer found{};                  ///< via what via found; id is empty: the finder itself
    bool isLost = false;                  ///< what it found is gone; kept for a while
    PollHealth health{};
    Nanoseconds slept{0}; ///< the machine, since the last good poll
    bool isUp = false;
    bool hasKernel = false; ///< this host's kernel has had something to say of its server
    bool isFlapping = false;
    /// Who answers, and tells all, and has the kernel's word on top, tells most.
    [[nodiscard]] std::tuple<bool, bool, bool> worth() const noexcept { return {isUp, !health.partial, hasKernel}; }
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
