// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/userkeys.h"

#include <array>
#include <memory>
#include <openssl/evp.h>

namespace stalewatch {

namespace {

const unsigned char *unsignedBytes(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> keyOf(const NkeySeed &seed)
{
    const QByteArrayView raw = seed.raw.expose();
    return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, unsignedBytes(raw), std::size_t(raw.size())),
        EVP_PKEY_free};
}

} // namespace

QByteArray publicKeyOf(const NkeySeed &seed)
{
    const auto key = keyOf(seed);
    std::array<unsigned char, 32> result{};
    std::size_t size = result.size();
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), result.data(), &size) != 1 || size != result.size())
        return {};
    return writtenPublicKey(seed.kind, QByteArrayView(result.data(), qsizetype(size)));
}

QByteArray signatureOf(const NkeySeed &seed, QByteArrayView bytes)
{
    const auto key = keyOf(seed);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray result(64, '\0');
    auto size = std::size_t(result.size());
    auto *into = reinterpret_cast<unsigned char *>(result.data());
    if (!key || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), into, &size, unsignedBytes(bytes), std::size_t(bytes.size())) != 1
        || size != std::size_t(result.size()))
        return {};
    return result;
}

} // namespace stalewatch
