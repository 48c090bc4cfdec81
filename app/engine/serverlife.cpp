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

/// @p closure as an event told it, with what the last poll knew of the connection: the ring would say so, too.
Closure completed(Closure closure, const Connections &rows)
{
    const std::size_t row = rows.find(closure.cid);
    if (row == rows.size() || (isKnown(closure.start) && rows.start[row] != closure.start.time_since_epoch().count()))
        return closure;
    closure.port = closure.port < 0 ? rows.port[row] : closure.port;
    if (!isKnown(closure.lastActivity))
        closure.lastActivity = Instant(Nanoseconds(rows.lastActivity[row]));
    closure.pendingBytes = isKnown(closure.pendingBytes) ? closure.pendingBytes : rows.pendingBytes[row];
    closure.subscriptions = isKnown(closure.subscriptions) ? closure.subscriptions : rows.subscriptions[row];
    return closure;
}

/// @p poll without the rows of @p cids, which are ascending.
std::shared_ptr<Observation> withoutRows(const Observation &poll, const std::vector<quint64> &cids)
{
    auto rest = std::make_shared<Observation>(poll);
    rest->rows.remove(cids);
    if (!poll.tcp)
        return rest;
    TcpInfos tcp;
    for (std::size_t row = 0; row < poll.rows.size(); ++row) {
        if (!std::ranges::binary_search(cids, poll.rows.cid[row]))
            tcp.push_back((*poll.tcp)[row]);
    }
    rest->tcp = std::make_shared<const TcpInfos>(std::move(tcp));
    return rest;
}

/// This program asks through it, so it lives, whatever its pings say; it is never at risk.
Assessment ownAssessment(const Assessment &watched)
{
    return {.evidence = Evidence::Proven,
        .proof = watched.proof,
        .why = Assessment::Why::Monitor,
        .proofAt = watched.proofAt,
        .watchedSince = watched.watchedSince};
}

} // namespace

ServerLife::Taken ServerLife::take(std::shared_ptr<const Observation> poll, Nanoseconds keepGoneFor)
{
    learn(*poll);
    poll = withoutClosed(std::move(poll));
    Taken taken;
    taken.server = makeFreedAside<ServerSnapshot>();
    ServerSnapshot &server = *taken.server;
    server.state = ServerSnapshot::State::Up;
    server.facts = poll->facts;
    server.now = poll->now;
    server.skew = poll->skew;
    server.health = poll->health;
    server.ownCids = m_ownCids;
    server.hasEvents = m_hasEvents;
    server.told.facts = poll->factsFrom;
    server.told.rows = poll->hasRows ? poll->rowsFrom : Source::None;
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
    learn(poll);
    // Before the first poll nobody can say what is news.
    if (!m_hasTaken || m_heard.size() > mostTold)
        return;
    std::ranges::copy_if(poll.closures, std::back_inserter(m_heard),
        [this](const Closure &closure) { return !m_told.contains(closure.cid); });
}

void ServerLife::learn(const Observation &poll)
{
    m_ownCids = poll.ownCids;
    m_hasEvents = poll.hasEvents.value_or(m_hasEvents);
}

std::optional<ServerLife::Taken> ServerLife::close(
    const std::vector<Closure> &closures, LocalTime at, Nanoseconds keepGoneFor)
{
    if (!m_lastPoll)
        return {}; // the ring of the first poll will hold them
    Taken taken;
    std::vector<quint64> cids;
    for (const Closure &closure : closures) {
        if (!m_told.insert(closure.cid))
            continue;
        taken.closures.push_back(completed(closure, m_lastPoll->rows));
        cids.push_back(closure.cid);
        m_closedAt.insert_or_assign(closure.cid, at);
        qint64 &count = closure.kind == "Leafnode" ? m_stale.leafs : m_stale.clients;
        count += closure.isStale() ? 1 : 0;
    }
    if (cids.empty())
        return {};
    std::ranges::sort(cids);
    const std::shared_ptr<Observation> rest = withoutRows(*m_lastPoll, cids);
    rest->closures = taken.closures;
    rest->receivedAt = at;
    rest->isFirst = false;
    remember(taken);
    m_departures.take(m_lastPoll->rows, m_lastServer->assessments, *rest, keepGoneFor, Departures::Occasion::Event);
    taken.server = without(cids, *rest);
    m_lastPoll = rest;
    m_lastServer = taken.server;
    return taken;
}

/// The last snapshot without the open rows of @p cids, and with the rows that went.
std::shared_ptr<ServerSnapshot> ServerLife::without(const std::vector<quint64> &cids, const Observation &rest) const
{
    const ServerSnapshot &last = *m_lastServer;
    auto server = makeFreedAside<ServerSnapshot>();
    server->state = last.state;
    server->facts = last.facts;
    server->now = last.now;
    server->skew = last.skew;
    server->health = last.health;
    server->stale = last.stale;
    server->warning = last.warning;
    server->ownCids = last.ownCids;
    server->hasEvents = last.hasEvents;
    server->told = last.told;
    if (server->stale.source == StaleCount::Source::Closures) {
        server->stale.byKind = m_stale;
        server->stale.total = m_stale.clients + m_stale.leafs;
    }
    server->rows = rest.rows;
    server->openRows = rest.rows.size();
    server->connectionsShown = qint64(server->openRows);
    for (std::size_t row = 0; row < last.openRows; ++row) {
        if (std::ranges::binary_search(cids, last.rows.cid[row]))
            continue;
        server->assessments.push_back(last.assessments[row]);
        server->rates.push_back(last.rates[row]);
    }
    server->tcp = rest.tcp;
    m_departures.appendTo(*server);
    server->tally = tallyOf(*server);
    return server;
}

/// A poll that was asked before an event may show what that one closed: a cid never comes back.
std::shared_ptr<const Observation> ServerLife::withoutClosed(std::shared_ptr<const Observation> poll)
{
    std::vector<quint64> cids;
    std::erase_if(m_closedAt, [&](const auto &entry) {
        const bool isOlder = poll->health.askedAt <= entry.second;
        if (isOlder && poll->hasRows && poll->rows.find(entry.first) != poll->rows.size())
            cids.push_back(entry.first);
        return !isOlder;
    });
    if (cids.empty())
        return poll;
    std::ranges::sort(cids);
    return withoutRows(*poll, cids);
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
    for (const quint64 cid : m_ownCids) {
        if (const std::size_t own = poll.rows.find(cid); own != poll.rows.size())
            server.assessments[own] = ownAssessment(server.assessments[own]);
    }
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
