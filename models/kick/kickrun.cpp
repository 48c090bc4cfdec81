// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kick/kickrun.h"

#include <algorithm>

namespace stalewatch {

namespace {

constexpr std::string_view kickedReason = "Kicked"; // server/client.go, ClosedState.String()

} // namespace

const char *idOf(KickState state) noexcept
{
    switch (state) {
    case KickState::Planned:
        return "planned";
    case KickState::Refused:
        return "refused";
    case KickState::Asked:
        return "asked";
    case KickState::Done:
        return "done";
    case KickState::Failed:
        return "failed";
    case KickState::Skipped:
        return "skipped";
    }
    Q_UNREACHABLE();
}

KickRun::KickRun(const KickPlan &plan, int perSecond)
    : m_verb(plan.verb), m_pause(Nanoseconds(std::chrono::seconds(1)) / std::max(1, perSecond))
{
    m_entries.reserve(plan.entries.size());
    for (const KickEntry &entry : plan.entries) {
        m_places.emplace(entry.key, m_entries.size());
        m_entries.push_back({.entry = entry});
    }
}

std::optional<std::size_t> KickRun::next(const Snapshot &newest, LocalTime now)
{
    while (hasPlanned() && now >= m_due) {
        const std::size_t index = m_next++;
        Entry &entry = m_entries[index];
        if (entry.state != KickState::Planned)
            continue;
        if (const QString objection = objectionTo(entry.entry, newest); !objection.isEmpty()) {
            refuse(index, objection);
            continue;
        }
        entry.state = KickState::Asked;
        m_due = now + m_pause;
        return index;
    }
    return std::nullopt;
}

void KickRun::refuse(std::size_t index, const QString &why)
{
    m_entries[index].state = KickState::Refused;
    m_entries[index].why = why;
}

void KickRun::ended(std::size_t index, const Result<> &result)
{
    Entry &ended = m_entries[index];
    if (ended.state != KickState::Asked)
        return; // an answer counts once
    if (result) {
        ended.state = KickState::Done;
        return;
    }
    ended.state = KickState::Failed;
    ended.why = result.error().why;
    ended.isUnsure = result.error().kind == Failure::Kind::Lost || result.error().kind == Failure::Kind::Timeout;
    if (result.error().kind != Failure::Kind::Unsupported)
        return;
    for (std::size_t i = m_next; i < m_entries.size(); ++i) {
        if (m_entries[i].state == KickState::Planned && m_entries[i].entry.serverId == ended.entry.serverId)
            refuse(i, ended.why);
    }
}

void KickRun::stop()
{
    for (; hasPlanned(); ++m_next) {
        if (m_entries[m_next].state == KickState::Planned)
            m_entries[m_next].state = KickState::Skipped;
    }
}

void KickRun::take(const Triage &triage)
{
    const quint64 first = triage.closures.empty() ? 0 : triage.closures.front()->id;
    const quint64 end = first + triage.closures.size();
    for (quint64 id = std::max(first, m_lastClosure + 1); id < end; ++id) {
        const ClosureRecord *record = triage.closure(id);
        m_lastClosure = id;
        const auto place = m_places.find({record->server, record->closure.cid});
        if (place != m_places.end())
            m_entries[place->second].closure = id;
    }
    for (Entry &entry : m_entries) {
        const bool wasAsked
            = entry.state == KickState::Asked || entry.state == KickState::Done || entry.state == KickState::Failed;
        const ClosureRecord *record = wasAsked && entry.closure ? triage.closure(*entry.closure) : nullptr;
        if (record == nullptr)
            continue;
        entry.reason = record->closure.reason;
        entry.back = record->back;
        if (m_verb == KickVerb::Kick && entry.reason == kickedReason && entry.isUnsure) {
            entry.state = KickState::Done; // it was done after all
            entry.isUnsure = false;
            entry.why.clear();
        }
    }
}

std::size_t KickRun::count(KickState state) const noexcept
{
    return std::size_t(std::ranges::count(m_entries, state, &Entry::state));
}

std::size_t KickRun::backCount() const noexcept
{
    return std::size_t(std::ranges::count_if(
        m_entries, [](const Entry &entry) { return entry.state == KickState::Done && entry.back.has_value(); }));
}

bool KickRun::isOver() const noexcept
{
    return count(KickState::Planned) == 0 && count(KickState::Asked) == 0;
}

} // namespace stalewatch
