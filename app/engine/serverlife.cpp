// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/serverlife.h"

#include "app/engine/freedaside.h"
#include "app/engine/rates.h"

#include <algorithm>
#include <unordered_map>

namespace stalewatch {

namespace {

CountByKind larger(const CountByKind &a, const CountByKind &b) noexcept
{
    return {std::max(a.clients, b.clients), std::max(a.routes, b.routes), std::max(a.gateways, b.gateways),
        std::max(a.leafs, b.leafs)};
}

/// Whether a counter is lower than it was; remembers it.
bool fell(qint64 &last, qint64 value) noexcept
{
    const bool result = isKnown(value) && isKnown(last) && value < last;
    if (isKnown(value))
        last = value;
    return result;
}

/// What @p server knows of the connection of @p closure, if it was open there. Account and user, which closures of some
/// servers lack, are taken over.
bool sightIn(const ServerSnapshot *server, Closure &closure, LastSight &sight)
{
    if (!server)
        return false;
    const auto open = server->rows.cid.begin() + std::ptrdiff_t(server->openRows);
    const auto found = std::lower_bound(server->rows.cid.begin(), open, closure.cid);
    if (found == open || *found != closure.cid)
        return false;
    const auto row = std::size_t(found - server->rows.cid.begin());
    sight = {true, server->assessments[row], server->rows.pendingBytes[row], server->rows.subscriptions[row]};
    if (closure.account.empty())
        closure.account = server->rows.text(server->rows.account[row]);
    if (closure.authorizedUser.empty())
        closure.authorizedUser = server->rows.text(server->rows.authorizedUser[row]);
    return true;
}

} // namespace

ServerLife::Taken ServerLife::take(std::shared_ptr<const Observation> poll, Nanoseconds keepGoneFor)
{
    Taken taken;
    taken.server = makeFreedAside<ServerSnapshot>();
    ServerSnapshot &server = *taken.server;
    server.state = ServerSnapshot::State::Up;
    server.facts = poll->facts;
    server.now = poll->now;
    server.skew = poll->skew;
    server.health = poll->health;
    count(*poll, server);
    if (poll->hasRows)
        watch(*poll, server, keepGoneFor);
    server.tally = tallyOf(server);

    const bool isNews = m_hasTaken || m_ringIsNews;
    m_hasTaken = true;
    m_heard.insert(m_heard.end(), poll->closures.begin(), poll->closures.end());
    for (Closure &closure : m_heard) {
        if (m_told.insert(closure.cid))
            (isNews ? taken.closures : taken.earlier).push_back(std::move(closure));
    }
    m_heard.clear();
    remember(taken);
    if (poll->hasRows) {
        m_lastPoll = std::move(poll);
        m_lastServer = taken.server;
    }
    return taken;
}

void ServerLife::hear(const Observation &poll)
{
    // Before the first poll nobody can say what is news.
    if (!m_hasTaken || m_heard.size() > mostTold)
        return;
    std::ranges::copy_if(poll.closures, std::back_inserter(m_heard),
        [this](const Closure &closure) { return !m_told.contains(closure.cid); });
}

void ServerLife::watch(const Observation &poll, ServerSnapshot &server, Nanoseconds keepGoneFor)
{
    const PollContext context{
        .now = poll.now,
        .ping = poll.facts.ping,
        .configLoadTime = poll.facts.configLoadTime,
        .version = versionNumber(poll.facts.version),
        .tcp = poll.tcp,
        .askedAt = poll.health.askedAt,
        .receivedAt = poll.receivedAt,
    };
    if (m_lastPoll)
        m_departures.take(m_lastPoll->rows, m_lastServer->assessments, poll, keepGoneFor);
    // Room for the rows that went as well: an array that grows by a few rows doubles.
    const std::size_t all = poll.rows.size() + m_departures.size();
    server.rows.resize(all);
    server.rows = poll.rows;
    server.openRows = server.rows.size();
    server.tcp = poll.tcp;
    server.connectionsShown = qint64(server.openRows);
    server.assessments = m_witness.observe(context, poll.rows);
    server.assessments.reserve(all);
    if (m_lastPoll) {
        const bool isTimed = isKnown(m_lastPoll->now) && isKnown(poll.now);
        const Nanoseconds elapsed = isTimed ? poll.now - m_lastPoll->now : Nanoseconds(0);
        server.rates = ratesBetween(m_lastPoll->rows, poll.rows, elapsed);
    }
    server.rates.reserve(all);
    server.rates.resize(server.openRows);
    m_departures.appendTo(server);
}

void ServerLife::count(const Observation &poll, ServerSnapshot &server)
{
    // The targets of one server may each have seen less than the other; none can have seen too much.
    m_stale = larger(m_stale, poll.staleSeen);
    m_unseen = std::max(m_unseen, poll.unseenClosures);
    StaleCount &stale = server.stale;
    stale.unseenClosures = m_unseen;
    if (isKnown(poll.facts.staleConnections)) {
        stale.source = StaleCount::Source::Counter;
        stale.total = poll.facts.staleConnections;
        stale.byKind = poll.facts.staleConnectionStats.value_or(CountByKind{.clients = stale.total});
    } else {
        stale.source = StaleCount::Source::Closures;
        stale.byKind = m_stale;
        stale.total = m_stale.clients + m_stale.leafs;
    }
    const bool accepted = fell(m_totalConnections, poll.facts.totalConnections);
    const bool counted = fell(m_staleConnections, poll.facts.staleConnections);
    m_counterFell = m_counterFell || accepted || counted;
    if (m_counterFell)
        server.warning = ServerWarning::CounterFell;
}

void ServerLife::remember(Taken &taken) const
{
    std::unordered_map<quint64, std::size_t> gone; // filled when first needed
    for (Closure &closure : taken.closures) {
        LastSight &sight = taken.sights.emplace_back();
        // Closed between the two requests of this poll, or since the poll before, or in neither list for a while.
        if (sightIn(taken.server.get(), closure, sight) || sightIn(m_lastServer.get(), closure, sight))
            continue;
        if (gone.empty()) {
            for (std::size_t i = 0; i < m_departures.size(); ++i)
                gone[m_departures.cidAt(i)] = i;
        }
        if (const auto found = gone.find(closure.cid); found != gone.end())
            sight = m_departures.sightAt(found->second);
    }
}

} // namespace stalewatch
