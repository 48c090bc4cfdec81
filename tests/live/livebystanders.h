// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/natsserver.h"
#include "models/values/tcpinfo.h"

#include <QTcpSocket>

#include <memory>
#include <utility>
#include <vector>

namespace stalewatch {

/// Connections that the server's ping settings do not govern, and that nobody may accuse: MQTT clients and a leafnode.
class LiveBystanders final
{
public:
    /// Configuration that makes a server listen for them, and for websockets. @p folder is for what JetStream stores.
    [[nodiscard]] static QByteArray listeners(const QString &folder);
    /// @p program is the leafnode's; false: the server's log names no ports.
    [[nodiscard]] bool connectTo(const QByteArray &log, const QString &program);
    /// Our end and the server's of a connection to it; REQUIRES: connectTo()
    [[nodiscard]] std::pair<TcpEnd, TcpEnd> ends() const;

private:
    std::vector<std::unique_ptr<QTcpSocket>> m_mqtt{};
    NatsServer m_leaf{};
};

} // namespace stalewatch
