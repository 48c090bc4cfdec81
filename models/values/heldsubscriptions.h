// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <string>
#include <vector>

namespace stalewatch {

/// One subscription as /connz?subs=detail tells it (server/monitor.go, SubDetail). Texts are UTF-8 and untrusted.
struct Subscription
{
    std::string subject{};
    std::string queueGroup{};  ///< empty: it is in none
    qint64 delivered = absent; ///< `msgs`: messages delivered to it

    bool operator==(const Subscription &) const = default;
};

/// What one connection holds, asked for once: it costs the server more than a poll can.
struct HeldSubscriptions
{
    /// So many are kept, however many the server told.
    static constexpr std::size_t most = 1000;

    std::string serverId{};
    Instant now = noInstant;                ///< the server's clock when it told
    bool isOpen = false;                    ///< whether the connection still was
    qint64 count = 0;                       ///< as told
    std::vector<Subscription> kept{};       ///< those in queue groups first, else in the server's order
    std::vector<std::string> queueGroups{}; ///< each once, in their order of appearance; at most as many

    bool operator==(const HeldSubscriptions &) const = default;
};

} // namespace stalewatch
