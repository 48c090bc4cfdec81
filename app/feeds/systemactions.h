// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/systemrequests.h"
#include "models/ports/clientactions.h"

namespace stalewatch {

/// Kick, client lame duck and reload by requests of the system account, through a connection of their own.
class SystemActions final : public ClientActions
{
public:
    SystemActions(const Target &target, std::shared_ptr<Logins> logins, Nanoseconds deadline = std::chrono::seconds(5));

    [[nodiscard]] QFuture<Result<>> kick(const std::string &serverId, quint64 cid) override;
    [[nodiscard]] QFuture<Result<>> lameDuck(const std::string &serverId, quint64 cid) override;
    /// The server reads its config again. The Failure has its own words where it refuses the file.
    [[nodiscard]] QFuture<Result<>> reload(const std::string &serverId);

private:
    /// @p cid 0: the request names none. Our own connections are not asked about.
    [[nodiscard]] QFuture<Result<>> request(const std::string &serverId, const char *verb, quint64 cid);

    const Nanoseconds m_deadline;
    SystemRequests m_requests;
};

} // namespace stalewatch
