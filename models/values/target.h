// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace stalewatch {

/// Where the login of a target is to be found: names, never a secret. Of context, credsFile, nkeyFile and user one is
/// set; what is set beside a context replaces the context's own, as options of the NATS CLI do. Port `Logins` resolves.
struct LoginReference
{
    QString context{};     ///< name of a NATS CLI context
    QString credsFile{};   ///< holds JWT and seed
    QString nkeyFile{};    ///< holds a seed
    QString user{};        ///< for HTTP too: a proxy before the monitoring port that asks for one
    QString passwordKey{}; ///< of user's password in the keychain: "profile/<uuid>/password"; empty: there is none
    QString tokenKey{};    ///< likewise of a token, "profile/<uuid>/token"; comes on top of any other
    bool tlsFirst = false; ///< NATS: TLS before the server's INFO

    bool operator==(const LoginReference &) const = default;
};

/// What the operator typed, made unambiguous. Holds no secret and may be saved and shown.
struct Target
{
    /// One of three kinds:
    /// - http, https: monitoring; with host and port, and the base path without trailing slash;
    /// - nats, tls: the first server of a cluster; with host and port only;
    /// - context: servers and login are those of login.context, which is its path too.
    QUrl url{};
    QString caFile{};          ///< PEM; empty: the system's
    QString certificateFile{}; ///< PEM client certificate
    QString keyFile{};         ///< PEM key of certificateFile
    QList<QUrl> furtherUrls{}; ///< of nats and tls: more ways into the same cluster
    LoginReference login{};

    bool operator==(const Target &) const = default;
};

/// Whether @p target is reached over the NATS protocol, not over HTTP monitoring.
[[nodiscard]] bool isNats(const Target &target);

/// Reads a target as operators type it: "n1", "n1:8222", "[::1]:8222", "https://mon.example.org/nats",
/// "nats://n1,n2:4223", "tls://n1", "context:prod".
/// Without a scheme it is http, without a port 8222 (http), 443 (https; 8222 cannot be guessed there) or 4222 (nats,
/// tls). A Failure of kind Local says what to write instead; a password or token in it is such a failure:
/// parseTypedTarget() takes those.
[[nodiscard]] Result<Target> parseTarget(const QString &typed);

/// The target that a NATS CLI context is; @p name obeys objectionToContextName().
[[nodiscard]] Target contextTarget(const QString &name);
/// Why @p name cannot be a context's, by the NATS CLI's own rule (jsm.go, ValidateName): a sentence; empty if it can.
[[nodiscard]] QString objectionToContextName(const QString &name);

/// How a target is shown, logged and saved: without user info, query and fragment. parseTarget() reads it back.
[[nodiscard]] QString shownTarget(const QUrl &url);
/// All urls of @p target, with commas.
[[nodiscard]] QString shownTarget(const Target &target);
/// Where its login comes from: "context prod", "creds ~/ops.creds", "user bob", "token"; empty: there is none.
[[nodiscard]] QString shownLogin(const LoginReference &login);

} // namespace stalewatch

Q_DECLARE_METATYPE(QList<stalewatch::Target>)
