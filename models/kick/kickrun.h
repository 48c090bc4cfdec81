// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kick/kickplan.h"
#include "models/result.h"
#include "models/triage/triage.h"

#include <map>
#include <optional>
#include <vector>

namespace stalewatch {

/// What has become of one connection of a plan.
enum class KickState : quint8 {
    Planned,
    Refused, ///< never asked: it is not what it was, or must not be
    Asked,   ///< no answer yet
    Done,    ///< the server says so
    Failed,  ///< the server's no, or none at all
    Skipped, ///< never asked: stopped before
};
/// For the audit log and for programs: never shown, never renamed.
[[nodiscard]] const char *idOf(KickState state) noexcept;

/// A plan while it is carried out: whose turn it is, checked once more at that moment, and what came of each.
///
/// Pure: the caller asks the servers, tells the time and hands in the newest snapshot. Answers may come in any order.
class KickRun final
{
public:
    struct Entry
    {
        KickEntry entry{};
        KickState state = KickState::Planned;
        QString why{};                    ///< of Refused and Failed; the server's own words where it has any
        bool isUnsure = false;            ///< Failed: nobody knows whether it was done
        std::string reason{};             ///< as the server lists its closing; empty: it has not, yet. Untrusted
        std::optional<Return> back{};     ///< who took its place
        std::optional<quint64> closure{}; ///< ClosureRecord::id
    };

    /// @p perSecond: so many are asked for in a second, at the most.
    explicit KickRun(const KickPlan &plan, int perSecond = 10);

    /// Whose turn it is at @p now; nullopt: nobody's before due(). Who must not be asked any more, by @p newest, is
    /// refused on the way.
    [[nodiscard]] std::optional<std::size_t> next(const Snapshot &newest, LocalTime now);
    /// When next() may have somebody. REQUIRES: hasPlanned().
    [[nodiscard]] LocalTime due() const noexcept { return m_due; }
    [[nodiscard]] bool hasPlanned() const noexcept { return m_next < m_entries.size(); }
    /// The answer for @p index. A server that has no such thing is asked for nothing more.
    void ended(std::size_t index, const Result<> &result);
    /// Refuses @p index, which next() has just named, for a reason that the caller knows.
    void refuse(std::size_t index, const QString &why);
    /// Nobody further is asked.
    void stop();
    /// Looks for the closings of those that were asked for, and for who came back. Cost: the closures that are new.
    void take(const Triage &triage);

    [[nodiscard]] KickVerb verb() const noexcept { return m_verb; }
    [[nodiscard]] const std::vector<Entry> &entries() const noexcept { return m_entries; }
    [[nodiscard]] std::size_t count(KickState state) const noexcept;
    /// How many of those that were done are known to be back.
    [[nodiscard]] std::size_t backCount() const noexcept;
    /// Every answer is there; who comes back may still be learnt.
    [[nodiscard]] bool isOver() const noexcept;

private:
    KickVerb m_verb;
    std::vector<Entry> m_entries{};
    std::map<ConnectionKey, std::size_t> m_places{};
    Nanoseconds m_pause;
    LocalTime m_due{};
    std::size_t m_next = 0; ///< the first that is still planned
    quint64 m_lastClosure = 0;
};

} // namespace stalewatch
