// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/snapshots.h"

#include <algorithm>
#include <array>

namespace stalewatch::testing {

using namespace std::chrono_literals;

namespace {

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

/// Not "text" + std::to_string(): GCC 12 warns of an overlap there that is none (PR 105651).
std::string numbered(std::string text, quint64 number)
{
    text += std::to_string(number);
    return text;
}

TextId interned(TextPool &pool, const std::string &text)
{
    return text.empty() ? TextId::None : pool.intern(text);
}

void fillTexts(Connections &rows, std::size_t row, const RowSpec &spec, TextPool &pool)
{
    rows.kind[row] = interned(pool, spec.kind);
    rows.type[row] = interned(pool, spec.type);
    rows.ip[row] = interned(pool, spec.ip);
    rows.name[row] = interned(pool, spec.name);
    rows.lang[row] = interned(pool, spec.lang);
    rows.version[row] = interned(pool, spec.version);
    rows.account[row] = interned(pool, spec.account);
    rows.authorizedUser[row] = interned(pool, spec.user);
    rows.tlsVersion[row] = interned(pool, spec.tls);
}

void fillNumbers(Connections &rows, std::size_t row, const RowSpec &spec, Instant now)
{
    rows.cid[row] = spec.cid;
    rows.start[row] = (now - spec.uptime).time_since_epoch().count();
    rows.lastActivity[row] = (now - spec.idle).time_since_epoch().count();
    rows.rtt[row] = spec.rtt;
    rows.pendingBytes[row] = spec.pendingBytes;
    rows.inMsgs[row] = spec.inMsgs;
    rows.outMsgs[row] = spec.outMsgs;
    rows.inBytes[row] = spec.inBytes;
    rows.outBytes[row] = spec.outBytes;
    rows.subscriptions[row] = spec.subscriptions;
    rows.port[row] = spec.port;
}

Assessment assessed(const RowSpec &spec, Instant now, const PingSettings &ping)
{
    Assessment result;
    result.evidence = spec.gone ? Evidence::Closed : spec.evidence;
    result.interval = ping.interval;
    if (spec.evidence == Evidence::Unproven || spec.type == "mqtt")
        return result;
    result.proof = Proof::Pong;
    result.of = quint8(ping.max + 1);
    result.missed = quint8(spec.missed);
    result.proofAt = now - spec.sincePong;
    result.lastPong = result.proofAt;
    result.pongs = 12;
    result.rttMean = float(spec.rtt);
    result.rttSpread = float(spec.rtt) / 12;
    if (spec.evidence == Evidence::Quiet)
        return result;
    result.latest = now + spec.closesIn;
    result.earliest = result.latest - 2s;
    result.nextTick = result.latest - ping.interval * (result.of - result.missed - 1);
    return result;
}

/// Fills everything of @p server that follows from its rows; open ones by cid, then those that went.
void fillRows(ServerSnapshot &server, std::vector<RowSpec> rows, TextPool &pool)
{
    std::ranges::stable_sort(rows, {}, [](const RowSpec &row) { return std::pair(row.gone, row.gone ? 0 : row.cid); });
    server.openRows = std::size_t(std::ranges::count(rows, false, &RowSpec::gone));
    server.rows.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowSpec &row = rows[i];
        fillNumbers(server.rows, i, row, server.now);
        fillTexts(server.rows, i, row, pool);
        server.rates.push_back(row.rates);
        server.assessments.push_back(assessed(row, server.now, server.facts.ping));
        if (row.gone)
            server.departures.push_back(
                {server.now - row.goneFor, interned(pool, row.reason), server.health.receivedAt - row.goneFor});
    }
    server.connectionsShown = qint64(server.openRows);
    server.facts.connections = qint64(server.openRows);
    server.facts.totalConnections = qint64(rows.size());
    server.tally = tallyOf(server);
}

std::shared_ptr<ServerSnapshot> polledServer(
    ServerNumber number, const std::string &name, Instant now, LocalTime local, const PingSettings &ping)
{
    auto server = std::make_shared<ServerSnapshot>();
    server->number = number;
    server->target = number;
    server->targets = {QStringLiteral("http://127.0.0.%1:8222").arg(number)};
    server->state = ServerSnapshot::State::Up;
    server->now = now;
    server->facts.serverId = numbered("NSYNTHETIC", number);
    server->facts.serverName = name;
    server->facts.version = "2.15.1";
    server->facts.ping = ping;
    server->facts.now = now;
    server->facts.start = firstInstant() - 48h;
    server->facts.configLoadTime = server->facts.start;
    server->facts.maxConnections = 65536;
    server->facts.mem = 31'000'000;
    server->facts.cores = 2;
    server->facts.slowConsumers = 0;
    server->stale.source = StaleCount::Source::Counter;
    server->facts.staleConnections = 0;
    server->health.askedAt = local - 40ms;
    server->health.receivedAt = local;
    server->health.took = 40ms;
    server->health.firstByte = 12ms;
    server->health.bytes = 64'000;
    server->health.interval = 1s;
    server->health.asked = 1s;
    server->health.polls = 1;
    return server;
}

} // namespace

Instant firstInstant() noexcept
{
    return Instant(1'795'341'600s);
}

LocalTime firstLocal() noexcept
{
    return LocalTime(1h);
}

const std::vector<std::string> &hostileNames()
{
    using namespace std::string_literals;
    static const std::vector<std::string> names{
        "<img src='/dev/zero'>",
        "<b>bold</b>&amp;<a href=\"file:///etc/passwd\">x</a>",
        "\xE2\x80\xAE"
        "evil\xE2\x80\xAC\xE2\x81\xA6x\xE2\x81\xA9\xD8\x9C", // bidi override, isolate, Arabic mark
        "zero\xE2\x80\x8Bwidth\xEF\xBB\xBF",
        "a" + repeated("\xCC\x81", 2000), // combining marks
        std::string(4000, 'W'),
        "\x1B[31mred\x1B[0m\a\b",
        "two\r\nlines\tand a tab",
        "null\0inside"s,
        "\xC2\x9B"
        "31mC1", // the 8-bit form of ESC [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\xEF\xBC\x9D"
        "1",
        " =1",
        "\xC2\xA0=1",
        "a\n=1", // formulas
        "\"quoted\", 'and', commas; and \\ back",
        "&File [*] %1 %n {} %L2 %%",
        "\xD8\xA7\xD9\x84\xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A\xD8\xA9",
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80",
        "line\xE2\x80\xA8separator\xE2\x80\xA9paragraph",
        "broken\xFF\xC3\x28utf8\xED\xA0\x80",
        "   ",
        "NULL",
    };
    return names;
}

std::shared_ptr<ServerSnapshot> serverOf(ServerNumber number, const std::string &name, std::vector<RowSpec> rows)
{
    auto server = polledServer(number, name, firstInstant(), firstLocal(), {});
    const auto pool = std::make_shared<TextPool>();
    server->rows.texts = pool;
    fillRows(*server, std::move(rows), *pool);
    return server;
}

std::shared_ptr<const Snapshot> snapshotOf(std::vector<std::shared_ptr<const ServerSnapshot>> servers, quint64 number)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->number = number;
    snapshot->servers = std::move(servers);
    snapshot->numberRows();
    return snapshot;
}

SyntheticFleet::SyntheticFleet(FleetSpec spec)
    : m_spec(spec), m_random(spec.seed), m_local(firstLocal() - 1s), m_now(firstInstant() - 1s)
{
    const auto servers = std::size_t(spec.servers);
    m_open.resize(servers);
    m_gone.resize(servers);
    m_nextCid.assign(servers, 5);
    for (std::size_t server = 0; server < servers; ++server) {
        m_pools.push_back(std::make_shared<TextPool>());
        for (int i = 0; i < spec.connections; ++i)
            m_open[server].push_back(born(server, 1min + 1s * dice(200'000)));
        for (int i = 0; i < spec.gone; ++i) {
            m_gone[server].push_back(born(server, 1h));
            m_gone[server].back().gone = true;
            m_gone[server].back().reason = dice(2) == 0 ? "Stale Connection" : "Client Closed";
        }
    }
}

RowSpec SyntheticFleet::born(std::size_t server, Nanoseconds age)
{
    static constexpr std::array langs{"go", "python3", "rust", "java", ".NET", "C", "nats.js", ""};
    static constexpr std::array accounts{"ORDERS", "BILLING", "EDGE", "PRICING", ""};
    static constexpr std::array evidences{Evidence::Proven, Evidence::Proven, Evidence::Proven, Evidence::Proven,
        Evidence::Quiet, Evidence::Unproven, Evidence::Suspect, Evidence::Ghost};
    RowSpec row;
    row.cid = m_nextCid[server]++;
    row.uptime = age;
    row.idle = 1ms * dice(240'000);
    row.sincePong = 1ms * dice(120'000);
    row.closesIn = 1ms * dice(360'000);
    row.evidence = evidences[dice(evidences.size())];
    row.missed = row.evidence == Evidence::Suspect || row.evidence == Evidence::Ghost ? int(1 + dice(2)) : 0;
    row.rtt = 100'000 + dice(90'000'000);
    row.pendingBytes = dice(10) == 0 ? dice(20'000'000) : 0;
    row.inMsgs = dice(1'000'000);
    row.outMsgs = dice(1'000'000);
    row.inBytes = row.inMsgs * 120;
    row.outBytes = row.outMsgs * 340;
    row.subscriptions = dice(40);
    row.ip = numbered("10.", server) + numbered(".", dice(250)) + numbered(".", dice(250));
    row.port = qint32(1024 + dice(60'000));
    row.lang = langs[dice(langs.size())];
    row.type = dice(20) == 0 ? "mqtt" : "nats";
    row.tls = dice(3) == 0 ? "1.3" : "";
    if (m_spec.withAuth) {
        row.account = accounts[dice(accounts.size())];
        row.user = dice(2) == 0 ? "svc" : "";
    }
    row.name = numbered("worker-", dice(40)) + numbered("-", row.cid);
    if (dice(15) == 0)
        row.name.clear();
    else if (m_spec.hostile && dice(10) == 0)
        row.name = hostileNames()[dice(quint32(hostileNames().size()))];
    return row;
}

void SyntheticFleet::live(RowSpec &row)
{
    row.uptime += 1s;
    row.sincePong += 1s;
    row.closesIn -= 1s;
    row.idle += 1s;
    if (dice(3) == 0) {
        const qint64 in = dice(2000);
        row.inMsgs += in;
        row.inBytes += in * 120;
        row.idle = 1ms * dice(1000);
        row.rates = {float(in), 0.F, float(in * 120), 0.F};
    }
    if (dice(30) == 0) {
        row.evidence = Evidence::Proven;
        row.missed = 0;
        row.sincePong = 0s;
        row.closesIn = m_spec.ping.patience();
        row.rtt = 100'000 + dice(90'000'000);
    }
}

void SyntheticFleet::churn(std::size_t server)
{
    auto &open = m_open[server];
    auto &gone = m_gone[server];
    for (RowSpec &row : gone) {
        row.uptime += 1s;
        row.idle += 1s;
        row.sincePong += 1s;
        row.goneFor += 1s;
    }
    const auto leaving = std::size_t(double(open.size()) * m_spec.churn);
    for (std::size_t i = 0; i < leaving && !open.empty(); ++i) {
        const auto at = open.begin() + dice(quint32(open.size()));
        gone.push_back(*at);
        gone.back().gone = true;
        open.erase(at);
        open.push_back(born(server, 500ms));
    }
    const auto keep = std::size_t(m_spec.gone);
    if (gone.size() > keep)
        gone.erase(gone.begin(), gone.end() - std::ptrdiff_t(keep));
}

std::shared_ptr<const Snapshot> SyntheticFleet::poll()
{
    m_local += 1s;
    m_now += 1s;
    ++m_number;
    std::vector<std::shared_ptr<const ServerSnapshot>> servers;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        if (m_number > 1) {
            std::ranges::for_each(m_open[i], [this](RowSpec &row) { live(row); });
            churn(i);
        }
        const auto number = ServerNumber(i + 1);
        auto server = polledServer(number, numbered("n", number) + "-euw1", m_now, m_local, m_spec.ping);
        server->health.polls = qint64(m_number);
        server->rows.texts = m_pools[i];
        std::vector<RowSpec> rows = m_open[i];
        rows.insert(rows.end(), m_gone[i].begin(), m_gone[i].end());
        fillRows(*server, std::move(rows), *m_pools[i]);
        servers.push_back(std::move(server));
    }
    return snapshotOf(std::move(servers), m_number);
}

std::shared_ptr<const Snapshot> syntheticSnapshot(const FleetSpec &spec)
{
    return SyntheticFleet(spec).poll();
}

} // namespace stalewatch::testing
