// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/textpool.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stalewatch {

/// The order of texts, across pools, so that rows can be sorted by a number. Every distinct text is compared once, when
/// it first appears; later ones are merged in. One thread.
class TextRanks final
{
public:
    /// Forgets pools that are not in @p pools.
    void keepOnly(std::span<const std::shared_ptr<const TextPool>> pools);
    /// Makes the ranks of @p ids of @p pool known to settle().
    void learn(const std::shared_ptr<const TextPool> &pool, std::span<const TextId> ids);
    /// Ranks what was learnt. O(new log new + all), or nothing when nothing is new.
    void settle();
    /// By id; what was never learnt has no meaningful rank. Valid until the next learn().
    [[nodiscard]] std::span<const quint32> ranks(const TextPool *pool) const noexcept;

    /// Appends to @p key bytes that order as people expect @p utf8 to: without regard to case, and digits as the number
    /// they are, so that worker-9 comes before worker-10 and 10.0.9.1 before 10.0.10.1.
    static void appendKey(std::string &key, std::string_view utf8);

private:
    struct Pool
    {
        std::shared_ptr<const TextPool> texts{};
        std::vector<quint32> ranks{};
    };
    /// A text in its place; the bytes of its key are in m_keys.
    struct Entry
    {
        quint64 prefix = 0; ///< the first eight bytes of the key, so that most comparisons stay here
        std::size_t offset = 0;
        quint32 length = 0;
        quint32 pool = 0;
        quint32 id = 0;
    };

    quint32 poolIndex(const std::shared_ptr<const TextPool> &pool);
    void add(quint32 pool, quint32 id);
    [[nodiscard]] std::string_view keyOf(const Entry &entry) const noexcept;
    [[nodiscard]] bool isLess(const Entry &a, const Entry &b) const noexcept;

    std::vector<Pool> m_pools{};
    std::string m_keys{};
    std::vector<Entry> m_sorted{};
    std::size_t m_settled = 0; ///< so many entries of m_sorted are in order; the rest is new
};

} // namespace stalewatch
