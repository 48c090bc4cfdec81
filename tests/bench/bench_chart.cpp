// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a refresh of the chart costs the GUI thread: goal 15, at most 4 ms for eight curves, whatever the history.

#include "tests/support/snapshots.h"
#include "widgets/chart/qtchartview.h"
#include "widgets/chart/stalechartpanel.h"
#include "widgets/servers/headline.h"
#include "widgets/servers/serverlist.h"

#include <QApplication>
#include <QImage>

#include <benchmark/benchmark.h>
#include <random>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

constexpr int servers = 8;

/// Eight servers polled once a second for so long; each closes a connection in one of so many seconds.
struct Watched
{
    StaleHistory history{};
    Frame frame{};
    LocalTime local{};

    Watched(int seconds, unsigned oneIn)
    {
        std::mt19937 random(1);
        std::vector<qint64> stale(servers);
        for (int at = 0; at < seconds; ++at) {
            auto snapshot = std::make_shared<Snapshot>();
            for (TargetNumber target = 1; target <= servers; ++target) {
                stale[target - 1] += random() % oneIn == 0;
                auto server = std::make_shared<ServerSnapshot>();
                server->number = target;
                server->target = target;
                server->facts.serverName = "n" + std::to_string(target);
                server->state = ServerSnapshot::State::Up;
                server->health.receivedAt = testing::firstLocal() + at * 1s;
                server->health.interval = 1s;
                server->stale.total = stale[target - 1];
                snapshot->servers.push_back(server);
            }
            snapshot->numberRows();
            local = testing::firstLocal() + at * 1s;
            frame.snapshot = snapshot;
            history.take(*snapshot, local);
        }
    }
};

void refresh(benchmark::State &state, int window, bool perMinute)
{
    Watched watched(int(state.range(0)), unsigned(state.range(1)));
    StaleChartPanel panel;
    panel.resize(1200, 260);
    panel.QWidget::show();
    panel.setLayout({{QStringLiteral("window_min"), window}, {QStringLiteral("per_minute"), perMinute}});
    QImage image(panel.size(), QImage::Format_ARGB32_Premultiplied);
    auto *view = panel.findChild<ChartView *>();
    panel.show(PanelFrame{watched.frame, watched.history, watched.local});
    double step = -window; // seconds; there and back, so that the window stays where the data is
    for (auto _ : state) {
        emit view->panAsked(step);
        view->render(&image);
        step = -step;
    }
    std::size_t points = 0;
    for (const ChartCurve &curve : view->content().curves) {
        for (const auto &piece : curve.pieces)
            points += std::size_t(piece.size());
    }
    state.counters["points"] = double(points);
    state.counters["runs"] = double(watched.history.size());
}

void count(benchmark::State &state)
{
    refresh(state, 60, false);
}

void perMinute(benchmark::State &state)
{
    refresh(state, 60, true);
}

void wholeDay(benchmark::State &state)
{
    refresh(state, 1440, false);
}

/// What the model alone costs.
void curves(benchmark::State &state)
{
    const Watched watched(int(state.range(0)), unsigned(state.range(1)));
    for (auto _ : state) {
        for (TargetNumber target = 1; target <= servers; ++target) {
            StaleHistory::Query query{.from = watched.local - 24h, .to = watched.local, .pixels = 150};
            query.targets = {target};
            benchmark::DoNotOptimize(watched.history.curve(query));
        }
    }
}

void takeOneFrame(benchmark::State &state)
{
    Watched watched(60, 3);
    for (auto _ : state)
        watched.history.take(*watched.frame.snapshot, watched.local);
}

/// The headline row and the list of servers with a new poll of 100,000 connections.
void figuresOfAPoll(benchmark::State &state)
{
    const auto snapshot = testing::syntheticSnapshot({.connections = int(state.range(0)), .hostile = false});
    const Frame frame{snapshot, {}};
    StaleHistory history;
    history.take(*snapshot, testing::firstLocal());
    Headline headline;
    ServerList list;
    for (auto _ : state) {
        state.PauseTiming();
        auto fresh = std::make_shared<Snapshot>(*snapshot);
        fresh->servers[0] = std::make_shared<ServerSnapshot>(*snapshot->servers[0]);
        const Frame next{fresh, {}};
        state.ResumeTiming();
        headline.show(PanelFrame{next, history, testing::firstLocal()});
        list.show(PanelFrame{next, history, testing::firstLocal()});
    }
}

// Seconds watched; a closure a server in one of so many seconds.
BENCHMARK(count)->Args({3600, 60})->Args({3600, 3})->Args({86400, 3})->Unit(benchmark::kMillisecond);
BENCHMARK(perMinute)->Args({3600, 60})->Args({3600, 3})->Unit(benchmark::kMillisecond);
BENCHMARK(wholeDay)->Args({3600, 3})->Args({86400, 3})->Unit(benchmark::kMillisecond);
BENCHMARK(curves)->Args({3600, 3})->Args({86400, 3})->Unit(benchmark::kMillisecond);
BENCHMARK(takeOneFrame)->Unit(benchmark::kMicrosecond);
BENCHMARK(figuresOfAPoll)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
