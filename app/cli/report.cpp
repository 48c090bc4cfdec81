// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/bundle.h"
#include "app/bundle/bundlepictures.h"
#include "app/cli/fleetwatch.h"
#include "app/cli/headless.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/settings/safefile.h"
#include "models/tables/stalehistory.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr int pollsNeeded = 2;         ///< rates and proofs of life need a before and an after
constexpr Nanoseconds answerTime = 6s; ///< one request's deadline, and a little

/// 0: none.
IncidentNumber newestIncident(const Frame &frame)
{
    return frame.triage && !frame.triage->incidents.empty() ? frame.triage->incidents.front()->number : 0;
}

Redaction redactionOf(const CommandLine &line)
{
    if (line.redactNames)
        return Redaction::Names;
    return line.redact ? Redaction::People : Redaction::None;
}

} // namespace

QString checkReport(const CommandLine &line)
{
    if (line.targets.isEmpty())
        return QCoreApplication::translate("CommandLine", "report needs a target: --target URL");
    return line.output.isEmpty() ? QCoreApplication::translate("CommandLine", "report needs a file: --output FILE")
                                 : QString();
}

int runReport(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers)
{
    if (const QFileInfo folder(QFileInfo(line.output).absolutePath()); !folder.isDir() || !folder.isWritable()) {
        // Before hours of observing rather than after them.
        //: %1: the path of a folder
        tellOperator(QCoreApplication::translate("CommandLine", "nothing can be written to the folder %1")
                         .arg(plainLine(folder.filePath())));
        return exitNotWritten;
    }
    FleetWatch fleet(line, makers);
    std::shared_ptr<const Frame> last;
    StaleHistory history;
    bool isEnough = false; // but the frame of the last poll is still to come
    QObject::connect(&fleet, &FleetWatch::polled, &fleet,
        [&](const PolledServer &) { isEnough = isEnough || (!line.observe && fleet.polls() >= pollsNeeded); });
    QObject::connect(&fleet.engine(), &Engine::framed, &fleet, [&](const std::shared_ptr<const Frame> &frame) {
        if (line.answers && frame->triage && (!last || last->triage != frame->triage))
            line.answers->favour(spansOf(*frame->triage));
        last = frame;
        history.take(*frame->snapshot, std::chrono::steady_clock::now());
        if (isEnough)
            fleet.stop();
    });
    fleet.stopAfter(line.observe.value_or(2 * line.interval.value_or(1s) + answerTime));
    const int code = fleet.run(application);
    if (!last || !fleet.hasAnswer())
        return code == exitSuccess ? int(exitUnreachable) : code;

    const LocalTime local = std::chrono::steady_clock::now();
    Bundle bundle{.snapshot = last->snapshot,
        .triage = last->triage,
        .history = historyOf(history, *last->snapshot, local),
        .local = local,
        .wall = QDateTime::currentMSecsSinceEpoch(),
        .program = QLatin1StringView(STALEWATCH_VERSION),
        .redaction = redactionOf(line),
        .incident = newestIncident(*last)}; // the window opens on it
    if (line.answers)
        bundle.answers = line.answers->kept();
    bundle = redacted(std::move(bundle));
    bundle.pictures = picturesOf(bundle, history);
    const Result<QByteArray> bytes = writtenBundle(bundle);
    const Result<> written = bytes ? writeSafely(line.output, *bytes) : tl::unexpected(bytes.error());
    if (written)
        return code;
    tellOperator(written.error().what + QStringLiteral(": ") + written.error().why);
    return exitNotWritten;
}

} // namespace stalewatch
