// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/changes.h"

#include <algorithm>
#include <functional>
#include <span>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr auto keepFor = 1h;
constexpr std::size_t mostKept = 1000;
constexpr std::size_t mostMissing = 16; ///< servers that are not in the snapshot, each with all of its rows

} // namespace

const ServerSnapshot *ChangeWatch::last(ServerNumber number) const noexcept
{
    const auto found = m_servers.find(number);
    return found == m_servers.end() ? nullptr : found->second.get();
}

std::shared_ptr<const ServerSnapshot> ChangeWatch::take(const std::shared_ptr<const ServerSnapshot> &server)
{
    if (server->number == 0 || server->state != ServerSnapshot::State::Up || !isKnown(server->now))
        return {};
    std::shared_ptr<const ServerSnapshot> ended;
    const auto life = m_lives.find(server->target);
    if (life != m_lives.end() && life->second != server->number) {
        const auto before = m_servers.find(life->second);
        // A load balancer's servers take turns; one that started since is the same server's next life.
        const bool isNextLife = before != m_servers.end() && isKnown(server->facts.start)
            && server->facts.start > before->second->now && server->warning != ServerWarning::Flapping;
        if (isNextLife) {
            ended = before->second;
            m_servers.erase(before);
            m_changes.push_back({.what = OwnChange::What::Restart,
                .when = server->localTime(server->facts.start),
                .number = server->number,
                .server = server->facts.serverName});
        }
    }
    if (const ServerSnapshot *before = last(server->number))
        compare(*before, *server);
    m_lives[server->target] = server->number;
    m_servers[server->number] = server;
    return ended;
}

void ChangeWatch::compare(const ServerSnapshot &before, const ServerSnapshot &server)
{
    const Instant loaded = server.facts.configLoadTime;
    if (!isKnown(loaded) || !isKnown(before.facts.configLoadTime) || loaded <= before.facts.configLoadTime)
        return;
    ChangeBefore change{.what = OwnChange::What::Reload,
        .when = server.localTime(loaded),
        .number = server.number,
        .server = server.facts.serverName};
    if (server.facts.ping.isUsable() && before.facts.ping.isUsable()) {
        change.patience = server.facts.ping.patience();
        change.before = before.facts.ping.patience();
        change.wasShortened = change.patience < change.before;
    }
    m_changes.push_back(std::move(change));
}

void ChangeWatch::note(const OwnChange &change, const Snapshot &snapshot)
{
    if (change.servers.empty())
        m_changes.push_back({.what = change.what, .when = change.when});
    for (const ServerNumber number : change.servers) {
        const ServerSnapshot *server = snapshot.server(number);
        ChangeBefore before{.what = change.what,
            .when = change.when,
            .number = number,
            .server = server ? server->facts.serverName : std::string()};
        std::ranges::copy_if(change.connections, std::back_inserter(before.connections),
            [number](const ConnectionKey &key) { return key.server == number; });
        std::ranges::sort(before.connections);
        m_changes.push_back(std::move(before));
    }
}

void ChangeWatch::forget(const Snapshot &snapshot, LocalTime now)
{
    std::erase_if(m_changes, [now](const ChangeBefore &change) { return now - change.when > keepFor; });
    if (m_changes.size() > mostKept)
        m_changes.erase(m_changes.begin(), m_changes.end() - std::ptrdiff_t(mostKept));
    // A server that restarts is missing until its next life has answered.
    std::erase_if(m_servers, [&](const auto &entry) {
        return !snapshot.server(entry.first) && now - entry.second->health.receivedAt > keepFor;
    });
    // An address that answers as ever-new servers would have an hour of them kept.
    std::vector<ServerNumber> missing;
    for (const auto &[number, server] : m_servers) {
        if (!snapshot.server(number))
            missing.push_back(number);
    }
    if (missing.size() <= mostMissing)
        return;
    std::ranges::sort(missing, std::ranges::greater()); // the latest first
    for (const ServerNumber number : std::span(missing).subspan(mostMissing))
        m_servers.erase(number);
}

} // namespace stalewatch
