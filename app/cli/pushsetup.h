// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "app/pushes/pushjobs.h"

namespace stalewatch {

/// Plans for the target @p index of the command line. Blocks.
[[nodiscard]] Result<PlannedJob> planJob(const CommandLine &line, qsizetype index);

/// The ways that stand in @p plan, which comes from a file or a journal. The target is the one of the command line with
/// its address, else just that.
[[nodiscard]] Result<PushJob> jobFor(const CommandLine &line, const PushPlan &plan);

/// What all ways of the command line share.
[[nodiscard]] WaySettings waySettingsOf(const CommandLine &line);

/// The plans in the file of --plan, a line each.
[[nodiscard]] Result<std::vector<PushPlan>> readPlans(const QString &file);

/// What is read only, by the command line or by the saved settings.
[[nodiscard]] ReadOnly readOnlyFor(const CommandLine &line);

/// As tellOperator(), for what failed: "what: why", as editors find "FILE:LINE: reason".
void tellFailure(const Failure &failure);

} // namespace stalewatch
