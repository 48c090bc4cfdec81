// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushjobs.h"

#include "models/push/servertarget.h"

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookDeadline = 5s;

/// Without a word on it: the process that runs with the config.
QString reloadOf(const PushWays &ways)
{
    return ways.reload.isEmpty() ? u"signal"_s : ways.reload;
}

} // namespace

QString serverIn(const Target &target, const QString &named)
{
    return isNats(target) && named != shownTarget(target) ? targetAndServer(named).second : QString();
}

Result<Target> targetNamed(const QList<Target> &known, const QString &name)
{
    const auto find = [&known](const QString &shown) {
        return std::ranges::find_if(known, [&shown](const Target &target) { return shownTarget(target) == shown; });
    };
    if (const auto found = find(name); found != known.end())
        return *found;
    const QString bare = targetAndServer(name).first;
    const auto found = find(bare);
    return found != known.end() ? Result<Target>(*found) : parseTarget(bare);
}

Result<LookedConfig> lookAtConfig(VarzLook &look, const QString &config, const WaySettings &settings)
{
    Result<ReachedConfig> reached = reachConfig(config, settings);
    if (!reached)
        return tl::unexpected(reached.error());
    Result<ServerFacts> facts = look.facts(lookDeadline);
    if (!facts)
        return tl::unexpected(facts.error());
    const Result<ConfigFiles> files
        = reached->store->readIncluded(reached->file).and_then([&](const QByteArray &bytes) {
              return readConfig(bytes, reached->file, *reached->store, versionNumber(facts->version));
          });
    if (!files)
        return tl::unexpected(files.error());
    LookedConfig looked{.says = configSays(*files, facts->ping)};
    looked.facts = *std::move(facts);
    return looked;
}

Result<PlannedJob> planJob(const Target &target, const ServerWish &wish, const WaySettings &settings)
{
    Result<ReachedConfig> config = reachConfig(wish.ways.config, settings);
    if (!config)
        return tl::unexpected(config.error());
    const QString reload = reloadOf(wish.ways);
    Result<std::unique_ptr<Reloader>> reloader = reachServer(reload, config->written, settings);
    if (!reloader)
        return tl::unexpected(reloader.error());
    const auto look = std::make_shared<VarzLook>(target, serverIn(target, wish.target), settings.logins);
    const Result<ServerFacts> facts = look->facts(lookDeadline);
    if (!facts)
        return tl::unexpected(facts.error());
    const QString shown = shownTarget(target);
    const PlanWish planWish{.target = isNats(target) ? serverTarget(shown, facts->serverName) : shown,
        .store = config->written,
        .reload = reload,
        .config = config->file,
        .change = wish.change,
        .verifyWithin = config->verifyWithin,
        .mayWriteInPlace = wish.ways.mayWriteInPlace,
        .mayGoUnvalidated = wish.ways.mayGoUnvalidated,
        .included = wish.ways.mayEditIncluded ? IncludedFiles::Edited : IncludedFiles::Refused};
    Result<PreparedPlan> prepared = preparePlan(planWish, *facts, *config->store, **reloader);
    if (!prepared)
        return tl::unexpected(prepared.error());
    PlannedJob planned{.prepared = *std::move(prepared)};
    planned.job = {.target = target,
        .plan = planned.prepared.plan,
        .store = std::move(config->store),
        .reloader = *std::move(reloader),
        .look = look};
    return planned;
}

Result<PushJob> jobFor(
    const PushPlan &plan, const QList<Target> &known, const Target &otherwise, const WaySettings &settings)
{
    Result<ReachedConfig> config = reachConfig(plan.store, settings);
    if (!config)
        return tl::unexpected(config.error());
    Result<std::unique_ptr<Reloader>> reloader = reachServer(plan.reload, plan.store, settings);
    if (!reloader)
        return tl::unexpected(reloader.error());
    Result<Target> target = targetNamed(known, plan.target);
    if (!target)
        return tl::unexpected(target.error());
    if (!known.contains(*target)) {
        target->caFile = otherwise.caFile;
        target->certificateFile = otherwise.certificateFile;
        target->keyFile = otherwise.keyFile;
    }
    return PushJob{.target = *target,
        .plan = plan,
        .store = std::move(config->store),
        .reloader = *std::move(reloader),
        .look = std::make_shared<VarzLook>(*target, serverIn(*target, plan.target), settings.logins)};
}

std::optional<Nanoseconds> watchFor(std::size_t servers, std::optional<Nanoseconds> wished) noexcept
{
    return servers == 1 && !wished ? std::optional(Nanoseconds(0)) : wished;
}

} // namespace stalewatch
