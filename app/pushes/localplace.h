// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/systemcalls.h"
#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace stalewatch {

/// A file of this machine by its folder and its name there, all links followed.
struct LocalPlace
{
    QString realFile{};
    QByteArray name{};   ///< in `folder`, in the system's encoding
    Descriptor folder{}; ///< open for reading and syncing
};

/// A Failure about @p file, with what @p error of a system call means.
[[nodiscard]] Failure localFailure(const QString &what, int error);

/// Follows the links of @p file and opens its folder. A loop, a link to nothing and a missing folder are Failures.
[[nodiscard]] Result<LocalPlace> openPlace(SystemCalls &calls, const QString &file);

/// Opens the regular file @p name of @p folder, never through a link, and without waiting for a FIFO's other end.
[[nodiscard]] Result<Descriptor> openRegular(
    SystemCalls &calls, const LocalPlace &place, int flags, struct stat *status);

/// All bytes of an open file, at most ConfigDocument::largest of them.
[[nodiscard]] Result<QByteArray> readWhole(SystemCalls &calls, int fd, const QString &file);

/// Writes all of @p bytes from the beginning on.
[[nodiscard]] Result<> writeWhole(SystemCalls &calls, int fd, const QByteArray &bytes, const QString &file);

/// Gives the file @p to owner, mode, ACL and extended attributes of @p from, and looks whether it has them.
[[nodiscard]] Result<> copyAttributes(SystemCalls &calls, int from, int to, const QString &file);

/// Whether @p realFile is the place of a mount of its own: then nothing can be renamed over it.
[[nodiscard]] bool isMountPoint(const QString &realFile);

} // namespace stalewatch
