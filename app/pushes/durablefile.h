// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/systemcalls.h"
#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace stalewatch {

/// Files of our own that must be on the disk, not only in its cache, before the next step: journals and old versions.
/// Readable for us alone. Unlike SafeFile these sync.

/// Writes @p path whole: all of @p bytes or no such file. Its folder exists.
[[nodiscard]] Result<> writeDurably(SystemCalls &calls, const QString &path, const QByteArray &bytes);

/// A file to which lines are added, each on the disk when append() returns.
class DurableLines final
{
public:
    /// Opens or makes it. What a kill left of a last line is cut off. One program at a time.
    [[nodiscard]] static Result<DurableLines> open(SystemCalls &calls, const QString &path);

    /// @p line has its \n.
    [[nodiscard]] Result<> append(const QByteArray &line);

private:
    DurableLines(SystemCalls &calls, QString path, Descriptor fd, qint64 size);

    SystemCalls *m_calls;
    QString m_path;
    Descriptor m_fd;
    qint64 m_size;
};

/// Makes the folder @p path and those above it, ours alone, and syncs what holds it.
[[nodiscard]] Result<> makeFolder(const QString &path);

} // namespace stalewatch
