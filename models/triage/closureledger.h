// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/closure.h"
#include "models/values/recentcids.h"
#include "models/values/serverfacts.h"

#include <deque>
#include <unordered_set>
#include <vector>

namespace stalewatch {

/// Keeps one life of one server's closures exact: none counted twice, none lost unseen.
///
/// The server keeps its last closings in a ring; polls read it newest first until a known one appears. A cid is unique
/// within a life, so it is the key. Closings that no answer showed are bounded by
/// closed_total = total_connections - connections, which counts them all. Pure; one owner.
class ClosureLedger final
{
public:
    /// Whether @p newestFirst reaches back to something already known (or to the end of the ring): if not, ask for
    /// more.
    [[nodiscard]] bool reachesKnown(const std::vector<Closure> &newestFirst, qint64 ringTotal) const noexcept;

    /// Takes in one poll; returns the closures not seen before, oldest first.
    /// @p facts must be from the same poll, and asked for before the closures.
    /// What the first poll of a life returns is no news: it is what the ring held before we came.
    [[nodiscard]] std::vector<Closure> take(
        const std::vector<Closure> &newestFirst, qint64 ringTotal, const ServerFacts &facts);

    /// Takes in closings told otherwise than by the ring, as events; returns those not known before. The ring shows
    /// them too, later: they are counted once. Only what the ring itself showed says how far back an answer reaches,
    /// for events can be lost. Before the first poll nothing is heard: its ring will hold it.
    [[nodiscard]] std::vector<Closure> hear(const std::vector<Closure> &told);

    /// Closings to be expected in the next answer by @p facts: what to ask for. At least 0.
    [[nodiscard]] qint64 expected(const ServerFacts &facts) const noexcept;

    /// Stale closures known so far, what the first poll found in the ring included.
    [[nodiscard]] const CountByKind &stale() const noexcept { return m_stale; }
    /// Closings that were certainly not seen, since the first poll: the ring had lost them before we asked.
    [[nodiscard]] qint64 unseen() const noexcept { return m_unseen; }
    [[nodiscard]] bool knows(quint64 cid) const noexcept { return m_seen.contains(cid); }
    /// Told by an event, and not shown by the ring yet.
    [[nodiscard]] bool hasHeard(quint64 cid) const noexcept { return m_heard.contains(cid); }
    [[nodiscard]] bool hasStarted() const noexcept { return m_hasStarted; }

private:
    void start(const std::vector<Closure> &newestFirst, qint64 ringTotal, const ServerFacts &facts);
    void countStale(const Closure &closure);
    void count(qint64 closedTotal, bool reached);
    void forgetWhatTheRingForgot();

    RecentCids m_seen{0};                  ///< all that the ring holds
    std::unordered_set<quint64> m_heard{}; ///< not in m_seen
    std::deque<quint64> m_heardOrder{};    ///< oldest first; may hold what the ring has shown meanwhile
    CountByKind m_stale{};
    qint64 m_unseen = 0;
    qint64 m_pending = 0;        ///< a gap seen once; believed when seen twice running
    qint64 m_base = absent;      ///< closed_total at the first poll
    qint64 m_accounted = 0;      ///< of closed_total since then: seen (leafnodes are not in it) or known to be lost
    Instant m_floor = noInstant; ///< older ones were in the ring when we came, but the first answer was cut before them
    bool m_hasStarted = false;
};

} // namespace stalewatch
