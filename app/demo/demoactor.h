// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/democast.h"

namespace stalewatch {

/// Plays one member of the cast: connects, falls into its trouble, is back under the same name some time after the
/// server has given up on it, and begins anew. One whose connection ends otherwise comes back as real clients do.
///
/// Lives in the thread it was made in.
class DemoActor final : public QObject
{
    Q_OBJECT

public:
    /// @p port the server's; @p pingInterval its, in which the plot is counted.
    DemoActor(const CastMember &member, quint16 port, std::chrono::milliseconds pingInterval, QObject *parent);

    void enter();

private:
    void fallIll();
    void comeBack();
    void planNext(double intervals);

    // Constant after construction
    const CastMember m_member;
    const quint16 m_port;
    const std::chrono::milliseconds m_pingInterval;

    WireClient m_client;
    QTimer m_next{this};
    bool m_ill = false;
    bool m_wasIll = false;
};

} // namespace stalewatch
