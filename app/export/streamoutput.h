// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QByteArrayView>

#include <atomic>
#include <optional>

namespace stalewatch {

/// Where lines go that are wanted now and not at the end: standard output, or the end of a file.
///
/// A file that must be whole or untouched is SafeFile's. Blocks while a slow reader's pipe is full, but not longer
/// than until the operator asks to stop. SIGPIPE must be ignored. One thread.
class StreamOutput final
{
public:
    /// @p stop set by a signal handler ends a write that waits; it outlives this.
    static StreamOutput toStandardOutput(const std::atomic_bool &stop);
    /// Refuses what is no regular file. When a line cannot be written whole (a full disk), its beginning is removed
    /// again, so that the file always ends with a whole line.
    [[nodiscard]] static Result<StreamOutput> toEndOf(const QString &path, const std::atomic_bool &stop);

    StreamOutput(StreamOutput &&other) noexcept;
    StreamOutput &operator=(StreamOutput &&) = delete;
    ~StreamOutput();

    /// False when there is no use in going on: see failure().
    [[nodiscard]] bool write(QByteArrayView lines);
    /// Why it cannot be written; nothing when the reader has left (`| head`) or the operator asked to stop.
    [[nodiscard]] const std::optional<Failure> &failure() const noexcept { return m_failure; }

private:
    StreamOutput(int descriptor, QString name, const std::atomic_bool &stop);
    [[nodiscard]] bool fail(int error);
    [[nodiscard]] bool waitUntilWritable() const;

    int m_descriptor;
    QString m_name;
    const std::atomic_bool &m_stop;
    bool m_isOurs = false; ///< opened, and so closed, by us
    bool m_isOver = false;
    std::optional<Failure> m_failure{};
};

} // namespace stalewatch
