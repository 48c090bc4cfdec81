// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/untrusted.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stalewatch {

/// Names one text of a TextPool. Zero is the empty text in every pool: absent.
enum class TextId : quint32 { None = 0 };

/// Every distinct text of one server's connections, kept once.
///
/// Append-only. One thread at a time may intern(); any thread may read the texts whose ids it was handed by a
/// snapshot, because storage never moves and the hand-over orders the memory. A pool whose texts are mostly dead is
/// replaced by a new one (see isWasteful()), never shrunk; old snapshots keep the old one alive.
class TextPool final
{
public:
    TextPool();
    ~TextPool();
    Q_DISABLE_COPY_MOVE(TextPool)

    /// The id of @p utf8; texts longer than 4 KiB are cut there, at a character. Invalid UTF-8 becomes U+FFFD.
    /// None when the pool is full (16 million texts).
    TextId intern(std::string_view utf8);
    [[nodiscard]] std::string_view utf8(TextId id) const noexcept;
    [[nodiscard]] Untrusted text(TextId id) const noexcept;
    /// Number of ids in use, the empty one included. Writer's thread only.
    [[nodiscard]] quint32 size() const noexcept { return m_size; }
    /// Whether a pool with @p live texts in use should be replaced by a fresh one.
    [[nodiscard]] bool isWasteful(quint32 live) const noexcept;

private:
    static constexpr quint32 chunkSize = 4096;
    using Chunk = std::array<std::string_view, chunkSize>;

    std::string_view store(std::string_view utf8);

    // Written by the one writer, read by all; a slot is filled before its id is handed out.
    std::array<std::unique_ptr<Chunk>, 4096> m_chunks{};

    // The writer's own
    quint32 m_size = 0;
    std::unordered_map<std::string_view, TextId> m_ids{};
    std::vector<std::unique_ptr<char[]>> m_blocks{};
    std::size_t m_blockUsed = 0;
};

} // namespace stalewatch
