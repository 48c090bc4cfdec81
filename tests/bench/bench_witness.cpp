// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/witness.h"

#include <benchmark/benchmark.h>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

constexpr Instant epoch{std::chrono::seconds(1'795'000'000)};

/// A fleet of @p size: half quiet, a quarter publishers, a quarter fed receivers.
Connections fleet(std::size_t size)
{
    Connections rows;
    const auto pool = std::make_shared<TextPool>();
    rows.texts = pool;
    rows.resize(size);
    const TextId client = pool->intern("Client");
    const TextId nats = pool->intern("nats");
    const TextId lang = pool->intern("go");
    for (std::size_t i = 0; i < size; ++i) {
        rows.cid[i] = i + 1;
        rows.kind[i] = client;
        rows.type[i] = nats;
        rows.lang[i] = lang;
        rows.start[i] = rows.lastActivity[i] = (epoch - std::chrono::milliseconds(i % 1000)).time_since_epoch().count();
        rows.rtt[i] = 1'000'000 + qint64(i % 500'000);
        rows.inMsgs[i] = rows.outMsgs[i] = 0;
        rows.subscriptions[i] = 1;
    }
    return rows;
}

/// What a second brings: messages, deliveries, and the answers of those whose tick it was.
void pass(Connections &rows, Instant now, int second)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 4 == 0) {
            ++rows.inMsgs[i];
            rows.lastActivity[i] = (now - 300ms).time_since_epoch().count();
        } else if (i % 4 == 1) {
            ++rows.outMsgs[i];
            rows.lastActivity[i] = (now - 200ms).time_since_epoch().count();
        }
        if (int(i % 120) == second % 120)
            rows.rtt[i] += 1000;
    }
}

/// One poll of @p state.range(0) connections, the passing of a second not counted.
void observe(benchmark::State &state)
{
    Connections rows = fleet(std::size_t(state.range(0)));
    Witness witness;
    PollContext poll{epoch, {std::chrono::minutes(2), 2}, epoch - 1h, 2'015'001};
    int second = 0;
    const auto step = [&] {
        poll.now += 1s;
        pass(rows, poll.now, second++);
    };
    for (int i = 0; i < 5; ++i) {
        step();
        (void)witness.observe(poll, rows);
    }
    for ([[maybe_unused]] auto _ : state) {
        state.PauseTiming();
        step();
        state.ResumeTiming();
        benchmark::DoNotOptimize(witness.observe(poll, rows));
    }
}

BENCHMARK(observe)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
