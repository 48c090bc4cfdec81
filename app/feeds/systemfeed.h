// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/pollclock.h"
#include "app/feeds/systempoll.h"
#include "models/ports/feed.h"

namespace stalewatch {

/// Polls one server over NATS, and tells its closings by events. See Feed for the contract.
///
/// Its finder hands it the events of its server.
class SystemFeed final : public Feed
{
    Q_OBJECT

public:
    /// @p link and @p decoding are shared by all feeds of a finder.
    SystemFeed(std::shared_ptr<NatsConnection> link, std::shared_ptr<QThreadPool> decoding, SystemAddress address,
        const SystemLimits &limits, QObject *parent);
    ~SystemFeed() override;

    /// Where answers go as they come; null: nowhere. Before start().
    void keepAnswersIn(std::shared_ptr<AnswerKeeper> keeper) { m_keeper = std::move(keeper); }

    void start() override;
    void pause() override;
    void refresh() override;
    void setInterval(Nanoseconds interval) override { m_clock.ask(interval); }
    void setAuthWanted(bool wanted) override { m_authWanted = wanted; }
    void askSubscriptions(quint64 cid) override;

    /// Closings of this server, told by events, oldest first.
    void hear(const std::vector<Closure> &closures);
    [[nodiscard]] const std::string &serverId() const noexcept { return m_address.id; }
    /// The last poll was answered.
    [[nodiscard]] bool isAnswered() const noexcept { return m_isAnswered; }

private:
    void poll();
    void drop();
    void finish(const std::shared_ptr<Observation> &observation);
    void fail(const Failure &failure);
    void took(quint64 cid, const Result<HeldSubscriptions> &result);

    // Constant after construction
    const std::shared_ptr<NatsConnection> m_link;
    const std::shared_ptr<QThreadPool> m_decoding;
    const SystemAddress m_address;
    const SystemLimits m_limits;
    std::shared_ptr<AnswerKeeper> m_keeper{};

    PollClock m_clock{this};
    PolledLife m_life{};
    SystemPoll *m_poll = nullptr; // child; null: none in flight
    NatsConnection::Question m_question = 0;
    bool m_isAnswered = false;
    bool m_authWanted = false;
    Strand m_strand; ///< last: it waits for what still uses the rest
};

} // namespace stalewatch
