// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/secret.h"
#include "models/wire/goexpansion.h"

#include <QStringList>

#include <optional>

namespace stalewatch {

/// A context of the NATS CLI, as its file has it (jsm.go, natscontext/context.go, settings). Never written back.
///
/// Paths are expanded as the CLI expands them. What may be a secret is one here, even a URL, which may hold a password.
/// Fields of JetStream and of colours are of no use to us; fields nobody knows are passed over.
struct NatsContext
{
    QString name{};
    QString description{};
    Secret url{}; ///< a list with commas; empty: the CLI's default, nats://127.0.0.1:4222
    QString user{};
    Secret password{};
    Secret token{};
    Secret creds{};
    Secret nkey{};
    Secret userJwt{};
    Secret userSeed{};
    QString certificate{};
    QString key{};
    QString authority{};
    QString nscLookup{}; ///< deprecated `nsc`: where creds and url come from if they are empty
    QString inboxPrefix{};
    QString socksProxy{};
    QString windowsCertStore{};
    bool tlsFirst = false;
};

/// Reads a context file; the name is the file's.
[[nodiscard]] Result<NatsContext> readNatsContext(
    QByteArrayView json, const QString &name, const GoEnvironment &environment);

/// Which of its logins a context uses: the first it has, in this order (jsm.go, NATSOptions). A token comes on top.
enum class ContextLogin { None, User, Creds, Nkey, Jwt };
[[nodiscard]] ContextLogin loginOf(const NatsContext &context) noexcept;

/// Where one credential of a context is to be had.
struct CredentialSource
{
    enum class Kind {
        None,     ///< the field is empty
        Value,    ///< it is here
        File,     ///< the content of a file
        Variable, ///< an environment variable
        Program,  ///< the output of a program, which nobody runs unless a person has allowed it
        Profile,  ///< likewise, of nsc; its output names a creds file and servers
    };
    Kind kind = Kind::None;
    Secret value{};
    QString place{};       ///< File: its path; Variable: its name
    QStringList program{}; ///< Program, Profile: an argument vector
};

/// The sources of @p context's fields. A Failure of kind Local says which field cannot be used and why, without its
/// value. For password, token, userJwt and userSeed, where what has no scheme we know is the value itself:
[[nodiscard]] Result<CredentialSource> valueSource(
    const NatsContext &context, Secret NatsContext::*field, const GoEnvironment &environment);
/// For creds and nkey, where what has no scheme is a path:
[[nodiscard]] Result<CredentialSource> fileSource(
    const NatsContext &context, Secret NatsContext::*field, const GoEnvironment &environment);
/// For certificate, key and authority, which can be paths only; empty if the field is.
[[nodiscard]] Result<QString> tlsFile(
    const NatsContext &context, QString NatsContext::*field, const GoEnvironment &environment);
/// What `nsc` says of @p reference, "nsc://operator/account/user" with or without the scheme.
[[nodiscard]] CredentialSource nscProfile(const QString &reference);

/// What `nsc generate profile` printed.
struct NscProfile
{
    QString credsFile{};
    QString servers{}; ///< with commas
};
[[nodiscard]] std::optional<NscProfile> readNscProfile(QByteArrayView json);

} // namespace stalewatch
