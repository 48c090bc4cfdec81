// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/httppoll.h"
#include "app/feeds/httpsubscriptions.h"
#include "app/feeds/pollclock.h"
#include "models/ports/feed.h"
#include "models/ports/logins.h"
#include "models/values/target.h"

namespace stalewatch {

/// Polls one server's HTTP monitoring port. See Feed for the contract.
///
/// A user of the target's, for a proxy before the monitoring port, goes to that host only, as basic authentication;
/// redirects are followed nowhere.
class HttpFeed final : public Feed
{
    Q_OBJECT

public:
    /// @p decoding is shared by all feeds and outlives them; @p kernel may be null, and @p logins too: then a target
    /// with a login fails.
    HttpFeed(const Target &target, std::shared_ptr<QThreadPool> decoding, const HttpLimits &limits, QObject *parent,
        std::shared_ptr<const TcpInfoSource> kernel = {}, std::shared_ptr<Logins> logins = {});
    ~HttpFeed() override;

    /// Where answers go as they come; null: nowhere. Before start().
    void keepAnswersIn(std::shared_ptr<AnswerKeeper> keeper) { m_keeper = std::move(keeper); }

    void start() override;
    void pause() override;
    void refresh() override;
    void setInterval(Nanoseconds interval) override { m_clock.ask(interval); }
    void setAuthWanted(bool wanted) override { m_authWanted = wanted; }
    void setTcpInfoWanted(bool wanted) override { m_tcpInfoWanted = wanted; }
    void askSubscriptions(quint64 cid) override;

private:
    void poll();
    void logIn();
    void ask();
    void drop();
    void finish(const std::shared_ptr<Observation> &observation);
    void fail(const Failure &failure);
    [[nodiscard]] std::optional<Failure> readTls();
    void askWanted();

    // Constant after construction
    const Target m_target;
    const HttpLimits m_limits;
    std::shared_ptr<QThreadPool> m_decoding;
    const std::shared_ptr<const TcpInfoSource> m_kernel;
    const std::shared_ptr<Logins> m_logins;

    std::shared_ptr<AnswerKeeper> m_keeper{};
    HttpAddress m_address; ///< with the authorization once the login is known
    quint64 m_loginsAsked = 0;
    bool m_isLoggingIn = false;

    HttpLine m_line;
    PollClock m_clock{this};
    PolledLife m_life{};
    HttpPoll *m_poll = nullptr;              // child; null: none in flight
    std::optional<quint64> m_wanted{};       ///< whose subscriptions are to be asked for once the line is free
    HttpSubscriptions *m_question = nullptr; // child; null: none in flight
    bool m_isPollDue = false;                ///< it waits for the question
    bool m_authWanted = false;
    bool m_tcpInfoWanted = true;
};

} // namespace stalewatch
