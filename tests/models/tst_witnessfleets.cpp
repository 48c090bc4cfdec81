// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pingscene.h"

#include <QTest>

#include <algorithm>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

/// A scene, and what must hold of it.
struct Trial
{
    PingScene scene{};
    double heldAtLeast = 0.999; ///< share of windows that hold the close
    double unsaidAtMost = 0;    ///< share of polls after death without a window
    bool isPlain = false;       ///< watched from the start without interruption: windows are narrow
};

/// Without what the kernel of the server's host tells, and with it.
void addTrial(const char *name, const Trial &trial)
{
    QTest::newRow(name) << trial;
    Trial heard = trial;
    heard.scene.isHeard = true;
    QTest::addRow("%s, heard", name) << heard;
}

void addSeedsThatOnceWentWrong()
{
    const std::vector<PingSettings> toAndFro{{3s, 2}, {1500ms, 3}};
    addTrial("a late tick before a reload, and nobody pinged to tell",
        {.scene = {.seed = 1014, .ping = {2s, 2}, .poll = 250ms, .reloads = toAndFro}, .heldAtLeast = 0.99});
    addTrial("an answer that agrees with two timers",
        {.scene = {.seed = 47020, .ping = {2s, 2}, .poll = 250ms, .reloads = toAndFro}, .heldAtLeast = 0.99});
    addTrial("a websocket that pings for itself, through a reload",
        {.scene = {.seed = 52010, .reloads = {{3s, 2}, {8s, 1}, {5s, 3}}, .areWebsockets = true},
            .heldAtLeast = 0.99,
            .unsaidAtMost = 0.4});
    addTrial("websockets that connected before their interval was known",
        {.scene = {.seed = 18016, .areWebsockets = true, .websocketInterval = 1700ms}, .unsaidAtMost = 0.01});
}

/// How many seeds of each scene are played: the scene's own, and on request those after it.
quint32 seeds()
{
    return std::max(1U, qEnvironmentVariable("STALEWATCH_EXPERIMENT_SEEDS").toUInt());
}

/// The first of them; 1 is the scene's own.
quint32 firstSeed()
{
    return std::max(1U, qEnvironmentVariable("STALEWATCH_EXPERIMENT_SEED").toUInt());
}

} // namespace

Q_DECLARE_METATYPE(Trial)

class tst_WitnessFleets : public QObject
{
    Q_OBJECT

private slots:
    void theWindowHoldsTheCloseAndNobodyHealthyIsAccused_data()
    {
        QTest::addColumn<Trial>("trial");
        addTrial("5 s x 2, polls of 500 ms", {.isPlain = true});
        addTrial("5 s x 2, polls of 125 ms", {.scene = {.seed = 2, .poll = 125ms}, .isPlain = true});
        addTrial("5 s x 2, polls of 2.5 s", {.scene = {.seed = 3, .poll = 2500ms}});
        addTrial("5 s x 1", {.scene = {.seed = 4, .ping = {5s, 1}}});
        addTrial("5 s x 3", {.scene = {.seed = 5, .ping = {5s, 3}}});
        addTrial("1 s x 2, polls of 250 ms", {.scene = {.seed = 6, .ping = {1s, 2}, .poll = 250ms}});
        addTrial("20 s x 2, polls of 1 s", {.scene = {.seed = 7, .ping = {20s, 2}, .poll = 1s}, .isPlain = true});
        addTrial("2 min x 2, polls of 2 s", {.scene = {.seed = 8, .ping = {2min, 2}, .poll = 2s}});
        // A PING for the RTT every hour, also to those that are active or ping for themselves.
        addTrial("2 min x 2, for four hours",
            {.scene = {.seed = 18, .ping = {2min, 2}, .poll = 8s, .each = 2, .intervals = 130, .diesBefore = 110}});
        addTrial("websockets before they had an interval of their own",
            {.scene = {.seed = 19, .version = 2'010'027, .areWebsockets = true, .websocketInterval = 5s}});
        addTrial("RTT of 180 to 280 ms", {.scene = {.seed = 9, .rtt = 180ms, .rttSpread = 100ms}});
        addTrial("RTT below a millisecond", {.scene = {.seed = 10, .rtt = 150us, .rttSpread = 500us}});
        addTrial("attached after six intervals", {.scene = {.seed = 11, .attachAfter = 30s}});
        addTrial("the monitor sleeps now and then", {.scene = {.seed = 12, .gapEvery = 20s}});
        addTrial(
            "reloads in flight", {.scene = {.seed = 13, .reloads = {{3s, 2}, {8s, 1}, {5s, 3}}}, .heldAtLeast = 0.99});
        addTrial("reloads in flight, 20 s",
            {.scene = {.seed = 14, .ping = {20s, 2}, .reloads = {{10s, 2}, {40s, 2}, {20s, 3}}}, .heldAtLeast = 0.99});
        addTrial("reloads in flight, 2 s",
            {.scene = {.seed = 20, .ping = {2s, 2}, .poll = 250ms, .reloads = {{3s, 2}, {1500ms, 3}}},
                .heldAtLeast = 0.99});
        addTrial("reloads to shorter and shorter intervals",
            {.scene = {.seed = 21, .reloads = {{4s, 2}, {3s, 2}, {2s, 2}}}, .heldAtLeast = 0.99});
        addTrial("RTT longer than three polls",
            {.scene = {.seed = 22, .poll = 60ms, .rtt = 180ms, .rttSpread = 100ms}, .isPlain = true});
        addTrial("before 2.9.16", {.scene = {.seed = 15, .version = 2'009'010}});
        // No endpoint tells the interval of websockets: before three distances between answers agree nothing is said of
        // them, for want of an end that no later tick could exceed. What is said then holds.
        addTrial("websockets by an interval of their own",
            {.scene = {.seed = 16, .areWebsockets = true, .websocketInterval = 1700ms}, .unsaidAtMost = 0.01});
        addTrial("websockets by the server's, which may have been their own",
            {.scene = {.seed = 17, .areWebsockets = true}, .unsaidAtMost = 0.02});
        addTrial("websockets by the server's, reloads in flight",
            {.scene = {.seed = 10, .reloads = {{3s, 2}, {8s, 1}, {5s, 3}}, .areWebsockets = true},
                .heldAtLeast = 0.99,
                .unsaidAtMost = 0.4});
        // A lower ping_max closes some at a tick that comes before the next poll.
        addTrial("websockets by an interval of their own, reloads in flight",
            {.scene
                = {.seed = 25, .reloads = {{3s, 2}, {8s, 1}, {5s, 3}}, .areWebsockets = true, .websocketInterval = 6s},
                .heldAtLeast = 0.98,
                .unsaidAtMost = 0.02});
        addSeedsThatOnceWentWrong();
    }

    void theWindowHoldsTheCloseAndNobodyHealthyIsAccused()
    {
        QFETCH(Trial, trial);
        WindowScore score;
        for (quint32 i = 0; i < seeds(); ++i) {
            PingScene scene = trial.scene;
            scene.seed += 1000 * (firstSeed() - 1 + i);
            const WindowScore one = play(scene);
            if (one.total().alarms > 0)
                qInfo("seed %u: %lld false alarms", scene.seed, one.total().alarms);
            score.add(one);
        }
        if (seeds() > 1)
            qInfo("%s\n%s", QTest::currentDataTag(), score.table().constData());
        const QByteArray table = score.table();
        const WindowScore::Figures total = score.total();
        QVERIFY(total.closes > 20);
        QVERIFY2(total.alarms == 0, table.constData());
        // A coincidence comes whole, for as many polls as it takes until the next answer: over many seeds one of them
        // says nothing yet of how frequent they are. The scenes' own seeds are without any.
        const qint64 frequent = total.byChance - (seeds() > 1 ? total.longestChance : 0);
        QVERIFY2(frequent * 50'000 <= total.healthyPolls, table.constData());
        QVERIFY2(total.containment() >= trial.heldAtLeast, table.constData());
        QVERIFY2(double(total.unsaid) <= trial.unsaidAtMost * double(total.deadPolls), table.constData());
        for (const auto &[kind, figures] : score.figures()) {
            // Nothing narrows the window of the first tick, and no answer is seen of who pings for itself.
            const bool showsItself = !kind.startsWith('C') && !kind.startsWith('H') && !kind.startsWith("Qe");
            if (trial.isPlain && showsItself && figures.closes > 0) {
                const double poll = double(trial.scene.poll.count()) / double(trial.scene.ping.interval.count());
                const double width = quantile(figures.widths, 0.5);
                QVERIFY2(width <= poll + 0.05, table.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_WitnessFleets)
#include "tst_witnessfleets.moc"
