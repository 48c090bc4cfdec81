// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/userkeys.h"

#include <array>
#include <memory>
#include <openssl/evp.h>

namespace stalewatch {

QByteArray publicKeyOf(const NkeySeed &seed)
{
    const QByteArrayView raw = seed.raw.expose();
    const auto *bytes = reinterpret_cast<const unsigned char *>(raw.data());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytes, std::size_t(raw.size())), EVP_PKEY_free);
    std::array<unsigned char, 32> result{};
    std::size_t size = result.size();
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), result.data(), &size) != 1 || size != result.size())
        return {};
    return writtenPublicKey(seed.kind, QByteArrayView(result.data(), qsizetype(size)));
}

} // namespace stalewatch
