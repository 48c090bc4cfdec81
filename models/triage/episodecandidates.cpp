// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/episode.h"
#include "models/triage/equalspans.h"
#include "models/triage/thresholds.h"

#include <algorithm>

namespace stalewatch {

namespace {

/// Tells who left at another time than @p members of incidents.
auto isApartFrom(const std::vector<const Patient *> &members)
{
    LocalTime first = LocalTime::max();
    LocalTime last = LocalTime::min();
    for (const Patient *member : members) {
        first = std::min(first, member->at);
        last = std::max(last, member->at);
    }
    return [first, last](const Patient *patient) {
        return patient->at + causes::unmissed < first || patient->at > last + causes::unmissed;
    };
}

/// The most of @p patients whose ends lie within @p length.
std::vector<const Patient *> densest(std::vector<const Patient *> patients, Nanoseconds length)
{
    std::ranges::sort(patients, {}, &Patient::at);
    std::size_t bestFrom = 0;
    std::size_t bestTo = 0;
    for (std::size_t from = 0, to = 0; from < patients.size(); ++from) {
        while (to < patients.size() && patients[to]->at - patients[from]->at <= length)
            ++to;
        if (to - from > bestTo - bestFrom) {
            bestFrom = from;
            bestTo = to;
        }
    }
    return {patients.begin() + std::ptrdiff_t(bestFrom), patients.begin() + std::ptrdiff_t(bestTo)};
}

} // namespace

std::vector<const Patient *> Episode::candidates(LocalTime now, qint64 least) const
{
    std::vector<const Patient *> all;
    std::vector<const Patient *> loose;
    const auto isTrickling = [this](IncidentNumber number) {
        const auto running = std::ranges::find(m_running, number, &Running::number);
        return running != m_running.end() && running->isTrickle;
    };
    for (const Patient &patient : m_closures) {
        if (std::ranges::find(m_dormant, patient.incident, &Running::number) != m_dormant.end())
            continue;
        if (m_manner != Manner::Left || (patient.incident != 0 && !isTrickling(patient.incident))) {
            all.push_back(&patient);
            continue;
        }
        // Who left in order is waited for: if it is back at once, nobody missed it.
        const bool isMissed = !patient.isFinished
            || (now - patient.at > causes::unmissed && patient.backAt - patient.at > causes::unmissed);
        if (patient.incident == 0 && !patient.isVisitor && isMissed)
            loose.push_back(&patient);
    }
    for (const Patient &patient : m_suspects)
        all.push_back(&patient);
    const std::vector<const Patient *> crowd = densest(loose, causes::burst);
    if (qint64(crowd.size()) >= least)
        loose = crowd;
    else // who left a moment before or after the others
        std::erase_if(loose, isApartFrom(all));
    all.insert(all.end(), loose.begin(), loose.end());
    return all;
}

/// Those whose flows were ended after equally long times without traffic, and who are back at once, as clients are that
/// did not want to leave.
std::vector<const Patient *> Episode::equallyIdle() const
{
    std::vector<Span> spans;
    for (const Patient &patient : m_closures) {
        if (patient.idleFor >= causes::idleShortest)
            spans.push_back({patient.idleFor, patient.at});
    }
    std::vector<const Patient *> equal;
    const std::optional<SpanGroup> group = mostEqual(spans);
    if (!group || group->of < causes::leastEqual || group->length < causes::quantumShortest)
        return equal;
    // Among many of all lengths some are equal; but what ends idle flows leaves none that is idle for longer.
    const auto others = std::ranges::count_if(
        spans, [length = group->length](const Span &span) { return span.length * 10 >= length * 6; });
    if (double(group->of) < causes::half * double(others))
        return equal;
    for (const Patient &patient : m_closures) {
        const bool isBack = patient.backAt != Patient::never && patient.backAt - patient.at <= causes::backSoon;
        if (isBack && patient.idleFor >= group->shortest && patient.idleFor <= group->longest)
            equal.push_back(&patient);
    }
    return qint64(equal.size()) < causes::leastEqual || double(equal.size()) < causes::half * double(group->of)
        ? std::vector<const Patient *>()
        : equal;
}

} // namespace stalewatch
