// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/httppoll.h"
#include "app/feeds/httpsubscriptions.h"
#include "app/feeds/pollrhythm.h"
#include "models/ports/feed.h"
#include "models/values/target.h"

#include <QTimer>

namespace stalewatch {

/// Polls one server's HTTP monitoring port. See Feed for the contract.
///
/// User info in the target's URL goes to that host only, as basic authentication, and is never shown.
class HttpFeed final : public Feed
{
    Q_OBJECT

public:
    /// @p decoding is shared by all feeds and outlives them; @p kernel may be null.
    HttpFeed(const Target &target, std::shared_ptr<QThreadPool> decoding, const HttpLimits &limits, QObject *parent,
        std::shared_ptr<const TcpInfoSource> kernel = {});
    ~HttpFeed() override;

    void start() override;
    void pause() override;
    void refresh() override;
    void setInterval(Nanoseconds interval) override;
    void setAuthWanted(bool wanted) override { m_authWanted = wanted; }
    void setTcpInfoWanted(bool wanted) override { m_tcpInfoWanted = wanted; }
    void askSubscriptions(quint64 cid) override;

private:
    void poll();
    void drop();
    void finish(const std::shared_ptr<Observation> &observation);
    void fail(const Failure &failure);
    void schedule(LocalTime ended);
    [[nodiscard]] std::optional<Failure> readTls();
    void askWanted();

    // Constant after construction
    const Target m_target;
    const HttpLimits m_limits;
    const HttpAddress m_address;
    std::shared_ptr<QThreadPool> m_decoding;
    const std::shared_ptr<const TcpInfoSource> m_kernel;

    HttpLine m_line;
    PollRhythm m_rhythm{};
    QTimer m_timer{this};
    PollHealth m_health{};
    HttpLife m_life{};
    HttpPoll *m_poll = nullptr;              // child; null: none in flight
    std::optional<quint64> m_wanted{};       ///< whose subscriptions are to be asked for once the line is free
    HttpSubscriptions *m_question = nullptr; // child; null: none in flight
    bool m_isPollDue = false;                ///< it waits for the question
    LocalTime m_began{};
    LocalTime m_ended{};
    bool m_isRunning = false;
    bool m_authWanted = false;
    bool m_tcpInfoWanted = true;
};

} // namespace stalewatch
