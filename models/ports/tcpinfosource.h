// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/tcpinfo.h"

#include <QtGlobal>

#include <vector>

namespace stalewatch {

/// The kernel of this host, asked for what it knows of a server's connections. Implementations live in app/feeds.
///
/// Better evidence where it is free, and never needed: whatever goes wrong is "it says nothing".
class TcpInfoSource
{
public:
    TcpInfoSource() = default;
    virtual ~TcpInfoSource() = default;
    Q_DISABLE_COPY_MOVE(TcpInfoSource)

    /// The sockets at @p ports of who answers at @p there when spoken to from @p here: the two ends of a connection of
    /// ours. Empty unless that is a process of this host and of our network namespace. Any thread; returns within a
    /// second.
    [[nodiscard]] virtual std::vector<KernelSocket> look(
        const TcpEnd &here, const TcpEnd &there, ClientPorts ports) const = 0;
};

} // namespace stalewatch
