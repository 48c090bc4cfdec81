// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/secrets/loginreader.h"
#include "models/ports/logins.h"
#include "models/ports/secrets.h"

#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <chrono>
#include <memory>
#include <unordered_map>

namespace stalewatch {

/// Resolves logins, keeps what was typed for this session, and asks for what is missing.
///
/// Lives in the main thread, where the keychain is spoken to; resolve() may be called from any. Files are read and
/// programs run on a pool of its own. Has to outlive all who resolve.
class LoginDesk final : public QObject, public Logins
{
    Q_OBJECT

public:
    /// @p keychain: null, and nothing outlives this session.
    explicit LoginDesk(
        std::unique_ptr<Secrets> keychain, ContextFolder contexts = ContextFolder(), QObject *parent = nullptr);
    ~LoginDesk() override;

    [[nodiscard]] QFuture<Result<SharedLogin>> resolve(const Target &target) override;

    /// Uses @p secret for @p key until the program ends.
    void keep(const QString &key, const SharedSecret &secret);
    /// Moves what is kept for @p key into the keychain. If that does not go, it stays for this session, and notKept()
    /// says why.
    void save(const QString &key);
    /// Out of this session and out of the keychain.
    void forget(const QString &key);
    /// A person wants to know: a keychain that was locked, or said no, may be asked again at once. By itself that is
    /// done after minutes only.
    void askAgain() { m_denied.clear(); }
    /// Programs that contexts may run, from now on.
    void setAllowed(const QList<AskedProgram> &allowed) { m_allowed = allowed; }
    void allow(const AskedProgram &program) { m_allowed.append(program); }

    /// contextsListed() answers.
    void listContexts();
    /// Takes the rights of others from @p files; protectedFiles() or notProtected() answers.
    void protect(const QStringList &files);

signals:
    void contextsListed(const QList<stalewatch::ListedContext> &contexts);
    /// The secret of @p key, of @p target, is not to be had: @p failure says why. A person may type it; keep() it then.
    void secretAsked(const stalewatch::Target &target, const QString &key, const stalewatch::Failure &failure);
    void programAsked(const stalewatch::AskedProgram &program);
    /// Others may read these; told once for each file.
    void laxFilesFound(const QStringList &files);
    void protectedFiles(const QStringList &files);
    void notProtected(const stalewatch::Failure &failure);
    /// The keychain did not take a secret: it lasts for this session only.
    void notKept(const stalewatch::Failure &failure);

private:
    struct Question;

    void ask(const std::shared_ptr<Question> &question);
    void askKeychain(const std::shared_ptr<Question> &question, const QString &key);
    void read(const std::shared_ptr<Question> &question);
    void answer(const Question &question, const LoginReading &reading);

    std::unique_ptr<Secrets> m_keychain;
    ContextFolder m_contexts;
    QList<AskedProgram> m_allowed{};
    std::unordered_map<QString, SharedSecret> m_kept{};
    struct Denial
    {
        Failure failure{};
        std::chrono::steady_clock::time_point at{};
    };
    std::unordered_map<QString, Denial> m_denied{}; ///< by key: what the keychain, or a person before it, said no to
    QStringList m_laxTold{};
    QThreadPool m_pool{};
};

} // namespace stalewatch
