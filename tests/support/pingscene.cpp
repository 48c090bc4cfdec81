// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pingscene.h"

#include "models/staleness/witness.h"
#include "tests/support/pingsimulator.h"

#include <algorithm>
#include <set>

using namespace std::chrono_literals;

namespace stalewatch {

namespace {

constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

Nanoseconds within(std::mt19937 &random, Nanoseconds from, Nanoseconds to)
{
    return Nanoseconds(std::uniform_int_distribution<qint64>(from.count(), to.count())(random));
}

/// The clients of a scene.
class Cast final
{
public:
    Cast(PingSimulator &server, const PingScene &scene) : m_server(server), m_scene(scene), m_random(scene.seed) { }

    void enter()
    {
        const Nanoseconds i = m_scene.ping.interval;
        addKind({.kind = "Q quiet"});
        addKind({.kind = "P publisher", .publishEvery = i / 5, .jitter = 0.5});
        addKind({.kind = "PF fast publisher", .publishEvery = i / 40, .jitter = 0.5});
        addKind({.kind = "S sparse publisher", .publishEvery = i * 19 / 10, .jitter = 0.7});
        addKind({.kind = "R receiver", .deliveredEvery = i / 7, .jitter = 0.5});
        addKind({.kind = "RS sparse receiver", .deliveredEvery = i * 17 / 10, .jitter = 0.1});
        addKind({.kind = "PR both", .publishEvery = i / 4, .deliveredEvery = i / 6, .jitter = 0.5});
        addKind({.kind = "C own pings < I", .pingEvery = i * 2 / 5, .jitter = 0.05});
        // Every two minutes is what client libraries do by custom, and at no other interval is it.
        const QByteArray lang = i == 2min ? "go" : "";
        addKind({.kind = "C1 own pings = I", .pingEvery = i, .lang = lang, .jitter = 0.002});
        for (int n = 0; n < 2 * m_scene.each; ++n)
            addDoomed();
    }

private:
    /// Some die at a random moment, as many live.
    void addKind(SimulatedClient client)
    {
        const Nanoseconds i = m_scene.ping.interval;
        prepare(client);
        for (int n = 0; n < 2 * m_scene.each; ++n) {
            SimulatedClient one = client;
            one.connectAt = epoch + within(m_random, 0s, i);
            if (n < m_scene.each)
                one.silentFrom = one.connectAt + within(m_random, i * 4, i * m_scene.diesBefore);
            m_server.add(one);
        }
    }

    /// One that never answers, and one that sends on but answers no more.
    void addDoomed()
    {
        const Nanoseconds i = m_scene.ping.interval;
        SimulatedClient never{.kind = "Qe never answers"};
        prepare(never);
        never.connectAt = epoch + within(m_random, 0s, i * 12);
        never.silentFrom = never.connectAt + std::min<Nanoseconds>(i, 2s) / 2;
        m_server.add(never);
        SimulatedClient half{.kind = "H half-dead", .publishEvery = i * 3 / 2, .jitter = 0.05};
        prepare(half);
        half.connectAt = epoch + within(m_random, 0s, i);
        half.muteFrom = half.connectAt + within(m_random, i * 4, i * m_scene.diesBefore);
        m_server.add(half);
    }

    void prepare(SimulatedClient &client) const
    {
        client.rtt = m_scene.rtt;
        client.rttSpread = m_scene.rttSpread;
        client.isWebsocket = m_scene.areWebsockets;
    }

    PingSimulator &m_server;
    const PingScene &m_scene;
    std::mt19937 m_random;
};

/// A witness that watches the cast.
class Watch final
{
public:
    explicit Watch(const PingScene &scene)
        : m_scene(scene), m_random(scene.seed + 1), m_server(scene.seed, scene.ping, scene.version < 2'009'016)
    {
        m_server.setWebsocketInterval(scene.websocketInterval);
        Cast(m_server, scene).enter();
    }

    WindowScore run()
    {
        const Nanoseconds interval = m_scene.ping.interval;
        Instant slept = epoch;
        std::size_t reloads = 0;
        for (Instant now = epoch + m_scene.attachAfter; now < epoch + interval * m_scene.intervals;) {
            poll(now);
            Nanoseconds step = m_scene.poll + within(m_random, 0s, m_scene.poll / 20);
            if (m_scene.gapEvery > 0ns && now - slept > m_scene.gapEvery) {
                step = within(m_random, interval / 2, interval * 3);
                slept = now + step;
            }
            if (reloads < m_scene.reloads.size() && now > epoch + interval * qint64(6 * (reloads + 1)))
                reload(now + step / 3, m_scene.reloads[reloads++]);
            now += step;
        }
        return std::move(m_score);
    }

private:
    void poll(Instant now)
    {
        PollContext context{now, m_ping, m_loadedAt, m_scene.version};
        std::vector<TcpInfo> kernel;
        if (m_scene.isHeard) {                                       // it is asked a moment before the server is
            const bool isBusy = within(m_random, 0ns, 100ns) == 0ns; // now and then long before
            m_server.advanceTo(std::max(now - within(m_random, 1ms, isBusy ? 2000ms : 8ms), m_server.now()));
            kernel = m_server.tcp();
        }
        m_server.advanceTo(now);
        const Connections rows = m_server.rows();
        if (m_scene.isHeard)
            context.tcp = std::make_shared<const TcpInfos>(ofRows(kernel, rows));
        const std::vector<Assessment> answer = m_witness.observe(context, rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const quint64 cid = rows.cid[i];
            if (const Instant silent = silentSince(rows, i); isKnown(silent) && silent <= now)
                m_score.died(cid, silent);
            m_score.see(cid, m_server.client(cid).kind, now, answer[i], m_server.hiddenPongs(cid));
        }
        for (quint64 cid = 1; cid <= m_server.size(); ++cid) {
            if (m_server.closedAt(cid) && m_closed.insert(cid).second)
                m_score.closed(cid, *m_server.closedAt(cid), m_ping.interval);
        }
    }

    [[nodiscard]] static TcpInfos ofRows(const std::vector<TcpInfo> &kernel, const Connections &rows)
    {
        TcpInfos infos(rows.size());
        std::ranges::transform(rows.cid, infos.begin(), [&kernel](quint64 cid) { return kernel[cid - 1]; });
        return infos;
    }

    /// Since when no sign of life came, and no reload that changes what such signs mean.
    [[nodiscard]] Instant silentSince(const Connections &rows, std::size_t row) const
    {
        const SimulatedClient &client = m_server.client(rows.cid[row]);
        if (isKnown(client.silentFrom)) {
            const Instant delivered(Nanoseconds(m_scene.version < 2'009'016 ? rows.lastActivity[row] : 0));
            return std::max({client.silentFrom, m_loadedAt, delivered});
        }
        if (isKnown(client.muteFrom))
            return std::max({client.muteFrom, m_server.lastSent(rows.cid[row]), m_loadedAt});
        return noInstant;
    }

    void reload(Instant at, const PingSettings &ping)
    {
        m_server.advanceTo(at);
        m_server.reload(ping);
        m_ping = ping;
        m_loadedAt = at;
    }

    const PingScene &m_scene;
    std::mt19937 m_random;
    PingSimulator m_server;
    PingSettings m_ping = m_scene.ping;
    Instant m_loadedAt = epoch - 1h;
    Witness m_witness{};
    WindowScore m_score{};
    std::set<quint64> m_closed{};
};

} // namespace

WindowScore play(const PingScene &scene)
{
    return Watch(scene).run();
}

} // namespace stalewatch
