// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkline.h"
#include "app/cli/fleetwatch.h"
#include "app/cli/headless.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/export/streamoutput.h"

#include <QCoreApplication>
#include <QTimer>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int exitUnknown = 3;

/// Takes in one poll, under every target that leads to its server.
void keep(std::map<QString, CheckedTarget> &targets, const PolledServer &poll)
{
    for (const QString &typed : poll.server->targets) {
        CheckedTarget &target = targets[typed];
        target.server = poll.server;
        for (const auto *told : {&poll.earlier, &poll.closures})
            target.closures.insert(target.closures.end(), told->begin(), told->end());
    }
}

} // namespace

int runCheck(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers)
{
    std::map<QString, CheckedTarget> targets;
    for (const Target &target : line.targets)
        targets[shownTarget(target.url)];
    FleetWatch fleet(line, makers);
    QObject::connect(&fleet, &FleetWatch::polled, &fleet, [&](const PolledServer &poll) {
        keep(targets, poll);
        if (!line.observe && fleet.polls() >= 1)
            fleet.stop();
    });
    if (line.observe)
        fleet.stopAfter(*line.observe);
    QTimer::singleShot(
        std::chrono::ceil<std::chrono::milliseconds>(line.observe.value_or(Nanoseconds{0}) + line.check.timeout),
        Qt::PreciseTimer, &fleet, &FleetWatch::stop);
    static_cast<void>(fleet.run(application)); // who did not answer is judged, not told

    const CheckResult result = judge(line.check, targets);
    StreamOutput output = StreamOutput::toStandardOutput(StopSignals::isAsked());
    const QByteArray bytes = writtenCheck(result, line.format);
    // JSON and Prometheus are UTF-8 by definition, lines for people follow the terminal.
    const bool isForPeople = line.format == "text"_L1 || line.format == "nagios"_L1;
    static_cast<void>(output.write(isForPeople ? forTerminal(QString::fromUtf8(bytes)) : bytes));
    if (output.failure()) {
        tellOperator(output.failure()->what + u": "_s + output.failure()->why);
        return exitUnknown;
    }
    return exitCodeOf(result, line.format);
}

} // namespace stalewatch
