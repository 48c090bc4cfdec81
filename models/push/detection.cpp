// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/detection.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

namespace {

using namespace std::chrono_literals;

/// (server/client.go, firstClientPingInterval; randomized by up to a fifth in setFirstPingTimer)
constexpr Nanoseconds firstTick = 2s;
constexpr Nanoseconds longestRoute = 30s;   ///< server/route.go, defaultRouteMaxPingInterval
constexpr Nanoseconds longestGateway = 15s; ///< server/gateway.go, gwMaxPingInterval
constexpr int deliveriesDelayNoMore = 2'009'016;
constexpr int limitsRoutes = 2'010'000;

Nanoseconds times(int count, Nanoseconds interval) noexcept
{
    return interval > Nanoseconds::max() / std::max(1, count) ? Nanoseconds::max() : interval * count;
}

/// From the tick before the death up to @p more intervals beyond those that ping_max allows.
DetectionTime between(ClientKind kind, PingSettings ping, int more)
{
    return {.kind = kind, .least = times(ping.max, ping.interval), .most = times(ping.max + more, ping.interval)};
}

DetectionTime neverAnswered(PingSettings ping)
{
    const Nanoseconds first = std::min(firstTick, ping.interval);
    const Nanoseconds rest = times(ping.max, ping.interval);
    const Nanoseconds room = Nanoseconds::max() - rest;
    return {.kind = ClientKind::NeverAnswered,
        .least = rest + std::min(first, room),
        .most = rest + std::min(first + first / 5, room)};
}

DetectionTime busyReceiver(PingSettings ping, int serverVersion)
{
    if (serverVersion != 0 && serverVersion < deliveriesDelayNoMore)
        return {.kind = ClientKind::BusyReceiver, .isNever = true};
    return between(ClientKind::BusyReceiver, ping, 1);
}

DetectionTime route(const AllPingSettings &settings, int serverVersion)
{
    PingSettings ping{
        settings.clusterInterval.value_or(settings.server.interval), settings.clusterMax.value_or(settings.server.max)};
    if (serverVersion == 0 || serverVersion >= limitsRoutes)
        ping.interval = std::min(ping.interval, longestRoute);
    return between(ClientKind::Route, ping, 2);
}

} // namespace

std::vector<DetectionTime> detectionTimes(const AllPingSettings &settings, int serverVersion)
{
    const PingSettings ping = settings.server;
    return {
        between(ClientKind::AnswersPings, ping, 1),
        between(ClientKind::Sends, ping, 2),
        neverAnswered(ping),
        busyReceiver(ping, serverVersion),
        between(ClientKind::Websocket, {settings.websocketInterval.value_or(ping.interval), ping.max}, 1),
        {.kind = ClientKind::Mqtt},
        route(settings, serverVersion),
        between(ClientKind::Gateway, {std::min(ping.interval, longestGateway), ping.max}, 2),
    };
}

QString titleOf(ClientKind kind)
{
    switch (kind) {
    case ClientKind::AnswersPings:
        return QCoreApplication::translate("Detection", "Quiet clients that answer PINGs");
    case ClientKind::Sends:
        return QCoreApplication::translate("Detection", "Clients that publish or ping for themselves");
    case ClientKind::NeverAnswered:
        return QCoreApplication::translate("Detection", "Clients that die right after connecting");
    case ClientKind::BusyReceiver:
        return QCoreApplication::translate("Detection", "Clients that are fed all the time");
    case ClientKind::Websocket:
        return QCoreApplication::translate("Detection", "Websocket clients");
    case ClientKind::Mqtt:
        return QCoreApplication::translate("Detection", "MQTT clients, by their own keepalive");
    case ClientKind::Route:
        return QCoreApplication::translate("Detection", "Routes to other servers of the cluster");
    case ClientKind::Gateway:
        return QCoreApplication::translate("Detection", "Gateways");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace stalewatch
