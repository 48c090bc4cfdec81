// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QSaveFile;

namespace stalewatch {

/// The only writer of files in this program: a file has either all of the new bytes or all of the old ones.
///
/// QSaveFile::commit() of Qt 6.4 reports success for an empty file on a full disk, so every step is checked here:
/// what was written, the flush, the commit, and the size on disk after it.
class SafeFile final
{
public:
    explicit SafeFile(QString path);
    ~SafeFile(); ///< without commit(): nothing has happened
    Q_DISABLE_COPY_MOVE(SafeFile)

    /// Refuses what is no regular file (a FIFO, a device, a folder). A symlink's target is replaced, not the link.
    [[nodiscard]] Result<> open();
    /// False after the first failure; commit() says which.
    bool write(QByteArrayView bytes);
    [[nodiscard]] Result<> commit();

private:
    QString m_path;
    std::unique_ptr<QSaveFile> m_file;
    qint64 m_written = 0;
    bool m_failed = false;
    Failure m_failure{};
};

/// Writes a small file in one go.
[[nodiscard]] Result<> writeSafely(const QString &path, QByteArrayView bytes);

} // namespace stalewatch
