// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/healthcheck.h"

#include "models/triage/filtertext.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stalewatch {

namespace {

constexpr std::array all{
    HealthCheck{"stale_rising", checks::staleRising},
    HealthCheck{"falling_silent", checks::fallingSilent},
    HealthCheck{"slots_held", checks::slotsHeld},
    HealthCheck{"near_limit", checks::nearLimit},
    HealthCheck{"account_limit", checks::accountLimit},
    HealthCheck{"memory_held", checks::memoryHeld},
    HealthCheck{"ghost_members", checks::ghostMembers},
    HealthCheck{"unnamed", checks::unnamed},
    HealthCheck{"refused", checks::refused},
    HealthCheck{"rtt_high", checks::rttHigh},
    HealthCheck{"rtt_unstable", checks::rttUnstable},
    HealthCheck{"ping_lax", checks::pingLax},
    HealthCheck{"ping_aggressive", checks::pingAggressive},
    HealthCheck{"ping_differs", checks::pingDiffers},
    HealthCheck{"pings_hidden", checks::pingsHidden},
    HealthCheck{"ring_overflow", checks::ringOverflow},
    HealthCheck{"slow_consumers", checks::slowConsumers},
    HealthCheck{"stalls", checks::stalls},
    HealthCheck{"server_busy", checks::serverBusy},
    HealthCheck{"old_server", checks::oldServer},
    HealthCheck{"certificate", checks::certificate},
    HealthCheck{"poll_failing", checks::pollFailing},
    HealthCheck{"poll_slow", checks::pollSlow},
    HealthCheck{"poll_partial", checks::pollPartial},
    HealthCheck{"identity", checks::identity},
    HealthCheck{"clock_skew", checks::clockSkew},
    HealthCheck{"unreadable", checks::unreadableFields},
};

} // namespace

std::span<const HealthCheck> healthChecks() noexcept
{
    return all;
}

QString checks::say(const char *text, qint64 count)
{
    return QCoreApplication::translate("Check", text, nullptr, int(std::min<qint64>(count, 1'000'000'000)));
}

QString checks::nameOf(const ServerSnapshot &server)
{
    if (!server.facts.serverName.empty())
        return Untrusted(QByteArrayView(server.facts.serverName)).shown(60);
    return server.targets.isEmpty() ? QString() : server.targets.front();
}

bool checks::isUp(const ServerSnapshot &server) noexcept
{
    return server.state == ServerSnapshot::State::Up && isKnown(server.now);
}

QString checks::aboutOf(const ServerSnapshot &server)
{
    // Not its number, which every restart of it changes.
    return server.targets.isEmpty() ? QString::number(server.target) : server.targets.front();
}

QString checks::filterOf(const ServerSnapshot &server, const QString &more)
{
    const QString where = stalewatch::filterOf(Dimension::Server, server.facts.serverName);
    return where.isEmpty() || more.isEmpty() ? QString(where + more) : QString(where + u' ' + more);
}

} // namespace stalewatch
