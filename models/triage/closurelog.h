// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/closurerecord.h"
#include "models/triage/lastsight.h"

#include <deque>
#include <map>
#include <memory>

namespace stalewatch {

/// The closures of the fleet, kept beyond the servers' own rings: each once, whichever way it became known, the newest
/// 20,000. Records are immutable and shared with whoever looks; one that changes is replaced. Pure; one owner.
class ClosureLog final
{
public:
    static constexpr std::size_t most = 20'000;
    using Records = std::deque<std::shared_ptr<const ClosureRecord>>;

    /// Takes in one closure of @p server, learnt at @p seenAt; returns its id. One that is known already is not added
    /// again, but gets what was missing: an event lacks the port, a ring the moment.
    quint64 add(const ServerSnapshot &server, Closure closure, const LastSight &sight, LocalTime seenAt);
    void setReturn(quint64 id, const Return &back);
    void setIncident(quint64 id, IncidentNumber incident);
    void setLoudness(quint64 id, Loudness loudness);

    /// By id, oldest first, without gaps.
    [[nodiscard]] const Records &records() const noexcept { return m_records; }
    /// Null: forgotten, or never there. O(1).
    [[nodiscard]] const ClosureRecord *find(quint64 id) const noexcept;
    [[nodiscard]] qint64 forgotten() const noexcept { return m_forgotten; }
    /// The id that the next closure gets.
    [[nodiscard]] quint64 nextId() const noexcept { return m_nextId; }

private:
    [[nodiscard]] std::size_t indexOf(quint64 id) const noexcept;
    template <class T, class V>
    void change(quint64 id, T ClosureRecord::*member, const V &value);
    void fillIn(quint64 id, const Closure &closure, const LastSight &sight);

    Records m_records{};
    std::map<ConnectionKey, quint64> m_ids{}; ///< of m_records
    quint64 m_nextId = 1;
    qint64 m_forgotten = 0;
};

/// Whether @p reason is one that a dead peer with pending output dies of, and a slow one as well.
[[nodiscard]] bool isOfOutput(const std::string &reason) noexcept;
/// What @p record says by itself: `Loud` only where the peer had shown no life before.
[[nodiscard]] Loudness loudnessOf(const ClosureRecord &record) noexcept;

} // namespace stalewatch
