// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/logins.h"
#include "models/values/closure.h"
#include "models/values/serverfacts.h"

#include <QJsonObject>

#include <chrono>
#include <memory>

namespace stalewatch {

class SystemRequests;

/// Asks one server how it does, by the monitoring port or, where the target is a NATS one, by the system account, which
/// says the same. All blocks up to a deadline: not for the GUI's thread. One thread at a time.
class VarzLook final
{
public:
    /// @p server is its name, for a target that stands for many; empty: it is the only one. @p logins may be null where
    /// nobody asks for a login.
    explicit VarzLook(Target target, QString server = {}, std::shared_ptr<Logins> logins = {});
    ~VarzLook();
    Q_DISABLE_COPY_MOVE(VarzLook)

    /// Its /varz.
    [[nodiscard]] Result<ServerFacts> facts(std::chrono::milliseconds deadline);
    /// How many connections it has closed as stale after the moment @p since of its clock, of those that it still
    /// remembers: for servers without a counter.
    [[nodiscard]] Result<qint64> staleClosuresAfter(Instant since, std::chrono::milliseconds deadline);

private:
    [[nodiscard]] Result<QByteArray> get(const QString &path, std::chrono::milliseconds deadline) const;
    [[nodiscard]] Result<QByteArray> request(
        const char *endpoint, QJsonObject options, std::chrono::milliseconds deadline);
    [[nodiscard]] Result<QByteArray> authorization() const;

    const Target m_target;
    const QString m_server;
    const std::shared_ptr<Logins> m_logins;
    std::unique_ptr<SystemRequests> m_requests{}; ///< null: not needed yet
};

/// The facts of the one server at @p target, which asks for no login.
[[nodiscard]] Result<ServerFacts> lookAtVarz(const Target &target, std::chrono::milliseconds deadline);

} // namespace stalewatch
