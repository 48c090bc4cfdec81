// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/connzgenerator.h"

#include "models/wire/goduration.h"
#include "models/wire/rfc3339.h"

#include <algorithm>
#include <array>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t ringSize = 10'000; ///< max_closed_clients unless configured

constexpr std::array names{"orders-svc", "billing-worker", "inventory", "edge-gateway", "telemetry"};
constexpr std::array languages{"go", "rust", "python3", "nats.js", "java"};
constexpr std::array reasons{"Stale Connection", "Client Closed", "Read Error", "Slow Consumer (Pending Bytes)"};
constexpr Instant birth{Nanoseconds(1'795'348'006'444'621'668)};

/// Go prints times without the trailing zeros of their fraction.
QByteArray goTime(Instant at)
{
    QByteArray text = rfc3339(at).toLatin1().chopped(1);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text + 'Z';
}

QByteArray wholeSeconds(Nanoseconds duration)
{
    return goDuration(std::chrono::floor<std::chrono::seconds>(duration)).toUtf8();
}

void appendText(QByteArray &to, const char *field, const QByteArray &value)
{
    to += ",\n      \"";
    to += field;
    to += "\": \"";
    to += value;
    to += '"';
}

void appendNumber(QByteArray &to, const char *field, qint64 value)
{
    to += ",\n      \"";
    to += field;
    to += "\": ";
    to += QByteArray::number(value);
}

} // namespace

ConnzGenerator::ConnzGenerator(Options options)
    : m_options(options), m_random(options.seed), m_start(birth - 24h), m_now(birth)
{
    m_open.reserve(options.connections);
    for (std::size_t i = 0; i < options.connections; ++i)
        m_open.push_back(connectClient());
    for (Client &client : m_open) {
        client.start -= Nanoseconds(qint64(m_random() % 3'600'000'000'000ULL));
        client.lastActivity = client.start + 1ms;
    }
}

void ConnzGenerator::advance(Nanoseconds by, double churn, double active)
{
    m_now += by;
    std::uniform_real_distribution<double> share(0, 1);
    const std::size_t before = m_open.size();
    m_closedNow.clear();
    std::erase_if(m_open, [&](Client &client) {
        if (share(m_random) >= churn)
            return false;
        client.stop = m_now - Nanoseconds(qint64(m_random() % quint64(by.count() + 1)));
        client.stop = std::max(client.stop, client.start);
        client.reason = reasons[m_random() % reasons.size()];
        m_closed.push_back(client);
        m_closedNow.push_back(client);
        ++m_closedTotal;
        m_staleTotal += client.reason == reasons.front() ? 1 : 0;
        return true;
    });
    std::ranges::stable_sort(m_closed, {}, &Client::stop);
    if (m_closed.size() > ringSize)
        m_closed.erase(m_closed.begin(), m_closed.end() - std::ptrdiff_t(ringSize));
    for (Client &client : m_open)
        if (share(m_random) < active)
            exchange(client);
    while (m_open.size() < before)
        m_open.push_back(connectClient());
}

ConnzGenerator::Client ConnzGenerator::connectClient()
{
    Client client{.cid = m_nextCid, .start = m_now, .lastActivity = m_now + 1ms};
    m_nextCid += 1 + m_random() % 2; // routes and leafnodes take cids too
    client.rtt = Nanoseconds(100'000 + qint64(m_random() % 5'000'000));
    client.subscriptions = 1 + qint64(m_random() % 20);
    return client;
}

void ConnzGenerator::exchange(Client &client)
{
    client.lastActivity = m_now - Nanoseconds(qint64(m_random() % 500'000'000));
    client.lastActivity = std::max(client.lastActivity, client.start);
    client.inMsgs += qint64(m_random() % 100);
    client.outMsgs += qint64(m_random() % 100);
    client.inBytes += qint64(m_random() % 100'000);
    client.outBytes += qint64(m_random() % 100'000);
    client.pendingBytes = m_random() % 50 == 0 ? qint64(m_random() % 65'536) : 0;
    if (m_random() % 10 == 0)
        client.rtt = Nanoseconds(100'000 + qint64(m_random() % 5'000'000));
}

void ConnzGenerator::appendClient(QByteArray &to, const Client &client) const
{
    const auto kind = std::size_t(client.cid % names.size());
    const Instant end = client.reason ? client.stop : m_now;
    to += "    {\n      \"cid\": " + QByteArray::number(client.cid);
    appendText(to, "kind", "Client");
    appendText(to, "type", "nats");
    appendText(
        to, "ip", "10." + QByteArray::number(client.cid / 250 % 250) + ".7." + QByteArray::number(client.cid % 250));
    appendNumber(to, "port", 1024 + qint64(client.cid * 7 % 64'000));
    appendText(to, "start", goTime(client.start));
    appendText(to, "last_activity", goTime(client.lastActivity));
    if (client.reason) {
        appendText(to, "stop", goTime(client.stop));
        appendText(to, "reason", client.reason);
    }
    appendText(to, "rtt", goDuration(client.rtt).toUtf8());
    appendText(to, "uptime", wholeSeconds(end - client.start));
    appendText(to, "idle", wholeSeconds(end - client.lastActivity));
    appendNumber(to, "pending_bytes", client.pendingBytes);
    appendNumber(to, "in_msgs", client.inMsgs);
    appendNumber(to, "out_msgs", client.outMsgs);
    appendNumber(to, "in_bytes", client.inBytes);
    appendNumber(to, "out_bytes", client.outBytes);
    appendNumber(to, "subscriptions", client.subscriptions);
    if (m_options.areNamed)
        appendText(to, "name", names[kind] + QByteArray("-") + QByteArray::number(client.cid).rightJustified(9, '0'));
    appendText(to, "lang", languages[kind]);
    appendText(to, "version", "1.31.0");
    if (m_options.hasTls) {
        appendText(to, "tls_version", "1.3");
        appendText(to, "tls_cipher_suite", "TLS_AES_128_GCM_SHA256");
    }
    if (m_options.hasAuth) {
        appendText(to, "authorized_user", QByteArray("user-") + names[kind]);
        appendText(to, "account", "ACCOUNT_" + QByteArray::number(client.cid % 17));
    }
    to += "\n    }";
}

QByteArray ConnzGenerator::answer(const std::vector<const Client *> &clients, std::size_t total) const
{
    QByteArray body = "{\n  \"server_id\": \"" + m_options.serverId + '"';
    body.reserve(qsizetype(clients.size() + 1) * 800);
    body += ",\n  \"now\": \"" + goTime(m_now) + '"';
    body += ",\n  \"num_connections\": " + QByteArray::number(qulonglong(clients.size()));
    body += ",\n  \"total\": " + QByteArray::number(qulonglong(total));
    body += ",\n  \"offset\": 0,\n  \"limit\": "
        + QByteArray::number(qulonglong(std::max<std::size_t>(1024, total * 2)));
    body += ",\n  \"connections\": [";
    const char *separator = "\n";
    for (const Client *client : clients) {
        body += separator;
        appendClient(body, *client);
        separator = ",\n";
    }
    body += clients.empty() ? "]\n}" : "\n  ]\n}";
    return body;
}

QByteArray ConnzGenerator::connz() const
{
    std::vector<const Client *> clients;
    clients.reserve(m_open.size());
    std::ranges::transform(m_open, std::back_inserter(clients), [](const Client &client) { return &client; });
    return answer(clients, m_open.size());
}

QByteArray ConnzGenerator::closedConnz(std::size_t limit) const
{
    std::vector<const Client *> clients;
    for (auto client = m_closed.rbegin(); client != m_closed.rend() && clients.size() < limit; ++client)
        clients.push_back(&*client);
    return answer(clients, m_closed.size());
}

QByteArray ConnzGenerator::varz() const
{
    const QByteArray stale = QByteArray::number(qulonglong(m_staleTotal));
    return "{\n  \"server_id\": \"" + m_options.serverId + "\",\n  \"server_name\": \"" + m_options.serverName
        + "\",\n  \"version\": \"2.15.1\",\n  \"proto\": 1,\n  \"go\": \"go1.27.2\""
          ",\n  \"host\": \"127.0.0.1\",\n  \"port\": 4222,\n  \"max_connections\": 1048576"
          ",\n  \"ping_interval\": 120000000000,\n  \"ping_max\": 2,\n  \"max_payload\": 1048576"
          ",\n  \"cluster\": {},\n  \"leaf\": {},\n  \"mqtt\": {},\n  \"websocket\": {}"
          ",\n  \"start\": \""
        + goTime(m_start) + "\",\n  \"now\": \"" + goTime(m_now)
        + "\",\n  \"mem\": 23089152,\n  \"cores\": 2,\n  \"cpu\": 2"
        + ",\n  \"connections\": " + QByteArray::number(qulonglong(m_open.size()))
        + ",\n  \"total_connections\": " + QByteArray::number(qulonglong(m_open.size() + m_closedTotal))
        + ",\n  \"stale_connections\": " + stale + ",\n  \"config_load_time\": \"" + goTime(m_start)
        + "\",\n  \"system_account\": \"$SYS\"" + ",\n  \"stale_connection_stats\": {\n    \"clients\": " + stale
        + ",\n    \"routes\": 0,\n    \"gateways\": 0,\n    \"leafs\": 0\n  }\n}";
}

QByteArray ConnzGenerator::stamp() const
{
    return R"("server":{"name":")" + m_options.serverName + R"(","host":"127.0.0.1","id":")" + m_options.serverId
        + R"(","ver":"2.15.1","time":")" + goTime(m_now) + R"("})";
}

QByteArray ConnzGenerator::statsz() const
{
    return '{' + stamp() + R"(,"statsz":{"start":")" + goTime(m_start) + R"(","mem":23089152,"cores":2,"cpu":2)"
        + R"(,"connections":)" + QByteArray::number(qulonglong(m_open.size())) + R"(,"total_connections":)"
        + QByteArray::number(qulonglong(m_open.size() + m_closedTotal)) + R"(,"stale_connections":)"
        + QByteArray::number(qulonglong(m_staleTotal)) + "}}";
}

std::vector<QByteArray> ConnzGenerator::closingEvents() const
{
    std::vector<QByteArray> events;
    for (const Client &client : m_closedNow) {
        events.push_back(R"({"type":"io.nats.server.advisory.v1.client_disconnect",)" + stamp()
            + R"(,"client":{"start":")" + goTime(client.start) + R"(","id":)" + QByteArray::number(client.cid)
            + R"(,"acc":"APP","name":")" + names[client.cid % names.size()] + R"(","stop":")" + goTime(client.stop)
            + R"(","kind":"Client","client_type":"nats"},"reason":")" + client.reason + R"("})");
    }
    return events;
}

std::vector<quint64> ConnzGenerator::cids() const
{
    std::vector<quint64> all;
    std::ranges::transform(m_open, std::back_inserter(all), &Client::cid);
    return all;
}

} // namespace stalewatch
