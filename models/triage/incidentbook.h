// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/episode.h"

#include <array>
#include <memory>
#include <set>
#include <vector>

namespace stalewatch {

/// The incidents of this run: what closed or fell silent together, told once and kept up to date.
///
/// Closures and suspects of one manner that follow each other closely are an episode; within it those belong together
/// that share what explains best that they, and not others, were struck. Pure; one owner.
class IncidentBook final
{
public:
    static constexpr std::size_t most = 200; ///< incidents kept, the newest

    using Incidents = std::vector<std::shared_ptr<const Incident>>;

    /// A closure that is new in the log, on @p server.
    void take(const ClosureRecord &record, const ServerSnapshot &server, const StrainWatch &strain);
    /// The client of a closure came back.
    void returned(const ClosureRecord &record);
    /// Looks at everything that happened since the last time; tells @p log what belongs where.
    void update(const Snapshot &snapshot, const Doings &doings, ClosureLog &log, LocalTime now);

    [[nodiscard]] const Incidents &incidents() const noexcept { return m_incidents; } ///< newest first

private:
    void addSuspects(const Snapshot &snapshot, const StrainWatch &strain);
    void put(std::shared_ptr<const Incident> incident);
    void end(IncidentNumber number);
    void refreshReturns(const ClosureLog &log, LocalTime now);
    void forget(const Snapshot &snapshot);

    std::unique_ptr<ValueNames> m_names = std::make_unique<ValueNames>();
    std::unique_ptr<CensusTaker> m_census = std::make_unique<CensusTaker>(*m_names);
    std::array<Episode, 3> m_episodes{Episode(Manner::Silent), Episode(Manner::Left), Episode(Manner::Ordered)};
    std::set<IncidentNumber> m_withReturns{}; ///< whose members came back since the last time
    IncidentNumber m_lastNumber = 0;
    Incidents m_incidents{};
};

} // namespace stalewatch
