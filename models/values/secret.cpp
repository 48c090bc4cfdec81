// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/secret.h"

#include <algorithm>
#include <utility>

namespace stalewatch {

void wipe(void *memory, std::size_t size) noexcept
{
    for (volatile char *at = static_cast<volatile char *>(memory); size > 0; --size)
        *at++ = '\0';
}

void wipe(QByteArray &bytes) noexcept
{
    if (bytes.isDetached())
        wipe(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

void wipe(QString &text) noexcept
{
    if (text.isDetached())
        wipe(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

Secret::Secret(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    m_bytes = std::make_unique<char[]>(std::size_t(bytes.size()) + 1);
    m_size = bytes.size();
    std::ranges::copy(bytes, m_bytes.get());
}

Secret::~Secret()
{
    if (m_bytes)
        wipe(m_bytes.get(), std::size_t(m_size));
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes); // what was here is wiped with the other
    std::swap(m_size, other.m_size);
    return *this;
}

Secret Secret::takenFrom(QByteArray &bytes)
{
    Secret secret(bytes);
    wipe(bytes);
    return secret;
}

Secret Secret::takenFrom(QString &text)
{
    QByteArray bytes = text.toUtf8();
    wipe(text);
    return takenFrom(bytes);
}

} // namespace stalewatch
