// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/triagebook.h"
#include "tests/support/snapshots.h"

#include <benchmark/benchmark.h>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;

namespace {

constexpr qint64 closuresAnHour = 10'000;

/// A fleet of open connections on one server, polled once a second, from which 10,000 an hour are closed: most in one
/// incident that goes on for the whole hour, every tenth on its own. Of all kinds: half of them leave, after all sorts
/// of times without traffic, and some are slow consumers.
class Hour final
{
public:
    Hour(int connections, bool isOfAllKinds) : m_isOfAllKinds(isOfAllKinds)
    {
        std::vector<RowSpec> rows;
        for (int i = 0; i < connections; ++i) {
            const std::string number = std::to_string(i);
            rows.push_back({.cid = quint64(i + 1),
                .name = "app" + std::to_string(i % 40) + "x-worker-" + number,
                .ip = "10.4." + std::to_string(i % 200) + "." + std::to_string(i / 200 % 250),
                .lang = i % 3 == 0 ? "go" : "rust",
                .version = "1." + std::to_string(i % 7),
                .account = "A" + std::to_string(i % 9)});
        }
        m_like = serverOf(1, "n1", std::move(rows));
        m_like->facts.ping = {10s, 2};
        m_nextCid = quint64(connections) + 1;
    }

    /// The news of the next seconds.
    [[nodiscard]] PollNews after(qint64 seconds)
    {
        m_second += seconds;
        auto server = std::make_shared<ServerSnapshot>(*m_like);
        server->now += m_second * 1s;
        server->health.receivedAt += m_second * 1s;
        server->health.askedAt = server->health.receivedAt - 8ms;
        server->health.polls = ++m_polls;
        PollNews news{.server = server};
        for (; m_closed < m_second * closuresAnHour / 3600; ++m_closed) {
            const bool isAlone = m_closed % 10 == 0;
            Closure closure{.serverId = "N",
                .cid = m_nextCid++,
                .kind = "Client",
                .type = "nats",
                .name = (isAlone ? "app" + std::to_string(m_closed % 40) : std::string("orders")) + "-worker-"
                    + std::to_string(m_closed),
                .lang = "go",
                .version = "1.1",
                .account = "A1",
                .ip = isAlone ? "10.4.3." + std::to_string(m_closed % 250) : "10.9.1." + std::to_string(m_closed % 90),
                .port = 4711,
                .reason = reason()};
            closure.start = server->now - 1h;
            closure.stop = server->now - 200ms;
            closure.lastActivity = server->now - (m_isOfAllKinds ? m_closed * 7919 % 60'000 * 1ms : 40s);
            LastSight sight{.wasWatched = true, .pendingBytes = 0, .subscriptions = 1};
            sight.before = m_like->assessments[0];
            sight.before.proofAt = server->now - 31s;
            news.closures.push_back(std::move(closure));
            news.sights.push_back(sight);
        }
        return news;
    }

private:
    [[nodiscard]] const char *reason() const
    {
        if (!m_isOfAllKinds || m_closed % 10 > 5)
            return "Stale Connection";
        if (m_closed % 10 == 5)
            return "Slow Consumer (Pending Bytes)";
        return m_closed % 4 == 0 ? "Read Error" : "Client Closed";
    }

    bool m_isOfAllKinds;
    std::shared_ptr<ServerSnapshot> m_like{};
    quint64 m_nextCid = 0;
    qint64 m_second = 0;
    qint64 m_polls = 0;
    qint64 m_closed = 0;
};

/// What one poll costs triage at the end of such an hour; making the poll is not counted.
void triageOfAnHour(benchmark::State &state)
{
    Hour hour(int(state.range(0)), state.range(1) != 0);
    TriageBook book;
    quint64 number = 0;
    LocalTime now{};
    const auto poll = [&](PollNews news) {
        now = news.server->health.receivedAt;
        Snapshot snapshot{.number = ++number, .servers = {news.server}};
        snapshot.numberRows();
        std::vector<PollNews> all;
        all.push_back(std::move(news));
        return book.take(std::move(all), snapshot, now);
    };
    for (int second = 0; second < 3600; second += 15)
        (void)poll(hour.after(15));
    std::size_t incidents = 0;
    std::size_t members = 0;
    for ([[maybe_unused]] auto _ : state) {
        state.PauseTiming();
        PollNews news = hour.after(1);
        state.ResumeTiming();
        const Triage triage = poll(std::move(news));
        incidents = triage.incidents.size();
        members = triage.incidents.empty() ? 0 : triage.incidents.front()->members.size();
        benchmark::DoNotOptimize(triage);
    }
    state.counters["incidents"] = double(incidents);
    state.counters["members"] = double(members);
}

BENCHMARK(triageOfAnHour)
    ->ArgNames({"connections", "all kinds"})
    ->ArgsProduct({{10'000, 100'000}, {0, 1}})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(120);

} // namespace

BENCHMARK_MAIN();
