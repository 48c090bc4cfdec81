// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/jsonline.h"
#include "app/cli/watchlines.h"
#include "models/staleness/sentence.h"

namespace stalewatch {

namespace {

void appendServer(QByteArray &out, const ServerSnapshot &server)
{
    const ServerFacts &facts = server.facts;
    const bool isCounter = server.stale.source == StaleCount::Source::Counter;
    JsonLine(out, "server")
        .text("target", server.targets.value(0).toStdString())
        .text("server_id", facts.serverId)
        .text("name", facts.serverName)
        .text("version", facts.version)
        .time("now", server.now)
        .number("ping_interval_ns", qint64(facts.ping.interval.count()))
        .number("ping_max", qint64(facts.ping.max))
        .number("connections", facts.connections)
        .number("stale_connections", server.stale.total)
        .text("stale_source", isCounter ? "counter" : "closures")
        .text("facts_from", idOf(server.told.facts))
        .text("connections_from", idOf(server.told.rows))
        .text("closings_from", server.hasEvents ? "events" : "ring");
}

void appendConnection(QByteArray &out, const ServerSnapshot &server, std::size_t row)
{
    const Assessment &assessment = server.assessments[row];
    JsonLine(out, "connection")
        .text("server_id", server.facts.serverId)
        .number("cid", server.rows.cid[row])
        .time("start", Instant(Nanoseconds(server.rows.start[row])))
        .text("name", server.rows.text(server.rows.name[row]))
        .text("evidence", idOf(assessment.evidence))
        .time("proof_at", assessment.proofAt)
        .text("proof", assessment.proof == Proof::None ? "" : idOf(assessment.proof))
        .number("missed", qint64(assessment.missed))
        .time("earliest", assessment.earliest)
        .time("latest", assessment.latest)
        .time("now", server.now)
        .number("missed_of", assessment.of > 0 ? qint64(assessment.of) : absent)
        .text("account", server.rows.text(server.rows.account[row]))
        .text("authorized_user", server.rows.text(server.rows.authorizedUser[row]))
        .text("ip", server.rows.text(server.rows.ip[row]))
        .number("port", server.rows.port[row] < 0 ? absent : qint64(server.rows.port[row]))
        .number("pending_bytes", server.rows.pendingBytes[row])
        .number("subscriptions", server.rows.subscriptions[row])
        .text("sentence", sentenceOf(assessment, server.facts.ping, server.now).toStdString());
}

void appendClosure(QByteArray &out, const ServerSnapshot &server, const Closure &closure)
{
    JsonLine(out, "closure")
        .text("server_id", closure.serverId.empty() ? server.facts.serverId : closure.serverId)
        .number("cid", closure.cid)
        .text("name", closure.name)
        .text("reason", closure.reason)
        .time("start", closure.start)
        .time("stop", closure.stop)
        .text("told_by", closure.isByEvent ? "event" : "ring");
}

} // namespace

QByteArray ndjsonLines(const PolledServer &poll, const WatchedRows &rows)
{
    QByteArray out;
    const ServerSnapshot &server = *poll.server;
    if (server.state != ServerSnapshot::State::Up)
        return out;
    appendServer(out, server);
    for (const quint32 row : rows.rows)
        appendConnection(out, server, row);
    for (const Closure &closure : poll.closures)
        appendClosure(out, server, closure);
    return out;
}

} // namespace stalewatch
