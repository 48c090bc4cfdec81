// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/secret.h"

#include <QList>
#include <QUrl>

#include <memory>

namespace stalewatch {

/// What a target's login comes to: everything one connection needs, secrets included.
///
/// At most one of user, jwt and seed-without-jwt is meant to be used, as the NATS CLI has it; a token comes on top.
/// Made anew for each attempt to connect, so that a file that was changed is taken, and held no longer than that needs.
/// Never printed, compared, saved or logged; `source` is what may be told of it.
struct NatsLogin
{
    QList<QUrl> urls{}; ///< nats or tls, with host and port, without user info; never empty
    QString user{};     ///< with password; empty: none
    Secret password{};
    Secret token{};
    Secret jwt{};              ///< of a user; signed with seed, or a bearer's where seed is empty
    Secret seed{};             ///< an nkey seed ("SU..."): of jwt, or, where jwt is empty, of publicKey
    QByteArray publicKey{};    ///< "U...", of seed; only where jwt is empty
    QString caFile{};          ///< PEM; empty: the system's
    QString certificateFile{}; ///< PEM client certificate
    QString keyFile{};         ///< PEM key of certificateFile; may be the same file
    bool tlsFirst = false;     ///< the handshake comes before the server's INFO
    QString inboxPrefix{};     ///< empty: the library's own
    QString source{};          ///< shownLogin(): "context prod"; no secret
};

/// Shared, because a copy would be one more place that a secret lies in.
using SharedLogin = std::shared_ptr<const NatsLogin>;

} // namespace stalewatch
