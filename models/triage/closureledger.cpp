// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/closureledger.h"

#include <algorithm>

namespace stalewatch {

namespace {

/// Beyond it a counter is a lie, and sums of counters could overflow.
constexpr qint64 mostBelieved = qint64(1) << 53;

/// Closings that events told and the ring never showed; it shows any other within two polls.
constexpr std::size_t mostHeard = 100'000;

/// closed_total of @p facts: every client connection ever accepted and not open any more (measured exact on 2.9.10,
/// 2.10.27 and 2.15.1, refused ones included); absent where the server does not say.
qint64 closedTotal(const ServerFacts &facts) noexcept
{
    const auto isBelievable = [](qint64 value) { return value >= 0 && value <= mostBelieved; };
    if (!isBelievable(facts.totalConnections) || !isBelievable(facts.connections)
        || facts.connections > facts.totalConnections)
        return absent;
    return facts.totalConnections - facts.connections;
}

/// total_connections counts the clients' listeners only.
bool isInClosedTotal(const Closure &closure) noexcept
{
    return closure.kind != "Leafnode";
}

} // namespace

bool ClosureLedger::reachesKnown(const std::vector<Closure> &newestFirst, qint64 ringTotal) const noexcept
{
    if (!isKnown(ringTotal) || qint64(newestFirst.size()) >= ringTotal)
        return true;
    return m_hasStarted && std::ranges::any_of(newestFirst, [this](const Closure &c) { return knows(c.cid); });
}

std::vector<Closure> ClosureLedger::take(
    const std::vector<Closure> &newestFirst, qint64 ringTotal, const ServerFacts &facts)
{
    if (!m_hasStarted)
        start(newestFirst, ringTotal, facts);
    // As long as one known closing is still in the ring, everything that came after it is in the ring too.
    const bool reached = std::ranges::any_of(newestFirst, [this](const Closure &c) { return knows(c.cid); });

    // Some more than the ring holds: it may have grown since it was asked.
    constexpr std::size_t slack = 1024;
    m_seen.setMost(std::max(newestFirst.size(), std::size_t(std::max<qint64>(ringTotal, 0))) + slack);
    std::vector<Closure> fresh;
    for (auto closure = newestFirst.rbegin(); closure != newestFirst.rend(); ++closure) {
        if (closure->stop < m_floor || !m_seen.insert(closure->cid))
            continue;
        if (m_heard.erase(closure->cid) > 0)
            continue; // told and counted already
        countStale(*closure);
        fresh.push_back(*closure);
    }
    if (m_hasStarted) {
        m_accounted += std::ranges::count_if(fresh, isInClosedTotal);
        count(closedTotal(facts), reached);
    }
    m_hasStarted = true;
    forgetWhatTheRingForgot();
    return fresh;
}

qint64 ClosureLedger::expected(const ServerFacts &facts) const noexcept
{
    const qint64 total = closedTotal(facts);
    if (!isKnown(m_base) || !isKnown(total))
        return 0;
    return std::max<qint64>(0, total - m_base - m_accounted) + qint64(m_heard.size());
}

std::vector<Closure> ClosureLedger::hear(const std::vector<Closure> &told)
{
    std::vector<Closure> fresh;
    if (!m_hasStarted)
        return fresh;
    for (const Closure &closure : told) {
        if (closure.stop < m_floor || m_seen.contains(closure.cid) || !m_heard.insert(closure.cid).second)
            continue;
        m_heardOrder.push_back(closure.cid);
        countStale(closure);
        m_accounted += isInClosedTotal(closure) ? 1 : 0;
        fresh.push_back(closure);
    }
    return fresh;
}

void ClosureLedger::start(const std::vector<Closure> &newestFirst, qint64 ringTotal, const ServerFacts &facts)
{
    m_base = closedTotal(facts);
    // Closed after the totals were read: counted in the next ones.
    m_accounted = std::ranges::count_if(newestFirst, [&facts](const Closure &closure) {
        return isInClosedTotal(closure) && isKnown(facts.now) && closure.stop > facts.now;
    });
    if (!newestFirst.empty() && qint64(newestFirst.size()) < ringTotal)
        m_floor = newestFirst.back().stop;
}

void ClosureLedger::countStale(const Closure &closure)
{
    if (!closure.isStale())
        return;
    if (closure.kind == "Leafnode")
        ++m_stale.leafs;
    else
        ++m_stale.clients;
}

void ClosureLedger::count(qint64 closedTotal, bool reached)
{
    if (!isKnown(closedTotal))
        return;
    if (!isKnown(m_base) || closedTotal < m_base) { // it fell: count from here
        m_base = closedTotal;
        m_accounted = 0;
        m_pending = 0;
        return;
    }
    const qint64 gap = std::max<qint64>(0, closedTotal - m_base - m_accounted);
    // A closing connection is in neither list for a moment: only what is still missing a poll later was lost.
    const qint64 lost = std::min(gap, m_pending);
    m_unseen += lost;
    m_accounted += lost;
    m_pending = reached ? 0 : gap - lost;
}

void ClosureLedger::forgetWhatTheRingForgot()
{
    // What the ring lost before it was asked is never shown: an event was all there is.
    while (m_heardOrder.size() > mostHeard || (!m_heardOrder.empty() && !m_heard.contains(m_heardOrder.front()))) {
        m_heard.erase(m_heardOrder.front());
        m_heardOrder.pop_front();
    }
}

} // namespace stalewatch
