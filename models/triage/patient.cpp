// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/patient.h"

#include "models/triage/closurelog.h"
#include "models/triage/thresholds.h"

#include <algorithm>

namespace stalewatch {

namespace {

/// How long an answer takes on the way. What was sent before a death and never arrives was asked for by a tick before
/// it: a far one may have died that much later than its first miss, and its last life left that much earlier.
Nanoseconds onTheWay(qint64 rtt, Nanoseconds most) noexcept
{
    return std::clamp<Nanoseconds>(Nanoseconds(isKnown(rtt) ? rtt : 0), Nanoseconds(0), most);
}

/// The last moment at which something went either way that a box in the path sees.
Instant lastTraffic(const ClosureRecord &record) noexcept
{
    Instant last = record.closure.lastActivity;
    for (const Instant at : {record.before.lastPong, record.closure.start})
        last = isKnown(at) && (!isKnown(last) || at > last) ? at : last;
    return last;
}

} // namespace

double togetherness(std::span<const Patient *const> patients)
{
    std::vector<std::pair<LocalTime, int>> ends;
    for (const Patient *patient : patients) {
        ends.emplace_back(patient->aliveAt - causes::momentSlack, -1); // begins sort before ends
        ends.emplace_back(std::max(patient->deadBy, patient->aliveAt) + causes::momentSlack, 1);
    }
    std::ranges::sort(ends);
    qint64 now = 0;
    qint64 most = 0;
    for (const auto &[at, step] : ends) {
        now -= step;
        most = std::max(most, now);
    }
    return patients.empty() ? 0 : double(most) / double(patients.size());
}

Manner mannerOf(const std::string &reason) noexcept
{
    if (reason == staleReason || isOfOutput(reason))
        return Manner::Silent;
    if (reason == "Client Closed" || reason == "Read Error")
        return Manner::Left;
    if (reason.empty() || reason == "Kicked" || reason == "Server Shutdown" || reason == "Credentials Revoked")
        return Manner::Ordered;
    return Manner::Other;
}

bool hasOutlivedIdleness(const Assessment &a, Instant traffic, Instant end, const PingSettings &ping) noexcept
{
    const Nanoseconds interval = a.interval > Nanoseconds(0) ? a.interval : ping.interval;
    if (!isKnown(traffic) || !isKnown(end) || !ping.isUsable())
        return false;
    const bool hasAnswered = isKnown(a.lastPong) && timeBetween(traffic, a.lastPong) * 2 >= interval;
    // One that falls silent with its last traffic is closed within ping_max + 2 intervals.
    return hasAnswered || timeBetween(traffic, end) > ping.patience() + interval + interval / 4;
}

Patient patientOf(const ClosureRecord &record, const ServerSnapshot &server, ValueNames &names)
{
    const Closure &closure = record.closure;
    Patient patient{
        .closure = record.id, .key = {record.server, closure.cid}, .traits = names.traitsOf(identityOf(record))};
    patient.at = isKnown(closure.stop) ? std::min(server.localTime(closure.stop), record.seenAt) : record.seenAt;
    const auto before = [&](Instant at, LocalTime otherwise) {
        return isKnown(at) ? std::min(server.localTime(at), patient.at) : otherwise;
    };
    patient.connected = before(closure.start, patient.at);
    patient.seenAt = record.seenAt;
    const PingSettings &ping = server.facts.ping;
    const Nanoseconds interval = record.before.interval > Nanoseconds(0) ? record.before.interval : ping.interval;
    const bool isSilent = mannerOf(closure.reason) == Manner::Silent;
    patient.aliveAt = record.wasWatched ? before(record.before.proofAt, patient.connected) : patient.connected;
    patient.deadBy = patient.at;
    if (closure.isStale() && ping.isUsable()) { // the first of the ticks that were not answered
        const Nanoseconds way = onTheWay(closure.rtt, interval);
        patient.aliveAt = std::max(patient.aliveAt - way, patient.connected);
        patient.deadBy
            = std::clamp(patient.at - interval * std::min(ping.max, 1000) + way, patient.aliveAt, patient.at);
    }
    if (!isSilent)
        patient.aliveAt = patient.at;
    if (const Instant last = lastTraffic(record); isKnown(last) && isKnown(closure.stop))
        patient.idleFor = timeBetween(last, closure.stop);
    patient.isFinished = closure.reason == "Client Closed";
    patient.isOverrun = isOfOutput(closure.reason) && record.loudness == Loudness::Other;
    // Deliveries are traffic that a dead one has too.
    if (record.wasWatched && isSilent && record.before.deliveredSinceProof == 0 && isKnown(closure.lastActivity)) {
        const bool hasOutlived = hasOutlivedIdleness(record.before, closure.lastActivity, closure.stop, ping);
        patient.idle = hasOutlived ? Patient::Idle::Outlived : Patient::Idle::NeverOutlived;
    }
    return patient;
}

Patient suspectOf(const ServerSnapshot &server, std::size_t row) noexcept
{
    const Assessment &a = server.assessments[row];
    Patient patient{.key = {server.number, server.rows.cid[row]}, .at = server.health.receivedAt};
    const auto at = [&](qint64 ns) {
        const Instant moment{Nanoseconds(ns)};
        return isKnown(moment) ? std::min(server.localTime(moment), patient.at) : patient.at;
    };
    patient.connected = at(server.rows.start[row]);
    patient.aliveAt = isKnown(a.proofAt) ? at(a.proofAt.time_since_epoch().count()) : patient.connected;
    patient.deadBy = patient.at;
    const Nanoseconds way = onTheWay(server.rows.rtt[row], a.interval);
    patient.aliveAt = std::max(patient.aliveAt - way, patient.connected);
    if (isKnown(a.nextTick))
        patient.deadBy = at((later(a.nextTick, -a.interval * a.missed) + way).time_since_epoch().count());
    patient.deadBy = std::max(patient.deadBy, patient.aliveAt);
    // Whether it is closed for the silence after its last traffic is not known yet.
    if (hasOutlivedIdleness(a, Instant{Nanoseconds(server.rows.lastActivity[row])}, server.now, server.facts.ping))
        patient.idle = Patient::Idle::Outlived;
    return patient;
}

} // namespace stalewatch
