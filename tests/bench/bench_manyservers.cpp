// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/allocator.h"
#include "tests/bench/footprint.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/phases.h"
#include "tests/bench/windowrig.h"
#include "tests/support/realcluster.h"
#include "tests/support/staticlogins.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QProcess>
#include <QTabWidget>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace stalewatch;
using namespace stalewatch::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds warmUp = 5s;

/// Looks on, at the tab of the panel with this id.
Phase lookAt(const char *name, QLatin1StringView panel)
{
    return {.name = name, .stepMs = 500, .act = [panel](WindowRig &rig, int) {
                auto *tabs = rig.window().findChild<QTabWidget *>();
                tabs->setCurrentWidget(rig.window().panel(panel));
            }};
}

std::vector<Phase> allPhases()
{
    std::vector<Phase> all = phases();
    all.push_back(lookAt("servers tab", "servers_overview"_L1));
    all.push_back(lookAt("side by side", "side_by_side"_L1));
    all.push_back(lookAt("triage", "triage"_L1));
    return all;
}

qint64 upIn(const WindowRig &rig)
{
    return rig.frame() ? std::ranges::count_if(rig.frame()->snapshot->servers,
               [](const auto &server) { return server->state == ServerSnapshot::State::Up; })
                       : 0;
}

QByteArray machineLoad()
{
    QFile load(u"/proc/loadavg"_s);
    return load.open(QFile::ReadOnly) ? load.readAll().split(' ').value(0) : "unknown";
}

/// What one phase took: of this process all but the GUI thread is the engine, its pool and the NATS library.
struct Spent
{
    double gui = 0;    ///< seconds of CPU
    double engine = 0; ///< likewise

    [[nodiscard]] static Spent now(WindowRig &rig)
    {
        const double gui = double(threadCpu().count()) / 1e9;
        return {gui, Footprint::of(rig.window()).cpu - gui};
    }
};

void measure(WindowRig &rig, std::chrono::seconds duration, const QString &only)
{
    Heartbeat heartbeat;
    std::printf("%-14s %8s %8s %8s %6s %8s %8s %8s %7s %8s %6s\n", "phase", "gap max", "p99.9", "p99", "late",
        "busy max", "swap max", "frames/s", "gui %", "engine %", "up");
    for (const Phase &phase : allPhases()) {
        if (!only.isEmpty() && only != QLatin1StringView(phase.name))
            continue;
        (void)heartbeat.take();
        (void)rig.take();
        const Spent before = Spent::now(rig);
        play(rig, phase, duration);
        const Spent after = Spent::now(rig);
        const Beats beats = heartbeat.take();
        const WindowRig::Tally tally = rig.take();
        const double seconds = double(duration.count());
        std::printf("%-14s %8.1f %8.1f %8.1f %6zu %8.1f %8.2f %8.1f %7.1f %8.1f %6lld\n", phase.name, beats.longest,
            beats.p999, beats.p99, beats.late, beats.busiest, tally.swaps.empty() ? 0 : std::ranges::max(tally.swaps),
            double(tally.swaps.size()) / seconds, 100 * (after.gui - before.gui) / seconds,
            100 * (after.engine - before.engine) / seconds, static_cast<long long>(upIn(rig)));
        std::fflush(stdout);
    }
}

/// One line about what a poll of one of them takes.
void printPolls(const WindowRig &rig)
{
    std::vector<double> took;
    std::vector<double> every;
    qint64 bytes = 0;
    for (const auto &server : rig.frame()->snapshot->servers) {
        took.push_back(double(server->health.took.count()) / 1e6);
        every.push_back(double(server->health.interval.count()) / 1e6);
        bytes += server->health.bytes;
    }
    std::ranges::sort(took);
    std::ranges::sort(every);
    std::printf("last polls: median %.1f ms, longest %.1f ms, every %.0f ms, %.2f MB for all\n", took[took.size() / 2],
        took.back(), every[every.size() / 2], double(bytes) / 1e6);
}

} // namespace

/// The window on the system account of one real server that a hundred made-up ones stand beside, which restart one
/// after the other: how long its thread ever keeps one waiting, and what the engine takes. Figures, no judgement.
int main(int argc, char **argv)
{
    stalewatch::tameAllocator();
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Drives the window on many servers; times are milliseconds."_s);
    parser.addHelpOption();
    const QCommandLineOption servers(u"servers"_s, u"How many are made up."_s, u"number"_s, u"100"_s);
    const QCommandLineOption connections(u"connections"_s, u"Open on each."_s, u"number"_s, u"100"_s);
    const QCommandLineOption restart(u"restart-every"_s, u"One of them restarts; 0: none."_s, u"ms"_s, u"5000"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"How long a phase is."_s, u"number"_s, u"10"_s);
    const QCommandLineOption only(u"phase"_s, u"Only this phase: \"sort\"."_s, u"name"_s);
    const QCommandLineOption picture(u"picture"_s, u"Saves what the window looks like at the end."_s, u"file"_s);
    parser.addOptions({servers, connections, restart, seconds, only, picture});
    parser.process(app);

    const std::chrono::seconds phase(std::max(1, parser.value(seconds).toInt()));
    const qsizetype count = parser.isSet(only) ? 1 : qsizetype(allPhases().size());
    RealCluster cluster;
    if (const auto started = cluster.start(Generation::Newest, 1); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(wordsOf(started)));
        return 1;
    }
    QProcess others;
    others.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    others.start(QCoreApplication::applicationDirPath() + u"/manyservers"_s,
        {QString::number(cluster[0].clientPort()), u"--servers"_s, parser.value(servers), u"--connections"_s,
            parser.value(connections), u"--restart-every"_s, parser.value(restart), u"--ahead"_s,
            QString::number(warmUp.count() + count * phase.count() + 5)});
    while (!others.canReadLine() && others.waitForReadyRead(600'000)) { }

    int result = 1;
    {
        WindowRig rig({cluster.target()}, 1s, std::make_shared<test::StaticLogins>(u"sys"_s, "pw"));
        for (int i = 0; i < 300 && upIn(rig) <= parser.value(servers).toInt() * 9 / 10; ++i)
            run(100ms);
        run(warmUp);
        if (!rig.hasRows()) {
            std::fprintf(stderr, "No connections came.\n");
        } else {
            measure(rig, phase, parser.value(only));
            const Footprint footprint = Footprint::of(rig.window());
            printPolls(rig);
            std::printf("%lld servers up, %u connections; memory %.1f MB, %d threads\n",
                static_cast<long long>(upIn(rig)), rig.frame()->snapshot->size(), footprint.resident,
                footprint.threads);
            std::printf("load of the machine: %s on %u cores\n", machineLoad().constData(),
                std::thread::hardware_concurrency());
            result = 0;
        }
        if (parser.isSet(picture))
            rig.window().grab().save(parser.value(picture));
    }
    others.kill();
    others.waitForFinished();
    return result;
}
