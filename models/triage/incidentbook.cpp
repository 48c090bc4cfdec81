// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/incidentbook.h"

#include "models/triage/symptoms.h"
#include "models/triage/thresholds.h"

#include <algorithm>

namespace stalewatch {

namespace {

constexpr std::size_t mostNames = 25'000; ///< values of one dimension, before they are numbered anew in a quiet moment

/// An incident is not kept open for longer, however long a server waits.
constexpr Nanoseconds longestCounted = std::chrono::minutes(10);

/// A server did nothing for a while.
struct Standstill
{
    LocalTime end{};
    Nanoseconds tells{0}; ///< for so long afterwards it shows in what its clients do
};

std::optional<Standstill> standstillOf(const ServerSnapshot &server, const StrainWatch &strain)
{
    const PingSettings &ping = server.facts.ping;
    if (!ping.isUsable())
        return std::nullopt;
    const auto end = strain.lastStandstill(server.number, causes::standstillOf(ping.interval));
    return end ? std::optional(Standstill{*end, ping.patience() + ping.interval}) : std::nullopt;
}

/// Whether @p patient lived before it, and its end comes soon after.
bool isOf(const Standstill &stood, const Patient &patient)
{
    const bool livedBefore = patient.aliveAt <= stood.end || patient.at <= stood.end + causes::burst;
    return livedBefore && patient.at >= stood.end - stood.tells && patient.at <= stood.end + stood.tells;
}

} // namespace

void IncidentBook::take(const ClosureRecord &record, const ServerSnapshot &server, const StrainWatch &strain)
{
    Manner manner = mannerOf(record.closure.reason);
    if (manner == Manner::Other || record.closure.kind == "Leafnode")
        return;
    Patient patient = patientOf(record, server, *m_names);
    // Whoever comes for a moment and leaves again is no incident, however many do; unless something ends their flows.
    const std::optional<Nanoseconds> lifetime = record.lifetime();
    patient.isVisitor = !lifetime || !server.facts.ping.isUsable() || *lifetime < server.facts.ping.patience();
    if (manner == Manner::Left && patient.isVisitor && patient.idleFor < causes::idleShortest)
        return;
    const bool isOfClients = manner == Manner::Silent || manner == Manner::Left;
    if (const auto stood = isOfClients ? standstillOf(server, strain) : std::nullopt; stood && isOf(*stood, patient)) {
        // Whoever gave it up, or was given up: one cause, and all of them are missed.
        manner = Manner::Left;
        patient.isFinished = patient.isVisitor = false;
        patient.at = std::min(patient.at, stood->end);
    }
    m_episodes[std::size_t(manner)].add(patient);
}

void IncidentBook::returned(const ClosureRecord &record)
{
    if (record.incident != 0)
        m_withReturns.insert(record.incident);
    m_episodes[std::size_t(Manner::Left)].returned(record);
}

void IncidentBook::addSuspects(const Snapshot &snapshot, const StrainWatch &strain)
{
    std::vector<Patient> suspects;
    for (const auto &server : snapshot.servers) {
        if (server->state != ServerSnapshot::State::Up || server->tally.atRisk() == 0)
            continue;
        const std::optional<Standstill> stood = standstillOf(*server, strain);
        for (std::size_t row = 0; row < server->openRows; ++row) {
            const Assessment &a = server->assessments[row];
            // One PING may be late; half of them are not.
            if (!a.isAtRisk() || a.missed * 2 < a.of)
                continue;
            const Patient suspect = suspectOf(*server, row);
            // Who may have answered a server that did not read accuses nobody yet.
            if (stood && isOf(*stood, suspect))
                continue;
            suspects.push_back(suspect);
            suspects.back().traits = m_census->read(*server, row);
            if (suspects.size() >= ClosureLog::most)
                break;
        }
    }
    m_episodes[std::size_t(Manner::Silent)].setSuspects(std::move(suspects));
}

void IncidentBook::update(const Snapshot &snapshot, const Doings &doings, ClosureLog &log, LocalTime now)
{
    addSuspects(snapshot, doings.strain);
    Nanoseconds interval{0};
    Nanoseconds patience{0};
    for (const auto &server : snapshot.servers) {
        if (!isKnown(server->now) || !server->facts.ping.isUsable())
            continue;
        interval = std::max(interval, server->facts.ping.interval);
        patience = std::max(patience, server->facts.ping.patience());
    }
    EpisodeNews news;
    const EpisodeView view{snapshot, doings, log, *m_names, *m_census, now, std::min(interval, longestCounted),
        std::min(patience, longestCounted), m_lastNumber};
    for (Episode &episode : m_episodes)
        episode.update(view, news);
    std::erase_if(m_incidents, [&news](const auto &incident) {
        return std::ranges::find(news.merged, incident->number) != news.merged.end();
    });
    for (auto &incident : news.changed)
        put(std::move(incident));
    for (const IncidentNumber number : news.recovered)
        end(number);
    refreshReturns(log, now);
    forget(snapshot);
}

void IncidentBook::put(std::shared_ptr<const Incident> incident)
{
    const auto number = [](const auto &i) { return i->number; };
    const auto place = std::ranges::lower_bound(m_incidents, incident->number, std::greater(), number);
    if (place != m_incidents.end() && (*place)->number == incident->number)
        *place = std::move(incident);
    else
        m_incidents.insert(place, std::move(incident));
    if (m_incidents.size() > most)
        m_incidents.pop_back();
}

void IncidentBook::end(IncidentNumber number)
{
    const auto found = std::ranges::find(m_incidents, number, [](const auto &incident) { return incident->number; });
    if (found == m_incidents.end())
        return;
    auto ended = std::make_shared<Incident>(**found);
    ended->isOver = true;
    ended->suspects = 0;
    *found = std::move(ended);
}

/// Incidents that are over are still come back from.
void IncidentBook::refreshReturns(const ClosureLog &log, LocalTime now)
{
    for (auto &incident : m_incidents) {
        if (!incident->isOver || !m_withReturns.contains(incident->number))
            continue;
        auto changed = std::make_shared<Incident>(*incident);
        std::vector<Nanoseconds> after;
        qint64 known = 0;
        for (const quint64 id : incident->members) {
            const ClosureRecord *record = log.find(id);
            known += record != nullptr;
            if (record && record->back)
                after.push_back(record->back->after);
        }
        if (known == qint64(incident->members.size()) && now - incident->lastLocal > reconnectsWithin) {
            std::ranges::sort(after);
            changed->back = qint64(after.size());
            changed->notBack = known - changed->back;
            if (!after.empty()) {
                changed->backFastest = after.front();
                changed->backMedian = after[after.size() / 2];
                changed->backSlowest = after.back();
            }
            incident = std::move(changed);
        }
    }
    m_withReturns.clear();
}

/// Names are others' and grow for ever; while nothing goes on they can be numbered anew.
void IncidentBook::forget(const Snapshot &snapshot)
{
    m_census->forget(snapshot);
    const bool isQuiet = std::ranges::all_of(m_episodes, &Episode::isQuiet);
    bool isTooMuch = false;
    for (std::size_t d = 0; d < dimensionCount; ++d)
        isTooMuch = isTooMuch || m_names->size(d) > mostNames;
    if (!isQuiet || !isTooMuch)
        return;
    m_names = std::make_unique<ValueNames>();
    m_census = std::make_unique<CensusTaker>(*m_names);
    for (Episode &episode : m_episodes)
        episode.reset();
}

} // namespace stalewatch
