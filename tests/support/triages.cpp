// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triages.h"

#include "models/values/untrusted.h"
#include "tests/support/snapshots.h"

namespace stalewatch::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int members = 112;
constexpr int cameBack = 101;

std::vector<Share> sharesOf(const std::string &subnet, const std::string &account)
{
    return {
        {Dimension::Subnet, subnet, 112, 112, 360, 12'000, 33.3},
        {Dimension::Account, account, 104, 112, 2520, 12'000, 4.4},
        {Dimension::Client, "go 1.38", 103, 112, 5280, 12'000, 2.1},
        {Dimension::Server, "n2", 112, 112, 4080, 12'000, 0},
    };
}

std::vector<LikelyCause> causes(const QString &name)
{
    return {
        {Cause::Partition, Confidence::Likely, 3.0, u"Network or firewall between the servers and "_s + name,
            {u"one /24 within 4 s"_s, u"101 of 112 back from the same hosts within 9 s"_s}, {u"no RTT rise before"_s},
            u"Ask who owns the path to "_s + name + u'.'},
        {Cause::Middlebox, Confidence::Possible, 1.0, u"Middlebox that drops idle flows at 350 s"_s,
            {u"102 silences at 350 s ± 2 %"_s}, {}, u"A ping_interval below 175 s keeps flows alive."_s},
        {Cause::OurOwnChange, Confidence::Unlikely, -3.0, u"Our own change"_s, {},
            {u"no reload, no restart, no push in the hour before"_s}, {}},
    };
}

std::vector<Finding> findings(const QString &name)
{
    return {
        {.check = "stale_rising",
            .severity = Finding::Severity::Critical,
            .servers = {2},
            .since = firstLocal(),
            .title = u"Stale closures rising"_s,
            .evidence = u"n2, "_s + name + u" on 10.4.17.0/24"_s,
            .remedy = u"See the triage."_s,
            .filter = u"reason:stale"_s,
            .about = u"n2"_s},
        {.check = "ping_differs",
            .severity = Finding::Severity::Warning,
            .since = firstLocal(),
            .title = u"Ping settings differ"_s,
            .evidence = u"n1 30s, n2 and n3 2m"_s,
            .remedy = u"Give all servers of a cluster the same settings."_s,
            .about = u"cluster"_s},
        {.check = "unnamed",
            .servers = {1},
            .since = firstLocal(),
            .title = u"212 connections unnamed"_s,
            .evidence = u"EDGE 180, BILLING 32"_s,
            .remedy = u"Have their owners set a name."_s,
            .filter = u"!name:/./"_s,
            .about = u"n1"_s},
    };
}

} // namespace

std::shared_ptr<const ClosureRecord> recordOf(const ClosureSpec &spec)
{
    auto record = std::make_shared<ClosureRecord>();
    record->id = spec.id;
    record->server = spec.number;
    record->serverName = spec.server;
    record->loudness = spec.loudness;
    record->incident = spec.incident;
    record->seenAt = firstLocal() + spec.at;
    Closure &closure = record->closure;
    closure.serverId = "NSERVER2";
    closure.cid = 1000 + spec.id;
    closure.kind = "Client";
    closure.type = "nats";
    closure.name = spec.name;
    closure.account = spec.account;
    closure.authorizedUser = spec.user;
    closure.lang = "go";
    closure.version = "1.38.0";
    closure.ip = spec.ip;
    closure.port = 40'000;
    closure.reason = spec.reason;
    closure.stop = firstInstant() + spec.at;
    closure.start = closure.stop - spec.lifetime;
    record->wasWatched = spec.silence >= 0s;
    record->pendingBefore = spec.pending;
    if (record->wasWatched) {
        record->before.evidence = Evidence::Suspect;
        record->before.proof = Proof::Pong;
        record->before.proofAt = closure.stop - spec.silence;
        record->before.earliest = closure.stop - 2s;
        record->before.latest = closure.stop + 2s;
    }
    if (spec.back >= 0s)
        record->back = Return{{spec.number, 5000 + spec.id}, spec.server, spec.ip, spec.back};
    return record;
}

std::shared_ptr<const Triage> drawnTriage(const std::string &hostile)
{
    const auto named = [&hostile](const char *name) { return hostile.empty() ? std::string(name) : hostile; };
    auto triage = std::make_shared<Triage>();
    auto incident = std::make_shared<Incident>();
    incident->number = 7;
    incident->isOver = true;
    for (int i = 0; i < members; ++i) {
        const bool isBack = i < cameBack;
        const char *name = isBack ? "orders-worker" : "billing-cron";
        triage->closures.push_back(recordOf({.id = quint64(i + 1),
            .name = named(name),
            .account = named("ORDERS"),
            .ip = hostile.empty() ? "10.4.17." + std::to_string(i + 1) : hostile,
            .reason = i % 10 == 9 ? std::string("Slow Consumer (Pending Bytes)") : std::string(staleReason),
            .server = named(i % 3 == 0 ? "n1" : "n3"),
            .loudness = i % 10 == 9 ? Loudness::Loud : Loudness::Quiet,
            .at = i * 30ms,
            .silence = i < 100 ? Nanoseconds(350s + i * 10ms) : Nanoseconds(i * 3s),
            .pending = i * 1000,
            .back = isBack ? Nanoseconds(1200ms + i * 78ms) : Nanoseconds(-1),
            .incident = 7}));
        incident->members.push_back(quint64(i + 1));
    }
    incident->began = firstInstant();
    incident->last = firstInstant() + 4s;
    incident->beganLocal = firstLocal();
    incident->lastLocal = firstLocal() + 4s;
    incident->closures = members;
    incident->loud = 11;
    incident->quiet = members - incident->loud;
    incident->perMinute = 112;
    incident->applications = {{named("orders-worker"), cameBack, 0, cameBack}, {named("billing-cron"), 11, 0, 0}};
    incident->servers = {named("n2")};
    incident->shares = sharesOf(named("10.4.17.0/24"), named("ORDERS"));
    incident->back = cameBack;
    incident->notBack = members - cameBack;
    incident->backFastest = 1200ms;
    incident->backMedian = 5s;
    incident->backSlowest = 9s;
    const std::string subnet = named("10.4.17.0/24");
    const QString shown = Untrusted(QByteArrayView(subnet.data(), qsizetype(subnet.size()))).shown();
    incident->causes = causes(shown);
    incident->filter = u"ip:10.4.17.0/24"_s;
    triage->incidents = {incident};
    triage->findings = findings(shown);
    return triage;
}

} // namespace stalewatch::testing
