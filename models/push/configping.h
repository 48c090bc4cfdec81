// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configfiles.h"
#include "models/values/pingsettings.h"

namespace stalewatch {

/// Which connections a pair of ping settings is for.
enum class PingScope : quint8 {
    Server,    ///< ping_interval and ping_max at the top level: all connections that have no others
    Cluster,   ///< cluster { ping_interval, ping_max }: routes; 2.10.10 and newer
    Websocket, ///< websocket { ping_interval }: websocket clients; 2.11.12 and 2.12.3 and newer
};

/// What one of the keys says.
struct PingKeyReading
{
    enum class State : quint8 {
        Absent,    ///< nowhere defined: the default
        Good,      ///< `value` is what the server takes
        Bad,       ///< the server would not start with it, or not reload
        Ambiguous, ///< the server itself takes now this, now that; or it depends on what is not known
    };

    State state = State::Absent;
    qint64 value = 0;     ///< ns, or a count; Go's arithmetic, so it may be negative or have run over
    ConfigRef at{};       ///< the entry that counts
    ConfigRef literal{};  ///< the entry whose value is written out: `at`, or the variable's; invalid: environment
    QByteArray written{}; ///< that value as it stands in the file
    std::vector<ConfigRef> shadowed{}; ///< earlier ones with the same spelling that do not count
    bool isCountedInSeconds = false;   ///< an integer without quotes: `nats-server -t` warns of it, 2m is 23 days
    Failure problem{};                 ///< with Bad and Ambiguous

    [[nodiscard]] bool isGood() const noexcept { return state == State::Good; }
};

/// What a config says of one scope.
struct PingReading
{
    bool hasBlock = true; ///< Cluster and Websocket: the block is there
    ConfigRef block{};    ///< Cluster and Websocket: it
    PingKeyReading interval{};
    PingKeyReading max{};
};

/// Reads the effective definitions of @p scope.
[[nodiscard]] PingReading readPing(const ConfigFiles &files, PingScope scope);

/// What the server will report in /varz with @p reading: absent and zero are its defaults. nullopt: nobody can say.
/// (server/opts.go, setBaselineOptions)
[[nodiscard]] std::optional<PingSettings> effectivePing(const PingReading &reading);

/// Whether a server of @p serverVersion knows @p scope. 0 (not known): only Server.
[[nodiscard]] bool knowsScope(int serverVersion, PingScope scope) noexcept;

/// "ping_interval", "cluster.ping_interval"...
[[nodiscard]] QString scopedName(PingScope scope, const char *key);

} // namespace stalewatch
