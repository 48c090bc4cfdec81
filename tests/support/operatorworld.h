// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/wire/nkeys.h"

#include <QByteArray>

#include <chrono>

namespace stalewatch::test {

/// A pair of nkeys as they are written.
struct Nkey
{
    QByteArray seed{};      ///< "SU..."
    QByteArray publicKey{}; ///< "U..."

    [[nodiscard]] static Nkey made(NkeyKind kind);
};

/// An operator with a system account and an ordinary one, as nsc would make them: all keys and JWTs are the test's own,
/// of now. The servers have both accounts in their config (resolver: MEMORY).
class OperatorWorld final
{
public:
    /// What a user's JWT says beside who it is.
    struct Grant
    {
        std::chrono::seconds validFor = std::chrono::hours(24); ///< negative: it has expired
        bool isBearer = false;                                  ///< the JWT alone is enough
        QByteArray subscribe{};                                 ///< the one subject it may subscribe to; empty: all
    };
    struct User
    {
        Nkey key{};
        QByteArray jwt{};
        [[nodiscard]] QByteArray creds() const; ///< as nsc writes them
    };

    OperatorWorld();

    /// For a server's configuration.
    [[nodiscard]] QByteArray config() const;
    [[nodiscard]] User systemUser(const Grant &grant) const { return user(m_system, grant); }
    [[nodiscard]] User systemUser() const { return systemUser({}); }
    [[nodiscard]] User ordinaryUser() const { return user(m_ordinary, {}); }
    /// Of an account that no server knows.
    [[nodiscard]] static User stranger() { return user(Nkey::made(NkeyKind::Account), {}); }

private:
    [[nodiscard]] static User user(const Nkey &account, const Grant &grant);

    // Constant after construction
    Nkey m_operator;
    Nkey m_system;
    Nkey m_ordinary;
};

} // namespace stalewatch::test
