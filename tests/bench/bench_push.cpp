// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a push to a server of this machine takes until it is proven, beside what people do by hand: sed, kill -HUP
// and curl until /varz says it. bench_push [RUNS]; one real server of each generation, the two ways in turn.

#include "tests/support/deskbench.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <cstdio>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int usualRuns = 25;

const QByteArray start = "ping_interval: \"60s\"\nping_max: 2\nauthorization { user: ada, password: s3cr3t }\n";

void print(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    std::printf("  %-34s median %6.1f ms, p95 %6.1f, least %6.1f, most %6.1f (%zu runs)\n", what,
        times[times.size() / 2], times[(times.size() * 95 - 1) / 100], times.front(), times.back(), times.size());
}

/// From the click to the news that it is proven; nothing: it was not.
std::optional<double> pushed(DeskBench &bench, Nanoseconds interval, double &planned)
{
    const auto began = Clock::now();
    if (!bench.plan({.interval = interval}))
        return std::nullopt;
    planned = Milliseconds(Clock::now() - began).count();
    const PushOrder order = bench.order();
    const std::size_t ends = bench.summaries.size() + 1;
    double proven = -1;
    const auto clicked = Clock::now();
    const auto watch
        = QObject::connect(bench.desk.get(), &PushDesk::stepped, bench.desk.get(), [&](const PushStepNews &news) {
              if (news.end == PushEnd::Proven)
                  proven = Milliseconds(Clock::now() - clicked).count();
          });
    bench.desk->push(order);
    const bool isOver = bench.waitForEnd(ends);
    QObject::disconnect(watch);
    return isOver && proven >= 0 ? std::optional(proven) : std::nullopt;
}

/// The same by hand, in one shell.
std::optional<double> byHand(DeskBench &bench, int seconds)
{
    const QString script
        = u"sed -i \"s/^ping_interval: .*/ping_interval: \\\"$4s\\\"/\" \"$1\" && kill -HUP \"$2\" && "
          "until curl -s \"$3/varz\" | grep -q \"\\\"ping_interval\\\": ${4}000000000,\"; do :; done"_s;
    QProcess shell;
    const auto began = Clock::now();
    shell.start(u"sh"_s,
        {u"-c"_s, script, u"sh"_s, bench.config(0), QString::number((*bench.servers[0])->processId()), bench.target(0),
            QString::number(seconds)});
    if (!shell.waitForFinished(20'000) || shell.exitCode() != 0)
        return std::nullopt;
    return Milliseconds(Clock::now() - began).count();
}

bool compare(Generation generation, const char *name, int runs)
{
    DeskBench bench;
    if (const Result<> started = bench.start(1, generation, start); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(wordsOf(started)));
        return false;
    }
    std::vector<double> plans;
    std::vector<double> pushes;
    std::vector<double> hands;
    for (int run = 0; run < runs; ++run) {
        double planned = 0;
        const std::optional<double> ours = pushed(bench, 30s + run * 2s, planned);
        const std::optional<double> theirs = byHand(bench, 31 + run * 2);
        if (!ours || !theirs)
            return false;
        plans.push_back(planned);
        pushes.push_back(*ours);
        hands.push_back(*theirs);
    }
    std::printf("%s\n", name);
    print("plan (reads, nats-server -t)", std::move(plans));
    print("push, from the click to its proof", std::move(pushes));
    print("sed, kill -HUP, curl until seen", std::move(hands));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int runs = QCoreApplication::arguments().value(1, QString::number(usualRuns)).toInt();
    const bool isGood = runs > 0 && compare(Generation::Oldest, "oldest generation", runs)
        && compare(Generation::Middle, "middle generation", runs)
        && compare(Generation::Newest, "newest generation", runs);
    return isGood ? 0 : 1;
}
