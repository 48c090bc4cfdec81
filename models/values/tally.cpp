// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/tally.h"

#include "models/values/snapshot.h"

#include <algorithm>
#include <numeric>

namespace stalewatch {

namespace {

/// The one of @p a and @p b whose @p moment comes first.
void keepFirst(std::optional<Closing> &a, const std::optional<Closing> &b, LocalTime Closing::*moment) noexcept
{
    if (b && (!a || *b.*moment < *a.*moment))
        a = b;
}

std::optional<Closing> closingOf(const ServerSnapshot &server, std::size_t row) noexcept
{
    if (row >= server.openRows)
        return std::nullopt;
    const Assessment &assessment = server.assessments[row];
    return Closing{.cid = server.rows.cid[row],
        .earliest = server.localTime(assessment.earliest),
        .latest = server.localTime(assessment.latest)};
}

} // namespace

qint64 Tally::open() const noexcept
{
    return std::accumulate(byEvidence.begin(), byEvidence.end(), qint64(0));
}

void Tally::add(const Tally &other) noexcept
{
    for (std::size_t i = 0; i < byEvidence.size(); ++i)
        byEvidence[i] += other.byEvidence[i];
    onLastTick += other.onLastTick;
    unnamed += other.unnamed;
    gone += other.gone;
    heldBytes += other.heldBytes;
    keepFirst(next, other.next, &Closing::latest);
    keepFirst(nextAlive, other.nextAlive, &Closing::earliest);
}

Tally tallyOf(const ServerSnapshot &server) noexcept
{
    Tally tally{.gone = qint64(server.size() - server.openRows)};
    std::size_t next = server.size();
    std::size_t nextAlive = server.size();
    const auto at = [&server](std::size_t row) -> const Assessment & { return server.assessments[row]; };
    for (std::size_t row = 0; row < server.openRows; ++row) {
        const Assessment &assessment = at(row);
        ++tally.byEvidence[std::size_t(assessment.evidence)];
        tally.unnamed += server.rows.name[row] == TextId::None ? 1 : 0;
        const bool hasWindow = assessment.hasWindow() && isKnown(server.now);
        if (assessment.isAtRisk()) {
            tally.onLastTick += assessment.isOnLastTick() ? 1 : 0;
            const qint64 held = server.rows.pendingBytes[row];
            tally.heldBytes += isKnown(held) ? std::max<qint64>(0, held) : 0;
            if (hasWindow && (next == server.size() || assessment.latest < at(next).latest))
                next = row;
        } else if (assessment.evidence == Evidence::Proven && hasWindow
            && (nextAlive == server.size() || assessment.earliest < at(nextAlive).earliest)) {
            nextAlive = row;
        }
    }
    tally.next = closingOf(server, next);
    tally.nextAlive = closingOf(server, nextAlive);
    return tally;
}

Tally tallyOf(const Snapshot &snapshot, quint32 server) noexcept
{
    Tally sum;
    for (const auto &each : snapshot.servers) {
        if (server != 0 && each->number != server)
            continue;
        Tally tally = each->tally;
        for (std::optional<Closing> *closing : {&tally.next, &tally.nextAlive}) {
            if (*closing)
                (*closing)->server = each->number;
        }
        sum.add(tally);
    }
    return sum;
}

} // namespace stalewatch
