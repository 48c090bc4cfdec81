// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/natsconnection.h"
#include "app/feeds/systemanswer.h"

#include <QFuture>
#include <QThread>

namespace stalewatch {

/// Requests of the system account outside of any feed, through a connection of their own which is made when first
/// needed. Everything happens in a thread of its own.
class SystemRequests final
{
public:
    using Answers = Result<std::vector<SystemAnswer>>; ///< one at least

    SystemRequests(const Target &target, std::shared_ptr<Logins> logins);
    ~SystemRequests(); ///< futures of requests that are not answered are cancelled
    Q_DISABLE_COPY_MOVE(SystemRequests)

    /// Asks on @p subject; the connecting may take @p deadline, and the first answer too. Of many that may answer all
    /// are waited for until none has come for @p quiet; 0: the first is enough. Any thread.
    [[nodiscard]] QFuture<Answers> ask(
        const QByteArray &subject, const QByteArray &body, Nanoseconds deadline, Nanoseconds quiet = Nanoseconds(0));

private:
    QThread m_thread{};
    NatsConnection *m_link; // lives in m_thread, deleted when it ends
};

} // namespace stalewatch
