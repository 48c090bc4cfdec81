// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/settle.h"

#include "app/cli/headless.h"
#include "app/cli/pushtext.h"
#include "app/cli/stopsignals.h"
#include "app/cli/terminal.h"
#include "app/pushes/pickup.h"
#include "app/pushes/varzlook.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Settle = PushLine::Settle;

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

bool isAsked(const CommandLine &line, const QString &target)
{
    return line.targets.isEmpty()
        || std::ranges::any_of(line.targets, [&target](const Target &typed) { return shownTarget(typed) == target; });
}

/// The pushes that --finish and its like are about.
std::vector<KeptPush> chosen(const CommandLine &line, const PushFolder &folder)
{
    std::vector<Failure> problems;
    std::vector<KeptPush> pushes = folder.pushes(&problems);
    for (const Failure &problem : problems)
        tellFailure(problem);
    std::erase_if(pushes, [&line](const KeptPush &kept) { return !isAsked(line, kept.push.plan.target); });
    if (line.push.settle != Settle::Undo) {
        std::erase_if(pushes, [](const KeptPush &kept) { return !kept.isOpen(); });
        return pushes;
    }
    // The last one of each target that is in effect, and nothing happened since.
    std::vector<KeptPush> last;
    for (auto kept = pushes.rbegin(); kept != pushes.rend(); ++kept) {
        const bool isLater = std::ranges::any_of(
            last, [&kept](const KeptPush &other) { return other.push.plan.target == kept->push.plan.target; });
        if (!isLater && kept->push.outcome != PushEnd::Untouched)
            last.push_back(*kept);
    }
    std::erase_if(last, [](const KeptPush &kept) {
        return kept.push.outcome != PushEnd::Proven && kept.push.outcome != PushEnd::Kept;
    });
    return last;
}

/// By the operator's word.
Result<PushEnd> keptAsItIs(const CommandLine &line, PushFolder &folder, const KeptPush &kept)
{
    return readOnlyFor(line)
        .allows(kept.push.plan.target)
        .and_then([&] { return folder.markKept(kept.push.plan); })
        .map([] { return PushEnd::Kept; });
}

/// Returns how it ended, after having told it.
Result<PushEnd> settle(const CommandLine &line, PushFolder &folder, const KeptPush &kept)
{
    if (line.push.settle == Settle::Keep)
        return keptAsItIs(line, folder, kept);
    const Result<PushJob> job = jobFor(line, kept.push.plan);
    if (!job)
        return tl::unexpected(job.error());
    const auto look = [&job](std::chrono::milliseconds deadline) { return lookAtVarz(job->target, deadline); };
    const Result<ServerFacts> now = look(5s);
    if (!now && line.push.settle == Settle::Undo)
        return tl::unexpected(now.error());
    const Decision way = line.push.settle == Settle::Finish ? Decision::Wait : Decision::TakeBack;
    PushRun run = line.push.settle == Settle::Undo ? PushRun::undone(job->plan, ServerBefore::of(*now))
                                                   : pickedUp(kept, way, now ? std::optional(*now) : std::nullopt);
    PushRunner runner(std::move(run),
        {.store = *job->store,
            .reloader = *job->reloader,
            .folder = folder,
            .look = look,
            .readOnly = readOnlyFor(line),
            .stop = &StopSignals::isAsked()},
        PushRunner::Begin::Resumed);
    const Result<PushEnd> end = runner.carryOut();
    if (!end)
        return end;
    QString text = plainLine(kept.push.plan.target) + u": "_s + titleOf(*end) + u'\n';
    if (!runner.run().why().isEmpty())
        text += u"  "_s + plainLine(runner.run().why(), 2000) + u'\n';
    if (*end == PushEnd::NeedsAttention || *end == PushEnd::Undecided)
        text += attentionText(runner.attention());
    const QByteArray bytes = forTerminal(text);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return end;
}

/// 0: as asked; 2: known, but otherwise; 1: not known, or nothing could be done.
int codeOf(const Result<PushEnd> &end, Settle settle)
{
    if (!end || *end == PushEnd::NeedsAttention || *end == PushEnd::Undecided)
        return exitError;
    const bool isOld = *end == PushEnd::TakenBack || (settle == Settle::TakeBack && *end == PushEnd::Untouched);
    const bool isNew = *end == PushEnd::Proven || *end == PushEnd::Kept;
    const bool wantsNew = settle == Settle::Finish || settle == Settle::Keep;
    return (wantsNew ? isNew : isOld) ? exitSuccess : exitChanges;
}

} // namespace

int tellOpenPushes(const CommandLine &line, const PushFolder &folder)
{
    int count = 0;
    for (const KeptPush &kept : folder.pushes()) {
        if (!kept.isOpen() || !isAsked(line, kept.push.plan.target))
            continue;
        ++count;
        //: %1: the URL of a target; %2: a time; %3: what is being done, in words
        tellOperator(
            words(QT_TRANSLATE_NOOP("CommandLine",
                      "%1: a push begun at %2 is not settled (%3). \"stalewatch push --finish\" carries it on, "
                      "\"stalewatch push "
                      "--take-back\" takes it back."))
                .arg(plainLine(kept.push.plan.target), kept.push.began.toString(Qt::ISODate),
                    kept.push.wasInterrupted() ? titleOf(kept.push.interruption.reached) : titleOf(kept.push.outcome)));
    }
    return count;
}

int settlePushes(const CommandLine &line, PushFolder &folder)
{
    const std::vector<KeptPush> pushes = chosen(line, folder);
    if (pushes.empty()) {
        tellOperator(line.push.settle == Settle::Undo
                ? words(QT_TRANSLATE_NOOP("CommandLine", "there is no push to undo"))
                : words(QT_TRANSLATE_NOOP("CommandLine", "there is no push to settle")));
        return line.push.settle == Settle::Undo ? exitError : exitSuccess;
    }
    int worst = exitSuccess;
    for (const KeptPush &kept : pushes) {
        const Result<PushEnd> end = settle(line, folder, kept);
        if (!end)
            tellFailure(end.error());
        const int code = codeOf(end, line.push.settle);
        worst = code == exitError || worst == exitError ? int(exitError) : std::max(worst, code);
    }
    return worst;
}

} // namespace stalewatch
