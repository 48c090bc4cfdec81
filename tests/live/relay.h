// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

#include <chrono>

namespace stalewatch {

/// Stands between clients and a server on loopback: what is far away answers later, and what speaks plain TCP here
/// reaches a websocket listener there.
class Relay final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        quint16 to = 0;
        std::chrono::milliseconds delay{0};  ///< each way
        std::chrono::milliseconds jitter{0}; ///< up to this much more; nothing overtakes
        bool websocket = false;
    };

    explicit Relay(const Plan &plan) : m_plan(plan) { }

    /// Where clients connect to; 0: it could not listen.
    [[nodiscard]] quint16 listen();

private:
    Plan m_plan;
    QTcpServer m_server{};
};

} // namespace stalewatch
