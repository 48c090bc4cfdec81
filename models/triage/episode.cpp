// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/episode.h"

#include "models/triage/incidentsheet.h"
#include "models/triage/thresholds.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr auto toldEvery = 1s; ///< what changes with time alone
constexpr std::size_t mostNoise = 10'000;

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

void Episode::add(const Patient &patient)
{
    m_closures.push_back(patient);
    if (const auto suspected = m_suspected.find(patient.key); suspected != m_suspected.end())
        m_closures.back().incident = suspected->second;
    if (m_closures.size() > ClosureLog::most)
        m_closures.pop_front();
    m_isDirty = true;
}

void Episode::setSuspects(std::vector<Patient> suspects)
{
    if (suspects.empty() && m_suspects.empty())
        return;
    m_suspects = std::move(suspects);
    for (Patient &suspect : m_suspects) {
        const auto before = m_suspected.find(suspect.key);
        suspect.incident = before == m_suspected.end() ? 0 : before->second;
    }
    m_isDirty = true;
}

void Episode::reset()
{
    *this = Episode(m_manner);
}

/// Who connects anew by the same broken path is given up within ping_max + 2 intervals again.
Nanoseconds Episode::gap(const EpisodeView &view) const noexcept
{
    return std::max<Nanoseconds>(causes::leastGap, m_manner == Manner::Silent ? view.patience + 2 * view.interval : 0s);
}

/// What is too old to become part of anything is noise.
void Episode::trim(const EpisodeView &view)
{
    const Nanoseconds horizon = m_manner == Manner::Left ? causes::burst : gap(view);
    const auto isOld
        = [&](const Patient &patient) { return patient.incident == 0 && view.now - patient.seenAt > horizon; };
    for (const Patient &patient : m_closures) {
        if (isOld(patient))
            m_noise.push_back(patient.at);
    }
    if (std::erase_if(m_closures, isOld) > 0)
        m_isDirty = true;
    while (!m_noise.empty() && (view.now - m_noise.front() > causes::noiseOver || m_noise.size() > mostNoise))
        m_noise.pop_front();
}

GroupingRules Episode::rules(const EpisodeView &view)
{
    switch (m_manner) {
    case Manner::Silent: {
        // What usually closes alone in such a time, and what that may vary by.
        const double usual = double(m_noise.size()) * double(gap(view).count()) / double(causes::noiseOver.count());
        const double crowd = double(causes::leastCrowd) + usual + 4 * std::sqrt(usual);
        return {.least = causes::leastSilent, .leastCrowd = crowd, .takesOthers = true};
    }
    case Manner::Left:
        return {.least = causes::leastLeft, .leastCrowd = HUGE_VAL, .takesOthers = false};
    case Manner::Ordered:
    case Manner::Other:
        break;
    }
    return {.least = causes::leastOrdered, .leastCrowd = double(causes::leastOrdered), .takesOthers = true};
}

std::vector<const Patient *> Episode::candidates() const
{
    std::vector<const Patient *> all;
    std::vector<const Patient *> loose;
    for (const Patient &patient : m_closures)
        (patient.incident == 0 && m_manner == Manner::Left ? loose : all).push_back(&patient);
    for (const Patient &patient : m_suspects)
        all.push_back(&patient);
    loose = densest(std::move(loose), causes::burst);
    all.insert(all.end(), loose.begin(), loose.end());
    return all;
}

Episode::Running *Episode::runningOf(const Group &group, const std::vector<Running *> &taken)
{
    std::map<IncidentNumber, qint64> overlap;
    for (const Patient *patient : group.patients)
        ++overlap[patient->incident];
    Running *best = nullptr;
    qint64 most = 0;
    for (Running &running : m_running) {
        const bool isSame = running.reason && group.reason && running.reason->dimension == group.reason->dimension
            && running.reason->value == group.reason->value;
        const auto common = overlap.find(running.number);
        const qint64 members = (common == overlap.end() ? 0 : common->second) + (isSame ? 1 : 0);
        if (members > most && std::ranges::find(taken, &running) == taken.end()) {
            best = &running;
            most = members;
        }
    }
    return best;
}

std::vector<const Patient *> Episode::closuresOf(IncidentNumber number) const
{
    std::vector<const Patient *> closures;
    for (const Patient &patient : m_closures) {
        if (patient.incident == number)
            closures.push_back(&patient);
    }
    return closures;
}

void Episode::regroup(const EpisodeView &view, EpisodeNews &news)
{
    std::vector<Group> groups = groupsOf(candidates(), *m_census, view.names, rules(view));
    std::ranges::stable_sort(groups, std::greater(), [](const Group &g) { return g.patients.size(); });
    std::vector<Running *> taken;
    std::vector<Running> next;
    for (Group &group : groups) {
        Running *const before = runningOf(group, taken);
        taken.push_back(before);
        next.push_back({.number = before ? before->number : ++view.lastNumber,
            .reason = group.reason,
            .patients = std::move(group.patients),
            .shares = std::move(group.shares),
            .last = before ? before->last : view.now,
            .since = before ? before->since : view.now});
    }
    std::map<IncidentNumber, std::size_t> stolen; // from an incident, by its former members
    for (Running &running : next) {
        for (const Patient *patient : running.patients) {
            if (patient->incident != 0 && patient->incident != running.number)
                ++stolen[patient->incident];
        }
    }
    for (Running &before : m_running) {
        if (std::ranges::find(taken, &before) != taken.end())
            continue;
        if (stolen.contains(before.number)) {
            news.merged.push_back(before.number);
            continue;
        }
        // What made it an incident is gone, but not what happened: it goes on until it is over.
        before.patients = closuresOf(before.number);
        before.shares = sharedBy(before.patients, *m_census, view.names);
        next.push_back(std::move(before));
    }
    m_running = std::move(next);
    mark(view);
}

void Episode::mark(const EpisodeView &view)
{
    std::unordered_map<quint64, IncidentNumber> numbers; // by closure
    m_suspected.clear();
    for (Running &running : m_running) {
        for (const Patient *member : running.patients) {
            // While somebody is silent it goes on.
            running.last = std::max(running.last, member->closure == 0 ? view.now : member->seenAt);
            if (member->closure != 0)
                numbers.emplace(member->closure, running.number);
            else
                m_suspected.emplace(member->key, running.number);
        }
    }
    for (Patient &patient : m_closures) {
        const auto found = numbers.find(patient.closure);
        if (found == numbers.end())
            continue;
        patient.incident = found->second;
        view.log.setIncident(patient.closure, patient.incident);
    }
}

/// What closed with output pending, among peers that died quietly and for the same reason, is their loud half.
void Episode::findLoud(const Running &running, const EpisodeView &view) const
{
    std::vector<quint64> output;
    std::size_t quiet = 0;
    for (const Patient *patient : running.patients) {
        const ClosureRecord *record = view.log.find(patient->closure);
        if (!record)
            continue;
        quiet += record->loudness != Loudness::Other;
        const bool shares
            = !running.reason || patient->traits[std::size_t(running.reason->dimension)] == running.reason->value;
        if (record->loudness == Loudness::Other && isOfOutput(record->closure.reason) && shares)
            output.push_back(record->id);
    }
    if (quiet < output.size() || quiet == 0)
        return;
    for (const quint64 id : output)
        view.log.setLoudness(id, Loudness::Loud);
}

void Episode::update(const EpisodeView &view, EpisodeNews &news)
{
    trim(view);
    const bool isTooFew = qint64(m_closures.size() + m_suspects.size()) < rules(view).least;
    if (m_running.empty() && isTooFew) {
        m_census.reset();
        return;
    }
    if (!m_census || (m_running.empty() && view.now - m_census->at > gap(view)))
        m_census = view.census.take(view.snapshot, view.now);
    const bool isDirty = std::exchange(m_isDirty, false);
    if (isDirty)
        regroup(view, news);
    else if (view.now - m_told < toldEvery)
        return;
    m_told = view.now;
    const Surroundings around{view.snapshot, view.log, *m_census, view.names, view.changes, view.now};
    std::set<IncidentNumber> over;
    for (const Running &running : m_running) {
        const bool isOver = view.now - running.last > gap(view);
        if (isOver)
            over.insert(running.number);
        if (running.patients.empty()) {
            over.insert(running.number);
            // What lasted for less than it takes to ask once is not worth an incident.
            const bool wasNothing = view.now - running.since < view.interval;
            (wasNothing ? news.merged : news.recovered).push_back(running.number);
            continue;
        }
        if (isDirty)
            findLoud(running, view);
        const IncidentSheet sheet{running.number, m_manner, running.patients, running.shares, isOver};
        news.changed.push_back(std::make_shared<const Incident>(incidentOf(sheet, around)));
    }
    if (over.empty())
        return;
    std::erase_if(m_running, [&over](const Running &running) { return over.contains(running.number); });
    std::erase_if(m_closures, [&over](const Patient &patient) { return over.contains(patient.incident); });
    m_isDirty = true; // members are pointers into what moved
}

} // namespace stalewatch
