// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configdocument.h"

#include <vector>

namespace stalewatch {

/// A stretch of bytes that holds a secret.
struct SecretSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const SecretSpan &) const = default;
};

/// Where @p document holds passwords, tokens, seeds, credentials and URLs with user info: by the names of keys, by the
/// shape of values (bcrypt, nkey seeds, JWTs), also inside comments. In order, not overlapping.
[[nodiscard]] std::vector<SecretSpan> secretsIn(const ConfigDocument &document);

/// The bytes of @p document with each secret replaced by "***". Lines stay lines.
[[nodiscard]] QByteArray masked(const ConfigDocument &document);

/// Free text (what a program printed) with what looks like a secret replaced: user info in URLs, seeds, bcrypt, JWTs,
/// and what follows password, token and the like.
[[nodiscard]] QString maskedText(const QString &text);

} // namespace stalewatch
