// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/incidentsheet.h"

#include "models/triage/causes.h"
#include "models/triage/filtertext.h"
#include "models/triage/thresholds.h"

#include <algorithm>
#include <map>
#include <set>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostShares = 8;

void countApplications(Incident &incident, const IncidentSheet &sheet, const Surroundings &around)
{
    std::map<ValueId, IncidentApplication> byName;
    std::map<std::string, qint64> byServer;
    for (const Patient *patient : sheet.patients) {
        IncidentApplication &application = byName[patient->traits[std::size_t(Dimension::Name)]];
        const ClosureRecord *record = around.log.find(patient->closure);
        application.closures += patient->closure != 0;
        application.suspects += patient->closure == 0;
        application.back += record && record->back;
        ++byServer[around.names.text(Dimension::Server, patient->traits[std::size_t(Dimension::Server)])];
    }
    for (auto &[id, application] : byName) {
        application.name = around.names.text(Dimension::Name, id);
        incident.applications.push_back(std::move(application));
    }
    std::ranges::stable_sort(incident.applications, std::greater(),
        [](const IncidentApplication &a) { return std::pair(a.closures, a.suspects); });
    std::vector<std::pair<qint64, std::string>> servers;
    for (const auto &[name, count] : byServer)
        servers.emplace_back(count, name);
    std::ranges::stable_sort(servers, std::greater(), [](const auto &s) { return s.first; });
    for (auto &[count, name] : servers)
        incident.servers.push_back(std::move(name));
}

/// On the clocks of the servers where it began and where it was last.
void takeTimes(Incident &incident, const IncidentSheet &sheet, const Surroundings &around)
{
    const auto began = [](const Patient *patient) { return patient->closure == 0 ? patient->deadBy : patient->at; };
    const Patient *first = *std::ranges::min_element(sheet.patients, {}, began);
    const Patient *last = *std::ranges::max_element(sheet.patients, {}, &Patient::at);
    incident.beganLocal = began(first);
    incident.lastLocal = last->at;
    const auto onServer = [&around](const Patient *patient, LocalTime at) {
        if (const ClosureRecord *record = around.log.find(patient->closure))
            return record->closure.stop;
        const ServerSnapshot *server = around.snapshot.server(patient->key.server);
        return server ? server->serverTime(at) : noInstant;
    };
    incident.began = onServer(first, incident.beganLocal);
    incident.last = onServer(last, incident.lastLocal);
}

double perMinute(const Incident &incident, const IncidentSheet &sheet, LocalTime now)
{
    if (incident.isOver) {
        const Nanoseconds took = std::max<Nanoseconds>(incident.lastLocal - incident.beganLocal, 1min);
        return double(incident.closures) * double(Nanoseconds(1min).count()) / double(took.count());
    }
    return double(std::ranges::count_if(
        sheet.patients, [now](const Patient *p) { return p->closure != 0 && now - p->at <= 1min; }));
}

void takeShares(Incident &incident, const IncidentSheet &sheet, const Surroundings &around)
{
    for (const Shared &shared : sheet.shares) {
        const bool isWorthTelling = shared.surprise >= causes::surprising || shared.coverage() >= causes::most;
        if (isWorthTelling && incident.shares.size() < mostShares)
            incident.shares.push_back(shared.shown(around.names));
    }
    for (const Share &share : incident.shares) {
        incident.filter = filterOf(share.dimension, share.value);
        if (!incident.filter.isEmpty())
            return;
    }
}

} // namespace

Incident incidentOf(const IncidentSheet &sheet, const Surroundings &around)
{
    const Symptoms symptoms = symptomsOf(sheet.manner, sheet.patients, sheet.shares, around);
    Incident incident{.number = sheet.number, .isOver = sheet.isOver};
    incident.closures = symptoms.closures;
    incident.quiet = symptoms.quiet;
    incident.loud = symptoms.loud;
    incident.suspects = symptoms.suspects;
    incident.back = symptoms.back;
    incident.notBack = symptoms.notBack;
    incident.backFastest = symptoms.backFastest;
    incident.backMedian = symptoms.backMedian;
    incident.backSlowest = symptoms.backSlowest;
    for (const Patient *patient : sheet.patients) {
        if (patient->closure != 0)
            incident.members.push_back(patient->closure);
    }
    std::ranges::sort(incident.members);
    countApplications(incident, sheet, around);
    takeTimes(incident, sheet, around);
    incident.perMinute = perMinute(incident, sheet, around.now);
    takeShares(incident, sheet, around);
    incident.causes = likelyCauses(symptoms);
    return incident;
}

} // namespace stalewatch
