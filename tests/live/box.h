// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

#include <chrono>
#include <memory>

namespace stalewatch {

/// A box in the path between clients and a server on loopback, whose manners can be changed while flows go through it:
/// it is slow, it ends flows that are idle, or it forgets some at once. What it has forgotten it drops in silence.
class Box final
{
public:
    enum class Ending {
        Silence, ///< what comes later is dropped
        Close,   ///< both sides get FIN
        Reset,   ///< both sides get RST
    };
    struct Manners
    {
        std::chrono::milliseconds delay{0};       ///< each way
        std::chrono::milliseconds idleTimeout{0}; ///< 0: never
        Ending ending = Ending::Silence;          ///< of those that are idle for so long
        double forgotten = 0;                     ///< share of the flows that there were at `forgets`
        std::chrono::steady_clock::time_point forgets{};
    };

    /// Connects on to @p port from @p address.
    Box(quint16 port, const QString &address);

    /// Where clients connect to; 0: it could not listen.
    [[nodiscard]] quint16 listen();
    [[nodiscard]] Manners &manners() noexcept { return *m_manners; }

private:
    quint16 m_port;
    QString m_address;
    std::shared_ptr<Manners> m_manners = std::make_shared<Manners>();
    QTcpServer m_server{};
};

} // namespace stalewatch
