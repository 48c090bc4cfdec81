// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/secret.h"

#include <QString>

namespace stalewatch {

/// What a file with secrets held.
struct PrivateFile
{
    Secret content{};
    bool isLax = false; ///< others may read it, or its group may write it: worth a warning
};

/// Reads a creds, nkey or context file; links are followed. Blocks, not for the GUI's thread.
///
/// Refused (kind Local): what is no regular file, larger than @p most bytes, writable by everybody, or of an owner who
/// is neither this person nor root: whoever can change it chooses whom we trust.
[[nodiscard]] Result<PrivateFile> readPrivateFile(const QString &path, qint64 most = 1 << 20);

/// Why a file of @p owner with @p mode is not believed by @p me; empty if it is. For a person, in their language.
[[nodiscard]] QString objectionToPrivateFile(uint mode, uint owner, uint me);

/// Takes all rights from everybody but the owner: `chmod 0600`. Only of a regular file of this person's.
[[nodiscard]] Result<> makePrivate(const QString &path);

} // namespace stalewatch
