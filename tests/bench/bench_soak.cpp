// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/allocator.h"
#include "tests/bench/footprint.h"
#include "tests/bench/phases.h"
#include "tests/bench/windowrig.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QProcess>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace stalewatch;
using namespace stalewatch::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto actFor = 5s;
std::atomic<int> warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    // Of every dialog on the offscreen platform, and of every program without a session.
    if (message.contains("propagateSizeHints"_L1) || message.contains("XDG_RUNTIME_DIR"_L1))
        return;
    warnings += type == QtDebugMsg || type == QtInfoMsg ? 0 : 1;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

/// Starts @p program beside this one and reads @p count URLs from it.
QList<Target> startServers(QProcess &process, const QString &program, const QStringList &arguments, int count)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    QList<Target> targets;
    while (targets.size() < count && (process.canReadLine() || process.waitForReadyRead(30'000))) {
        if (process.canReadLine())
            targets.append(Target{.url = QUrl(QString::fromLatin1(process.readLine().trimmed()))});
    }
    return targets;
}

/// What a run needs to know.
struct Plan
{
    std::chrono::seconds duration{};
    std::chrono::seconds every{};
    int rate = 0; ///< new names a second, of each server
    bool isGenerated = false;
    bool acts = true;
    std::chrono::milliseconds poll{};
};

/// Does for a few seconds what the next phase does.
void actAWhile(WindowRig &rig, std::size_t round)
{
    const std::vector<Phase> all = phases();
    play(rig, all[round % all.size()], actFor);
}

void print(const Footprint &now, double cpu, WindowRig &rig, const StaleHistory &history)
{
    const TextFootprint texts = TextFootprint::of(*rig.frame());
    std::printf("%7.1f %8.2f %8.2f %8.2f %5.1f %5d %7d %7lld %7lld %6u %6u %7u %7u %6zu %5d\n", now.minutes,
        now.resident, now.heap, now.kept, cpu, now.descriptors, now.threads, static_cast<long long>(now.objects),
        static_cast<long long>(now.widgets), texts.open, texts.gone, texts.live, texts.pooled, history.size(),
        warnings.load());
    std::fflush(stdout);
}

/// MB an hour, by least squares over the second half.
double slopeOf(const std::vector<Footprint> &all, double Footprint::*figure)
{
    const std::size_t from = all.size() / 2;
    const double n = double(all.size() - from);
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (std::size_t i = from; i < all.size(); ++i) {
        const double hours = all[i].minutes / 60;
        x += hours;
        y += all[i].*figure;
        xx += hours * hours;
        xy += hours * all[i].*figure;
    }
    const double spread = n * xx - x * x;
    return spread > 0 ? (n * xy - x * y) / spread : 0;
}

void soak(WindowRig &rig, const Plan &plan)
{
    StaleHistory history; // as large as the window's
    QTimer taking;
    taking.callOnTimeout([&] { history.take(*rig.frame()->snapshot, std::chrono::steady_clock::now()); });
    taking.start(100);
    std::vector<Footprint> all;
    std::printf("%7s %8s %8s %8s %5s %5s %7s %7s %7s %6s %6s %7s %7s %6s %5s\n", "minutes", "resident", "heap", "kept",
        "cpu%", "fds", "threads", "objects", "widgets", "open", "gone", "texts", "pooled", "runs", "warn");
    const auto began = std::chrono::steady_clock::now();
    for (std::size_t round = 0; std::chrono::steady_clock::now() - began < plan.duration; ++round) {
        const auto next = std::chrono::steady_clock::now() + plan.every;
        if (plan.acts)
            actAWhile(rig, round);
        run(std::chrono::ceil<std::chrono::milliseconds>(next - std::chrono::steady_clock::now()));
        (void)rig.take(); // it gathers figures of every frame
        all.push_back(Footprint::of(rig.window()));
        all.back().minutes
            = std::chrono::duration<double, std::ratio<60>>(std::chrono::steady_clock::now() - began).count();
        const Footprint before = all.size() > 1 ? all[all.size() - 2] : Footprint{};
        const double cpu = (all.back().cpu - before.cpu) / (all.back().minutes - before.minutes) / 60 * 100;
        print(all.back(), cpu, rig, history);
    }
    std::printf("second half, MB an hour: resident %.2f, heap %.2f; %d warnings\n", slopeOf(all, &Footprint::resident),
        slopeOf(all, &Footprint::heap), warnings.load());
}

QList<Target> startAll(std::vector<std::unique_ptr<QProcess>> &processes, const Plan &plan)
{
    const QString seconds = QString::number(plan.duration.count() + 120);
    if (!plan.isGenerated) {
        processes.push_back(std::make_unique<QProcess>());
        return startServers(
            *processes.back(), u"churnfleet"_s, {u"--rate"_s, QString::number(plan.rate), u"--seconds"_s, seconds}, 3);
    }
    constexpr int connections = 2000;
    const double share = plan.rate * std::chrono::duration<double>(plan.poll).count() / connections;
    QList<Target> targets;
    for (int i = 0; i < 3; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        targets += startServers(*processes.back(), u"connzserver"_s,
            {u"--connections"_s, QString::number(connections), u"--ahead"_s, u"4"_s, u"--step"_s,
                QString::number(plan.poll.count()), u"--churn"_s, QString::number(share), u"--id"_s,
                u"NMADEUP%1"_s.arg(i), u"--seconds"_s, seconds},
            1);
    }
    return targets;
}

} // namespace

/// The window left open on servers whose clients come and go under ever-new names, with somebody at it now and then:
/// what this process takes up, every half minute. Figures, no judgement.
int main(int argc, char **argv)
{
    stalewatch::tameAllocator();
    const QApplication app(argc, argv);
    qInstallMessageHandler(countWarnings);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Leaves the window open on busy servers and tells what grows."_s);
    parser.addHelpOption();
    const QCommandLineOption minutes(u"minutes"_s, u"How long."_s, u"number"_s, u"10"_s);
    const QCommandLineOption every(u"every"_s, u"Tell the figures so often."_s, u"seconds"_s, u"30"_s);
    const QCommandLineOption rate(u"rate"_s, u"New names a second, of each of three servers."_s, u"number"_s, u"10"_s);
    const QCommandLineOption generated(u"generated"_s, u"On made-up servers, which can do hundreds a second."_s);
    const QCommandLineOption idle(u"idle"_s, u"Nobody is at the window."_s);
    const QCommandLineOption poll(u"poll"_s, u"The polling interval."_s, u"ms"_s, u"500"_s);
    parser.addOptions({minutes, every, rate, generated, idle, poll});
    parser.process(app);

    const Plan plan{
        .duration = std::chrono::seconds(int(parser.value(minutes).toDouble() * 60)),
        .every = std::chrono::seconds(std::max(1, parser.value(every).toInt())),
        .rate = parser.value(rate).toInt(),
        .isGenerated = parser.isSet(generated),
        .acts = !parser.isSet(idle),
        .poll = std::chrono::milliseconds(parser.value(poll).toInt()),
    };
    std::vector<std::unique_ptr<QProcess>> processes;
    const QList<Target> targets = startAll(processes, plan);
    int result = 1;
    if (targets.size() == 3) {
        WindowRig rig(targets, plan.poll);
        for (int i = 0; i < 100 && !rig.hasRows(); ++i)
            run(100ms);
        result = rig.hasRows() ? 0 : 1;
        if (rig.hasRows())
            soak(rig, plan);
    }
    if (result != 0)
        std::fprintf(stderr, "No connections came.\n");
    for (const auto &process : processes) {
        process->kill();
        process->waitForFinished();
    }
    return result;
}
