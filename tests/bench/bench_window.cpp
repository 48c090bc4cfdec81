// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/allocator.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/phases.h"
#include "tests/bench/windowrig.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <thread>
#include <unistd.h>

using namespace stalewatch;
using namespace stalewatch::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto warmUp = 5s;

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double largest(const std::vector<double> &values)
{
    return values.empty() ? 0 : std::ranges::max(values);
}

/// MB that this process has in memory: what it is now, or the most it ever was.
double memory(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QFile::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf(field);
    return at < 0 ? 0 : all.mid(at + qsizetype(qstrlen(field)), 40).trimmed().split(' ').value(0).toDouble() / 1024;
}

QByteArray machineLoad()
{
    QFile load(u"/proc/loadavg"_s);
    return load.open(QFile::ReadOnly) ? load.readAll().split(' ').value(0) : "unknown";
}

/// The polls the phases take at one a second, so that none is rendered while it is measured.
int pollsOf(std::chrono::seconds phase)
{
    return int(warmUp.count()) + int(phases().size()) * int(phase.count()) + 5;
}

/// Starts connzserver beside this program; its URL, or nothing.
QUrl startServer(QProcess &server, int connections, std::chrono::seconds phase)
{
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationDirPath() + u"/connzserver"_s,
        {u"--connections"_s, QString::number(connections), u"--ahead"_s, QString::number(pollsOf(phase))});
    while (!server.canReadLine() && server.waitForReadyRead(600'000)) { }
    return QUrl(QString::fromLatin1(server.readLine().trimmed()));
}

/// Median memory while looking on, in MB.
double lookOn(std::chrono::seconds phase)
{
    std::vector<double> samples;
    for (int i = 0; i < 10; ++i) {
        run(std::chrono::milliseconds(phase) / 10);
        samples.push_back(memory("VmRSS:"));
    }
    return median(samples);
}

/// What the same program needs for ten connections, in MB, from a run of its own.
double emptyMemory()
{
    QProcess empty;
    empty.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    empty.start(QCoreApplication::applicationFilePath(), {u"--connections"_s, u"10"_s, u"--memory"_s});
    empty.waitForFinished(120'000);
    return empty.readAllStandardOutput().trimmed().toDouble();
}

/// Phase by phase; the polls of all of them.
WindowRig::Tally measure(WindowRig &rig, std::chrono::seconds duration, const QString &only, double &megabytes)
{
    WindowRig::Tally all;
    Heartbeat heartbeat;
    std::printf("%-14s %8s %8s %8s %6s %8s %8s %8s %8s\n", "phase", "gap max", "p99.9", "p99", "late", "busy max",
        "swap max", "frames/s", "paints/s");
    for (const Phase &phase : phases()) {
        if (!only.isEmpty() && only != QLatin1StringView(phase.name))
            continue;
        (void)heartbeat.take();
        (void)rig.take();
        if (phase.act)
            play(rig, phase, duration);
        else
            megabytes = lookOn(duration);
        const Beats beats = heartbeat.take();
        const WindowRig::Tally tally = rig.take();
        const double seconds = double(duration.count());
        std::printf("%-14s %8.1f %8.1f %8.1f %6zu %8.1f %8.2f %8.1f %8.1f\n", phase.name, beats.longest, beats.p999,
            beats.p99, beats.late, beats.busiest, largest(tally.swaps), double(tally.swaps.size()) / seconds,
            tally.paints / seconds);
        std::fflush(stdout);
        all.decode.insert(all.decode.end(), tally.decode.begin(), tally.decode.end());
        all.polls.insert(all.polls.end(), tally.polls.begin(), tally.polls.end());
        all.rows = tally.rows;
    }
    return all;
}

/// Waits until rows are shown, and a little longer.
bool warm(WindowRig &rig)
{
    for (int i = 0; i < 300 && !rig.hasRows(); ++i)
        run(100ms);
    run(warmUp);
    return rig.hasRows();
}

} // namespace

/// The whole window on one server, driven as a hurried operator would: how long its thread ever keeps one waiting, what
/// a poll costs, what a connection weighs. Figures, no judgement.
int main(int argc, char **argv)
{
    stalewatch::tameAllocator();
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Drives the window on a server and measures it; times are milliseconds."_s);
    parser.addHelpOption();
    const QCommandLineOption target(u"target"_s, u"A monitoring URL; else connzserver is started."_s, u"url"_s);
    const QCommandLineOption connections(u"connections"_s, u"What connzserver has open."_s, u"number"_s, u"100000"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"How long a phase is."_s, u"number"_s, u"10"_s);
    const QCommandLineOption onlyMemory(u"memory"_s, u"Look on only, and print the megabytes in memory."_s);
    const QCommandLineOption only(u"phase"_s, u"Only this phase: \"sort\"."_s, u"name"_s);
    parser.addOptions({target, connections, seconds, only, onlyMemory});
    parser.process(app);

    const std::chrono::seconds phase(std::max(1, parser.value(seconds).toInt()));
    const double empty = parser.isSet(onlyMemory) || parser.isSet(only) ? 0 : emptyMemory();
    QProcess server;
    const QUrl url = parser.isSet(target) ? QUrl(parser.value(target))
                                          : startServer(server, parser.value(connections).toInt(), phase);
    int result = 1;
    {
        WindowRig rig({Target{.url = url}});
        if (!warm(rig)) {
            std::fprintf(stderr, "No connections came from %s.\n", qPrintable(url.toString()));
        } else if (parser.isSet(onlyMemory)) {
            std::printf("%.2f\n", lookOn(phase));
            result = 0;
        } else {
            double megabytes = 0;
            const WindowRig::Tally all = measure(rig, phase, parser.value(only), megabytes);
            std::printf("%lld connections, %zu polls: decode median %.1f max %.1f, whole poll median %.1f max %.1f\n",
                static_cast<long long>(all.rows), all.decode.size(), median(all.decode), largest(all.decode),
                median(all.polls), largest(all.polls));
            std::printf("memory: %.1f MB, most %.1f MB, with 10 connections %.1f MB: %.0f bytes a connection\n",
                megabytes, memory("VmHWM:"), empty, (megabytes - empty) * 1024 * 1024 / double(all.rows));
            std::printf("load of the machine: %s on %u cores\n", machineLoad().constData(),
                std::thread::hardware_concurrency());
            result = 0;
        }
    }
    server.kill();
    server.waitForFinished();
    return result;
}
