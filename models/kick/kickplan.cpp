// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kick/kickplan.h"

#include "models/tables/filter.h"
#include "models/values/target.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace stalewatch {

namespace {

constexpr int firstWithKick = 2'010'000; // server/events.go of 2.10: $SYS.REQ.SERVER.<id>.KICK and LDM

QString words(const char *text)
{
    return QCoreApplication::translate("KickPlan", text);
}

/// The way over NATS among those to @p server; empty: there is none.
QString natsTargetOf(const ServerSnapshot &server)
{
    for (const QString &shown : server.targets) {
        if (const Result<Target> target = parseTarget(shown); target && isNats(*target))
            return shown;
    }
    return {};
}

KickEntry entryOf(const ServerSnapshot &server, std::size_t row)
{
    const Connections &rows = server.rows;
    const auto text = [&rows](TextId id) { return std::string(rows.text(id)); };
    return {.serverId = server.facts.serverId,
        .cid = rows.cid[row],
        .start = Instant(Nanoseconds(rows.start[row])),
        .key = {server.number, rows.cid[row]},
        .target = natsTargetOf(server),
        .serverName = server.facts.serverName,
        .name = text(rows.name[row]),
        .account = text(rows.account[row]),
        .ip = text(rows.ip[row]),
        .isLeafnode = rows.text(rows.kind[row]) == "Leafnode",
        .pendingBytes = rows.pendingBytes[row],
        .subscriptions = rows.subscriptions[row]};
}

} // namespace

KickPlan kickPlanOf(const Snapshot &snapshot, const std::vector<ConnectionKey> &keys, KickVerb verb)
{
    KickPlan plan{.verb = verb};
    std::vector<KickEntry> own;
    std::set<ConnectionKey> taken;
    for (const ConnectionKey &key : keys) {
        const quint32 fleetRow = snapshot.find(key);
        if (fleetRow >= snapshot.size() || !taken.insert(key).second)
            continue;
        const Snapshot::Place place = snapshot.at(fleetRow);
        if (!place.server->isGone(place.row))
            (place.server->isOwn(place.row) ? own : plan.entries).push_back(entryOf(*place.server, place.row));
    }
    if (plan.entries.empty())
        plan.entries = std::move(own); // for the words that stand against it
    return plan;
}

std::vector<ConnectionKey> atRiskAmong(const Snapshot &snapshot, const QString &filter)
{
    std::vector<ConnectionKey> keys;
    Result<Filter> compiled = Filter::parse(filter);
    if (!compiled || compiled->isEmpty())
        return keys;
    for (const auto &server : snapshot.servers) {
        if (!objectionToKicking(*server).isEmpty())
            continue;
        std::vector<char> passes;
        compiled->match(*server, passes);
        for (std::size_t row = 0; row < server->openRows; ++row) {
            if (passes[row] != 0 && server->assessments[row].isAtRisk() && !server->isOwn(row))
                keys.push_back({server->number, server->rows.cid[row]});
        }
    }
    return keys;
}

QString objectionToKicking(const ServerSnapshot &server)
{
    if (natsTargetOf(server).isEmpty()) {
        return words(QT_TRANSLATE_NOOP("KickPlan",
            "This needs a login of the system account: add a nats:// target or a context. HTTP monitoring cannot act "
            "on connections."));
    }
    if (server.state != ServerSnapshot::State::Up)
        return words(QT_TRANSLATE_NOOP("KickPlan", "The server does not answer."));
    if (server.warning != ServerWarning::None) {
        return words(QT_TRANSLATE_NOOP(
            "KickPlan", "It is not certain which server this is, so nothing is done to its connections."));
    }
    if (!server.hasEvents) {
        return words(QT_TRANSLATE_NOOP(
            "KickPlan", "This login is not of the system account, so it may not act on connections."));
    }
    const int version = versionNumber(server.facts.version);
    if (version > 0 && version < firstWithKick) {
        //: %1: the version of a server
        return words(QT_TRANSLATE_NOOP("KickPlan", "nats-server %1 is too old: this came with 2.10."))
            .arg(Untrusted(server.facts.version).shown(32));
    }
    return {};
}

QString objectionToKicking(const ServerSnapshot &server, const ReadOnly &readOnly)
{
    for (const QString &target : server.targets) {
        if (const Result<> allowed = readOnly.allows(target); !allowed) {
            //: %1: what would have been done; %2: why it may not be
            return words(QT_TRANSLATE_NOOP("KickPlan", "%1: %2")).arg(allowed.error().what, allowed.error().why);
        }
    }
    return objectionToKicking(server);
}

QString objectionTo(const KickEntry &entry, const Snapshot &newest)
{
    const auto isIt = [&entry](const auto &server) { return server->facts.serverId == entry.serverId; };
    const auto found = std::ranges::find_if(newest.servers, isIt);
    if (found == newest.servers.end())
        return words(QT_TRANSLATE_NOOP("KickPlan", "The server is gone, or has started anew."));
    const ServerSnapshot &server = **found;
    if (QString objection = objectionToKicking(server); !objection.isEmpty())
        return objection;
    const std::size_t row = server.find(entry.cid);
    if (row >= server.size() || server.isGone(row))
        return words(QT_TRANSLATE_NOOP("KickPlan", "It is gone already."));
    if (server.isOwn(row))
        return words(QT_TRANSLATE_NOOP("KickPlan", "This is Stalewatch's own connection."));
    const Instant start{Nanoseconds(server.rows.start[row])};
    if (!isKnown(start) || start != entry.start) {
        //: a cid is the number of a connection
        return words(QT_TRANSLATE_NOOP("KickPlan", "Another connection has that cid now."));
    }
    return {};
}

} // namespace stalewatch
