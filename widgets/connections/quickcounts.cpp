// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/quickcounts.h"

namespace stalewatch {

namespace {

QuickCounts countOf(const ServerSnapshot &server)
{
    QuickCounts counts{.open = qint64(server.openRows), .gone = qint64(server.size() - server.openRows)};
    for (std::size_t row = 0; row < server.openRows; ++row) {
        counts.atRisk += server.assessments[row].isAtRisk() ? 1 : 0;
        counts.unnamed += server.rows.name[row] == TextId::None ? 1 : 0;
    }
    return counts;
}

} // namespace

QuickCounts QuickCounter::count(const Snapshot &snapshot, ServerNumber server)
{
    QuickCounts sum;
    std::map<ServerNumber, Counted> counted;
    for (const auto &each : snapshot.servers) {
        Counted &entry = counted[each->number] = m_counted[each->number];
        if (entry.polls != each->health.polls || entry.now != each->now || entry.rows != each->size())
            entry = {each->health.polls, each->now, each->size(), countOf(*each)};
        if (server != 0 && each->number != server)
            continue;
        sum.open += entry.counts.open;
        sum.atRisk += entry.counts.atRisk;
        sum.unnamed += entry.counts.unnamed;
        sum.gone += entry.counts.gone;
    }
    m_counted = std::move(counted); // lives that ended are forgotten
    return sum;
}

} // namespace stalewatch
