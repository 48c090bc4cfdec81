// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/textranks.h"

#include <QString>

#include <algorithm>
#include <cstring>

namespace stalewatch {

namespace {

constexpr quint32 noRank = ~quint32(0);
constexpr std::size_t longestKey = 256; ///< what is longer, and equal so far, keeps the order of its rows

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// A run of digits as a '0', its length without leading zeros, and the digits: longer numbers are larger ones.
std::size_t appendDigits(std::string &key, std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::size_t start = 0;
    while (start < end && text[start] == '0')
        ++start;
    key += '0';
    key += char(std::min<std::size_t>(end - start, 127));
    key += text.substr(start, end - start);
    return end;
}

void appendFolded(std::string &key, std::string_view folded)
{
    const std::size_t start = key.size();
    for (std::size_t i = 0; i < folded.size() && key.size() - start < longestKey;) {
        if (isDigit(folded[i])) {
            i += appendDigits(key, folded.substr(i));
            continue;
        }
        const char c = folded[i++];
        key += c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
    }
    key.resize(std::min(key.size(), start + longestKey));
}

quint64 prefixOf(std::string_view key) noexcept
{
    quint64 prefix = 0;
    for (std::size_t i = 0; i < sizeof prefix; ++i)
        prefix = prefix << 8 | (i < key.size() ? quint8(key[i]) : 0);
    return prefix;
}

} // namespace

void TextRanks::appendKey(std::string &key, std::string_view utf8)
{
    const std::string_view start = utf8.substr(0, longestKey);
    const bool isAscii = std::ranges::all_of(start, [](char c) { return quint8(c) < 0x80; });
    if (isAscii) {
        appendFolded(key, start);
        return;
    }
    // A character cut in half at the end becomes U+FFFD and matters to nobody.
    const QByteArray folded = QString::fromUtf8(start.data(), qsizetype(start.size())).toCaseFolded().toUtf8();
    appendFolded(key, {folded.data(), std::size_t(folded.size())});
}

void TextRanks::keepOnly(std::span<const std::shared_ptr<const TextPool>> pools)
{
    const auto isWanted = [&](const Pool &pool) { return std::ranges::find(pools, pool.texts) != pools.end(); };
    if (std::ranges::all_of(m_pools, isWanted))
        return;
    // Rare (a server restarted, or its pool was renewed) and then most texts are new anyway: learnt anew from the rows.
    m_pools.clear();
    m_keys.clear();
    m_sorted.clear();
    m_settled = 0;
}

quint32 TextRanks::poolIndex(const std::shared_ptr<const TextPool> &pool)
{
    const auto found = std::ranges::find(m_pools, pool, &Pool::texts);
    if (found != m_pools.end())
        return quint32(found - m_pools.begin());
    m_pools.push_back({pool, {}});
    return quint32(m_pools.size() - 1);
}

void TextRanks::learn(const std::shared_ptr<const TextPool> &pool, std::span<const TextId> ids)
{
    if (!pool || ids.empty())
        return;
    const quint32 index = poolIndex(pool);
    std::vector<quint32> &ranks = m_pools[index].ranks;
    const auto largest = std::size_t(std::ranges::max(ids));
    if (ranks.size() <= largest)
        ranks.resize(largest + 1, noRank);
    for (const TextId id : ids) {
        if (ranks[std::size_t(id)] != noRank)
            continue;
        ranks[std::size_t(id)] = 0; // until settle(), so that it is added once
        add(index, quint32(id));
    }
}

void TextRanks::add(quint32 pool, quint32 id)
{
    Entry entry{.offset = m_keys.size(), .pool = pool, .id = id};
    appendKey(m_keys, m_pools[pool].texts->utf8(TextId(id)));
    entry.length = quint32(m_keys.size() - entry.offset);
    entry.prefix = prefixOf(keyOf(entry));
    m_sorted.push_back(entry);
}

std::string_view TextRanks::keyOf(const Entry &entry) const noexcept
{
    return std::string_view(m_keys).substr(entry.offset, entry.length);
}

bool TextRanks::isLess(const Entry &a, const Entry &b) const noexcept
{
    return a.prefix != b.prefix ? a.prefix < b.prefix : keyOf(a) < keyOf(b);
}

void TextRanks::settle()
{
    if (m_settled == m_sorted.size())
        return;
    const auto less = [this](const Entry &a, const Entry &b) { return isLess(a, b); };
    const auto fresh = m_sorted.begin() + std::ptrdiff_t(m_settled);
    std::sort(fresh, m_sorted.end(), less);
    std::inplace_merge(m_sorted.begin(), fresh, m_sorted.end(), less);
    m_settled = m_sorted.size();
    quint32 rank = 0;
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        if (i > 0 && isLess(m_sorted[i - 1], m_sorted[i]))
            ++rank;
        m_pools[m_sorted[i].pool].ranks[m_sorted[i].id] = rank;
    }
}

std::span<const quint32> TextRanks::ranks(const TextPool *pool) const noexcept
{
    const auto found = std::ranges::find(m_pools, pool, [](const Pool &p) { return p.texts.get(); });
    return found == m_pools.end() ? std::span<const quint32>{} : found->ranks;
}

} // namespace stalewatch
