// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace stalewatch {

/// Overwrites what @p size bytes at @p memory hold; not a dead store to any compiler.
void wipe(void *memory, std::size_t size) noexcept;
/// Overwrites and empties; a copy that is shared elsewhere stays as it is.
void wipe(QByteArray &bytes) noexcept;
void wipe(QString &text) noexcept;

/// A password, token, seed or JWT in memory.
///
/// Wipes itself, moves but is not copied, and becomes nothing else by itself: not a string, not a line of a log, not
/// JSON. Who needs the bytes says so with expose(), which is easily searched for. There is no operator<< on purpose.
class Secret final
{
public:
    Secret() noexcept = default;
    explicit Secret(QByteArrayView bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// Of what was typed or read: takes the bytes (as UTF-8) and wipes where they were.
    [[nodiscard]] static Secret takenFrom(QByteArray &bytes);
    [[nodiscard]] static Secret takenFrom(QString &text);
    [[nodiscard]] Secret copy() const { return Secret(expose()); }

    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    /// The bytes, followed by a NUL, which is what C libraries want; valid as long as this is.
    [[nodiscard]] QByteArrayView expose() const noexcept { return {m_bytes ? m_bytes.get() : "", m_size}; }

private:
    std::unique_ptr<char[]> m_bytes{}; ///< with a NUL at the end
    qsizetype m_size = 0;
};

} // namespace stalewatch
