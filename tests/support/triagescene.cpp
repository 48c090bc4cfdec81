// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triagescene.h"

#include "tests/support/triageplay.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace stalewatch {

namespace {

constexpr LocalTime localEpoch{1h};

} // namespace

void TriagePlay::connect(std::size_t person, Instant at)
{
    SimulatedClient client = m_cast.people()[person].client;
    client.connectAt = at;
    client.silentFrom = m_mutes.contains(person) ? at + 1s : noInstant;
    if (const auto slow = m_slow.find(person); slow != m_slow.end())
        client.rtt = slow->second;
    const quint64 cid = m_server->add(client);
    m_links.push_back({person, false, false});
    m_cids.resize(m_cast.people().size());
    m_cids[person] = cid;
    m_pending.erase(person);
}

void TriagePlay::silence(std::size_t person, Instant at)
{
    SimulatedClient client = m_server->client(m_cids[person]);
    client.silentFrom = at;
    m_server->change(m_cids[person], client);
    // Of those that are sent to, some die of what nobody takes before their PINGs are counted out.
    if (client.deliveredEvery > 0ns && chance(m_world.loud)) {
        const Nanoseconds lasts = at - m_now + within(intervals(0.7), intervals(m_world.ping.max + 0.8));
        later(lasts, [this, person, cid = m_cids[person]] {
            m_pending[person] = 70'000'000;
            if (m_cids[person] == cid)
                leave(person, chance(0.8) ? "Slow Consumer (Pending Bytes)" : "Write Error");
        });
    }
}

void TriagePlay::leave(std::size_t person, const std::string &reason)
{
    const quint64 cid = m_cids[person];
    if (cid == 0 || m_links[cid - 1].isGone || m_server->closedAt(cid))
        return;
    m_links[cid - 1].isGone = true;
    m_leaving.emplace_back(cid, reason, m_now - std::min<Nanoseconds>(20ms, m_world.pollEvery / 2));
}

void TriagePlay::strikeSilently(const std::vector<std::size_t> &victims, Nanoseconds over)
{
    m_victims.insert(m_victims.end(), victims.begin(), victims.end());
    for (const std::size_t person : victims)
        silence(person, m_now + within(0ns, over));
}

/// A process whose connections are there.
TriageCast::People TriagePlay::process()
{
    for (;;) {
        TriageCast::People people = m_cast.process(m_victims);
        const auto isThere = [this](std::size_t person) {
            const quint64 cid = m_cids[person];
            // Nor have just come.
            return cid != 0 && !m_links[cid - 1].isGone && !m_server->closedAt(cid)
                && m_now - m_server->client(cid).connectAt > m_ping.patience() + 1s;
        };
        if (std::ranges::count_if(people, isThere) >= 5)
            return people;
    }
}

/// What is due.
void TriagePlay::attend()
{
    while (!m_errands.empty() && m_errands.begin()->first <= m_now) {
        const auto what = std::move(m_errands.begin()->second);
        m_errands.erase(m_errands.begin());
        what();
    }
    for (auto comer = m_comers.begin(); comer != m_comers.end() && comer->first <= m_now;) {
        const std::size_t person = comer->second;
        comer = m_comers.erase(comer);
        // Who comes back before the server has given it up leaves the old connection as it is.
        connect(person, m_now);
    }
}

/// Coming and going.
void TriagePlay::live()
{
    if (!chance(double(m_world.pollEvery.count()) / double(intervals(1.2).count())))
        return;
    const std::size_t person = m_random() % m_cast.people().size();
    if (std::ranges::find(m_victims, person) != m_victims.end() || m_cids[person] == 0)
        return;
    // Now and then somebody dies, for reasons of its own.
    const bool dies = (m_mishap == Mishap::Quiet && chance(0.08)) || (m_mishap == Mishap::Scattered && chance(0.15));
    if (dies)
        return silence(person, m_now);
    if (isKnown(m_server->client(m_cids[person]).silentFrom))
        return;
    leave(person, chance(0.25) ? "Read Error" : "Client Closed");
    if (chance(m_mishap == Mishap::Scattered ? 0.9 : 0.5))
        comeBack(person, within(500ms, 20s));
}

void TriagePlay::restart()
{
    m_server = newServer();
    m_witness = Witness();
    m_pool = std::make_shared<TextPool>();
    ++m_number;
    m_start = m_loaded = m_now + 1ms;
    m_links.clear();
    m_comers.clear();
    m_leaving.clear();
    for (std::size_t person = 0; person < m_cast.people().size(); ++person)
        m_comers.emplace(m_now + within(100ms, 4s), person);
    std::ranges::fill(m_cids, quint64(0));
}

void TriagePlay::close(PollNews &news, quint64 cid, const std::string &reason, Instant at)
{
    const TriageCast::Person &person = m_cast.people()[m_links[cid - 1].person];
    LastSight sight;
    Closure closure{.serverId = "NSIM",
        .cid = cid,
        .kind = "Client",
        .type = "nats",
        .name = person.name,
        .lang = person.lang,
        .version = person.version,
        .account = person.account,
        .authorizedUser = person.user,
        .ip = person.ip,
        .port = 4711,
        .reason = reason,
        .stop = at};
    if (m_last) {
        if (const std::size_t row = m_last->find(cid); row < m_last->openRows) {
            const Connections &rows = m_last->rows;
            sight = {true, m_last->assessments[row], rows.pendingBytes[row], rows.subscriptions[row]};
            closure.lastActivity = Instant{Nanoseconds(rows.lastActivity[row])};
            closure.start = Instant{Nanoseconds(rows.start[row])};
            closure.rtt = rows.rtt[row];
        }
    }
    news.closures.push_back(std::move(closure));
    news.sights.push_back(sight);
}

PollNews TriagePlay::poll()
{
    PollNews news;
    auto server = std::make_shared<ServerSnapshot>();
    server->number = m_number;
    server->target = 1;
    server->state = ServerSnapshot::State::Up;
    server->now = m_now;
    server->facts = {.serverId = "NSIM",
        .serverName = "n1",
        .version = "2.15.1",
        .start = m_start,
        .now = m_now,
        .configLoadTime = m_loaded,
        .ping = m_ping,
        .maxConnections = 65536,
        .cpu = m_cpu,
        .cores = 2};
    server->health.receivedAt = localEpoch + (m_now - epoch);
    server->health.interval = server->health.asked = m_world.pollEvery;
    server->health.firstByte = within(1ms, 9ms);
    m_server->advanceTo(m_now);
    const Connections all = m_server->rows();
    server->rows.texts = all.texts;
    server->rows.resize(all.size());
    std::size_t row = 0;
    for (std::size_t from = 0; from < all.size(); ++from) {
        const Link &link = m_links[all.cid[from] - 1];
        if (link.isGone)
            continue;
        server->rows.copyRow(row, all, from);
        const auto pending = m_pending.find(link.person);
        server->rows.pendingBytes[row] = pending == m_pending.end() ? 0 : pending->second;
        m_cast.nameRow(server->rows, row++, link.person, *m_pool);
    }
    server->rows.resize(row);
    server->rows.texts = m_pool; // whose every text was written anew
    server->openRows = row;
    const PollContext context{.now = m_now, .ping = m_ping, .configLoadTime = m_loaded, .version = 2'015'001};
    server->assessments = m_witness.observe(context, server->rows);
    server->tally = tallyOf(*server);
    for (quint64 cid = 1; cid <= m_links.size(); ++cid) {
        const std::optional<Instant> closed = m_server->closedAt(cid);
        if (!closed || m_links[cid - 1].isGone || std::exchange(m_links[cid - 1].isTold, true))
            continue;
        close(news, cid, "Stale Connection", *closed);
        if (m_mishap == Mishap::Reload || m_mishap == Mishap::SlowLink || m_mutes.contains(m_links[cid - 1].person))
            comeBack(m_links[cid - 1].person, within(500ms, 3s));
    }
    for (const auto &[cid, reason, at] : std::exchange(m_leaving, {}))
        close(news, cid, reason, at);
    news.server = m_last = server;
    return news;
}

/// After the mishap: until everybody struck is closed, and it is known who came back.
Nanoseconds TriagePlay::watchFor() const
{
    const Nanoseconds closed = intervals(m_world.ping.max + 3) + 30s;
    switch (m_mishap) {
    case Mishap::SlowLink:
        return closed + intervals(9);
    case Mishap::Middlebox:
        return closed + intervals(7);
    case Mishap::IdleClosed:
    case Mishap::IdleReset:
        return intervals(6) + 20s;
    case Mishap::Scattered:
        return std::max<Nanoseconds>(1h, intervals(60));
    case Mishap::Deploy:
        return closed + 120s;
    default:
        return closed + intervals(5);
    }
}

Triage TriagePlay::run()
{
    const Nanoseconds interval = m_world.ping.interval;
    for (std::size_t person = 0; person < m_cast.people().size(); ++person)
        connect(person, epoch + within(0s, interval));
    const Nanoseconds strikeAt = std::max<Nanoseconds>(within(intervals(9), intervals(11)), 20s);
    const Nanoseconds end = strikeAt + watchFor();
    TriageBook book;
    Triage triage;
    bool hasStruck = false;
    quint64 number = 0;
    while (m_now - epoch < end) {
        // Between two polls time goes on.
        const Instant next = m_now + m_world.pollEvery + within(0ms, m_world.pollEvery / 20);
        for (; m_now + 200ms < next; m_now += 100ms)
            attend();
        m_now = next;
        const Nanoseconds elapsed = m_now - epoch;
        if (elapsed >= strikeAt && !std::exchange(hasStruck, true))
            strike();
        else if (elapsed >= strikeAt)
            goOn(elapsed - strikeAt);
        if (elapsed > intervals(4))
            live();
        attend();
        if (isKnown(m_stalledUntil) && m_now < m_stalledUntil)
            continue; // no poll is answered
        std::vector<PollNews> news;
        news.push_back(poll());
        Snapshot snapshot{.number = ++number, .servers = {news[0].server}};
        snapshot.numberRows();
        triage = book.take(news, snapshot, localEpoch + (m_now - epoch));
    }
    return triage;
}

Triage playTriage(Mishap mishap, quint32 seed)
{
    return TriagePlay(mishap, seed * 31 + quint32(mishap)).run();
}

} // namespace stalewatch
