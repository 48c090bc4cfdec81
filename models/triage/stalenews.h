// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace stalewatch {

/// Stale closures that happened while nobody looked, over all servers.
struct StaleNews
{
    qint64 closures = 0;
    int servers = 0;

    bool operator==(const StaleNews &) const = default;
};

/// Gathers stale closures until it is time to tell of them in one piece: a burst is one piece of news, and there is at
/// most one in half a minute, however many connections come and go. Pure; one owner.
class StaleNewsroom final
{
public:
    /// Counts what is new since the snapshot before. What a server had closed before it was first seen is no news.
    void take(const Snapshot &snapshot, LocalTime now);
    /// What to tell now, once; nothing when there is nothing to tell or it is too early.
    [[nodiscard]] std::optional<StaleNews> due(LocalTime now);
    /// Somebody looks at the window: what was gathered is seen there.
    void forget();

private:
    std::unordered_map<ServerNumber, qint64> m_known{}; ///< stale closures by server
    qint64 m_closures = 0;                              ///< not told yet
    std::unordered_set<ServerNumber> m_servers{};       ///< where those were
    LocalTime m_gatheredSince{};
    std::optional<LocalTime> m_toldAt{};
};

} // namespace stalewatch
