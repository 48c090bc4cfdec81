// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/snapshot.h"

#include <algorithm>

namespace stalewatch {

std::size_t ServerSnapshot::find(quint64 cid) const noexcept
{
    const auto open = rows.cid.begin() + std::ptrdiff_t(openRows);
    const auto found = std::lower_bound(rows.cid.begin(), open, cid);
    if (found != open && *found == cid)
        return std::size_t(found - rows.cid.begin());
    return std::size_t(std::find(open, rows.cid.end(), cid) - rows.cid.begin());
}

LocalTime ServerSnapshot::localTime(Instant at) const noexcept
{
    const Instant received(health.receivedAt.time_since_epoch());
    return LocalTime(later(received, timeBetween(now, at)).time_since_epoch());
}

Snapshot::Place Snapshot::at(quint32 row) const noexcept
{
    Q_ASSERT(row < size());
    const auto next = std::ranges::upper_bound(offsets, row);
    const auto index = std::size_t(next - offsets.begin()) - 1;
    return {servers[index].get(), std::size_t(row) - offsets[index]};
}

ConnectionKey Snapshot::keyAt(quint32 row) const noexcept
{
    const Place place = at(row);
    return {place.server->number, place.server->rows.cid[place.row]};
}

quint32 Snapshot::find(ConnectionKey key) const noexcept
{
    for (std::size_t i = 0; i < servers.size(); ++i) {
        if (servers[i]->number != key.server)
            continue;
        const std::size_t row = servers[i]->find(key.cid);
        return row < servers[i]->size() ? offsets[i] + quint32(row) : size();
    }
    return size();
}

const ServerSnapshot *Snapshot::server(ServerNumber wanted) const noexcept
{
    const auto found = std::ranges::find(servers, wanted, [](const auto &server) { return server->number; });
    return found == servers.end() ? nullptr : found->get();
}

void Snapshot::numberRows()
{
    offsets.assign(1, 0);
    for (const auto &server : servers)
        offsets.push_back(offsets.back() + quint32(server->size()));
}

} // namespace stalewatch
