// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/textpool.h"

#include <QStringDecoder>

#include <cstring>

namespace stalewatch {

namespace {

constexpr std::size_t blockSize = 64 * 1024;
constexpr std::size_t longestText = 4096;
constexpr quint32 fewTexts = 8192; ///< not worth a new pool

/// @p utf8 or as much of it as fits into longestText without splitting a character.
std::string_view cutAtCharacter(std::string_view utf8) noexcept
{
    if (utf8.size() <= longestText)
        return utf8;
    std::size_t end = longestText;
    const auto isContinuation = [&](std::size_t at) { return (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80; };
    // A character has at most three continuation bytes; more of them is no UTF-8, and then any place is as good.
    for (int back = 0; back < 3 && isContinuation(end); ++back)
        --end;
    return utf8.substr(0, end);
}

/// Valid UTF-8 with U+FFFD for what was not.
std::string repaired(std::string_view utf8)
{
    // Unlike QString::fromUtf8() this keeps a byte order mark, so that two different texts stay different.
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
    return text.toUtf8().toStdString();
}

} // namespace

TextPool::TextPool() : m_size(1)
{
    m_chunks[0] = std::make_unique<Chunk>();
    m_ids.emplace(std::string_view{}, TextId::None);
}

TextPool::~TextPool() = default;

TextId TextPool::intern(std::string_view utf8)
{
    if (utf8.empty())
        return TextId::None;
    std::string_view wanted = cutAtCharacter(utf8);
    if (const auto known = m_ids.find(wanted); known != m_ids.end())
        return known->second;
    std::string valid;
    if (!QByteArrayView(wanted.data(), qsizetype(wanted.size())).isValidUtf8()) {
        valid = repaired(wanted);
        wanted = cutAtCharacter(valid);
        if (const auto known = m_ids.find(wanted); known != m_ids.end())
            return known->second;
    }
    if (m_size == m_chunks.size() * chunkSize)
        return TextId::None;
    std::unique_ptr<Chunk> &chunk = m_chunks[m_size / chunkSize];
    if (!chunk)
        chunk = std::make_unique<Chunk>();
    const std::string_view stored = store(wanted);
    (*chunk)[m_size % chunkSize] = stored;
    const auto id = TextId(m_size++);
    m_ids.emplace(stored, id);
    return id;
}

std::string_view TextPool::utf8(TextId id) const noexcept
{
    const auto number = quint32(id);
    if (number >= m_chunks.size() * chunkSize)
        return {};
    const std::unique_ptr<Chunk> &chunk = m_chunks[number / chunkSize];
    return chunk ? (*chunk)[number % chunkSize] : std::string_view{};
}

Untrusted TextPool::text(TextId id) const noexcept
{
    const std::string_view found = utf8(id);
    return Untrusted(QByteArrayView(found.data(), qsizetype(found.size())));
}

bool TextPool::isWasteful(quint32 live) const noexcept
{
    return m_size > fewTexts && m_size / 2 > live;
}

std::string_view TextPool::store(std::string_view utf8)
{
    if (m_blocks.empty() || blockSize - m_blockUsed < utf8.size()) {
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(blockSize));
        m_blockUsed = 0;
    }
    char *place = m_blocks.back().get() + m_blockUsed;
    std::memcpy(place, utf8.data(), utf8.size());
    m_blockUsed += utf8.size();
    return {place, utf8.size()};
}

} // namespace stalewatch
