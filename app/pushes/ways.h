// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/configstore.h"
#include "models/ports/reloader.h"

#include <functional>
#include <memory>

namespace stalewatch {

class Logins;

/// Has the server with the id @p serverId reload, by a request of the system account that is reached at @p where: a
/// nats:// address or context:NAME. Blocks.
using SystemReload = std::function<Result<>(const QString &where, const QString &serverId)>;

/// What all ways share.
struct WaySettings
{
    QString natsServer{}; ///< the nats-server to ask where the server's own cannot be found; empty: the one in PATH
    QString owner{};      ///< tells our locks elsewhere from those of others; empty: by machine, user and state folder
    SystemReload systemReload{};      ///< null: nobody here can log in
    std::shared_ptr<Logins> logins{}; ///< of monitoring ports and system accounts that are looked at; may be null
};

/// A config that can be reached.
struct ReachedConfig
{
    std::unique_ptr<ConfigStore> store{};
    QString written{};                                   ///< the way, as it stands in plans: "file:/etc/nats.conf"
    QString file{};                                      ///< the config there
    Nanoseconds verifyWithin = std::chrono::seconds(10); ///< how long until /varz may show a change
};

/// Reads how a config is reached, as operators write it, and makes the store:
///
///     /etc/nats.conf, file:/etc/nats.conf                     a file of this machine
///     ssh:[user@]host[:port]:/etc/nats.conf                   a file of another one
///     docker:CONTAINER:/etc/nats.conf                         a file in a container
///     kubectl:[context/]NAMESPACE/POD[:CONTAINER]:/etc/nats.conf   a file in a pod
///     configmap:[context/]NAMESPACE/NAME:KEY                  what pods mount
///     command:["READ","ARGUMENT"] ["WRITE","ARGUMENT"]        two programs, one prints it, one takes the new one
///
/// Nothing is asked of the world yet.
[[nodiscard]] Result<ReachedConfig> reachConfig(const QString &typed, const WaySettings &settings = {});

/// Reads how a server is made to read its config, and makes the reloader, for a config reached by @p config:
///
/// The first three act where the config lies, so also behind ssh, in a container and in a pod.
///
///     signal, signal:pid=123, signal:pidfile=/run/nats.pid         SIGHUP, to the one that runs with the config
///     nats-server, nats-server:pid=123, nats-server:pidfile=FILE   nats-server --signal reload=PID
///     systemd:UNIT                                                 systemctl reload UNIT
///     docker:CONTAINER                                             docker kill -s HUP CONTAINER
///     kubectl:[context/]NAMESPACE/POD[:CONTAINER]                  SIGHUP in a pod, once it sees the new ConfigMap
///     system:context:NAME, system:nats://HOST                      a request of the system account
///     command:["PROGRAM","ARGUMENT"]                               any program
///     wait                                                         somebody else does it
[[nodiscard]] Result<std::unique_ptr<Reloader>> reachServer(
    const QString &typed, const QString &config, const WaySettings &settings = {});

} // namespace stalewatch
