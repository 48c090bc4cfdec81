// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/closurelog.h"

#include <utility>

namespace stalewatch {

namespace {

constexpr std::string Closure::*texts[] = {&Closure::kind, &Closure::type, &Closure::name, &Closure::lang,
    &Closure::version, &Closure::account, &Closure::authorizedUser, &Closure::ip, &Closure::reason};
constexpr Instant Closure::*times[] = {&Closure::start, &Closure::stop, &Closure::lastActivity};
constexpr qint64 Closure::*numbers[] = {&Closure::rtt, &Closure::pendingBytes, &Closure::inMsgs, &Closure::outMsgs,
    &Closure::inBytes, &Closure::outBytes, &Closure::subscriptions};

/// Takes from @p from what @p to lacks.
void complete(Closure &to, const Closure &from)
{
    for (const auto text : texts) {
        if ((to.*text).empty())
            to.*text = from.*text;
    }
    for (const auto time : times) {
        if (!isKnown(to.*time))
            to.*time = from.*time;
    }
    for (const auto number : numbers) {
        if (!isKnown(to.*number))
            to.*number = from.*number;
    }
    if (to.port < 0)
        to.port = from.port;
}

void remember(ClosureRecord &record, const LastSight &sight)
{
    record.wasWatched = sight.wasWatched;
    record.before = sight.before;
    record.pendingBefore = sight.pendingBytes;
    record.heldSubscriptions = sight.subscriptions;
    record.loudness = loudnessOf(record);
}

} // namespace

bool isOfOutput(const std::string &reason) noexcept
{
    return reason.starts_with("Slow Consumer") || reason == "Write Error";
}

Loudness loudnessOf(const ClosureRecord &record) noexcept
{
    if (record.closure.isStale())
        return Loudness::Quiet;
    if (!isOfOutput(record.closure.reason) || !record.wasWatched)
        return Loudness::Other;
    const Assessment &before = record.before;
    const std::optional<Nanoseconds> silence = record.silence();
    const bool isOverdue = before.isAtRisk() || before.reach == Reach::Nowhere;
    // With output pending it is closed before a second PING is due.
    const bool isSilent = before.interval > Nanoseconds(0) && silence && *silence > before.interval
        && before.deliveredSinceProof > 0 && before.missed > 0;
    return isOverdue || isSilent ? Loudness::Loud : Loudness::Other;
}

quint64 ClosureLog::add(const ServerSnapshot &server, Closure closure, const LastSight &sight, LocalTime seenAt)
{
    const ConnectionKey key{server.number, closure.cid};
    if (const auto known = m_ids.find(key); known != m_ids.end()) {
        fillIn(known->second, closure, sight);
        return known->second;
    }
    auto record = std::make_shared<ClosureRecord>();
    record->id = m_nextId++;
    record->server = server.number;
    record->serverName = server.facts.serverName;
    record->closure = std::move(closure);
    record->seenAt = seenAt;
    remember(*record, sight);
    m_ids.emplace(key, record->id);
    m_records.push_back(std::move(record));
    if (m_records.size() > most) {
        const ClosureRecord &oldest = *m_records.front();
        m_ids.erase({oldest.server, oldest.closure.cid});
        m_records.pop_front();
        ++m_forgotten;
    }
    return m_records.back()->id;
}

void ClosureLog::fillIn(quint64 id, const Closure &closure, const LastSight &sight)
{
    const std::size_t index = indexOf(id);
    auto changed = std::make_shared<ClosureRecord>(*m_records[index]);
    complete(changed->closure, closure);
    if (!changed->wasWatched && sight.wasWatched)
        remember(*changed, sight);
    if (*changed != *m_records[index])
        m_records[index] = std::move(changed);
}

std::size_t ClosureLog::indexOf(quint64 id) const noexcept
{
    const quint64 first = m_nextId - m_records.size();
    return id < first ? m_records.size() : std::size_t(id - first);
}

const ClosureRecord *ClosureLog::find(quint64 id) const noexcept
{
    const std::size_t index = indexOf(id);
    return index < m_records.size() ? m_records[index].get() : nullptr;
}

template <class T, class V>
void ClosureLog::change(quint64 id, T ClosureRecord::*member, const V &value)
{
    const std::size_t index = indexOf(id);
    if (index >= m_records.size() || (*m_records[index]).*member == value)
        return;
    auto changed = std::make_shared<ClosureRecord>(*m_records[index]);
    (*changed).*member = value;
    m_records[index] = std::move(changed);
}

void ClosureLog::setReturn(quint64 id, const Return &back)
{
    change(id, &ClosureRecord::back, std::optional<Return>(back));
}

void ClosureLog::setIncident(quint64 id, IncidentNumber incident)
{
    change(id, &ClosureRecord::incident, incident);
}

void ClosureLog::setLoudness(quint64 id, Loudness loudness)
{
    change(id, &ClosureRecord::loudness, loudness);
}

} // namespace stalewatch
