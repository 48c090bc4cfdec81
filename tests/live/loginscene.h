// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/target.h"
#include "tests/support/authority.h"
#include "tests/support/loginfixtures.h"
#include "tests/support/operatorworld.h"

#include <functional>
#include <map>
#include <vector>

namespace stalewatch::test {

/// What a way to log in is made of: keys and files of the test's own, a server's port, and what a person has typed.
struct LoginScene
{
    const Authority &authority; ///< has signed "good", "named", "elsewhere", "expired" and "client"
    OperatorWorld world{};
    Nkey key = Nkey::made(NkeyKind::User);
    LoginHome home{};
    quint16 port = 0;                      ///< of the server, once it runs
    std::map<QString, QByteArray> typed{}; ///< by key in the keychain

    [[nodiscard]] QString url(const QString &scheme, const QString &host = QStringLiteral("127.0.0.1")) const;
    /// A context "prod" with @p fields, in JSON with ' for ". Its url: that of the server, where @p servers is empty.
    [[nodiscard]] Target context(QByteArray fields, const QString &servers = {}) const;
    /// The server, with @p login.
    [[nodiscard]] Target server(const LoginReference &login) const;
    /// The same over TLS, with the authority's certificate; the user sys has typed its password.
    [[nodiscard]] Target serverWithTls();
    /// The user sys, who has typed @p password.
    [[nodiscard]] LoginReference sysWith(const QByteArray &password);
};

/// One way to log in, or to fail at it.
struct LoginWay
{
    using Config = std::function<QByteArray(LoginScene &)>;
    using Aim = std::function<Target(LoginScene &)>;

    const char *name = "";
    Config config{}; ///< of the server
    Aim aim{};
    bool isSystem = true;    ///< it is a login of the system account
    int since = 0;           ///< Generation: older servers have no such thing
    const char *why = "";    ///< what a Failure says; empty: it goes
    bool isTlsFirst = false; ///< where the library is older than 3.9, that is what the Failure says
};

/// Each of them succeeds.
[[nodiscard]] const std::vector<LoginWay> &waysIn();
/// Each of them fails, and says why.
[[nodiscard]] const std::vector<LoginWay> &waysThatFail();

/// All that must not be seen of @p scene: passwords, tokens, seeds, JWTs.
[[nodiscard]] QByteArrayList secretsOf(const LoginScene &scene);

} // namespace stalewatch::test
