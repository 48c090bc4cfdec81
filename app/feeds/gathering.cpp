// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/gathering.h"

#include "app/feeds/natslink.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace stalewatch {

namespace {

qint64 countOf(qint64 value) noexcept
{
    return isKnown(value) ? std::clamp<qint64>(value, 0, 1 << 24) : 0;
}

} // namespace

void Gathering::takeFacts(ServerFacts facts)
{
    if (m_life.serverId != facts.serverId || m_life.start != facts.start) {
        m_life = PolledLife{};
        m_life.serverId = facts.serverId;
        m_life.start = facts.start;
    }
    m_observation->health.parseFieldErrors += facts.parseFieldErrors;
    m_observation->facts = std::move(facts);
    m_observation->isFirst = !m_life.ledger.hasStarted();
}

qint64 Gathering::expectedOpen() const noexcept
{
    return countOf(facts().connections) + countOf(facts().leafnodes);
}

std::shared_ptr<ConnzDecoder> Gathering::startDecoder()
{
    m_texts = m_life.texts ? m_life.texts : std::make_shared<GrowingTexts>();
    const std::lock_guard lock(m_texts->busy);
    m_decoder = std::make_shared<ConnzDecoder>(m_life.previous, m_texts->pool, m_limits.rows, m_texts->elsewhere);
    return m_decoder;
}

bool Gathering::takeOpen(Connz open)
{
    if (!open.serverId.empty() && open.serverId != m_life.serverId)
        return false;
    const qint64 rows = qint64(open.rows.size());
    Observation &observation = *m_observation;
    observation.now = isKnown(open.now) ? open.now : observation.facts.now;
    observation.rowsCut = rows >= qint64(m_limits.rows) ? open.dropped : 0;
    observation.health.parseFieldErrors += open.parseFieldErrors;
    observation.health.inconsistent = isKnown(open.numConnections) && open.numConnections != rows + open.dropped;
    observation.rows = std::move(open.rows);
    if (m_decoder->pool() != m_texts->pool) {
        m_texts = std::make_shared<GrowingTexts>();
        m_texts->pool = m_decoder->pool();
    }
    observation.texts = m_texts;
    m_life.texts = m_texts;
    return true;
}

void Gathering::leaveOutRows(const Failure &failure)
{
    leaveOut(failure);
    m_observation->hasRows = false;
    m_observation->now = m_observation->facts.now;
}

qint64 Gathering::closedLimit(qint64 wanted) noexcept
{
    // What the totals of /varz announce, and some for those that close meanwhile.
    const qint64 announced = m_life.ledger.expected(facts());
    m_closedLimit
        = std::min(std::max(wanted, announced + announced / 8 + m_limits.closedBatch / 2), m_limits.closedMost);
    return m_closedLimit;
}

Gathering::Ring Gathering::takeClosed(const ClosedConnz &closed)
{
    if (!closed.serverId.empty() && closed.serverId != m_life.serverId)
        return Ring::AnotherServers;
    ClosureLedger &ledger = m_life.ledger;
    // Whoever tells no more when asked for more has a bound of its own, and would be asked for ever.
    const bool maySayMore = closed.closures.size() > std::exchange(m_closedSeen, closed.closures.size());
    if (!ledger.reachesKnown(closed.closures, closed.total) && maySayMore && m_closedLimit < m_limits.closedMost) {
        // The first time the whole ring is wanted; later a burst is read back step by step.
        const qint64 whole = countOf(closed.total) + m_limits.closedBatch;
        m_moreClosed = ledger.hasStarted() ? std::min(2 * m_closedLimit, std::max(whole, m_closedLimit + 1)) : whole;
        return Ring::AskMore;
    }
    m_observation->health.parseFieldErrors += closed.parseFieldErrors;
    m_observation->closures = ledger.take(closed.closures, closed.total, facts());
    return Ring::Whole;
}

void Gathering::leaveOut(const Failure &failure)
{
    if (!m_observation->health.partial)
        m_observation->health.partial = failure;
}

std::shared_ptr<Observation> Gathering::complete(LocalTime began, Nanoseconds decodeTook)
{
    Observation &observation = *m_observation;
    observation.staleSeen = m_life.ledger.stale();
    observation.unseenClosures = m_life.ledger.unseen();
    observation.ownCids = ownConnectionsOn(observation.facts.serverId);
    observation.health.decodeTook = decodeTook;
    observation.health.took = std::chrono::steady_clock::now() - began;
    observation.health.receivedAt = observation.receivedAt;
    if (isKnown(observation.now)) {
        const Nanoseconds sinceReceived = std::chrono::steady_clock::now() - observation.receivedAt;
        const Nanoseconds wall = std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()) - sinceReceived;
        observation.skew = observation.now.time_since_epoch() - wall;
    }
    if (observation.hasRows)
        m_life.previous = std::shared_ptr<const Connections>(m_observation, &observation.rows);
    return m_observation;
}

} // namespace stalewatch
