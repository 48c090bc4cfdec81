// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/riskfigures.h"

#include <algorithm>

namespace stalewatch {

namespace {

/// How grave a status is for a whole server; what says nothing of a server counts as fine.
int gravity(Status status)
{
    switch (status) {
    case Status::Critical:
        return 3;
    case Status::Ghost:
        return 2;
    case Status::Warning:
        return 1;
    case Status::Ok:
    case Status::Quiet:
    case Status::Unproven:
    case Status::Gone:
        return 0;
    }
    Q_UNREACHABLE();
}

RiskFigures countOf(const ServerSnapshot &server)
{
    RiskFigures figures{.open = qint64(server.openRows)};
    Instant earliest = noInstant;
    Instant latest = noInstant;
    for (std::size_t row = 0; row < server.openRows; ++row) {
        const Assessment &assessment = server.assessments[row];
        if (!assessment.isAtRisk())
            continue;
        ++figures.atRisk;
        figures.ghosts += assessment.evidence == Evidence::Ghost ? 1 : 0;
        const qint64 held = server.rows.pendingBytes[row];
        figures.heldBytes += isKnown(held) ? std::max<qint64>(0, held) : 0;
        const Status status = statusOf(assessment);
        if (gravity(status) > gravity(figures.worst))
            figures.worst = status;
        if (assessment.hasWindow() && (!isKnown(latest) || assessment.latest < latest)) {
            earliest = assessment.earliest;
            latest = assessment.latest;
        }
    }
    if (isKnown(latest) && isKnown(server.now)) {
        const auto onOurs = [&server](Instant at) { return server.health.receivedAt + (at - server.now); };
        figures.next = {onOurs(earliest), onOurs(latest)};
    }
    return figures;
}

} // namespace

void RiskFigures::add(const RiskFigures &other)
{
    open += other.open;
    atRisk += other.atRisk;
    ghosts += other.ghosts;
    heldBytes += other.heldBytes;
    if (gravity(other.worst) > gravity(worst))
        worst = other.worst;
    if (other.next && (!next || other.next->second < next->second))
        next = other.next;
}

const RiskFigures &RiskCounter::of(const std::shared_ptr<const ServerSnapshot> &server)
{
    Counted &counted = m_counted[server->target];
    if (counted.server.lock() != server)
        counted = {server, countOf(*server)};
    return counted.figures;
}

void RiskCounter::keepOnly(const Snapshot &snapshot)
{
    std::erase_if(m_counted, [&snapshot](const auto &entry) {
        return std::ranges::none_of(
            snapshot.servers, [&entry](const auto &server) { return server->target == entry.first; });
    });
}

} // namespace stalewatch
