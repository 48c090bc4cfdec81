// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triagecast.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

using namespace std::chrono_literals;

namespace stalewatch {

namespace {

struct Application
{
    const char *name = "";
    const char *lang = "";
    const char *version = "";
    const char *account = "";
};

constexpr std::array applications{
    Application{"orders-worker", "go", "1.47.0", "ORDERS"},
    Application{"orders-gateway", "go", "1.47.0", "ORDERS"},
    Application{"invoice-api", "python3", "2.11.0", "BILLING"},
    Application{"billing-export", "java", "2.21.5", "BILLING"},
    Application{"pricing-feed", "rust", "0.45.0", "PRICING"},
    Application{"price-board", "nats.ws", "1.30.3", "PRICING"},
    Application{"sensor", "C", "3.11.0", "EDGE"},
    Application{"telemetry-sink", ".NET", "2.7.0", "EDGE"},
    Application{"audit", "go", "1.38.0", "OPS"},
    Application{"search-indexer", "python3", "2.11.0", "OPS"},
};

std::string digits(quint64 number)
{
    return std::to_string(number);
}

} // namespace

TriageCast::TriageCast(std::mt19937 &random, const TriageWorld &world) : m_random(random), m_world(world)
{
    std::vector<Process> processes;
    populateHosts(processes);
    update(processes);
    for (const Process &process : processes) {
        // Some have many more connections than others.
        const std::size_t count = m_random() % 3 == 0 ? 5 + m_random() % 3 : between(m_world.connections);
        for (std::size_t i = 0; i < count; ++i)
            add(process, process.host / m_world.hosts);
    }
    for (std::size_t application = 0; application < std::min<std::size_t>(m_world.applications, 6); ++application) {
        const Process process{application, noHost, applications[application].version};
        for (std::size_t count = between(m_world.behindProxy); count > 0; --count)
            add(process, m_world.networks);
    }
}

std::size_t TriageCast::between(TriageWorld::Range range)
{
    return range.least + m_random() % (range.most - range.least + 1);
}

void TriageCast::populateHosts(std::vector<Process> &processes)
{
    for (std::size_t host = 0; host < m_world.networks * m_world.hosts; ++host) {
        const std::size_t first = m_random() % m_world.applications;
        for (std::size_t count = between(m_world.processes); count > 0; --count) {
            const std::size_t application = (first + count) % m_world.applications;
            processes.push_back({application, host, applications[application].version});
        }
    }
}

/// A release of one library that some of its processes have already, on several hosts: on one it would be no release
/// but a process.
void TriageCast::update(std::vector<Process> &processes)
{
    std::map<std::string, std::vector<Process *>> byLanguage;
    for (Process &process : processes)
        byLanguage[applications[process.application].lang].push_back(&process);
    std::vector<std::vector<Process *>> common;
    std::vector<Process *> most;
    for (auto &[language, those] : byLanguage) {
        std::set<std::size_t> apps;
        for (const Process *process : those)
            apps.insert(process->application);
        if (those.size() >= 5 && (apps.size() >= 2 || m_world.part <= 0.5))
            common.push_back(those);
        if (those.size() > most.size())
            most = std::move(those);
    }
    std::vector<Process *> chosen = common.empty() ? most : common[m_random() % common.size()];
    std::ranges::shuffle(chosen, m_random);
    chosen.resize(std::max<std::size_t>(3, std::size_t(double(chosen.size()) * std::min(m_world.part, 0.67))));
    m_newVersion = chosen.front()->version + "9-rc1";
    for (Process *process : chosen)
        process->version = m_newVersion;
}

void TriageCast::add(const Process &process, std::size_t network)
{
    const Application &app = applications[process.application];
    const std::string behind
        = process.host == noHost ? "9.0.1" : "4." + digits(17 + network) + "." + digits(10 + process.host);
    Person person{.lang = app.lang,
        .version = process.version,
        .account = app.account,
        .user = app.name,
        .ip = m_world.prefix + behind,
        .application = process.application,
        .host = process.host,
        .network = network};
    person.name = app.name;
    person.name += "-";
    for (int i = 0; i < 5; ++i)
        person.name += "bcdfghjklmnpqrstvwxz2456789"[m_random() % 27];
    SimulatedClient &client = person.client;
    client.kind = QByteArray::fromStdString(person.name);
    client.lang = QByteArray::fromStdString(person.lang);
    client.rtt = std::chrono::microseconds(1200 + m_random() % 3000);
    client.rttSpread = client.rtt / 4;
    // Periods as a share of the interval: who has traffic in every interval is not asked.
    const Nanoseconds interval = m_world.ping.interval;
    const double luck = double(m_random() % 1000) / 1000;
    if (network == m_world.networks || (luck > 0.17 && luck < 0.34)) {
        client.publishEvery = std::min<Nanoseconds>(interval * 30 / 100, m_world.idle == 0ns ? 1h : m_world.idle / 3);
        client.jitter = 0.6;
    } else if (luck <= 0.17) {
        client.publishEvery = interval * 16 / 100;
        client.jitter = 0.5;
    } else if (luck > 1 - m_world.subscribers) {
        client.deliveredEvery = interval * 18 / 100;
        client.jitter = 0.5;
    }
    // The last network is far away.
    if (network == m_world.networks - 1) {
        client.rtt = 1300ms + std::chrono::milliseconds(m_random() % 300);
        client.rttSpread = 100ms;
    }
    m_people.push_back(std::move(person));
}

void TriageCast::nameRow(Connections &rows, std::size_t row, std::size_t person, TextPool &pool) const
{
    const Person &who = m_people[person];
    rows.kind[row] = pool.intern("Client");
    rows.type[row] = pool.intern("nats");
    rows.name[row] = pool.intern(who.name);
    rows.lang[row] = pool.intern(who.lang);
    rows.version[row] = pool.intern(who.version);
    rows.ip[row] = pool.intern(who.ip);
    rows.account[row] = m_world.isAuthKnown ? pool.intern(who.account) : TextId::None;
    rows.authorizedUser[row] = m_world.isAuthKnown ? pool.intern(who.user) : TextId::None;
}

template <class F>
TriageCast::People TriageCast::those(F &&belongs) const
{
    People people;
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (belongs(m_people[i]))
            people.push_back(i);
    }
    return people;
}

TriageCast::People TriageCast::cut(People people, double part)
{
    std::ranges::shuffle(people, m_random);
    people.resize(std::max<std::size_t>(1, std::size_t(double(people.size()) * part + 0.5)));
    return people;
}

TriageCast::People TriageCast::process(const People &others)
{
    const auto isFree = [&](const Person &one) {
        return one.host != noHost && one.network + 1 < m_world.networks
            && std::ranges::none_of(others, [&](std::size_t other) { return m_people[other].network == one.network; });
    };
    for (;;) {
        const Person &one = m_people[m_random() % m_people.size()];
        People people = those([&](const Person &p) { return p.host == one.host && p.application == one.application; });
        if (isFree(one) && people.size() >= 5)
            return people;
    }
}

TriageCast::People TriageCast::host()
{
    for (;;) {
        const std::size_t host = m_random() % (m_world.networks * m_world.hosts);
        People people = those([host](const Person &p) { return p.host == host; });
        // A host of one process is that process.
        const bool isOfSeveral = std::ranges::any_of(
            people, [&](std::size_t p) { return m_people[p].application != m_people[people.front()].application; });
        if (isOfSeveral && people.size() >= 4)
            return people;
    }
}

TriageCast::People TriageCast::network()
{
    const std::size_t network = m_random() % (m_world.networks - 1);
    return those([network](const Person &p) { return p.network == network; });
}

TriageCast::People TriageCast::partOfANetwork()
{
    std::vector<std::size_t> hosts(m_world.hosts);
    std::iota(hosts.begin(), hosts.end(), (m_random() % m_world.networks) * m_world.hosts);
    std::ranges::shuffle(hosts, m_random);
    hosts.resize(std::max<std::size_t>(3, std::size_t(double(hosts.size()) * m_world.part + 0.5)));
    People people = those([&](const Person &p) { return std::ranges::find(hosts, p.host) != hosts.end(); });
    return people.size() >= 8 ? people : partOfANetwork();
}

TriageCast::People TriageCast::behindTheProxy()
{
    return those([](const Person &p) { return p.host == noHost; });
}

TriageCast::People TriageCast::partBehindTheProxy()
{
    return cut(behindTheProxy(), m_world.part);
}

TriageCast::People TriageCast::ofTheNewVersion()
{
    return those([this](const Person &p) { return p.version == m_newVersion; });
}

TriageCast::People TriageCast::application()
{
    const std::size_t application = m_random() % m_world.applications;
    People people = those([application](const Person &p) { return p.application == application; });
    return people.size() >= 5 ? people : this->application();
}

TriageCast::People TriageCast::account()
{
    for (;;) {
        const Person &one = m_people[m_random() % m_people.size()];
        People people = those([&one](const Person &p) { return p.account == one.account; });
        // An account of one application is that application.
        if (std::ranges::any_of(people, [&](std::size_t p) { return m_people[p].application != one.application; }))
            return people;
    }
}

TriageCast::People TriageCast::subscribers()
{
    return those([](const Person &p) { return p.client.deliveredEvery > 0ns; });
}

TriageCast::People TriageCast::anybody(std::size_t count)
{
    People people = those([](const Person &) { return true; });
    std::ranges::shuffle(people, m_random);
    people.resize(std::min(count, people.size()));
    return people;
}

} // namespace stalewatch
