// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/closurerecord.h"
#include "models/triage/likelycause.h"

#include <memory>
#include <vector>

namespace stalewatch {

/// What connections can have in common.
enum class Dimension : quint8 {
    Name, ///< the application: a name without the part that tells its instances apart
    Account,
    User,
    Address,
    Subnet, ///< /24 or /64
    Client, ///< language and version
    Server,
    Type, ///< nats, websocket, mqtt
};

/// How much one value of one dimension explains of an incident.
struct Share
{
    Dimension dimension = Dimension::Name;
    std::string value{};   ///< untrusted
    qint64 inIncident = 0; ///< members with this value
    qint64 incident = 0;   ///< all members
    qint64 everywhere = 0; ///< connections with this value that were there when it began, members included
    qint64 population = 0; ///< all connections that were there; 0: nobody knows
    double lift = 0;       ///< share within the incident over the share everywhere; 0: cannot be said

    [[nodiscard]] qint64 survivors() const noexcept { return everywhere - inIncident; }
    bool operator==(const Share &) const = default;
};

/// One application, that is one name, in an incident.
struct IncidentApplication
{
    std::string name{}; ///< empty: unnamed
    qint64 closures = 0;
    qint64 suspects = 0;
    qint64 back = 0;

    bool operator==(const IncidentApplication &) const = default;
};

/// Closures and suspects that belong together. One incident does not become ten: what goes on within its window, or
/// shares what explains it, joins it.
struct Incident
{
    IncidentNumber number = 0;
    bool isOver = false;
    Instant began = noInstant; ///< the first closure or the first miss, on the clock of its server
    Instant last = noInstant;  ///< the last closure
    LocalTime beganLocal{};
    LocalTime lastLocal{};
    qint64 closures = 0;
    qint64 quiet = 0;     ///< of them stale
    qint64 loud = 0;      ///< of them Slow Consumer and Write Error of dead peers
    qint64 suspects = 0;  ///< connections that are silent now and share what the incident shares
    double perMinute = 0; ///< closures over the last minute, or over its whole time if it is over
    std::vector<IncidentApplication> applications{}; ///< most closures first
    std::vector<std::string> servers{};              ///< by name, most closures first
    std::vector<Share> shares{};                     ///< what they have in common, what explains most first
    qint64 back = 0;                                 ///< members that came back
    qint64 notBack = 0;                              ///< members gone for longer than a client needs to reconnect
    Nanoseconds backFastest{0};                      ///< of those that came back
    Nanoseconds backMedian{0};
    Nanoseconds backSlowest{0};
    std::vector<LikelyCause> causes{}; ///< likeliest first; one of them may be Unexplained
    std::vector<quint64> members{};    ///< ClosureRecord::id, oldest first
    QString filter{};                  ///< what typed into the filter box shows its rows
};

} // namespace stalewatch
