// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QFuture>

#include <string>

namespace stalewatch {

/// What can be done to the clients of a server, by those who may: the system account of nats-server 2.10 and newer.
/// Implementations live in app/feeds.
///
/// Any thread. Every future finishes within its own deadline, in whatever thread: continue with a context. A Failure
/// has the server's own words where it refuses; Unsupported: the server is too old or gone, or the login may not; Lost
/// and Timeout: nobody knows whether it was done. A cid means one connection within one life of a server, which is
/// what @p serverId says.
class ClientActions
{
public:
    ClientActions() = default;
    virtual ~ClientActions() = default;
    Q_DISABLE_COPY_MOVE(ClientActions)

    /// Closes the connection: the client sees its TCP end, and will usually reconnect.
    [[nodiscard]] virtual QFuture<Result<>> kick(const std::string &serverId, quint64 cid) = 0;
    /// Tells the client that its server is going to leave (INFO with ldm): one that heeds it reconnects elsewhere.
    [[nodiscard]] virtual QFuture<Result<>> lameDuck(const std::string &serverId, quint64 cid) = 0;
};

} // namespace stalewatch
