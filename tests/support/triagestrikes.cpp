// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triageplay.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace stalewatch {

void TriagePlay::kill(const std::vector<std::size_t> &process)
{
    m_victims.insert(m_victims.end(), process.begin(), process.end());
    const bool isReset = chance(0.33);
    for (const std::size_t person : process)
        leave(person, isReset ? "Read Error" : "Client Closed");
    if (chance(0.5)) {
        const Nanoseconds after = within(3s, 20s);
        for (const std::size_t person : process)
            comeBack(person, after + within(0ms, 800ms));
    }
}

void TriagePlay::blockFor(Nanoseconds time)
{
    strikeSilently(process(), 10ms);
    for (const std::size_t person : m_victims)
        comeBack(person, time + within(0ms, 500ms));
}

/// The server answers nobody for a while; most clients give it up.
void TriagePlay::overload()
{
    const Nanoseconds stall = within(4s, 12s);
    m_stalledUntil = m_now + stall;
    m_cpu = 198;
    for (std::size_t person = 0; person < m_cast.people().size(); ++person) {
        if (!chance(0.3 + m_world.part / 2))
            continue;
        m_victims.push_back(person);
        later(stall + within(0ms, 700ms), [this, person] {
            leave(person, chance(0.2) ? "Read Error" : "Client Closed");
            comeBack(person, within(300ms, 6s));
        });
    }
    later(stall + intervals(2), [this] { m_cpu = 30; });
}

/// Subscribers that do not keep up: output waits for them while they live.
void TriagePlay::saturate()
{
    std::vector<std::size_t> slow = m_cast.subscribers();
    slow.resize(
        std::max<std::size_t>(std::min<std::size_t>(slow.size(), 4), std::size_t(double(slow.size()) * m_world.part)));
    m_victims = slow;
    for (const std::size_t person : slow) {
        const Nanoseconds at = within(0ns, m_world.over);
        later(at, [this, person] { m_pending[person] = 3'000'000 + qint64(m_random() % 9'000'000); });
        later(at + within(m_world.pollEvery * 2, intervals(2) + m_world.pollEvery * 2), [this, person] {
            leave(person, chance(0.7) ? "Slow Consumer (Pending Bytes)" : "Slow Consumer (Write Deadline)");
            comeBack(person, within(500ms, 4s));
        });
    }
}

/// One process after the other: its connections go, and within moments those of the next are there.
void TriagePlay::deploy()
{
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> processes;
    for (const std::size_t person : m_cast.application())
        processes[{m_cast.people()[person].host, m_cast.people()[person].application}].push_back(person);
    Nanoseconds at{0};
    for (const auto &[which, people] : processes) {
        for (const std::size_t person : people) {
            m_victims.push_back(person);
            later(at + within(0ms, 1s), [this, person] {
                leave(person, "Client Closed");
                comeBack(person, within(100ms, 1200ms));
            });
        }
        at += within(2s, 15s);
    }
}

/// An update: they leave, and what comes back never answers.
void TriagePlay::updateToMutes()
{
    m_victims = m_cast.ofTheNewVersion();
    m_mutes.insert(m_victims.begin(), m_victims.end());
    for (const std::size_t person : m_victims) {
        later(within(0ns, m_world.over), [this, person] {
            leave(person, "Client Closed");
            comeBack(person, within(300ms, 1200ms));
        });
    }
}

void TriagePlay::strike()
{
    switch (m_mishap) {
    case Mishap::Kill:
        return kill(process());
    case Mishap::Stop:
        return strikeSilently(process(), 10ms);
    case Mishap::Block:
        return blockFor(within(intervals(m_ping.max + 1.4), intervals(m_ping.max + 4)));
    case Mishap::HostDown:
        return strikeSilently(m_cast.host(), 10ms);
    case Mishap::Blackhole:
        return strikeSilently(m_cast.partOfANetwork(), 10ms);
    case Mishap::StopAndHole:
    case Mishap::KillAndHole: {
        strikeSilently(m_cast.partOfANetwork(), 10ms);
        const TriageCast::People other = process();
        return m_mishap == Mishap::KillAndHole ? kill(other) : strikeSilently(other, 10ms);
    }
    case Mishap::LoadBalancer: {
        strikeSilently(m_cast.partBehindTheProxy(), 10ms);
        if (chance(0.5) || m_world.part > 0.9) {
            for (const std::size_t person : m_victims)
                comeBack(person, within(intervals(2), intervals(3.6)));
        }
        return;
    }
    case Mishap::Release:
        return strikeSilently(m_cast.ofTheNewVersion(), m_world.over);
    case Mishap::NeverAnswers:
        return updateToMutes();
    case Mishap::AccountSilent:
        return strikeSilently(m_cast.account(), m_world.over);
    case Mishap::Mixture:
        return strikeSilently(m_cast.anybody(m_world.some), intervals(5));
    case Mishap::Kick:
        m_victims = chance(0.5) ? m_cast.application() : m_cast.anybody(8);
        for (const std::size_t person : m_victims) {
            leave(person, "Kicked");
            comeBack(person, within(500ms, 3s));
        }
        return;
    case Mishap::Overload:
        return overload();
    case Mishap::Saturation:
        return saturate();
    case Mishap::Deploy:
        return deploy();
    case Mishap::Reload:
        m_ping = {1s, 1};
        m_server->reload(m_ping);
        m_loaded = m_now;
        return;
    case Mishap::Restart:
        return restart();
    case Mishap::SlowLink:
        m_victims = m_cast.network();
        return;
    case Mishap::Middlebox:
    case Mishap::IdleClosed:
    case Mishap::IdleReset:
        m_victims = m_cast.behindTheProxy();
        return;
    case Mishap::Scattered:
    case Mishap::Quiet:
        return;
    }
    Q_UNREACHABLE();
}

/// A link that fills up: every answer takes longer than the one before.
void TriagePlay::slowDown()
{
    const double grows = double(m_world.pollEvery.count()) / double(intervals(1).count());
    for (const std::size_t person : m_victims) {
        SimulatedClient client = m_server->client(m_cids[person]);
        const double factor = 1 + (1.1 + double(m_random() % 60) / 100) * grows;
        const double most = double(intervals(2.5).count());
        const auto slower = double(client.rtt.count()) * factor + double(intervals(0.004).count());
        client.rtt = Nanoseconds(qint64(std::min(slower, most)));
        client.rttSpread = client.rtt / 5;
        m_slow[person] = client.rtt;
        m_server->change(m_cids[person], client);
    }
}

/// One after the other has nothing to say for a while.
void TriagePlay::fallIdle()
{
    for (const std::size_t person : m_victims) {
        SimulatedClient client = m_server->client(m_cids[person]);
        if (client.publishEvery == 0ns || isKnown(client.silentFrom)
            || !chance(double(m_world.pollEvery.count()) / double(intervals(5).count())))
            continue;
        if (m_mishap == Mishap::Middlebox)
            client.silentFrom = m_now; // and is forgotten
        else
            client.publishEvery = 0ns;
        m_server->change(m_cids[person], client);
    }
}

/// What a box in the path ends, on both sides, after a time without traffic.
void TriagePlay::endIdleFlows()
{
    for (const std::size_t person : m_victims) {
        const quint64 cid = m_cids[person];
        if (cid == 0 || m_server->client(cid).publishEvery > 0ns || m_links[cid - 1].isGone || m_server->closedAt(cid))
            continue;
        const Instant last = m_server->lastTraffic(cid);
        if (!isKnown(last) || m_now - last < m_world.idle)
            continue;
        m_links[cid - 1].isGone = true;
        m_leaving.emplace_back(
            cid, m_mishap == Mishap::IdleReset ? "Read Error" : "Client Closed", last + m_world.idle);
        comeBack(person, within(50ms, 1500ms));
    }
}

/// What takes time.
void TriagePlay::goOn(Nanoseconds since)
{
    if (m_mishap == Mishap::SlowLink && since < intervals(8))
        slowDown();
    if (m_mishap == Mishap::Middlebox && since < intervals(6))
        fallIdle();
    if (m_mishap == Mishap::IdleClosed || m_mishap == Mishap::IdleReset) {
        fallIdle();
        endIdleFlows();
    }
}

} // namespace stalewatch
