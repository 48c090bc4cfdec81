// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/closure.h"
#include "models/values/serverfacts.h"

#include <set>

namespace stalewatch {

/// Keeps one life of one server's closures exact: none counted twice, none lost unseen.
///
/// The server keeps its last closings in a ring; polls read it newest first until a known one appears. A cid is unique
/// within a life, so it is the key. Closings that no answer showed are bounded by
/// closed_total = total_connections - connections, which counts them all. Pure; one owner.
class ClosureLedger final
{
public:
    /// Whether @p answer reaches back to something already known (or to the end of the ring): if not, ask for more.
    [[nodiscard]] bool reachesKnown(const std::vector<Closure> &newestFirst, qint64 ringTotal) const noexcept;

    /// Takes in one poll; returns the closures not seen before, oldest first.
    /// @p facts must be from the same poll. The first poll of a life learns the ring without reporting it as news.
    [[nodiscard]] std::vector<Closure> take(
        const std::vector<Closure> &newestFirst, qint64 ringTotal, const ServerFacts &facts);

    /// Stale closures known so far, what the first poll found in the ring included.
    [[nodiscard]] const CountByKind &stale() const noexcept { return m_stale; }
    /// Closings that were certainly not seen, since the first poll.
    [[nodiscard]] qint64 unseen() const noexcept { return m_unseen; }
    [[nodiscard]] bool knows(quint64 cid) const noexcept;
    [[nodiscard]] bool hasStarted() const noexcept { return m_hasStarted; }

private:
    std::set<quint64> m_seen{}; ///< pruned to what the ring can still show
    CountByKind m_stale{};
    qint64 m_unseen = 0;
    qint64 m_pending = 0; ///< a gap seen once; believed when seen twice running
    qint64 m_closedBefore = absent;
    bool m_hasStarted = false;
};

} // namespace stalewatch
