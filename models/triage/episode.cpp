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

/// For so long flows are gathered that are ended after @p idle without traffic.
Nanoseconds trickleOf(Nanoseconds idle)
{
    return std::clamp<Nanoseconds>(8 * idle, causes::trickle, causes::noiseOver);
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

void Episode::returned(const ClosureRecord &record)
{
    const auto found = std::ranges::lower_bound(m_closures, record.id, {}, &Patient::closure);
    if (found == m_closures.end() || found->closure != record.id || !record.back)
        return;
    found->backAt = found->at + record.back->after;
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
    const Nanoseconds horizon = m_manner == Manner::Left ? causes::burst + causes::unmissed : gap(view);
    const auto isOld = [&](const Patient &patient) {
        const bool mayTrickle = m_manner == Manner::Left && patient.idleFor >= causes::idleShortest;
        return patient.incident == 0 && view.now - patient.seenAt > (mayTrickle ? trickleOf(patient.idleFor) : horizon);
    };
    for (const Patient &patient : m_closures) {
        if (isOld(patient))
            m_noise.push_back(patient.at);
    }
    if (std::erase_if(m_closures, isOld) > 0)
        m_isDirty = true;
    while (!m_noise.empty() && (view.now - m_noise.front() > causes::noiseOver || m_noise.size() > mostNoise))
        m_noise.pop_front();
}

/// How many closures that belong to nothing there are in so much time.
double Episode::usualWithin(Nanoseconds time, const EpisodeView &view) const
{
    const Nanoseconds watched = std::clamp<Nanoseconds>(view.now - m_began, 4 * gap(view), causes::noiseOver);
    return double(m_noise.size()) * double(time.count()) / double(watched.count());
}

GroupingRules Episode::rules(const EpisodeView &view)
{
    switch (m_manner) {
    case Manner::Silent: {
        // What usually closes alone in such a time, and what that may vary by.
        const double usual = usualWithin(gap(view), view);
        const double crowd = double(causes::leastCrowd) + usual + 4 * std::sqrt(usual);
        // Where somebody dies now and then, three that share something are soon found.
        const qint64 least = causes::leastSilent + std::min<qint64>(qint64(usual * 2 + 0.5), causes::leastSilent);
        return {.least = least, .leastCrowd = crowd, .takesOthers = true, .joins = true};
    }
    case Manner::Left: {
        // Where many come and go, several often go at once.
        const double usual = usualWithin(causes::burst, view);
        return {.least = std::max(causes::leastLeft, qint64(2 + usual + 4 * std::sqrt(usual))),
            .leastCrowd = HUGE_VAL,
            .takesOthers = false};
    }
    case Manner::Ordered:
    case Manner::Other:
        break;
    }
    return {.least = causes::leastOrdered, .leastCrowd = double(causes::leastOrdered), .takesOthers = true};
}

/// Whose flows are ended one after the other belong together, also where some left at once.
std::vector<Group> Episode::groups(const EpisodeView &view)
{
    std::vector<const Patient *> left = candidates(view.now, rules(view).least);
    Group trickle{.isTrickle = true};
    if (m_manner == Manner::Left)
        trickle.patients = equallyIdle();
    const std::set<const Patient *> trickling(trickle.patients.begin(), trickle.patients.end());
    std::erase_if(left, [&trickling](const Patient *patient) { return trickling.contains(patient); });
    std::vector<Group> groups = groupsOf(std::move(left), *m_census, view.names, rules(view));
    if (trickle.patients.empty())
        return groups;
    trickle.shares = sharedBy(trickle.patients, *m_census, view.names);
    groups.push_back(std::move(trickle));
    return groups;
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

/// What went on before, was over, and begins again for the same: who came back by a broken path, and was closed again.
std::optional<Episode::Running> Episode::takeDormant(const Group &group)
{
    const auto isSame = [&group](const Running &dormant) {
        const auto sharing = std::ranges::count_if(group.patients, [&dormant](const Patient *patient) {
            return patient->traits[std::size_t(dormant.reason->dimension)] == dormant.reason->value;
        });
        return double(sharing) >= causes::most * double(group.patients.size());
    };
    const auto found = std::ranges::find_if(m_dormant, isSame);
    if (found == m_dormant.end())
        return std::nullopt;
    Running dormant = std::move(*found);
    m_dormant.erase(found);
    return dormant;
}

void Episode::forgetDormant(const EpisodeView &view)
{
    std::set<IncidentNumber> forgotten;
    for (const Running &dormant : m_dormant) {
        if (view.now - dormant.last > causes::againWithin * gap(view))
            forgotten.insert(dormant.number);
    }
    if (forgotten.empty())
        return;
    std::erase_if(m_dormant, [&](const Running &dormant) { return forgotten.contains(dormant.number); });
    std::erase_if(m_closures, [&](const Patient &patient) { return forgotten.contains(patient.incident); });
    m_isDirty = true; // members are pointers into what moved
}

bool Episode::isOver(const Running &running, const EpisodeView &view) const noexcept
{
    return view.now - running.last > (running.isTrickle ? causes::trickle : gap(view));
}

void Episode::regroup(const EpisodeView &view, EpisodeNews &news)
{
    std::vector<Group> groups = this->groups(view);
    std::ranges::stable_sort(groups, std::greater(), [](const Group &g) { return g.patients.size(); });
    std::vector<Running *> taken;
    std::vector<Running> next;
    for (Group &group : groups) {
        Running *const before = runningOf(group, taken);
        taken.push_back(before);
        const std::optional<Running> dormant = before ? std::nullopt : takeDormant(group);
        const Running *const known = dormant ? &*dormant : before;
        next.push_back({.number = known ? known->number : ++view.lastNumber,
            .reason = group.reason,
            .patients = std::move(group.patients),
            .shares = std::move(group.shares),
            .last = before ? before->last : view.now,
            .since = known ? known->since : view.now,
            .isTrickle = group.isTrickle});
        if (dormant) {
            const auto earlier = closuresOf(dormant->number);
            next.back().patients.insert(next.back().patients.end(), earlier.begin(), earlier.end());
            next.back().shares = sharedBy(next.back().patients, *m_census, view.names);
        }
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

/// Those of @p over end; what is silent may go on later.
void Episode::end(const std::set<IncidentNumber> &over)
{
    std::set<IncidentNumber> forgotten;
    for (Running &running : m_running) {
        if (!over.contains(running.number))
            continue;
        running.patients.clear();
        if (m_manner != Manner::Ordered && running.reason && !running.isTrickle)
            m_dormant.push_back(running);
        else
            forgotten.insert(running.number);
    }
    std::erase_if(m_running, [&over](const Running &running) { return over.contains(running.number); });
    std::erase_if(m_closures, [&](const Patient &patient) { return forgotten.contains(patient.incident); });
    m_isDirty = true; // members are pointers into what moved
}

void Episode::update(const EpisodeView &view, EpisodeNews &news)
{
    if (m_began == LocalTime{})
        m_began = view.now;
    trim(view);
    forgetDormant(view);
    if (m_running.empty() && !hasEnough(view)) {
        m_census.reset();
        return;
    }
    if (!m_census || (m_running.empty() && view.now - m_census->at > gap(view)))
        m_census = view.census.take(view.snapshot, view.now);
    // Who left in order is waited for.
    const bool isDirty = std::exchange(m_isDirty, false) || (m_manner == Manner::Left && m_running.empty());
    if (isDirty)
        regroup(view, news);
    else if (view.now - m_told < toldEvery)
        return;
    m_told = view.now;
    const Surroundings around{view.snapshot, view.log, *m_census, view.names, view.doings, view.now};
    std::set<IncidentNumber> over;
    for (const Running &running : m_running) {
        const bool isOver = this->isOver(running, view);
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
    if (!over.empty())
        end(over);
}

bool Episode::hasEnough(const EpisodeView &view)
{
    const qint64 least = rules(view).least;
    if (qint64(m_closures.size() + m_suspects.size()) < least)
        return false;
    return qint64(candidates(view.now, rules(view).least).size()) >= least
        || (m_manner == Manner::Left && !equallyIdle().empty());
}

} // namespace stalewatch
