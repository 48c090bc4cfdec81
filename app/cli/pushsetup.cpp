// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pushsetup.h"

#include "app/cli/terminal.h"
#include "app/pushes/varzlook.h"
#include "app/pushes/ways.h"
#include "app/settings/settings.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookDeadline = 5s;
constexpr qint64 largestPlanFile = 64 << 20;

/// Without a word on it: the process that runs with the config.
QString reloadOf(const CommandLine &line, qsizetype index)
{
    const QStringList &typed = line.push.reloads;
    return typed.isEmpty() ? u"signal"_s : typed[typed.size() == 1 ? 0 : index];
}

} // namespace

Result<PlannedJob> planJob(const CommandLine &line, qsizetype index)
{
    const PushLine &push = line.push;
    const Target &target = line.targets[index];
    const WaySettings settings{.natsServer = push.natsServer};
    Result<ReachedConfig> config = reachConfig(push.configs[index], settings);
    if (!config)
        return tl::unexpected(config.error());
    const QString reload = reloadOf(line, index);
    Result<std::unique_ptr<Reloader>> reloader = reachServer(reload, config->written, settings);
    if (!reloader)
        return tl::unexpected(reloader.error());
    const Result<ServerFacts> facts = lookAtVarz(target, lookDeadline);
    if (!facts)
        return tl::unexpected(facts.error());
    const PlanWish wish{.target = shownTarget(target),
        .store = config->written,
        .reload = reload,
        .config = config->file,
        .change = push.change,
        .verifyWithin = config->verifyWithin,
        .mayWriteInPlace = push.inPlace,
        .mayGoUnvalidated = push.unvalidated,
        .included = push.included ? IncludedFiles::Edited : IncludedFiles::Refused};
    Result<PreparedPlan> prepared = preparePlan(wish, *facts, *config->store, **reloader);
    if (!prepared)
        return tl::unexpected(prepared.error());
    PlannedJob planned{.prepared = *std::move(prepared)};
    planned.job = {.target = target,
        .plan = planned.prepared.plan,
        .store = std::move(config->store),
        .reloader = *std::move(reloader)};
    return planned;
}

Result<PushJob> jobFor(const CommandLine &line, const PushPlan &plan)
{
    const WaySettings settings{.natsServer = line.push.natsServer};
    Result<ReachedConfig> config = reachConfig(plan.store, settings);
    if (!config)
        return tl::unexpected(config.error());
    Result<std::unique_ptr<Reloader>> reloader = reachServer(plan.reload, plan.store, settings);
    if (!reloader)
        return tl::unexpected(reloader.error());
    const auto typed = std::ranges::find_if(
        line.targets, [&plan](const Target &target) { return shownTarget(target) == plan.target; });
    Result<Target> target = typed != line.targets.end() ? Result<Target>(*typed) : parseTarget(plan.target);
    if (!target)
        return tl::unexpected(target.error());
    if (typed == line.targets.end()) {
        target->caFile = line.tls.caFile;
        target->certificateFile = line.tls.certificateFile;
        target->keyFile = line.tls.keyFile;
    }
    return PushJob{
        .target = *target, .plan = plan, .store = std::move(config->store), .reloader = *std::move(reloader)};
}

Result<std::vector<PushPlan>> readPlans(const QString &file)
{
    QFile plans(file);
    //: %1: the path of a file
    const QString what = QCoreApplication::translate("CommandLine", "reading the plan %1").arg(file);
    if (!plans.open(QIODevice::ReadOnly))
        return tl::unexpected(Failure{Failure::Kind::Local, what, plans.errorString()});
    std::vector<PushPlan> list;
    for (const QByteArray &line : plans.read(largestPlanFile).split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const Result<PushPlan> plan = decodedPlan(line);
        if (!plan)
            return tl::unexpected(Failure{plan.error().kind, what, plan.error().why});
        list.push_back(*plan);
    }
    if (list.empty()) {
        return tl::unexpected(
            Failure{Failure::Kind::Malformed, what, QCoreApplication::translate("CommandLine", "it holds no plan")});
    }
    return list;
}

ReadOnly readOnlyFor(const CommandLine &line)
{
    const Settings settings(Settings::standardFolder());
    return {.everywhere = line.readOnly || settings.value(setting::readOnly), .targets = settings.readOnlyTargets()};
}

void tellFailure(const Failure &failure)
{
    const QByteArray text = forTerminal(plainLine(QString(failure.what + u": "_s + failure.why), 2000) + u'\n');
    std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
}

} // namespace stalewatch
