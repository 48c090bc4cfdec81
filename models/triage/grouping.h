// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/sharing.h"

#include <optional>

namespace stalewatch {

/// Patients that belong together, and what they share.
struct Group
{
    std::vector<const Patient *> patients{};
    std::vector<Shared> shares{};   ///< of these, what explains most first
    std::optional<Shared> reason{}; ///< what put them together; none: they are many at once
    bool isNearlyAll = false;       ///< that is of nearly all that were to be explained
    bool isTrickle = false;         ///< what put them together is how long their flows were idle
};

/// How much it takes to be an incident.
struct GroupingRules
{
    qint64 least = 3;        ///< patients that share something
    double leastCrowd = 6;   ///< patients that share nothing
    bool takesOthers = true; ///< the few that do not share belong to it too
    /// What fell silent at one moment in one network, or was given up for its output, is one, whatever parts of it
    /// share.
    bool joins = false;
};

/// Splits @p patients into groups, the one that is explained best first; those who belong to none are left out.
[[nodiscard]] std::vector<Group> groupsOf(
    std::vector<const Patient *> patients, const Census &census, const ValueNames &names, const GroupingRules &rules);

} // namespace stalewatch
