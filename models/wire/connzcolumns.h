// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/connections.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stalewatch {

/// Where a member of a connection in /connz goes.
struct ConnzColumn
{
    enum class What {
        Cid,
        Start,
        Port,
        Count,
        Duration,
        Time,
        Text,    ///< says who the connection is: read once
        Ignored, ///< derived from other members, or not to be kept
    };

    std::string_view name;
    What what = What::Ignored;
    std::vector<qint64> Connections::*numbers = nullptr; ///< of Count, Duration and Time
    std::vector<TextId> Connections::*texts = nullptr;   ///< of Text
};

// server/monitor.go, ConnInfo, in the server's order: the next member is nearly always the next column.
inline constexpr std::array connzColumns{
    ConnzColumn{.name = "cid", .what = ConnzColumn::What::Cid},
    ConnzColumn{.name = "kind", .what = ConnzColumn::What::Text, .texts = &Connections::kind},
    ConnzColumn{.name = "type", .what = ConnzColumn::What::Text, .texts = &Connections::type},
    ConnzColumn{.name = "ip", .what = ConnzColumn::What::Text, .texts = &Connections::ip},
    ConnzColumn{.name = "port", .what = ConnzColumn::What::Port},
    ConnzColumn{.name = "start", .what = ConnzColumn::What::Start},
    ConnzColumn{.name = "last_activity", .what = ConnzColumn::What::Time, .numbers = &Connections::lastActivity},
    ConnzColumn{.name = "rtt", .what = ConnzColumn::What::Duration, .numbers = &Connections::rtt},
    ConnzColumn{.name = "uptime"},
    ConnzColumn{.name = "idle"},
    ConnzColumn{.name = "pending_bytes", .what = ConnzColumn::What::Count, .numbers = &Connections::pendingBytes},
    ConnzColumn{.name = "in_msgs", .what = ConnzColumn::What::Count, .numbers = &Connections::inMsgs},
    ConnzColumn{.name = "out_msgs", .what = ConnzColumn::What::Count, .numbers = &Connections::outMsgs},
    ConnzColumn{.name = "in_bytes", .what = ConnzColumn::What::Count, .numbers = &Connections::inBytes},
    ConnzColumn{.name = "out_bytes", .what = ConnzColumn::What::Count, .numbers = &Connections::outBytes},
    ConnzColumn{.name = "stalls", .what = ConnzColumn::What::Count, .numbers = &Connections::stalls},
    ConnzColumn{.name = "subscriptions", .what = ConnzColumn::What::Count, .numbers = &Connections::subscriptions},
    ConnzColumn{.name = "name", .what = ConnzColumn::What::Text, .texts = &Connections::name},
    ConnzColumn{.name = "lang", .what = ConnzColumn::What::Text, .texts = &Connections::lang},
    ConnzColumn{.name = "version", .what = ConnzColumn::What::Text, .texts = &Connections::version},
    ConnzColumn{.name = "tls_version", .what = ConnzColumn::What::Text, .texts = &Connections::tlsVersion},
    ConnzColumn{.name = "tls_cipher_suite", .what = ConnzColumn::What::Text, .texts = &Connections::tlsCipherSuite},
    ConnzColumn{.name = "authorized_user", .what = ConnzColumn::What::Text, .texts = &Connections::authorizedUser},
    ConnzColumn{.name = "account", .what = ConnzColumn::What::Text, .texts = &Connections::account},
    ConnzColumn{.name = "jwt"}, // a credential
    ConnzColumn{.name = "name_tag", .what = ConnzColumn::What::Text, .texts = &Connections::nameTag},
    ConnzColumn{.name = "mqtt_client", .what = ConnzColumn::What::Text, .texts = &Connections::mqttClient},
};

/// The column called @p name, or null.
[[nodiscard]] inline const ConnzColumn *connzColumnNamed(std::string_view name) noexcept
{
    const auto found = std::ranges::find(connzColumns, name, &ConnzColumn::name);
    return found == connzColumns.end() ? nullptr : &*found;
}

} // namespace stalewatch
