// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/secret.h"

#include <QFuture>

#include <memory>

namespace stalewatch {

/// Shared, because a copy would be one more place that a secret lies in.
using SharedSecret = std::shared_ptr<const Secret>;

/// Where secrets lie from one session to the next: the desktop's keychain. Implementations live in app/secrets.
///
/// One thread, which runs an event loop; nothing blocks, and every future finishes within a deadline, even where the
/// keychain never answers. Kinds of failure: Unsupported (there is no keychain), Refused (a person or a lock said no),
/// Timeout, and Local for the rest. Nothing is ever kept in plain text instead.
class Secrets
{
public:
    Secrets() = default;
    virtual ~Secrets() = default;
    Q_DISABLE_COPY_MOVE(Secrets)

    /// Null: there is no such entry.
    [[nodiscard]] virtual QFuture<Result<SharedSecret>> read(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<Result<>> write(const QString &key, const SharedSecret &secret) = 0;
    /// Nothing to remove is a success.
    [[nodiscard]] virtual QFuture<Result<>> remove(const QString &key) = 0;
};

} // namespace stalewatch
