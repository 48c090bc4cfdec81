// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/grouping.h"

#include "models/triage/thresholds.h"

#include <algorithm>
#include <set>

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

bool areAtOnce(std::vector<const Patient *> some, const std::vector<const Patient *> &others)
{
    some.insert(some.end(), others.begin(), others.end());
    return togetherness(some) >= causes::atOnce;
}

/// When all of some patients can have fallen silent.
struct Moment
{
    LocalTime last = LocalTime::min();  ///< that one of them lived
    LocalTime first = LocalTime::max(); ///< that one of them did not answer

    explicit Moment(const std::vector<const Patient *> &patients)
    {
        for (const Patient *patient : patients) {
            last = std::max(last, patient->aliveAt);
            first = std::min(first, patient->deadBy);
        }
    }
    [[nodiscard]] bool suits(const Patient &patient) const noexcept
    {
        return patient.aliveAt <= first + causes::momentSlack && patient.deadBy + causes::momentSlack >= last;
    }
};

qint64 overrunOf(const std::vector<const Patient *> &patients)
{
    return std::ranges::count_if(patients, &Patient::isOverrun);
}

void take(Group &into, Group &from)
{
    into.patients.insert(into.patients.end(), from.patients.begin(), from.patients.end());
    from.patients.clear();
}

/// Who does not keep up is told by that alone: which of them share an address is chance.
void joinOverrun(std::vector<Group> &groups, std::vector<const Patient *> &rest, qint64 least)
{
    Group joined;
    for (Group &group : groups) {
        if (double(overrunOf(group.patients)) < causes::most * double(group.patients.size()))
            continue;
        if (joined.patients.empty())
            joined.reason = group.reason;
        else
            joined.reason.reset();
        take(joined, group);
    }
    const auto others = std::stable_partition(rest.begin(), rest.end(), [](const Patient *p) { return !p->isOverrun; });
    const bool isEnough = qint64(joined.patients.size()) + (rest.end() - others) >= least;
    if (isEnough) {
        joined.patients.insert(joined.patients.end(), others, rest.end());
        rest.erase(others, rest.end());
        groups.push_back(std::move(joined));
    }
    std::erase_if(groups, [](const Group &group) { return group.patients.empty(); });
}

/// The network that all of @p group are in; 0: none.
ValueId networkOf(const Group &group)
{
    const ValueId first = group.patients.front()->traits[std::size_t(Dimension::Subnet)];
    const bool isOne = std::ranges::all_of(
        group.patients, [first](const Patient *p) { return p->traits[std::size_t(Dimension::Subnet)] == first; });
    return isOne ? first : 0;
}

std::optional<Shared> ofNetwork(const Group &group, const Census &census, const ValueNames &names)
{
    const std::vector<Shared> shares = sharedBy(group.patients, census, names);
    const auto found = std::ranges::find(shares, Dimension::Subnet, &Shared::dimension);
    return found == shares.end() ? std::nullopt : std::optional(*found);
}

/// Of @p rest those of the same network who fell silent at the same moment, if that makes several addresses: one more
/// than a single host may be chance.
void joinNeighbours(
    Group &group, ValueId network, std::vector<const Patient *> &rest, const Census &census, const ValueNames &names)
{
    std::vector<const Patient *> neighbours;
    std::set<ValueId> addresses;
    const Moment moment(group.patients);
    for (const Patient *patient : rest) {
        if (patient->traits[std::size_t(Dimension::Subnet)] != network || !moment.suits(*patient))
            continue;
        neighbours.push_back(patient);
        addresses.insert(patient->traits[std::size_t(Dimension::Address)]);
    }
    const ValueId one = group.patients.front()->traits[std::size_t(Dimension::Address)];
    const bool isOfSeveral = std::ranges::any_of(
        group.patients, [one](const Patient *p) { return p->traits[std::size_t(Dimension::Address)] != one; });
    if (addresses.size() < (isOfSeveral ? 1U : 2U))
        return;
    group.patients.insert(group.patients.end(), neighbours.begin(), neighbours.end());
    const std::set<const Patient *> taken(neighbours.begin(), neighbours.end());
    std::erase_if(rest, [&taken](const Patient *patient) { return taken.contains(patient); });
    group.reason = ofNetwork(group, census, names);
}

/// Two hosts of one network that fall silent at one moment are no coincidence.
void joinNetworks(
    std::vector<Group> &groups, std::vector<const Patient *> &rest, const Census &census, const ValueNames &names)
{
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const ValueId network = groups[i].patients.empty() ? 0 : networkOf(groups[i]);
        for (std::size_t j = i + 1; network != 0 && j < groups.size(); ++j) {
            if (groups[j].patients.empty() || networkOf(groups[j]) != network)
                continue;
            if (areAtOnce(groups[i].patients, groups[j].patients)) {
                take(groups[i], groups[j]);
                groups[i].reason = ofNetwork(groups[i], census, names);
            }
        }
        if (network != 0)
            joinNeighbours(groups[i], network, rest, census, names);
    }
    std::erase_if(groups, [](const Group &group) { return group.patients.empty(); });
}

/// But not those who fell silent at another moment than all of @p group.
void takeOthers(Group &group, std::vector<const Patient *> &rest, bool atOnceOnly)
{
    const bool isAtOnce = atOnceOnly && togetherness(group.patients) >= causes::atOnce;
    const Moment moment(group.patients);
    std::erase_if(rest, [&](const Patient *patient) {
        const bool belongs = !isAtOnce || moment.suits(*patient);
        if (belongs)
            group.patients.push_back(patient);
        return belongs;
    });
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
        patients.erase(others, patients.end());
        groups.push_back({.patients = std::move(patients), .shares = {}, .reason = reason});
        groups.back().isNearlyAll = reason->coverage() >= causes::explainsAll;
        patients = std::move(rest);
    }
    if (rules.joins) {
        joinOverrun(groups, patients, rules.least);
        joinNetworks(groups, patients, census, names);
    }
    // The few that nothing of their own explains.
    const auto taker = std::ranges::find_if(groups, &Group::isNearlyAll);
    if (rules.takesOthers && taker != groups.end())
        takeOthers(*taker, patients, rules.joins);
    const auto left = double(patients.size());
    const bool isOfAll = left >= double(rules.least) && left >= causes::crowdOfAll * double(census.total);
    if (groups.empty() && (left >= rules.leastCrowd || isOfAll))
        groups.push_back({.patients = std::move(patients), .shares = {}, .reason = {}});
    for (Group &group : groups)
        group.shares = sharedBy(group.patients, census, names);
    return groups;
}

} // namespace stalewatch
