// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/secrets.h"

#include <QObject>

#include <chrono>

namespace QKeychain {
class Job;
}

namespace stalewatch {

/// The desktop's keychain over QtKeychain: Secret Service or KWallet. In the main thread, whose event loop it needs.
///
/// Its entries stand under the program's id. A keychain that has not answered within the deadline (a person may be
/// unlocking it) is given up, not waited for; what it says later is dropped.
class Keychain final : public QObject, public Secrets
{
    Q_OBJECT

public:
    explicit Keychain(std::chrono::milliseconds deadline = std::chrono::seconds(60), QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<SharedSecret>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<>> write(const QString &key, const SharedSecret &secret) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &key) override;

private:
    template <class T, class JobType, class F>
    [[nodiscard]] QFuture<Result<T>> run(JobType *job, const QString &what, const QString &key, const F &taken);

    std::chrono::milliseconds m_deadline;
};

} // namespace stalewatch
