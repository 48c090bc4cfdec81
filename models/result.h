// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace stalewatch {

/// Why something we asked of the world did not happen, in words an operator can act on.
/// Holds no secret: URLs lose their user info and query before they get here.
struct Failure
{
    /// Closed on purpose: the window maps each kind to advice and to a retry rule.
    enum class Kind {
        Unreachable,   ///< no connection: refused, no route, name not found
        Lost,          ///< the connection ended before the answer was whole
        Timeout,       ///< the absolute deadline passed
        Refused,       ///< an answer that says no: 401, 403, a redirect
        Unsupported,   ///< this server has no such thing: 404 on one endpoint
        NotMonitoring, ///< something else answers there: NATS, TLS, HTML, SSH
        Untrusted,     ///< TLS: certificate or handshake
        TooLarge,      ///< over the body cap
        Malformed,     ///< an answer that cannot be read
        Local,         ///< our side: a file, a full disk, bad usage
    };

    Kind kind = Kind::Malformed;
    QString what{}; ///< what was being done, with its object: "GET http://a:8222/connz"
    QString why{};  ///< the cause, verbatim from the other side where it has words; untrusted, plain text

    bool operator==(const Failure &) const = default;
};

template <class T = void>
using Result = tl::expected<T, Failure>;

} // namespace stalewatch
