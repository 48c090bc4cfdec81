// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncolumns.h"
#include "tests/support/snapshots.h"
#include "widgets/connections/connectiontable.h"

#include <QApplication>
#include <QHeaderView>
#include <QStyledItemDelegate>

#include <benchmark/benchmark.h>

using namespace stalewatch;
using namespace stalewatch::testing;

namespace {

/// A visible table of 40 rows and every default column.
struct Screen
{
    ConnectionModel model{[] { return firstLocal(); }};
    ConnectionTable table{model};
    Ranker ranker{};

    explicit Screen(const std::shared_ptr<const Snapshot> &snapshot)
    {
        table.resize(1400, 1000);
        table.show();
        show(snapshot);
        QApplication::processEvents();
    }
    void show(const std::shared_ptr<const Snapshot> &snapshot)
    {
        Frame frame;
        frame.orders = {ranker.rank(snapshot, table.question())};
        table.showFrame(frame);
    }
};

std::shared_ptr<const Snapshot> screenOf(const std::function<std::string(int)> &nameOf)
{
    std::vector<RowSpec> rows;
    for (int i = 1; i <= 40; ++i) {
        const std::string name = nameOf(i);
        rows.push_back({.cid = quint64(i), .name = name, .lang = name, .account = name});
    }
    return snapshotOf({serverOf(1, "n1", rows)});
}

std::string plainName(int i)
{
    return "orders-worker-" + std::to_string(i);
}

/// 64 KB in which every row is another text, so that nothing is found in a cache of shaped texts.
std::string hostileName(int i)
{
    static int fresh = 0;
    std::string name = std::to_string(++fresh) + "\xD7\x90" + std::to_string(i);
    while (name.size() < 65'536)
        name += "a\xCC\x81\xCC\x82";
    return name;
}

void repaints(benchmark::State &state, const std::shared_ptr<const Snapshot> &snapshot)
{
    Screen screen(snapshot);
    for (auto _ : state)
        screen.table.viewport()->repaint();
}

void ordinaryNames(benchmark::State &state)
{
    repaints(state, screenOf(plainName));
}

void hostileNames64K(benchmark::State &state)
{
    repaints(state, screenOf(hostileName));
}

/// Names never seen before at every repaint: what a client that renames itself can cost.
void freshHostileNames64K(benchmark::State &state)
{
    Screen screen(screenOf(hostileName));
    for (auto _ : state) {
        state.PauseTiming();
        screen.show(screenOf(hostileName));
        state.ResumeTiming();
        screen.table.viewport()->repaint();
    }
}

void defaultDelegate(benchmark::State &state)
{
    Screen screen(screenOf(plainName));
    QStyledItemDelegate standard;
    screen.table.setItemDelegate(&standard);
    for (auto _ : state)
        screen.table.viewport()->repaint();
}

void barsOnly(benchmark::State &state)
{
    Screen screen(screenOf(plainName));
    const int column = connectionColumn(QLatin1StringView("pong_bar"));
    const QRect bars(screen.table.columnViewportPosition(column), 0, screen.table.columnWidth(column), 1000);
    for (auto _ : state)
        screen.table.viewport()->repaint(bars);
}

void swapAndRepaint(benchmark::State &state)
{
    SyntheticFleet fleet({.connections = int(state.range(0)), .hostile = false});
    const auto first = fleet.poll();
    const auto second = fleet.poll();
    Screen screen(first);
    Frame frames[2];
    frames[0].orders = {screen.ranker.rank(second, screen.table.question())};
    frames[1].orders = {screen.ranker.rank(first, screen.table.question())};
    int turn = 0;
    for (auto _ : state) {
        screen.table.showFrame(frames[turn]);
        turn = 1 - turn;
        screen.table.viewport()->repaint();
    }
}

} // namespace

BENCHMARK(ordinaryNames)->Unit(benchmark::kMillisecond);
BENCHMARK(hostileNames64K)->Unit(benchmark::kMillisecond);
BENCHMARK(freshHostileNames64K)->Unit(benchmark::kMillisecond);
BENCHMARK(defaultDelegate)->Unit(benchmark::kMillisecond);
BENCHMARK(barsOnly)->Unit(benchmark::kMillisecond);
BENCHMARK(swapAndRepaint)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    const QApplication app(argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
