// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/witness.h"
#include "tests/support/pingsimulator.h"
#include "tests/support/windowscore.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

/// One run: a fleet on one simulated server, polled from start to end.
struct Scene
{
    quint32 seed = 1;
    PingSettings ping{5s, 2};
    Nanoseconds poll = 500ms;
    Nanoseconds rtt = 1500us;
    Nanoseconds rttSpread = 400us;
    int each = 8;                        ///< clients of each kind that die, and as many that live
    Nanoseconds attachAfter = -1s;       ///< the first poll; before the first client connects unless told otherwise
    Nanoseconds gapEvery{0};             ///< the monitor sleeps for 2.5 intervals
    std::vector<PingSettings> reloads{}; ///< one after the other
    bool oldServer = false;
    Nanoseconds websocketInterval{0};
    double heldAtLeast = 0.999; ///< share of windows that hold the close
    bool isPlain = false;       ///< watched from the start without interruption: windows are narrow
};

/// The clients of one kind: some die at a random moment, some live.
void addKind(PingSimulator &server, std::mt19937 &random, const Scene &scene, SimulatedClient client, bool dies = true)
{
    const auto within = [&random](Nanoseconds from, Nanoseconds to) {
        return Nanoseconds(std::uniform_int_distribution<qint64>(from.count(), to.count())(random));
    };
    client.rtt = scene.rtt;
    client.rttSpread = scene.rttSpread;
    client.isWebsocket = scene.websocketInterval > 0ns;
    for (int i = 0; i < 2 * scene.each; ++i) {
        SimulatedClient one = client;
        one.connectAt = epoch + within(0s, scene.ping.interval);
        if (i < scene.each && dies)
            one.silentFrom = one.connectAt + within(scene.ping.interval * 4, scene.ping.interval * 14);
        server.add(one);
    }
}

void populate(PingSimulator &server, const Scene &scene)
{
    std::mt19937 random(scene.seed);
    const Nanoseconds i = scene.ping.interval;
    addKind(server, random, scene, {.kind = "Q quiet"});
    addKind(server, random, scene, {.kind = "P publisher", .publishEvery = i / 5, .jitter = 0.5});
    addKind(server, random, scene, {.kind = "S sparse publisher", .publishEvery = i * 19 / 10, .jitter = 0.7});
    addKind(server, random, scene, {.kind = "R receiver", .deliveredEvery = i / 7, .jitter = 0.5});
    addKind(server, random, scene, {.kind = "RS sparse receiver", .deliveredEvery = i * 17 / 10, .jitter = 0.1});
    addKind(server, random, scene, {.kind = "PR both", .publishEvery = i / 4, .deliveredEvery = i / 6, .jitter = 0.5});
    addKind(server, random, scene, {.kind = "C own pings < I", .pingEvery = i * 2 / 5, .jitter = 0.05});
    addKind(server, random, scene, {.kind = "C1 own pings = I", .pingEvery = i, .jitter = 0.002});
    for (int n = 0; n < 2 * scene.each; ++n) {
        const auto within = [&random](Nanoseconds from, Nanoseconds to) {
            return Nanoseconds(std::uniform_int_distribution<qint64>(from.count(), to.count())(random));
        };
        SimulatedClient never{.kind = "Qe never answers", .rtt = scene.rtt, .rttSpread = scene.rttSpread};
        never.connectAt = epoch + within(0s, i * 12);
        never.silentFrom = never.connectAt + std::min<Nanoseconds>(i, 2s) / 2;
        server.add(never);
        SimulatedClient half{.kind = "H half-dead", .rtt = scene.rtt, .rttSpread = scene.rttSpread};
        half.publishEvery = i * 3 / 2;
        half.jitter = 0.05;
        half.connectAt = epoch + within(0s, i);
        half.muteFrom = half.connectAt + within(i * 4, i * 14);
        server.add(half);
    }
}

/// Runs @p scene; counts the windows of dead connections and the alarms over healthy ones.
WindowScore play(const Scene &scene)
{
    PingSimulator server(scene.seed, scene.ping, scene.oldServer);
    server.setWebsocketInterval(scene.websocketInterval);
    populate(server, scene);
    Witness witness;
    WindowScore score;
    std::mt19937 random(scene.seed + 1);
    std::set<quint64> closed;
    PingSettings ping = scene.ping;
    Instant loadedAt = epoch - 1h;
    std::size_t reloaded = 0;
    Instant slept = epoch;
    const Instant end = epoch + scene.ping.interval * 30;
    for (Instant now = epoch + scene.attachAfter; now < end;) {
        server.advanceTo(now);
        const Connections rows = server.rows();
        const std::vector<Assessment> answer
            = witness.observe({now, ping, loadedAt, scene.oldServer ? 2'009'010 : 2'015'001}, rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const SimulatedClient &client = server.client(rows.cid[i]);
            // A half-dead client goes on sending, so its last sign of life is what it sends last. And what was said
            // before a reload holds under the settings before it.
            const Instant active(Nanoseconds(scene.oldServer ? rows.lastActivity[i] : 0));
            if (isKnown(client.silentFrom) && client.silentFrom <= now)
                score.died(rows.cid[i], std::max({client.silentFrom, loadedAt, active}));
            else if (isKnown(client.muteFrom) && client.muteFrom <= now)
                score.died(rows.cid[i], std::max({client.muteFrom, server.lastSent(rows.cid[i]), loadedAt}));
            score.see(rows.cid[i], client.kind, now, answer[i]);
        }
        for (quint64 cid = 1; cid <= server.size(); ++cid) {
            if (server.closedAt(cid) && closed.insert(cid).second)
                score.closed(cid, *server.closedAt(cid), ping.interval);
        }
        Nanoseconds step
            = scene.poll + Nanoseconds(std::uniform_int_distribution<qint64>(0, scene.poll.count() / 20)(random));
        if (scene.gapEvery > 0ns && now - slept > scene.gapEvery) {
            step = scene.ping.interval * 5 / 2;
            slept = now + step;
        }
        if (reloaded < scene.reloads.size() && now > epoch + scene.ping.interval * qint64(6 * (reloaded + 1))) {
            const Instant at = now + step / 3;
            server.advanceTo(at);
            ping = scene.reloads[reloaded++];
            server.reload(ping);
            loadedAt = at;
        }
        now += step;
    }
    return score;
}

void addScene(const char *name, const Scene &scene)
{
    QTest::newRow(name) << scene;
}

} // namespace

Q_DECLARE_METATYPE(Scene)

class tst_WitnessFleets : public QObject
{
    Q_OBJECT

private slots:
    void theWindowHoldsTheCloseAndNobodyHealthyIsAccused_data()
    {
        QTest::addColumn<Scene>("scene");
        addScene("5 s x 2, polls of 500 ms", {.isPlain = true});
        addScene("5 s x 2, polls of 125 ms", {.seed = 2, .poll = 125ms, .isPlain = true});
        addScene("5 s x 2, polls of 2.5 s", {.seed = 3, .poll = 2500ms});
        addScene("5 s x 1", {.seed = 4, .ping = {5s, 1}});
        addScene("5 s x 3", {.seed = 5, .ping = {5s, 3}});
        addScene("1 s x 2, polls of 250 ms", {.seed = 6, .ping = {1s, 2}, .poll = 250ms});
        addScene("20 s x 2, polls of 1 s", {.seed = 7, .ping = {20s, 2}, .poll = 1s, .isPlain = true});
        addScene("2 min x 2, polls of 2 s", {.seed = 108, .ping = {2min, 2}, .poll = 2s});
        addScene("RTT of 180 to 280 ms", {.seed = 9, .rtt = 180ms, .rttSpread = 100ms});
        addScene("attached after six intervals", {.seed = 11, .attachAfter = 30s});
        addScene("the monitor sleeps now and then", {.seed = 12, .gapEvery = 20s});
        addScene("reloads in flight", {.seed = 13, .reloads = {{3s, 2}, {8s, 1}, {5s, 3}}, .heldAtLeast = 0.99});
        addScene("reloads in flight, 20 s",
            {.seed = 14, .ping = {20s, 2}, .reloads = {{10s, 2}, {40s, 2}, {20s, 3}}, .heldAtLeast = 0.99});
        addScene("before 2.9.16", {.seed = 15, .oldServer = true});
        addScene(
            "websockets by an interval of their own", {.seed = 16, .websocketInterval = 1700ms, .heldAtLeast = 0.5});
        addScene("websockets by the server's", {.seed = 17, .websocketInterval = 5s});
        addScene("RTT below a millisecond", {.seed = 10, .rtt = 150us, .rttSpread = 500us});
    }

    void theWindowHoldsTheCloseAndNobodyHealthyIsAccused()
    {
        QFETCH(Scene, scene);
        const WindowScore score = play(scene);
        const QByteArray table = score.table();
        const WindowScore::Figures total = score.total();
        QVERIFY(total.closes > 50);
        QVERIFY2(total.alarms == 0, table.constData());
        QVERIFY2(total.containment() >= scene.heldAtLeast, table.constData());
        for (const auto &[kind, figures] : score.figures()) {
            // Nothing narrows the window of the first tick, and no answer is seen of who pings for itself.
            const bool showsItself = !kind.startsWith('C') && !kind.startsWith('H') && !kind.startsWith("Qe");
            if (scene.isPlain && showsItself && figures.closes > 0) {
                const double poll = double(scene.poll.count()) / double(scene.ping.interval.count());
                const double width = quantile(figures.widths, 0.5);
                QVERIFY2(width <= poll + 0.05, table.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_WitnessFleets)
#include "tst_witnessfleets.moc"
