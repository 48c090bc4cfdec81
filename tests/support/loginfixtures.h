// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/secrets/contextfolder.h"
#include "models/ports/secrets.h"
#include "models/wire/nkeys.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QTemporaryDir>

#include <map>
#include <unordered_map>

namespace stalewatch {

/// A home of its own, with the folder of the NATS CLI in it.
class LoginHome final
{
public:
    /// Returns the whole path of what it wrote.
    QString write(const QString &name, const QByteArray &bytes,
        QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.setPermissions(mode))
            qFatal("the test cannot write its own files");
        return path;
    }
    QString writeContext(const QString &name, const QByteArray &json,
        QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner) const
    {
        return write(QStringLiteral(".config/nats/context/%1.json").arg(name), json, mode);
    }

    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    [[nodiscard]] GoEnvironment environment() const
    {
        return {.home = QFile::encodeName(m_folder.path()), .variable = [this](const QByteArray &name) {
                    const auto found = variables.find(name);
                    return found == variables.end() ? QByteArray() : found->second;
                }};
    }
    [[nodiscard]] ContextFolder contexts() const { return ContextFolder(environment()); }

    std::map<QByteArray, QByteArray> variables{};

private:
    QTemporaryDir m_folder{};
};

/// A creds file as nsc writes them.
[[nodiscard]] inline QByteArray credsOf(const QByteArray &jwt, const QByteArray &seed)
{
    return "-----BEGIN NATS USER JWT-----\n" + jwt + "\n------END NATS USER JWT------\n\n"
        + "-----BEGIN USER NKEY SEED-----\n" + seed + "\n------END USER NKEY SEED------\n";
}

/// A keychain in memory, which fails or keeps silent as a test wants it.
class FakeSecrets final : public Secrets
{
public:
    QFuture<Result<SharedSecret>> read(const QString &key) override
    {
        ++reads;
        const auto found = kept.find(key);
        return answer<SharedSecret>(found == kept.end() ? SharedSecret() : found->second);
    }
    QFuture<Result<>> write(const QString &key, const SharedSecret &secret) override
    {
        if (!failure)
            kept[key] = secret;
        return answer<void>({});
    }
    QFuture<Result<>> remove(const QString &key) override
    {
        kept.erase(key);
        return answer<void>({});
    }

    std::unordered_map<QString, SharedSecret> kept{};
    std::optional<Failure> failure{}; ///< of all that is asked
    int reads = 0;

private:
    template <class T>
    QFuture<Result<T>> answer(Result<T> result)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(failure ? Result<T>(tl::unexpected(*failure)) : std::move(result));
        promise.finish();
        return promise.future();
    }
};

/// A secret of a test.
[[nodiscard]] inline SharedSecret secretOf(QByteArrayView bytes)
{
    return std::make_shared<const Secret>(bytes);
}

} // namespace stalewatch
