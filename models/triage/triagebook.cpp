// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/triagebook.h"

#include "models/triage/changes.h"
#include "models/triage/findingbook.h"
#include "models/triage/incidentbook.h"
#include "models/triage/returns.h"
#include "models/triage/strain.h"

#include <algorithm>

namespace stalewatch {

namespace {

/// Of the connections that went with their server, so many are kept as closures of their own.
constexpr std::size_t mostWithServer = 5'000;

/// An open row of a server that is gone, as a closure without a reason.
Closure closureOf(const ServerSnapshot &server, std::size_t row)
{
    const Connections &rows = server.rows;
    const auto text = [&rows](TextId id) { return std::string(rows.text(id)); };
    Closure closure;
    closure.serverId = server.facts.serverId;
    closure.cid = rows.cid[row];
    closure.kind = text(rows.kind[row]);
    closure.type = text(rows.type[row]);
    closure.name = text(rows.name[row]);
    closure.lang = text(rows.lang[row]);
    closure.version = text(rows.version[row]);
    closure.account = text(rows.account[row]);
    closure.authorizedUser = text(rows.authorizedUser[row]);
    closure.ip = text(rows.ip[row]);
    closure.port = rows.port[row];
    closure.start = Instant{Nanoseconds(rows.start[row])};
    closure.stop = server.now; // not before, and nobody knows better
    closure.lastActivity = Instant{Nanoseconds(rows.lastActivity[row])};
    closure.rtt = rows.rtt[row];
    closure.pendingBytes = rows.pendingBytes[row];
    closure.inMsgs = rows.inMsgs[row];
    closure.outMsgs = rows.outMsgs[row];
    closure.inBytes = rows.inBytes[row];
    closure.outBytes = rows.outBytes[row];
    closure.subscriptions = rows.subscriptions[row];
    return closure;
}

} // namespace

struct TriageBook::Private
{
    void takeServer(const PollNews &news, LocalTime now);
    void takeEnded(const ServerSnapshot &ended, LocalTime now);
    void add(const ServerSnapshot &server, const Closure &closure, const LastSight &sight, LocalTime seenAt);

    ClosureLog log{};
    Returns returns{};
    ChangeWatch changes{};
    StrainWatch strain{};
    IncidentBook incidents{};
    FindingBook findings{};
    std::vector<OwnChange> noted{};
    std::vector<Returns::Match> matches{};
};

TriageBook::TriageBook() : m(std::make_unique<Private>())
{
}

TriageBook::~TriageBook() = default;

void TriageBook::note(const OwnChange &change)
{
    m->noted.push_back(change);
}

void TriageBook::Private::add(
    const ServerSnapshot &server, const Closure &closure, const LastSight &sight, LocalTime seenAt)
{
    const quint64 next = log.nextId();
    const quint64 id = log.add(server, closure, sight, seenAt);
    if (id < next)
        return; // it was known
    const ClosureRecord &record = *log.find(id);
    const LocalTime stopped = isKnown(closure.stop) ? std::min(server.localTime(closure.stop), seenAt) : seenAt;
    returns.wait(record, stopped, matches);
    incidents.take(record, server, strain);
}

void TriageBook::Private::takeEnded(const ServerSnapshot &ended, LocalTime now)
{
    const std::size_t rows = std::min(ended.openRows, mostWithServer);
    for (std::size_t row = 0; row < rows; ++row) {
        if (ended.rows.text(ended.rows.kind[row]) == "Leafnode")
            continue;
        const LastSight sight{
            true, ended.assessments[row], ended.rows.pendingBytes[row], ended.rows.subscriptions[row]};
        add(ended, closureOf(ended, row), sight, now);
    }
}

void TriageBook::Private::takeServer(const PollNews &news, LocalTime now)
{
    if (news.server->number == 0)
        return;
    if (const auto ended = changes.take(news.server))
        takeEnded(*ended, now);
    strain.take(*news.server);
    for (std::size_t i = 0; i < news.closures.size(); ++i) {
        const LastSight sight = i < news.sights.size() ? news.sights[i] : LastSight{};
        add(*news.server, news.closures[i], sight, now);
    }
    returns.take(*news.server, matches);
}

Triage TriageBook::take(const std::vector<PollNews> &news, const Snapshot &snapshot, LocalTime now)
{
    for (const OwnChange &change : std::exchange(m->noted, {}))
        m->changes.note(change, snapshot);
    for (const PollNews &poll : news)
        m->takeServer(poll, now);
    for (const Returns::Match &match : std::exchange(m->matches, {})) {
        m->log.setReturn(match.closure, match.back);
        if (const ClosureRecord *record = m->log.find(match.closure))
            m->incidents.returned(*record);
    }
    m->incidents.update(snapshot, {m->changes.changes(), m->strain}, m->log, now);
    m->findings.update(snapshot, m->log, now);
    m->returns.forget(snapshot, now);
    m->changes.forget(snapshot, now);
    m->strain.forget(snapshot, now);
    return {.snapshot = snapshot.number,
        .closures = m->log.records(),
        .incidents = m->incidents.incidents(),
        .findings = m->findings.findings(),
        .forgotten = m->log.forgotten()};
}

} // namespace stalewatch
