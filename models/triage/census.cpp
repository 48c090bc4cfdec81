// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/census.h"

namespace stalewatch {

void Census::add(const Traits &traits, bool isIdle)
{
    ++total;
    idleTotal += isIdle;
    for (std::size_t d = 0; d < dimensionCount; ++d) {
        const ValueId id = traits[d];
        if (id == 0)
            continue;
        ++known[d];
        if (counts[d].size() <= id)
            counts[d].resize(std::max<std::size_t>(id + 1, counts[d].size() * 2));
        ++counts[d][id];
        if (!isIdle)
            continue;
        if (idle[d].size() <= id)
            idle[d].resize(std::max<std::size_t>(id + 1, idle[d].size() * 2));
        ++idle[d][id];
    }
}

RowReader &CensusTaker::reader(const ServerSnapshot &server)
{
    RowReader &reader = m_readers.try_emplace(server.number, m_names).first->second;
    reader.open(server);
    return reader;
}

Traits CensusTaker::read(const ServerSnapshot &server, std::size_t row)
{
    return reader(server).read(row);
}

Census CensusTaker::take(const Snapshot &snapshot, LocalTime now)
{
    Census census;
    census.at = now;
    for (const auto &server : snapshot.servers) {
        if (!isKnown(server->now))
            continue;
        RowReader &rows = reader(*server);
        for (std::size_t row = 0; row < server->openRows; ++row) {
            const Instant traffic{Nanoseconds(server->rows.lastActivity[row])};
            const bool isIdle = hasOutlivedIdleness(server->assessments[row], traffic, server->now, server->facts.ping);
            census.add(rows.read(row), isIdle);
        }
    }
    return census;
}

void CensusTaker::forget(const Snapshot &snapshot)
{
    std::erase_if(m_readers, [&snapshot](const auto &entry) { return !snapshot.server(entry.first); });
}

} // namespace stalewatch
