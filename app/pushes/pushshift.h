// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushjobs.h"
#include "app/pushes/settling.h"

#include <functional>

namespace stalewatch {

/// What one push, or settling, works with in its own thread: copies of everything, and where to tell.
struct PushShift
{
    QString folder{};
    QList<Target> targets{};
    ReadOnly readOnly{};
    WaySettings ways{};
    std::shared_ptr<std::atomic_bool> stop{};
    std::function<void(const PushStepNews &)> stepped{}; ///< any thread
    std::function<void(const ServerPushNews &)> told{};  ///< any thread
};

/// What came of it.
struct ShiftEnd
{
    PushSummary summary{};
    std::vector<PushPlan> done{}; ///< proven by it, in order
};

/// Pushes @p order by its rules. Blocks, minutes where there is a watch.
[[nodiscard]] ShiftEnd carryOut(const PushShift &shift, const PushOrder &order);

/// Takes back @p plans, which were proven, the last one first; ends at the first that cannot be. Blocks.
[[nodiscard]] ShiftEnd takeBack(const PushShift &shift, const std::vector<PushPlan> &plans);

/// Settles the push @p id. Blocks.
[[nodiscard]] ShiftEnd settle(const PushShift &shift, const QString &id, SettleWay way);

/// What is remembered, newest first. Blocks for the files.
[[nodiscard]] std::vector<RememberedPush> rememberedPushes(const PushShift &shift, std::vector<Failure> &problems);

/// Whether the file of the push @p id is still what was pushed. Blocks.
[[nodiscard]] PushExamination examine(const PushShift &shift, const QString &id);

} // namespace stalewatch
