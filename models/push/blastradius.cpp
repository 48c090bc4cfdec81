// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/blastradius.h"

#include "models/staleness/ownpings.h"

#include <QHash>

#include <algorithm>

namespace stalewatch {

namespace {

/// Longer ones are Go's overflow for "not measured", or nonsense.
constexpr qint64 longestRtt = qint64(3'600) * 1'000'000'000;

bool isPinged(const Connections &rows, std::size_t row)
{
    return rows.text(rows.kind[row]) == "Client" && rows.text(rows.type[row]) != "mqtt";
}

/// Whether the server has no proof of life of it within @p window, or nobody knows.
void judge(BlastRadius &radius, ConnectionKey key, const Assessment &assessment, Nanoseconds window, Instant now)
{
    switch (assessment.evidence) {
    case Evidence::Unproven:
    case Evidence::Quiet:
        radius.unknown.push_back(key);
        return;
    case Evidence::Proven:
    case Evidence::Suspect:
    case Evidence::Ghost:
        if (!isKnown(assessment.proofAt) || later(assessment.proofAt, window) < now)
            radius.overdue.push_back(key);
        return;
    case Evidence::Closed:
        return;
    }
    Q_UNREACHABLE();
}

void measure(BlastRadius &radius, std::vector<qint64> rtts)
{
    radius.rttKnown = qint64(rtts.size());
    if (rtts.empty())
        return;
    std::ranges::sort(rtts);
    radius.rttMedian = rtts[rtts.size() / 2];
    radius.rttP99 = rtts[(rtts.size() * 99 - 1) / 100];
    radius.rttMost = rtts.back();
}

/// Counts the clients of each library, and whether their own pings would hide their PONGs.
class OwnPings final
{
public:
    void count(TextId lang, std::string_view name)
    {
        const auto found = m_groups.find(quint32(lang));
        if (found == m_groups.end())
            m_groups.insert(quint32(lang), {lang, std::chrono::seconds(customaryPing(name)), 1});
        else
            ++found->connections;
    }
    void take(BlastRadius &radius, Nanoseconds interval) const
    {
        for (OwnPingGroup group : m_groups) {
            if (group.period == Nanoseconds(0))
                continue;
            group.areHidden = group.period <= interval;
            radius.hidden += group.areHidden ? group.connections : 0;
            radius.ownPings.push_back(group);
        }
        std::ranges::sort(radius.ownPings, [](const OwnPingGroup &a, const OwnPingGroup &b) {
            return a.connections != b.connections ? a.connections > b.connections : a.lang < b.lang;
        });
    }

private:
    QHash<quint32, OwnPingGroup> m_groups{};
};

double perSecond(qint64 connections, Nanoseconds interval)
{
    return double(connections) / std::chrono::duration<double>(interval).count();
}

} // namespace

BlastRadius blastRadius(const ServerSnapshot &server, const PingSettings &wished, Instant now)
{
    BlastRadius radius{.connections = qint64(server.openRows)};
    if (isKnown(server.facts.connections))
        radius.beyond = std::max<qint64>(0, server.facts.connections - radius.connections);
    std::vector<qint64> rtts;
    OwnPings ownPings;
    const Connections &rows = server.rows;
    for (std::size_t row = 0; row < server.openRows; ++row) {
        if (!isPinged(rows, row))
            continue;
        ++radius.pinged;
        const ConnectionKey key{server.number, rows.cid[row]};
        judge(radius, key, server.assessments[row], wished.patience(), now);
        const qint64 rtt = rows.rtt[row];
        if (rtt > 0 && rtt < longestRtt)
            rtts.push_back(rtt);
        if (rtt >= wished.interval.count() && rtt < longestRtt)
            radius.slow.push_back(key);
        ownPings.count(rows.lang[row], rows.text(rows.lang[row]));
    }
    measure(radius, std::move(rtts));
    ownPings.take(radius, wished.interval);
    radius.pingsMost = perSecond(radius.pinged, wished.interval);
    radius.pingsLeast = perSecond(radius.pinged - radius.hidden, wished.interval);
    if (server.facts.ping.isUsable())
        radius.pingsNowMost = perSecond(radius.pinged, server.facts.ping.interval);
    return radius;
}

} // namespace stalewatch
