// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/target.h"

#include <QStringList>

#include <memory>

namespace stalewatch {

struct CommandLine;
class LoginDesk;
class Logins;

/// What the operator said of logins, as the NATS CLI's options have it. Never a secret: those do not stand where
/// everybody on the machine can read them.
struct LoginLine
{
    QStringList contexts{};         ///< of --context
    LoginReference login{};         ///< of --creds, --nkey, --user and --tlsfirst; with keys for what is to be typed
    QStringList allowed{};          ///< of --allow: programs that contexts may run, as words with blanks
    std::shared_ptr<Logins> desk{}; ///< who gives them while the command runs
};

// What the options take; each returns what is wrong, translated, or nothing.
[[nodiscard]] QString readContextName(CommandLine &line, const QString &value);
[[nodiscard]] QString readCredsFile(CommandLine &line, const QString &value);
[[nodiscard]] QString readNkeyFile(CommandLine &line, const QString &value);
[[nodiscard]] QString readUser(CommandLine &line, const QString &value);
[[nodiscard]] QString readToken(CommandLine &line, const QString &value);
[[nodiscard]] QString readTlsFirst(CommandLine &line, const QString &value);
[[nodiscard]] QString readAllowed(CommandLine &line, const QString &value);

/// Makes targets of the contexts and gives the targets their login; returns what is wrong with the line as a whole.
[[nodiscard]] QString finishLogins(CommandLine &line);

/// Takes NATS_PASSWORD and NATS_TOKEN out of the environment until takeSecrets() asks for them: no program that is
/// started meanwhile, as by the desktop's libraries, inherits them. Main thread, before there is another.
void holdSecretsOfEnvironment();

/// Hands the password and token that @p line asks for to @p desk: from NATS_PASSWORD and NATS_TOKEN, which programs we
/// start do not inherit then; else, if @p mayAsk, from the terminal without an echo, or a line each of standard input.
/// Tells @p desk which programs are allowed. Returns what is missing, or nothing.
[[nodiscard]] QString takeSecrets(const CommandLine &line, LoginDesk &desk, bool mayAsk);

} // namespace stalewatch
