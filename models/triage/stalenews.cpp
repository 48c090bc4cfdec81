// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/stalenews.h"

#include <utility>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr auto gatherFor = 2s; ///< the closures of one burst come over several polls
constexpr auto atMostEvery = 30s;

} // namespace

void StaleNewsroom::take(const Snapshot &snapshot, LocalTime now)
{
    std::unordered_map<ServerNumber, qint64> known;
    for (const std::shared_ptr<const ServerSnapshot> &server : snapshot.servers) {
        if (!isKnown(server->now))
            continue;
        const auto before = m_known.find(server->number);
        const qint64 total = server->stale.total;
        known.emplace(server->number, total);
        if (before == m_known.end() || total <= before->second)
            continue;
        if (m_closures == 0)
            m_gatheredSince = now;
        m_closures += total - before->second;
        m_servers.insert(server->number);
    }
    m_known = std::move(known);
}

std::optional<StaleNews> StaleNewsroom::due(LocalTime now)
{
    if (m_closures == 0 || now - m_gatheredSince < gatherFor || (m_toldAt && now - *m_toldAt < atMostEvery))
        return std::nullopt;
    const StaleNews news{.closures = m_closures, .servers = int(m_servers.size())};
    forget();
    m_toldAt = now;
    return news;
}

void StaleNewsroom::forget()
{
    m_closures = 0;
    m_servers.clear();
}

} // namespace stalewatch
