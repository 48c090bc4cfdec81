// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/headless.h"
#include "app/cli/pushtext.h"
#include "app/cli/settle.h"
#include "app/cli/stopsignals.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Nothing is changed without a yes: on a terminal it is asked for.
bool isWanted(const CommandLine &line)
{
    if (line.push.yes)
        return true;
    //: the answer is the word yes, in English
    const std::optional<QString> answer
        = askOnTerminal(words(QT_TRANSLATE_NOOP("CommandLine", "Push this? Type yes: ")));
    if (!answer)
        tellOperator(
            words(QT_TRANSLATE_NOOP("CommandLine", "nothing is pushed without --yes, or a terminal to ask on")));
    return answer == u"yes"_s;
}

/// Whether an earlier push of the same change to the same file was proven, and is the latest there.
bool wasProven(const PushPlan &plan, const std::vector<KeptPush> &pushes)
{
    const auto latest = std::find_if(pushes.rbegin(), pushes.rend(), [&plan](const KeptPush &kept) {
        return kept.push.plan.target == plan.target && kept.push.plan.file == plan.file;
    });
    return latest != pushes.rend() && latest->push.outcome == PushEnd::Proven
        && latest->push.plan.newDigest == plan.newDigest && latest->push.plan.oldDigest == plan.oldDigest;
}

struct Prepared
{
    std::vector<PushJob> jobs{};
    std::vector<std::size_t> wereDone{};
};

Result<Prepared> fromPlan(const CommandLine &line, const PushFolder &folder)
{
    const Result<std::vector<PushPlan>> plans = readPlans(line.push.plan);
    if (!plans)
        return tl::unexpected(plans.error());
    const std::vector<KeptPush> pushes = folder.pushes();
    Prepared prepared;
    for (const PushPlan &plan : *plans) {
        Result<PushJob> job = jobFor(line, plan);
        if (!job)
            return tl::unexpected(job.error());
        if (wasProven(plan, pushes))
            prepared.wereDone.push_back(prepared.jobs.size());
        else
            job->plan.id = PushFolder::newId(); // each attempt has its own journal
        prepared.jobs.push_back(*std::move(job));
    }
    return prepared;
}

Result<Prepared> fromLine(const CommandLine &line)
{
    Prepared prepared;
    for (qsizetype i = 0; i < line.targets.size(); ++i) {
        Result<PlannedJob> planned = planJob(line, i);
        if (!planned)
            return tl::unexpected(planned.error());
        printText(textOfPlan(*planned));
        if (!planned->prepared.plan.isNothing())
            prepared.jobs.push_back(std::move(planned->job));
    }
    return prepared;
}

int carryOut(const CommandLine &line, PushFolder &folder, Prepared prepared)
{
    const std::optional<Nanoseconds> watch = watchFor(prepared.jobs.size(), line.push.watch);
    QStringList targets;
    for (const PushJob &job : prepared.jobs)
        targets += job.plan.target;
    RollingPush push(std::move(prepared.jobs), folder,
        {.rules = line.push.rules,
            .watch = watch,
            .wereDone = std::move(prepared.wereDone),
            .readOnly = readOnlyFor(line),
            .stop = &StopSignals::isAsked(),
            .progress = [&targets](std::size_t server, const PushRun &run) {
                tellOperator(plainLine(targets[qsizetype(server)]) + u": "_s
                    + (run.isOver() ? titleOf(run.end()) : titleOf(run.step())));
            }});
    const int code = push.carryOut();
    printText(reportText(push));
    return code;
}

int pushAll(const CommandLine &line)
{
    PushFolder folder(PushFolder::standardPath());
    if (line.push.settle != PushLine::Settle::No)
        return settlePushes(line, folder);
    if (const int open = tellOpenPushes(line, folder); open > 0)
        return exitError;
    Result<Prepared> prepared = line.push.plan.isEmpty() ? fromLine(line) : fromPlan(line, folder);
    if (!prepared) {
        tellFailure(prepared.error());
        return exitError;
    }
    if (prepared->jobs.empty())
        return exitSuccess;
    const ReadOnly readOnly = readOnlyFor(line);
    for (const PushJob &job : prepared->jobs) {
        if (const Result<> allowed = readOnly.allows(job.plan.target); !allowed) {
            tellFailure(allowed.error());
            return exitError;
        }
    }
    return isWanted(line) ? carryOut(line, folder, *std::move(prepared)) : int(exitError);
}

} // namespace

/// The push has a thread of its own: this one serves the logins that are asked for meanwhile.
int runPush(QCoreApplication &application, const CommandLine &line, const TargetMakers &)
{
    const StopSignals stopping;
    const QFuture<int> code = QtConcurrent::run(pushAll, line);
    QFutureWatcher<int> watcher;
    QObject::connect(&watcher, &QFutureWatcher<int>::finished, &application, &QCoreApplication::quit);
    watcher.setFuture(code);
    QCoreApplication::exec();
    return code.result();
}

} // namespace stalewatch
