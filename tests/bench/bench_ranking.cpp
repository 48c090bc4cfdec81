// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectionmodel.h"
#include "models/tables/csv.h"
#include "models/tables/ranking.h"
#include "tests/support/snapshots.h"

#include <benchmark/benchmark.h>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two polls of one fleet, a second apart: what a ranker sees again and again.
struct Polls
{
    std::shared_ptr<const Snapshot> first{};
    std::shared_ptr<const Snapshot> second{};
};

const Polls &polls(int servers, int connections)
{
    static std::map<std::pair<int, int>, Polls> all;
    Polls &made = all[{servers, connections}];
    if (!made.first) {
        SyntheticFleet fleet({.servers = servers, .connections = connections, .hostile = false, .churn = 0.0005});
        made.first = fleet.poll();
        made.second = fleet.poll();
    }
    return made;
}

/// One poll after another with the same question.
void rankPolls(benchmark::State &state, const Question &question, int servers)
{
    const Polls &fleet = polls(servers, int(state.range(0)) / servers);
    Ranker ranker;
    benchmark::DoNotOptimize(ranker.rank(fleet.first, question));
    bool odd = false;
    for ([[maybe_unused]] auto _ : state) {
        odd = !odd;
        benchmark::DoNotOptimize(ranker.rank(odd ? fleet.second : fleet.first, question));
    }
    state.SetItemsProcessed(int64_t(state.iterations()) * state.range(0));
}

/// A first answer: texts are ranked or judged for the first time, as after a click or a key in the filter box.
void rankAfresh(benchmark::State &state, const Question &question)
{
    const Polls &fleet = polls(1, int(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        Ranker ranker;
        benchmark::DoNotOptimize(ranker.rank(fleet.first, question));
    }
}

void showOrder(benchmark::State &state)
{
    const Polls &fleet = polls(1, int(state.range(0)));
    Ranker ranker;
    const auto first = ranker.rank(fleet.first, {});
    const auto second = ranker.rank(fleet.second, {});
    ConnectionModel model(firstLocal);
    model.show(first);
    bool odd = false;
    for ([[maybe_unused]] auto _ : state) {
        odd = !odd;
        model.show(odd ? second : first);
    }
}

void tally(benchmark::State &state)
{
    const Polls &fleet = polls(1, int(state.range(0)));
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(tallyOf(*fleet.first->servers[0]));
}

void writeCsv(benchmark::State &state)
{
    const Polls &fleet = polls(1, int(state.range(0)));
    const auto order = Ranker().rank(fleet.first, {});
    qsizetype bytes = 0;
    for ([[maybe_unused]] auto _ : state) {
        writeRows(
            ExportFormat::Csv, *fleet.first, order->rows, exportColumns(), firstLocal(), [&](QByteArrayView piece) {
                bytes += piece.size();
                return true;
            });
    }
    state.SetBytesProcessed(bytes);
}

#define STALEWATCH_RANK(name, ...) BENCHMARK_CAPTURE(name, __VA_ARGS__)->Arg(100'000)->Unit(benchmark::kMillisecond)

STALEWATCH_RANK(rankPolls, stale_window, Question{}, 1);
STALEWATCH_RANK(rankPolls, in_bytes, Question{.column = u"in_bytes"_s, .descending = true}, 1);
STALEWATCH_RANK(rankPolls, rate, Question{.column = u"in_msgs_per_s"_s, .descending = true}, 1);
STALEWATCH_RANK(rankPolls, name, Question{.column = u"name"_s}, 1);
STALEWATCH_RANK(rankPolls, name_of_ten_servers, Question{.column = u"name"_s}, 10);
STALEWATCH_RANK(rankPolls, at_risk, Question{.atRisk = true}, 1);
STALEWATCH_RANK(rankPolls, who_is_next,
    (Question{.atRisk = true, .withGone = false, .within = std::chrono::minutes(5), .most = 500}), 1);
STALEWATCH_RANK(rankPolls, word, Question{.filter = u"worker-1"_s}, 1);
STALEWATCH_RANK(rankPolls, pattern, Question{.filter = u"name:/worker-1.*7$/"_s}, 1);
STALEWATCH_RANK(rankPolls, held, Question{.column = u"in_bytes"_s, .hold = true}, 1);
STALEWATCH_RANK(rankAfresh, name, Question{.column = u"name"_s});
STALEWATCH_RANK(rankAfresh, word, Question{.filter = u"worker-1"_s});
STALEWATCH_RANK(rankAfresh, pattern, Question{.filter = u"name:/worker-1.*7$/"_s});
BENCHMARK(tally)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(showOrder)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(writeCsv)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
