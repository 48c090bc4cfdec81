// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/planner.h"
#include "app/pushes/rollingpush.h"
#include "app/pushes/ways.h"
#include "models/push/pushtalk.h"

namespace stalewatch {

/// The target of @p known that is shown as @p name, else what @p name says by itself. A server of it that is named, as
/// serverTarget() does, is left out.
[[nodiscard]] Result<Target> targetNamed(const QList<Target> &known, const QString &name);

/// The server that @p named, a name of a push, means among those behind @p target; empty: it names none.
[[nodiscard]] QString serverIn(const Target &target, const QString &named);

/// A server with its ways and its plan.
struct PlannedJob
{
    PushJob job{};
    PreparedPlan prepared{};
};

/// What a server runs with, and what its config says.
struct LookedConfig
{
    ServerFacts facts{};
    ConfigSays says{};
};

/// Asks @p look's server, and its config, reached by @p config. Changes nothing. Blocks.
[[nodiscard]] Result<LookedConfig> lookAtConfig(
    VarzLook &look, const QString &config, const WaySettings &settings = {});

/// Plans @p wish for @p target. Changes nothing. Blocks.
[[nodiscard]] Result<PlannedJob> planJob(
    const Target &target, const ServerWish &wish, const WaySettings &settings = {});

/// The ways that stand in @p plan, which comes from a file or a journal. The target is the one of @p known with its
/// address, so that its certificates and credentials are used, else just that with the files of @p otherwise.
[[nodiscard]] Result<PushJob> jobFor(
    const PushPlan &plan, const QList<Target> &known, const Target &otherwise = {}, const WaySettings &settings = {});

/// How long each server of a push is watched after its proof, if the operator did not say: after the last server there
/// is nobody left to spare, so a single one is not watched at all. nullopt: as its old settings say.
[[nodiscard]] std::optional<Nanoseconds> watchFor(std::size_t servers, std::optional<Nanoseconds> wished) noexcept;

} // namespace stalewatch
