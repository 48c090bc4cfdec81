// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configping.h"
#include "models/push/detection.h"

namespace stalewatch {

/// One ping key as a config has it, ready to be shown.
struct ConfigKeyRow
{
    QString name{};  ///< "ping_interval", "cluster.ping_max"
    QString text{};  ///< the value and where it stands, in words; translated, not escaped
    QString value{}; ///< as written; empty: absent
    QString place{}; ///< "nats.conf:12"; empty: absent, or the environment's

    bool operator==(const ConfigKeyRow &) const = default;
};

/// What a config says of ping settings, in all scopes.
struct ConfigSays
{
    QString file{};                        ///< as it is reached
    std::optional<PingSettings> written{}; ///< what it comes to; nullopt: nobody can say
    AllPingSettings all{};                 ///< with what the server runs with at its top level
    bool hasCluster = false;               ///< there is such a block, so it may have ping settings of its own
    bool hasWebsocket = false;
    std::vector<ConfigKeyRow> keys{}; ///< those of a scope other than the server's only where its block is
};

/// Reads @p files for a server that runs with @p running.
[[nodiscard]] ConfigSays configSays(const ConfigFiles &files, const PingSettings &running);

} // namespace stalewatch
