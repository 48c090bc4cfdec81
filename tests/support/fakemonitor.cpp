// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakemonitor.h"

#include "models/wire/rfc3339.h"

#include <QDateTime>

#include <algorithm>

namespace stalewatch::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray time(qint64 nanoseconds)
{
    return rfc3339(Instant(Nanoseconds(nanoseconds))).toLatin1();
}

/// One JSON object in the layout of nats-server: two blanks deeper a level, members in order.
class Json
{
public:
    explicit Json(const QByteArray &indent) : m_indent(indent) { }

    Json &text(const char *key, const QByteArray &value) { return raw(key, '"' + value + '"'); }
    Json &number(const char *key, qint64 value) { return raw(key, QByteArray::number(value)); }
    Json &raw(const char *key, const QByteArray &value)
    {
        m_members += (m_members.isEmpty() ? "\n" : ",\n") + m_indent + "  \"" + key + "\": " + value;
        return *this;
    }
    [[nodiscard]] QByteArray object() const { return '{' + m_members + '\n' + m_indent + '}'; }

private:
    QByteArray m_indent;
    QByteArray m_members{};
};

QByteArray varz(const FakeMonitor::State &state)
{
    Json json({});
    json.text("server_id", state.serverId)
        .text("server_name", state.name)
        .text("version", state.version)
        .text("go", "go1.27")
        .text("host", "127.0.0.1")
        .number("port", state.port)
        .number("max_connections", 65536)
        .number("ping_interval", state.pingInterval)
        .number("ping_max", state.pingMax)
        .raw("cluster", "{}")
        .text("start", time(state.start))
        .text("now", time(state.now))
        .number("connections", qint64(state.open.size()))
        .number("total_connections", state.totalConnections)
        .text("config_load_time", time(state.start));
    if (state.hasStaleCounter)
        json.number("stale_connections", state.staleConnections)
            .raw("stale_connection_stats",
                "{\"clients\": " + QByteArray::number(state.staleConnections)
                    + ", \"routes\": 0, \"gateways\": 0, \"leafs\": 0}");
    return json.object();
}

QByteArray row(const FakeMonitor::State &state, const FakeMonitor::Connection &connection, bool withAuth)
{
    const qint64 start = connection.start != 0 ? connection.start : state.start;
    Json json("    ");
    json.number("cid", qint64(connection.cid)).text("kind", connection.kind).text("type", "nats");
    json.text("ip", "127.0.0.1").number("port", 40000 + qint64(connection.cid % 20000)).text("start", time(start));
    json.text("last_activity", time(connection.lastActivity != 0 ? connection.lastActivity : start));
    if (!connection.reason.isEmpty())
        json.text("stop", time(connection.stop)).text("reason", connection.reason);
    json.text("rtt", connection.rtt).text("uptime", "1m40s").text("idle", "1m40s").number("pending_bytes", 0);
    json.number("in_msgs", connection.inMsgs).number("out_msgs", connection.outMsgs);
    json.number("in_bytes", connection.inBytes).number("out_bytes", connection.outBytes).number("subscriptions", 1);
    if (!connection.name.isEmpty())
        json.text("name", connection.name);
    json.text("lang", "go").text("version", "1.31.0");
    if (withAuth)
        json.text("authorized_user", "app").text("account", state.account);
    return json.object();
}

template <class Rows>
QByteArray connz(const FakeMonitor::State &state, const Rows &rows, std::size_t total, qint64 limit, bool withAuth)
{
    QByteArray list = "[";
    qint64 count = 0;
    for (auto connection = rows.begin(); connection != rows.end() && count < limit; ++connection, ++count)
        list += (count == 0 ? "\n    " : ",\n    ") + row(state, *connection, withAuth);
    Json json({});
    json.text("server_id", state.serverId).text("now", time(state.now)).number("num_connections", count);
    json.number("total", qint64(total)).number("offset", 0).number("limit", limit);
    return json.raw("connections", list + "\n  ]").object();
}

QByteArray keyOf(const Ask &ask)
{
    if (ask.path == "/connz"_L1 && ask.query.queryItemValue(u"state"_s) == "closed"_L1)
        return "/connz?closed";
    if (ask.path == "/connz"_L1 && ask.query.hasQueryItem(u"subs"_s))
        return "/connz?subs";
    if (ask.path == "/connz"_L1 && ask.query.hasQueryItem(u"auth"_s))
        return "/connz?auth";
    return ask.path.toUtf8();
}

} // namespace

quint64 FakeMonitor::State::connect(const QByteArray &connectionName)
{
    ++totalConnections;
    open.push_back({.cid = ++lastCid, .name = connectionName, .start = now});
    return lastCid;
}

void FakeMonitor::State::close(quint64 cid, const QByteArray &reason)
{
    const auto found = std::ranges::find(open, cid, &Connection::cid);
    if (found == open.end())
        return;
    Connection closed = *found;
    open.erase(found);
    closed.reason = reason;
    closed.stop = now;
    ring.push_back(closed);
    if (ring.size() > ringCapacity)
        ring.pop_front();
    staleConnections += reason == "Stale Connection" ? 1 : 0;
}

void FakeMonitor::State::restart(const QByteArray &newId)
{
    serverId = newId;
    start = now;
    open.clear();
    ring.clear();
    totalConnections = 0;
    staleConnections = 0;
    lastCid = 4;
}

FakeMonitor::Connection *FakeMonitor::State::find(quint64 cid)
{
    const auto found = std::ranges::find(open, cid, &Connection::cid);
    return found == open.end() ? nullptr : &*found;
}

FakeMonitor::FakeMonitor() : m_server(std::make_unique<FaultServer>([this](const Ask &ask) { return reply(ask); }))
{
}

FakeMonitor::~FakeMonitor()
{
    m_server.reset();
}

void FakeMonitor::with(const std::function<void(State &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_state);
}

int FakeMonitor::count(const QByteArray &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_counts.find(key);
    return found == m_counts.end() ? 0 : found->second;
}

Script FakeMonitor::reply(const Ask &ask)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray key = keyOf(ask);
    ++m_counts[key];
    if (m_state.before)
        m_state.before(m_state, key);
    if (m_state.followsTheClock)
        m_state.now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    if (const auto instead = m_state.instead.find(key); instead != m_state.instead.end())
        return instead->second;

    const qint64 limit = ask.query.queryItemValue(u"limit"_s).toLongLong();
    Script script = m_state.manner;
    if (key == "/varz")
        script.body = varz(m_state);
    else if (key == "/connz" || key == "/connz?auth")
        script.body = connz(m_state, m_state.open, m_state.open.size(), limit, key == "/connz?auth");
    else if (key == "/connz?closed")
        script.body = connz(m_state, std::vector<Connection>(m_state.ring.rbegin(), m_state.ring.rend()),
            m_state.ring.size(), limit, false);
    else
        return {.status = 404, .contentType = "text/plain", .body = "404 page not found\n"};
    if (m_state.rewrite)
        script.body = m_state.rewrite(key, script.body);
    return script;
}

} // namespace stalewatch::test
