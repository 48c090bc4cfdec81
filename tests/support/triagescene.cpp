// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triagescene.h"

#include "models/staleness/witness.h"
#include "models/triage/triagebook.h"
#include "tests/support/pingsimulator.h"
#include "tests/support/triagecast.h"

#include <algorithm>
#include <set>

using namespace std::chrono_literals;

namespace stalewatch {

namespace {

constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};
constexpr LocalTime localEpoch{1h};
constexpr Nanoseconds pollEvery = 500ms;

/// One run.
class Play final
{
public:
    Play(Mishap mishap, quint32 seed)
        : m_mishap(mishap), m_random(seed), m_cast(m_random, {}), m_server(newServer()) { }

    Triage run();

private:
    struct Link
    {
        std::size_t person = 0; ///< in the cast
        bool isGone = false;    ///< left, kicked
        bool isTold = false;    ///< its closure
    };

    [[nodiscard]] std::unique_ptr<PingSimulator> newServer()
    {
        return std::make_unique<PingSimulator>(quint32(m_random()), m_ping);
    }
    [[nodiscard]] Nanoseconds within(Nanoseconds from, Nanoseconds to)
    {
        return Nanoseconds(std::uniform_int_distribution<qint64>(from.count(), to.count())(m_random));
    }
    void connect(std::size_t person, Instant at);
    void silence(std::size_t person, Instant at);
    void leave(std::size_t person, const std::string &reason);
    void strike();
    void strikeSilently(const std::vector<std::size_t> &victims, Nanoseconds over);
    void goOn(Nanoseconds since);
    void live();
    void restart();
    [[nodiscard]] PollNews poll();
    void close(PollNews &news, quint64 cid, const std::string &reason, Instant at);

    Mishap m_mishap;
    std::mt19937 m_random;
    PingSettings m_ping{5s, 2};
    TriageCast m_cast;
    std::unique_ptr<PingSimulator> m_server;
    Witness m_witness{};
    ServerNumber m_number = 1;
    Instant m_now = epoch;
    Instant m_start = epoch - 24h;
    Instant m_loaded = m_start;
    std::vector<Link> m_links{};                    ///< by cid - 1
    std::vector<quint64> m_cids{};                  ///< by person, the latest
    std::multimap<Instant, std::size_t> m_comers{}; ///< persons that connect then
    std::vector<std::tuple<quint64, std::string, Instant>> m_leaving{};
    std::vector<std::size_t> m_victims{};
    std::shared_ptr<const ServerSnapshot> m_last{};
    std::shared_ptr<TextPool> m_pool = std::make_shared<TextPool>();
};

void Play::connect(std::size_t person, Instant at)
{
    SimulatedClient client = m_cast.people()[person].client;
    client.connectAt = at;
    client.silentFrom = noInstant;
    const quint64 cid = m_server->add(client);
    m_links.push_back({person, false, false});
    m_cids.resize(m_cast.people().size());
    m_cids[person] = cid;
}

void Play::silence(std::size_t person, Instant at)
{
    SimulatedClient client = m_server->client(m_cids[person]);
    client.silentFrom = at;
    m_server->change(m_cids[person], client);
}

void Play::leave(std::size_t person, const std::string &reason)
{
    const quint64 cid = m_cids[person];
    if (m_links[cid - 1].isGone || m_server->closedAt(cid))
        return;
    m_links[cid - 1].isGone = true;
    m_leaving.emplace_back(cid, reason, m_now - 20ms);
}

void Play::strikeSilently(const std::vector<std::size_t> &victims, Nanoseconds over)
{
    m_victims = victims;
    for (const std::size_t person : victims)
        silence(person, m_now + within(0ns, over));
}

void Play::strike()
{
    switch (m_mishap) {
    case Mishap::Kill: {
        m_victims = m_cast.process();
        const bool isReset = m_random() % 3 == 0;
        for (const std::size_t person : m_victims)
            leave(person, isReset ? "Read Error" : "Client Closed");
        if (m_random() % 2 == 0) {
            for (const std::size_t person : m_victims)
                m_comers.emplace(m_now + within(2s, 4s), person);
        }
        return;
    }
    case Mishap::Stop:
        return strikeSilently(m_cast.process(), 10ms);
    case Mishap::Block: {
        strikeSilently(m_cast.process(), 10ms);
        const Nanoseconds blocked = within(17s, 30s);
        for (const std::size_t person : m_victims)
            m_comers.emplace(m_now + blocked + within(0ms, 500ms), person);
        return;
    }
    case Mishap::HostDown:
        return strikeSilently(m_cast.host(), 10ms);
    case Mishap::Blackhole:
        return strikeSilently(m_cast.halfOfANetwork(), 10ms);
    case Mishap::LoadBalancer: {
        strikeSilently(m_cast.mostBehindTheProxy(), 10ms);
        if (m_random() % 2 == 0) {
            for (const std::size_t person : m_victims)
                m_comers.emplace(m_now + within(10s, 18s), person);
        }
        return;
    }
    case Mishap::Release:
        return strikeSilently(m_cast.ofTheNewVersion(), within(0s, 20s));
    case Mishap::Mixture:
        return strikeSilently(m_cast.anybody(std::size_t(10 + m_random() % 12)), 25s);
    case Mishap::Kick:
        m_victims = m_random() % 2 == 0 ? m_cast.application() : m_cast.anybody(8);
        for (const std::size_t person : m_victims) {
            leave(person, "Kicked");
            m_comers.emplace(m_now + within(500ms, 3s), person);
        }
        return;
    case Mishap::Reload:
        m_ping = {1s, 1};
        m_server->reload(m_ping);
        m_loaded = m_now;
        return;
    case Mishap::Restart:
        return restart();
    case Mishap::Middlebox:
    case Mishap::SlowLink:
        m_victims = m_mishap == Mishap::SlowLink ? m_cast.network() : m_cast.behindTheProxy();
        return;
    case Mishap::Quiet:
        return;
    }
    Q_UNREACHABLE();
}

/// What takes time.
void Play::goOn(Nanoseconds since)
{
    if (m_mishap == Mishap::SlowLink && since < 40s) {
        for (const std::size_t person : m_victims) {
            SimulatedClient client = m_server->client(m_cids[person]);
            const auto slower = double(client.rtt.count()) * (1.12 + double(m_random() % 5) / 100) + 2e6;
            client.rtt = Nanoseconds(qint64(std::min(slower, 9e9)));
            client.rttSpread = client.rtt / 5;
            m_server->change(m_cids[person], client);
        }
    }
    if (m_mishap == Mishap::Middlebox && since < 30s) {
        // One after the other has nothing to say for a while, and is forgotten.
        for (const std::size_t person : m_victims) {
            SimulatedClient client = m_server->client(m_cids[person]);
            if (client.publishEvery == 0ns || isKnown(client.silentFrom) || m_random() % 100 >= 2)
                continue;
            client.silentFrom = m_now;
            m_server->change(m_cids[person], client);
        }
    }
}

/// Coming and going.
void Play::live()
{
    for (auto comer = m_comers.begin(); comer != m_comers.end() && comer->first <= m_now;) {
        const std::size_t person = comer->second;
        comer = m_comers.erase(comer);
        // Who comes back before the server has given it up leaves the old connection as it is.
        connect(person, m_now);
    }
    if (m_random() % 12 != 0)
        return;
    const std::size_t person = m_random() % m_cast.people().size();
    if (std::ranges::find(m_victims, person) != m_victims.end() || m_cids[person] == 0)
        return;
    if (m_mishap == Mishap::Quiet && m_random() % 12 == 0)
        return silence(person, m_now);
    if (isKnown(m_server->client(m_cids[person]).silentFrom))
        return;
    leave(person, m_random() % 4 == 0 ? "Read Error" : "Client Closed");
    if (m_random() % 2 == 0)
        m_comers.emplace(m_now + within(500ms, 20s), person);
}

void Play::restart()
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

void Play::close(PollNews &news, quint64 cid, const std::string &reason, Instant at)
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

PollNews Play::poll()
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
        .cpu = 12,
        .cores = 2};
    server->health.receivedAt = localEpoch + (m_now - epoch);
    server->health.interval = server->health.asked = pollEvery;
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
        server->rows.pendingBytes[row] = 0;
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
        if (m_mishap == Mishap::Reload)
            m_comers.emplace(m_now + within(500ms, 3s), m_links[cid - 1].person);
    }
    for (const auto &[cid, reason, at] : std::exchange(m_leaving, {}))
        close(news, cid, reason, at);
    news.server = m_last = server;
    return news;
}

Triage Play::run()
{
    for (std::size_t person = 0; person < m_cast.people().size(); ++person)
        connect(person, epoch + within(0s, 5s));
    const Nanoseconds strikeAt = within(45s, 55s);
    const Nanoseconds end = strikeAt + (m_mishap == Mishap::SlowLink || m_mishap == Mishap::Middlebox ? 95s : 62s);
    TriageBook book;
    Triage triage;
    bool hasStruck = false;
    for (quint64 number = 1; m_now - epoch < end; ++number) {
        m_now += pollEvery + within(0ms, 25ms);
        const Nanoseconds elapsed = m_now - epoch;
        if (elapsed >= strikeAt && !std::exchange(hasStruck, true))
            strike();
        else if (elapsed >= strikeAt)
            goOn(elapsed - strikeAt);
        if (elapsed > 20s)
            live();
        std::vector<PollNews> news;
        news.push_back(poll());
        Snapshot snapshot{.number = number, .servers = {news[0].server}};
        snapshot.numberRows();
        triage = book.take(news, snapshot, localEpoch + (m_now - epoch));
    }
    return triage;
}

} // namespace

Triage playTriage(Mishap mishap, quint32 seed)
{
    return Play(mishap, seed * 31 + quint32(mishap)).run();
}

} // namespace stalewatch
