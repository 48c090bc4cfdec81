// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace stalewatch {

/// Bounds TLS handshakes of OpenSSL that begin in this thread while it lives, all of them together.
///
/// The NATS library waits without a limit for a server that falls silent in the handshake (cnats, conn.c, _makeTLSConn:
/// up to 3.14), and so the thread, the feed and the end of the program would wait too. One at a time in a thread; other
/// threads, as those of Qt's own TLS, are not touched.
class HandshakeLimit final
{
public:
    explicit HandshakeLimit(std::chrono::milliseconds within);
    ~HandshakeLimit();
    Q_DISABLE_COPY_MOVE(HandshakeLimit)

    /// A handshake has taken longer.
    [[nodiscard]] static bool isOver();
};

} // namespace stalewatch
