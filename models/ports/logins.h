// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/natslogin.h"
#include "models/values/target.h"

#include <QFuture>

namespace stalewatch {

/// Where logins come from: contexts, files, the keychain, what was typed for this session. Implementations live in
/// app/secrets.
class Logins
{
public:
    Logins() = default;
    virtual ~Logins() = default;
    Q_DISABLE_COPY_MOVE(Logins)

    /// What @p target's references come to now. Any thread; returns at once. The future always finishes, within the
    /// deadlines of files and keychain, in whatever thread: continue with a context. A Failure says what is missing in
    /// words, holds no secret, and asking again later is worthwhile: somebody may have typed what was missing.
    [[nodiscard]] virtual QFuture<Result<SharedLogin>> resolve(const Target &target) = 0;
};

} // namespace stalewatch
