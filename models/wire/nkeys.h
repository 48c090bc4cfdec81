// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/secret.h"

#include <optional>

namespace stalewatch {

/// What an nkey belongs to (nkeys, strkey.go: the letter it begins with; of a seed, the letter after "S").
enum class NkeyKind : quint8 { User = 20 << 3, Account = 0, Operator = 14 << 3, Server = 13 << 3, Cluster = 2 << 3 };

/// A seed in its parts.
struct NkeySeed
{
    NkeyKind kind = NkeyKind::User;
    Secret raw{}; ///< the 32 bytes that are an Ed25519 private key
};

/// Reads "SU..." and its like; nothing, where the letters, the length or the checksum are wrong.
[[nodiscard]] std::optional<NkeySeed> readSeed(QByteArrayView encoded);
/// As it is written: of a raw private key, "SU..."; of a raw public key, "U...".
[[nodiscard]] Secret writtenSeed(NkeyKind kind, QByteArrayView raw);
[[nodiscard]] QByteArray writtenPublicKey(NkeyKind kind, QByteArrayView raw);

/// The JWT in a creds file, or in a file with nothing but it (nkeys, creds_utils.go, ParseDecoratedJWT).
[[nodiscard]] Secret jwtIn(QByteArrayView content);
/// When @p jwt expires, in seconds since 1970 (RFC 7519, exp); nothing: never, or it cannot be read.
[[nodiscard]] std::optional<qint64> jwtExpiry(QByteArrayView jwt);
/// The seed in a creds or nkey file, not yet read; empty: there is none (ParseDecoratedNKey).
[[nodiscard]] Secret seedIn(QByteArrayView content);

} // namespace stalewatch
