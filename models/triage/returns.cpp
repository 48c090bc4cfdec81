// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/returns.h"

#include <algorithm>
#include <tuple>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr auto waitFor = 1h;         ///< for a closed one to come back
constexpr auto keepArrivals = 15min; ///< for the close of the one whose place was taken: longer than default windows
constexpr auto clocksDiffer = 250ms;
constexpr std::size_t mostKept = 20'000;
/// A connection of that age without a name has none.
constexpr auto saysItsNameWithin = 3s;

std::string nameKey(std::string_view name, std::string_view ip, std::string_view lang, std::string_view version)
{
    if (!name.empty())
        return std::string(name);
    std::string key(1, '\0');
    for (const std::string_view part : {ip, lang, version}) {
        key += part;
        key += '\0';
    }
    return key;
}

template <class Queue>
void put(Queue &queue, const std::string &name, LocalTime at, auto &&value)
{
    queue.byName.emplace(name, std::forward<decltype(value)>(value));
    queue.order.emplace_back(at, name);
}

/// Drops from the front what is older than @p keepFor or too much. @p timeOf tells the age of an entry.
template <class Queue>
void expire(Queue &queue, LocalTime now, Nanoseconds keepFor, auto timeOf)
{
    while (!queue.order.empty() && (now - queue.order.front().first > keepFor || queue.order.size() > mostKept)) {
        const LocalTime at = queue.order.front().first;
        const auto [first, last] = queue.byName.equal_range(queue.order.front().second);
        const auto oldest = std::find_if(first, last, [&](const auto &entry) { return timeOf(entry.second) == at; });
        if (oldest != last)
            queue.byName.erase(oldest);
        queue.order.pop_front();
    }
}

} // namespace

bool Returns::fits(const Waiting &waiting, const Arrival &arrival)
{
    if (waiting.key == arrival.key || (waiting.key.server == arrival.key.server && arrival.key.cid < waiting.key.cid))
        return false;
    const bool otherAccount
        = !waiting.account.empty() && !arrival.account.empty() && waiting.account != arrival.account;
    return !otherAccount && arrival.at >= waiting.replaceableSince;
}

Returns::Match Returns::matched(const Waiting &waiting, const Arrival &arrival)
{
    return {waiting.closure,
        {arrival.key, arrival.serverName, arrival.ip, std::max<Nanoseconds>(arrival.at - waiting.stopped, 0ns)}};
}

void Returns::take(const ServerSnapshot &server, std::vector<Match> &matches)
{
    if (server.state != ServerSnapshot::State::Up || !isKnown(server.now))
        return;
    if (!m_hasBegun)
        m_began = server.health.receivedAt;
    m_hasBegun = true;
    Known &known = m_servers[server.number];
    const std::vector<quint64> early = std::exchange(known.early, {});
    for (const quint64 cid : early) {
        if (const std::size_t row = server.find(cid); row < server.openRows)
            arrive(server, row, matches);
    }
    const auto &cids = server.rows.cid;
    const auto open = cids.begin() + std::ptrdiff_t(server.openRows);
    const auto fresh = std::upper_bound(cids.begin(), open, known.lastCid);
    for (auto row = std::size_t(fresh - cids.begin()); row < server.openRows; ++row)
        arrive(server, row, matches);
    if (server.openRows > 0)
        known.lastCid = std::max(known.lastCid, cids[server.openRows - 1]);
}

void Returns::arrive(const ServerSnapshot &server, std::size_t row, std::vector<Match> &matches)
{
    const Connections &rows = server.rows;
    const Instant start{Nanoseconds(rows.start[row])};
    if (!isKnown(start))
        return;
    const LocalTime at = server.localTime(start);
    if (at < m_began)
        return;
    if (rows.name[row] == TextId::None && server.health.receivedAt - at < saysItsNameWithin) {
        m_servers[server.number].early.push_back(rows.cid[row]);
        return;
    }
    const Arrival arrival{{server.number, rows.cid[row]}, at, server.facts.serverName,
        std::string(rows.text(rows.ip[row])), std::string(rows.text(rows.account[row]))};
    const std::string name
        = nameKey(rows.text(rows.name[row]), arrival.ip, rows.text(rows.lang[row]), rows.text(rows.version[row]));
    // The same address first, then who went last.
    const auto [first, last] = m_waiting.byName.equal_range(name);
    auto best = last;
    const auto rank = [&arrival](const Waiting &w) { return std::tuple(w.ip == arrival.ip, w.stopped); };
    for (auto entry = first; entry != last; ++entry) {
        if (fits(entry->second, arrival) && (best == last || rank(entry->second) > rank(best->second)))
            best = entry;
    }
    if (best == last)
        return put(m_arrivals, name, at, arrival);
    matches.push_back(matched(best->second, arrival));
    m_waiting.byName.erase(best);
}

void Returns::wait(const ClosureRecord &closure, LocalTime stopped, std::vector<Match> &matches)
{
    const Closure &c = closure.closure;
    Waiting waiting{closure.id, {closure.server, c.cid}, stopped, stopped - clocksDiffer, c.ip, c.account};
    // The client of a dead link comes back before the server has given it up.
    if (const auto silence = closure.silence(); silence && *silence > 0ns && closure.loudness != Loudness::Other)
        waiting.replaceableSince = stopped - *silence;
    const std::string name = nameKey(c.name, c.ip, c.lang, c.version);
    const auto [first, last] = m_arrivals.byName.equal_range(name);
    auto best = last;
    const auto rank
        = [&waiting](const Arrival &a) { return std::tuple(a.ip == waiting.ip, -(a.at - waiting.stopped)); };
    for (auto entry = first; entry != last; ++entry) {
        if (fits(waiting, entry->second) && (best == last || rank(entry->second) > rank(best->second)))
            best = entry;
    }
    if (best == last)
        return put(m_waiting, name, stopped, std::move(waiting));
    matches.push_back(matched(waiting, best->second));
    m_arrivals.byName.erase(best);
}

void Returns::forget(const Snapshot &snapshot, LocalTime now)
{
    expire(m_waiting, now, waitFor, [](const Waiting &waiting) { return waiting.stopped; });
    expire(m_arrivals, now, keepArrivals, [](const Arrival &arrival) { return arrival.at; });
    std::erase_if(m_servers, [&snapshot](const auto &entry) { return !snapshot.server(entry.first); });
}

} // namespace stalewatch
