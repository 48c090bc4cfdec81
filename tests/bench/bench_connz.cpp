// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connz.h"
#include "tests/support/connzgenerator.h"

#include <simdjson.h>

#include <algorithm>
#include <benchmark/benchmark.h>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype readSize = 65'536; ///< what a socket hands over at once

Result<Connz> decode(ConnzDecoder &decoder, QByteArrayView body)
{
    for (; !body.isEmpty(); body = body.sliced(std::min(readSize, body.size())))
        decoder.feed(body.first(std::min(readSize, body.size())));
    return decoder.finish();
}

void countRows(benchmark::State &state, qsizetype bytes)
{
    state.SetBytesProcessed(int64_t(state.iterations()) * int64_t(bytes));
    state.SetItemsProcessed(int64_t(state.iterations()) * state.range(0));
}

/// Every connection is new: the first poll.
void decodeFull(benchmark::State &state)
{
    const QByteArray body = ConnzGenerator({.connections = std::size_t(state.range(0))}).connz();
    for ([[maybe_unused]] auto _ : state) {
        ConnzDecoder decoder;
        const Result<Connz> connz = decode(decoder, body);
        if (!connz)
            state.SkipWithError("malformed");
        benchmark::DoNotOptimize(connz);
    }
    countRows(state, body.size());
}

/// All but one in a thousand are known: every poll after the first.
void decodeDelta(benchmark::State &state)
{
    ConnzGenerator server({.connections = std::size_t(state.range(0))});
    ConnzDecoder first;
    Result<Connz> before = decode(first, server.connz());
    const auto previous = std::make_shared<const Connections>(std::move(before->rows));
    server.advance(1s, 0.001, 0.2);
    const QByteArray body = server.connz();
    for ([[maybe_unused]] auto _ : state) {
        ConnzDecoder decoder(previous, first.pool());
        const Result<Connz> connz = decode(decoder, body);
        if (!connz)
            state.SkipWithError("malformed");
        benchmark::DoNotOptimize(connz);
    }
    countRows(state, body.size());
}

/// The floor to compare with: only simdjson's structural index of the whole document.
void indexOnly(benchmark::State &state)
{
    const QByteArray body = ConnzGenerator({.connections = std::size_t(state.range(0))}).connz();
    const simdjson::padded_string json(body.data(), std::size_t(body.size()));
    simdjson::ondemand::parser parser;
    for ([[maybe_unused]] auto _ : state) {
        simdjson::ondemand::document document;
        if (parser.iterate(json).get(document))
            state.SkipWithError("malformed");
        benchmark::DoNotOptimize(document);
    }
    countRows(state, body.size());
}

} // namespace

BENCHMARK(decodeFull)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(decodeDelta)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(indexOnly)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
