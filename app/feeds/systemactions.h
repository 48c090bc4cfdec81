// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/natsconnection.h"
#include "models/ports/clientactions.h"

#include <QPromise>
#include <QThread>

namespace stalewatch {

/// Kick, client lame duck and reload by requests of the system account, through a connection of their own which is made
/// when first needed. Everything happens in a thread of its own.
class SystemActions final : public ClientActions
{
public:
    SystemActions(const Target &target, std::shared_ptr<Logins> logins, Nanoseconds deadline = std::chrono::seconds(5));
    ~SystemActions() override;

    [[nodiscard]] QFuture<Result<>> kick(const std::string &serverId, quint64 cid) override;
    [[nodiscard]] QFuture<Result<>> lameDuck(const std::string &serverId, quint64 cid) override;
    /// The server reads its config again. The Failure has its own words where it refuses the file.
    [[nodiscard]] QFuture<Result<>> reload(const std::string &serverId);

private:
    using Promise = std::shared_ptr<QPromise<Result<>>>;

    /// @p cid 0: the request names none. Our own connection is not asked about.
    [[nodiscard]] QFuture<Result<>> request(const std::string &serverId, const char *verb, quint64 cid);

    // Constant after construction
    const Nanoseconds m_deadline;

    QThread m_thread{};
    NatsConnection *m_link; // lives in m_thread, deleted when it ends
};

} // namespace stalewatch
