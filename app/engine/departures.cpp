// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/departures.h"

#include <algorithm>

namespace stalewatch {

namespace {

constexpr int pollsToWait = 2;

constexpr std::vector<TextId> Connections::*textColumns[] = {
    &Connections::kind,
    &Connections::type,
    &Connections::ip,
    &Connections::name,
    &Connections::lang,
    &Connections::version,
    &Connections::account,
    &Connections::authorizedUser,
    &Connections::tlsVersion,
    &Connections::tlsCipherSuite,
    &Connections::mqttClient,
    &Connections::nameTag,
    &Connections::others,
};

} // namespace

void Departures::take(const Connections &before, const std::vector<Assessment> &assessments, const Observation &poll,
    Nanoseconds keepFor, Occasion occasion)
{
    const Connections &now = poll.rows;
    std::size_t open = 0;
    for (std::size_t row = 0; row < before.size(); ++row) {
        while (open < now.size() && now.cid[open] < before.cid[row])
            ++open;
        if (open == now.size() || now.cid[open] != before.cid[row])
            add(before, row, assessments[row], poll);
    }
    const std::lock_guard lock(poll.texts->busy);
    if (m_rows.texts != poll.texts->pool)
        moveTo(*poll.texts->pool);
    m_rows.texts = poll.texts->pool;
    explain(poll, occasion);

    const std::size_t tooMany = m_went.size() > most ? m_went.size() - most : 0;
    std::vector<char> keep(m_went.size());
    for (std::size_t row = tooMany; row < keep.size(); ++row) {
        const bool isBack = now.find(m_rows.cid[row]) != now.size();
        keep[row] = !isBack && poll.receivedAt - m_went[row].departure.seenAt < keepFor;
    }
    keepOnly(keep);
    // They move to a new pool with the rest: for their sake it need not be renewed.
    poll.texts->elsewhere = m_went.empty() ? 0 : m_rows.distinctTexts();
}

void Departures::appendTo(ServerSnapshot &server) const
{
    const std::size_t open = server.openRows;
    server.rows.resize(open + m_went.size());
    server.rates.resize(open + m_went.size());
    for (std::size_t row = 0; row < m_went.size(); ++row) {
        server.rows.copyRow(open + row, m_rows, row);
        Assessment closed = m_went[row].before;
        closed.evidence = Evidence::Closed;
        closed.earliest = noInstant;
        closed.latest = noInstant;
        server.assessments.push_back(closed);
        server.departures.push_back(m_went[row].departure);
    }
}

void Departures::add(const Connections &before, std::size_t row, const Assessment &last, const Observation &poll)
{
    m_rows.texts = before.texts;
    m_rows.resize(m_went.size() + 1);
    m_rows.copyRow(m_went.size(), before, row);
    Went went;
    went.departure = {.at = poll.now, .seenAt = poll.receivedAt, .awaited = true};
    went.before = last;
    m_went.push_back(went);
}

LastSight Departures::sightAt(std::size_t index) const
{
    return {true, m_went[index].before, m_rows.pendingBytes[index], m_rows.subscriptions[index]};
}

void Departures::moveTo(TextPool &pool)
{
    for (const auto column : textColumns) {
        for (TextId &id : m_rows.*column)
            id = pool.intern(m_rows.text(id));
    }
    for (Went &went : m_went)
        went.departure.reason = pool.intern(m_rows.text(went.departure.reason));
}

void Departures::explain(const Observation &poll, Occasion occasion)
{
    const int aPoll = occasion == Occasion::Poll ? 1 : 0; // an event is no chance for the ring to tell more
    for (auto &[cid, reason] : m_reasons)
        reason.age += aPoll;
    std::erase_if(m_reasons, [](const auto &entry) { return entry.second.age > pollsToWait; });
    // What the ring held before we came explains nothing that went since.
    if (!poll.isFirst) {
        for (const Closure &closure : poll.closures)
            m_reasons[closure.cid] = {closure.reason, closure.stop};
    }
    for (std::size_t row = 0; row < m_went.size(); ++row) {
        Departure &departure = m_went[row].departure;
        if (departure.reason != TextId::None)
            continue;
        if (const auto found = m_reasons.find(m_rows.cid[row]); found != m_reasons.end()) {
            departure.reason = poll.texts->pool->intern(found->second.text);
            departure.at = isKnown(found->second.stop) ? found->second.stop : departure.at;
            departure.awaited = false;
            m_reasons.erase(found);
            continue;
        }
        m_went[row].waited += aPoll;
        departure.awaited = m_went[row].waited <= pollsToWait;
    }
}

void Departures::keepOnly(const std::vector<char> &keep)
{
    std::size_t to = 0;
    for (std::size_t row = 0; row < keep.size(); ++row) {
        if (!keep[row])
            continue;
        if (to != row) {
            m_rows.copyRow(to, m_rows, row);
            m_went[to] = m_went[row];
        }
        ++to;
    }
    m_rows.resize(to);
    m_went.resize(to);
}

} // namespace stalewatch
