// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/patient.h"

#include "models/triage/closurelog.h"

#include <algorithm>

namespace stalewatch {

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
    if (closure.isStale() && ping.isUsable()) // the first of the ticks that were not answered
        patient.deadBy = std::max(patient.at - interval * std::min(ping.max, 1000), patient.aliveAt);
    if (!isSilent)
        patient.aliveAt = patient.at;
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
    if (isKnown(a.nextTick))
        patient.deadBy = at(later(a.nextTick, -a.interval * a.missed).time_since_epoch().count());
    patient.deadBy = std::max(patient.deadBy, patient.aliveAt);
    // Whether it is closed for the silence after its last traffic is not known yet.
    if (hasOutlivedIdleness(a, Instant{Nanoseconds(server.rows.lastActivity[row])}, server.now, server.facts.ping))
        patient.idle = Patient::Idle::Outlived;
    return patient;
}

} // namespace stalewatch
