// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triagecast.h"

#include <algorithm>
#include <array>
#include <map>

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

TriageCast::TriageCast(std::mt19937 &random, const Size &size)
    : m_random(random), m_size(size), m_isAuthKnown(random() % 2 == 0)
{
    // Each host runs two or three applications, each with a few connections.
    std::size_t goProcesses = 0;
    for (std::size_t host = 0; host < m_size.networks * m_size.hosts; ++host) {
        const std::size_t network = host / m_size.hosts;
        std::string ip = m_size.prefix;
        ip += "4.";
        ip += digits(17 + network) + "." + digits(10 + host);
        const std::size_t first = m_random() % applications.size();
        const std::size_t processes = 2 + m_random() % 2;
        for (std::size_t process = 0; process < processes; ++process) {
            const std::size_t application = (first + process * 3) % applications.size();
            // Processes on several hosts: on one it would be no release but a process.
            const bool isGo = applications[application].lang == std::string("go");
            const bool isNew = isGo && goProcesses++ % 3 == 0;
            for (std::size_t count = 5 + m_random() % 3; count > 0; --count)
                add(application, host, network, ip, isNew);
        }
    }
    for (std::size_t application = 0; application < 6; ++application) {
        for (std::size_t count = 3 + m_random() % 3; count > 0; --count)
            add(application, noHost, m_size.networks, std::string(m_size.prefix).append("9.0.1"), false);
    }
}

void TriageCast::add(std::size_t application, std::size_t host, std::size_t network, const std::string &ip, bool isNew)
{
    const Application &app = applications[application];
    Person person{.lang = app.lang,
        .version = app.version,
        .account = app.account,
        .user = app.name,
        .ip = ip,
        .application = application,
        .host = host,
        .network = network};
    // A release of one library that a third of its processes have already.
    if (isNew)
        person.version = "1.48.0-rc1";
    person.name = app.name;
    person.name += "-";
    for (int i = 0; i < 5; ++i)
        person.name += "bcdfghjklmnpqrstvwxz2456789"[m_random() % 27];
    SimulatedClient &client = person.client;
    client.kind = QByteArray::fromStdString(person.name);
    client.lang = QByteArray::fromStdString(person.lang);
    client.rtt = std::chrono::microseconds(1200 + m_random() % 3000);
    client.rttSpread = client.rtt / 4;
    switch (network == m_size.networks ? 1 : m_random() % 6) {
    case 0:
        client.publishEvery = 800ms;
        client.jitter = 0.5;
        break;
    case 1:
        client.publishEvery = 1500ms;
        client.jitter = 0.6;
        break;
    case 2:
        client.deliveredEvery = 900ms;
        client.jitter = 0.5;
        break;
    default:
        break;
    }
    // The last network is far away.
    if (network == m_size.networks - 1) {
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
    rows.account[row] = m_isAuthKnown ? pool.intern(who.account) : TextId::None;
    rows.authorizedUser[row] = m_isAuthKnown ? pool.intern(who.user) : TextId::None;
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

TriageCast::People TriageCast::process()
{
    std::size_t any = m_random() % m_people.size();
    while (m_people[any].host == noHost)
        any = m_random() % m_people.size();
    const Person &one = m_people[any];
    return those([&](const Person &p) { return p.host == one.host && p.application == one.application; });
}

TriageCast::People TriageCast::host()
{
    const std::size_t host = m_random() % (m_size.networks * m_size.hosts);
    return those([host](const Person &p) { return p.host == host; });
}

TriageCast::People TriageCast::network()
{
    const std::size_t network = m_random() % (m_size.networks - 1);
    return those([network](const Person &p) { return p.network == network; });
}

TriageCast::People TriageCast::halfOfANetwork()
{
    const std::size_t network = m_random() % m_size.networks;
    const std::size_t odd = m_random() % 2;
    return those([&](const Person &p) { return p.network == network && p.host % 2 == odd; });
}

TriageCast::People TriageCast::behindTheProxy()
{
    return those([](const Person &p) { return p.host == noHost; });
}

TriageCast::People TriageCast::mostBehindTheProxy()
{
    People people = behindTheProxy();
    std::ranges::shuffle(people, m_random);
    people.resize(people.size() * 2 / 3);
    return people;
}

TriageCast::People TriageCast::ofTheNewVersion()
{
    return those([](const Person &p) { return p.version == "1.48.0-rc1"; });
}

TriageCast::People TriageCast::application()
{
    const std::size_t application = m_random() % applications.size();
    return those([application](const Person &p) { return p.application == application; });
}

TriageCast::People TriageCast::anybody(std::size_t count)
{
    People people = those([](const Person &) { return true; });
    std::ranges::shuffle(people, m_random);
    people.resize(std::min(count, people.size()));
    return people;
}

} // namespace stalewatch
