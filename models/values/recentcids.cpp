// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/recentcids.h"

#include <utility>

namespace stalewatch {

namespace {

constexpr quint64 blockSize = 64;

constexpr quint64 bitOf(quint64 cid) noexcept
{
    return quint64(1) << (cid % blockSize);
}

} // namespace

bool RecentCids::Generation::contains(quint64 cid) const noexcept
{
    const auto block = blocks.find(cid / blockSize);
    return block != blocks.end() && (block->second & bitOf(cid)) != 0;
}

bool RecentCids::insert(quint64 cid)
{
    if (contains(cid))
        return false;
    if (m_now.count >= m_most)
        m_before = std::exchange(m_now, {});
    m_now.blocks[cid / blockSize] |= bitOf(cid);
    ++m_now.count;
    return true;
}

} // namespace stalewatch
