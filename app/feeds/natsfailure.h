// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/instant.h"

#include <QUrl>

#include <nats/status.h>
#include <optional>

namespace stalewatch {

/// What was tried with a server, as far as words about its failure need it. Nothing secret.
struct NatsAttempt
{
    QUrl url{};
    bool isMade = false; ///< the connection was there; it is another thing that failed
    bool hasLogin = false;
    bool isTls = false;
    bool hasCertificate = false;           ///< of the client
    std::optional<Instant> loginExpired{}; ///< the login's JWT says so
};

/// Why @p attempt failed, in words that say what to do; the library's own, @p said, follow where they tell more.
[[nodiscard]] Failure natsFailureOf(natsStatus status, const QString &said, const NatsAttempt &attempt);

} // namespace stalewatch
