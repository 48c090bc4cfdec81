// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/wire/nkeys.h"

namespace stalewatch {

/// The public key of @p seed as NATS writes it, "U..."; empty if there is no such key.
[[nodiscard]] QByteArray publicKeyOf(const NkeySeed &seed);

/// The Ed25519 signature of @p seed over @p bytes: 64 bytes; empty if there is no such key.
[[nodiscard]] QByteArray signatureOf(const NkeySeed &seed, QByteArrayView bytes);

} // namespace stalewatch
