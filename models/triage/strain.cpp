// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/strain.h"

#include <algorithm>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr auto keepFor = 15min;
constexpr auto sampleEvery = 1s;

double cpuOf(const ServerFacts &facts)
{
    return isKnown(facts.cores) && facts.cores > 0 ? facts.cpu / 100 / double(facts.cores) : -1;
}

} // namespace

void StrainWatch::take(const ServerSnapshot &server)
{
    const LocalTime at = server.health.receivedAt;
    if (server.state != ServerSnapshot::State::Up || at == LocalTime{})
        return;
    Known &known = m_servers[server.number];
    if (at <= known.last)
        return;
    const PollHealth &health = server.health;
    Strain strain{.cpu = cpuOf(server.facts), .longestWait = health.firstByte};
    const bool isNext = health.askedAt != LocalTime{} && health.polls == known.polls + 1;
    if (isNext) // it is not the server's fault if we asked late
        strain.longestWait = std::max(strain.longestWait, at - health.askedAt);
    else if (known.last != LocalTime{}) // polls between the two were not answered
        strain.longestWait = std::max(strain.longestWait, at - known.last - health.interval);
    known.last = at;
    known.polls = health.polls;
    if (known.samples.empty() || at - known.samples.back().at >= sampleEvery) {
        known.samples.push_back({at, strain});
    } else {
        Strain &back = known.samples.back().strain;
        back = {std::max(back.cpu, strain.cpu), std::max(back.longestWait, strain.longestWait)};
    }
    while (at - known.samples.front().at > keepFor)
        known.samples.pop_front();
}

Strain StrainWatch::during(ServerNumber number, LocalTime from, LocalTime to) const
{
    Strain worst;
    const auto found = m_servers.find(number);
    if (found == m_servers.end())
        return worst;
    for (const auto &[at, strain] : found->second.samples) {
        if (at < from || at - strain.longestWait > to)
            continue;
        worst = {std::max(worst.cpu, strain.cpu), std::max(worst.longestWait, strain.longestWait)};
    }
    return worst;
}

std::optional<LocalTime> StrainWatch::lastStandstill(ServerNumber number, Nanoseconds least) const
{
    const auto found = m_servers.find(number);
    if (found == m_servers.end())
        return std::nullopt;
    const std::deque<Sample> &samples = found->second.samples;
    const auto last = std::find_if(
        samples.rbegin(), samples.rend(), [least](const Sample &sample) { return sample.strain.longestWait >= least; });
    return last == samples.rend() ? std::nullopt : std::optional(last->at);
}

void StrainWatch::forget(const Snapshot &snapshot, LocalTime now)
{
    std::erase_if(m_servers,
        [&](const auto &entry) { return !snapshot.server(entry.first) && now - entry.second.last > keepFor; });
}

} // namespace stalewatch
