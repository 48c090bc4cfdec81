// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/grouping.h"

#include "models/triage/thresholds.h"

#include <algorithm>

namespace stalewatch {

namespace {

constexpr std::size_t mostGroups = 6;

std::optional<Shared> explanationOf(const std::vector<Shared> &shares, qint64 least)
{
    const auto found = std::ranges::find_if(
        shares, [least](const Shared &s) { return s.surprise >= causes::surprising && s.inGroup >= least; });
    return found == shares.end() ? std::nullopt : std::optional(*found);
}

bool has(const Patient &patient, const Shared &shared)
{
    return patient.traits[std::size_t(shared.dimension)] == shared.value;
}

} // namespace

std::vector<Group> groupsOf(
    std::vector<const Patient *> patients, const Census &census, const ValueNames &names, const GroupingRules &rules)
{
    std::vector<Group> groups;
    while (qint64(patients.size()) >= rules.least && groups.size() < mostGroups) {
        const auto reason = explanationOf(sharedBy(patients, census, names), rules.least);
        if (!reason)
            break;
        const auto others = std::stable_partition(
            patients.begin(), patients.end(), [&](const Patient *p) { return has(*p, *reason); });
        std::vector<const Patient *> rest(others, patients.end());
        const bool isNearlyAll = rules.takesOthers && reason->coverage() >= causes::explainsAll;
        // Unless the few are explained by something of their own.
        if (!isNearlyAll || explanationOf(sharedBy(rest, census, names), rules.least))
            patients.erase(others, patients.end());
        else
            rest.clear();
        groups.push_back({.patients = std::move(patients), .shares = {}, .reason = reason});
        patients = std::move(rest);
    }
    const auto left = double(patients.size());
    const bool isOfAll = left >= double(rules.least) && left >= causes::crowdOfAll * double(census.total);
    if (groups.empty() && (left >= rules.leastCrowd || isOfAll))
        groups.push_back({.patients = std::move(patients), .shares = {}, .reason = {}});
    for (Group &group : groups)
        group.shares = sharedBy(group.patients, census, names);
    return groups;
}

} // namespace stalewatch
