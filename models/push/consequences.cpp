// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/consequences.h"

#include "models/values/untrusted.h"

#include <algorithm>

namespace stalewatch {

namespace {

constexpr qsizetype longestName = 60;

QString shown(std::string_view utf8, qsizetype most)
{
    return Untrusted(QByteArrayView(utf8.data(), qsizetype(utf8.size()))).shown(most);
}

ConcernedConnection concerned(const ServerSnapshot &server, ConnectionKey key, Instant now)
{
    const std::size_t row = server.find(key.cid);
    if (row >= server.size())
        return {.key = key};
    const Assessment &assessment = server.assessments[row];
    ConcernedConnection one{
        .key = key, .name = shown(server.rows.text(server.rows.name[row]), longestName), .rtt = server.rows.rtt[row]};
    if (isKnown(assessment.proofAt))
        one.silentFor = now - assessment.proofAt;
    return one;
}

/// The keys of the @p most connections for which @p worse comes first.
template <class Worse>
std::vector<ConcernedConnection> worst(std::vector<ConcernedConnection> all, Worse worse)
{
    const std::size_t count = std::min(all.size(), Consequences::mostListed);
    std::ranges::partial_sort(all, all.begin() + std::ptrdiff_t(count), worse);
    all.resize(count);
    return all;
}

bool isSilentLonger(const ConcernedConnection &a, const ConcernedConnection &b)
{
    const Nanoseconds ofA = a.silentFor.value_or(Nanoseconds::max());
    const Nanoseconds ofB = b.silentFor.value_or(Nanoseconds::max());
    return ofA != ofB ? ofA > ofB : a.key < b.key;
}

bool isSlower(const ConcernedConnection &a, const ConcernedConnection &b)
{
    return a.rtt != b.rtt ? a.rtt > b.rtt : a.key < b.key;
}

void addOwnPings(Consequences &all, const ServerSnapshot &server, const BlastRadius &then)
{
    for (const OwnPingGroup &group : then.ownPings) {
        const QString lang = shown(server.rows.text(group.lang), 24);
        auto found = std::ranges::find(all.ownPings, lang, &OwnPingers::lang);
        if (found == all.ownPings.end()) {
            all.ownPings.push_back({.lang = lang, .period = group.period});
            found = all.ownPings.end() - 1;
        }
        found->connections += group.connections;
        found->areHiddenThen |= group.areHidden;
        found->areHiddenNow |= server.facts.ping.isUsable() && group.period <= server.facts.ping.interval;
    }
}

void add(Consequences &all, const ServerSnapshot &server, const PingSettings &wished, LocalTime local)
{
    const Instant now = server.serverTime(local);
    const BlastRadius then = blastRadius(server, wished, now);
    all.connections += then.connections;
    all.pinged += then.pinged;
    all.beyond += then.beyond;
    all.pingsNow += then.pingsNowMost;
    all.pingsThen += then.pingsMost;
    all.overdue += qint64(then.overdue.size());
    all.unknown += qint64(then.unknown.size());
    all.slow += qint64(then.slow.size());
    for (const ConnectionKey key : then.overdue)
        all.overdueOnes.push_back(concerned(server, key, now));
    for (const ConnectionKey key : then.slow)
        all.slowOnes.push_back(concerned(server, key, now));
    all.rttKnown += then.rttKnown;
    all.rttP99 = std::max(all.rttP99, then.rttP99);
    all.rttMost = std::max(all.rttMost, then.rttMost);
    all.hiddenThen += then.hidden;
    addOwnPings(all, server, then);
    all.interval = all.isKnown ? std::min(all.interval, wished.interval) : wished.interval;
    all.window = all.isKnown ? std::min(all.window, wished.patience()) : wished.patience();
    all.isKnown = true;
    if (server.facts.ping.isUsable())
        all.hiddenNow += blastRadius(server, server.facts.ping, now).hidden;
}

} // namespace

Consequences consequencesOf(const ConsequencesQuestion &question)
{
    Consequences all{.number = question.number};
    if (!question.snapshot)
        return all;
    for (const ServerNumber number : question.servers) {
        const ServerSnapshot *server = question.snapshot->server(number);
        if (!server || !isKnown(server->now))
            continue;
        const PingSettings wished{
            question.interval.value_or(server->facts.ping.interval), question.max.value_or(server->facts.ping.max)};
        if (wished.isUsable())
            add(all, *server, wished, question.local);
    }
    all.overdueOnes = worst(std::move(all.overdueOnes), isSilentLonger);
    all.slowOnes = worst(std::move(all.slowOnes), isSlower);
    std::ranges::stable_sort(all.ownPings, std::ranges::greater(), &OwnPingers::connections);
    return all;
}

} // namespace stalewatch
