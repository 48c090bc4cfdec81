// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/heldorder.h"

#include <span>
#include <unordered_map>

namespace stalewatch {

namespace {

/// As movedRows(), within one server. Open rows are sorted by cid on both sides; those that went are looked up, because
/// a row that is open before may have gone after.
void mapServer(const ServerSnapshot &before, const ServerSnapshot &after, quint32 offset, std::span<quint32> moved)
{
    std::unordered_map<quint64, quint32> gone;
    for (std::size_t row = after.openRows; row < after.size(); ++row)
        gone.emplace(after.rows.cid[row], offset + quint32(row));
    std::size_t open = 0;
    for (std::size_t row = 0; row < before.size(); ++row) {
        const quint64 cid = before.rows.cid[row];
        if (!before.isGone(row)) {
            while (open < after.openRows && after.rows.cid[open] < cid)
                ++open;
            if (open < after.openRows && after.rows.cid[open] == cid) {
                moved[row] = offset + quint32(open);
                continue;
            }
        }
        if (const auto found = gone.find(cid); found != gone.end())
            moved[row] = found->second;
    }
}

} // namespace

std::vector<quint32> movedRows(const Snapshot &before, const Snapshot &after)
{
    std::vector<quint32> moved(before.size(), Order::notShown);
    for (std::size_t i = 0; i < before.servers.size(); ++i) {
        for (std::size_t j = 0; j < after.servers.size(); ++j) {
            if (before.servers[i]->number == after.servers[j]->number)
                mapServer(*before.servers[i], *after.servers[j], after.offsets[j],
                    std::span(moved).subspan(before.offsets[i], before.servers[i]->size()));
        }
    }
    return moved;
}

std::vector<quint32> heldOrder(const Order &previous, const Snapshot &snapshot, const std::vector<quint32> &sorted)
{
    enum Place : char { Hidden, Waiting };
    std::vector<char> places(snapshot.size(), Hidden);
    for (const quint32 row : sorted)
        places[row] = Waiting;
    const std::vector<quint32> moved = movedRows(*previous.snapshot, snapshot);
    std::vector<quint32> rows;
    rows.reserve(sorted.size());
    const auto take = [&](quint32 row) {
        if (row != Order::notShown && places[row] == Waiting) {
            places[row] = Hidden;
            rows.push_back(row);
        }
    };
    for (const quint32 row : previous.rows)
        take(moved[row]);
    for (const quint32 row : sorted)
        take(row);
    return rows;
}

} // namespace stalewatch
