// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cstddef>
#include <unordered_map>

namespace stalewatch {

/// The cids of one server's life that were met last: at least the last `most` of them, at most twice as many.
///
/// A server counts its cids up, so those that are met lie close together: 64 neighbours share a block of some 40 bytes,
/// and a cid without neighbours costs as much as one in a hash set. One owner.
class RecentCids final
{
public:
    explicit RecentCids(std::size_t most) : m_most(most) { }

    /// False: it is remembered already.
    bool insert(quint64 cid);
    [[nodiscard]] bool contains(quint64 cid) const noexcept { return m_now.contains(cid) || m_before.contains(cid); }
    /// From now on; forgets nothing at once.
    void setMost(std::size_t most) noexcept { m_most = most; }

    [[nodiscard]] std::size_t size() const noexcept { return m_now.count + m_before.count; }
    /// What the memory goes into.
    [[nodiscard]] std::size_t blocks() const noexcept { return m_now.blocks.size() + m_before.blocks.size(); }

private:
    struct Generation
    {
        std::unordered_map<quint64, quint64> blocks{}; ///< cid / 64: a bit for each of them
        std::size_t count = 0;

        [[nodiscard]] bool contains(quint64 cid) const noexcept;
    };

    std::size_t m_most;
    Generation m_now{};
    Generation m_before{};
};

} // namespace stalewatch
