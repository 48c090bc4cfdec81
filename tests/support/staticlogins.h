// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/logins.h"

#include <atomic>

namespace stalewatch::test {

/// Gives every target one user and its own addresses.
class StaticLogins final : public Logins
{
public:
    explicit StaticLogins(QString user = {}, QByteArray password = {}, QString caFile = {})
        : m_user(std::move(user)), m_password(std::move(password)), m_caFile(std::move(caFile))
    {
    }

    [[nodiscard]] QFuture<Result<SharedLogin>> resolve(const Target &target) override
    {
        ++asked;
        auto login = std::make_shared<NatsLogin>();
        login->urls = QList<QUrl>{target.url} + target.furtherUrls;
        login->user = m_user;
        login->password = Secret(m_password);
        login->caFile = m_caFile;
        QPromise<Result<SharedLogin>> promise;
        promise.start();
        promise.addResult(SharedLogin(login));
        promise.finish();
        return promise.future();
    }

    std::atomic<int> asked = 0;

private:
    const QString m_user;
    const QByteArray m_password;
    const QString m_caFile;
};

} // namespace stalewatch::test
