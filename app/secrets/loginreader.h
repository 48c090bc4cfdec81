// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/program.h"
#include "app/secrets/contextfolder.h"
#include "models/ports/secrets.h"
#include "models/values/askedprogram.h"
#include "models/values/natslogin.h"
#include "models/values/target.h"

namespace stalewatch {

/// What a login may be made of beside files.
struct LoginMeans
{
    ContextFolder contexts{};
    QList<AskedProgram> allowed{}; ///< what a person has allowed
    std::function<Result<ProgramRun>(const ProgramCall &)> run = runProgram;
    SharedSecret password{}; ///< of Target::login; null: not known
    SharedSecret token{};
};

/// What became of a target's references.
struct LoginReading
{
    Result<SharedLogin> login = SharedLogin();
    QStringList laxFiles{};              ///< that others may read
    std::optional<AskedProgram> asked{}; ///< why there is no login
};

/// Resolves what @p target refers to, as the NATS CLI does. Blocks for files, and for programs that are allowed.
[[nodiscard]] LoginReading readLogin(const Target &target, const LoginMeans &means);

} // namespace stalewatch
