// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/connzgenerator.h"

#include <QByteArray>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace stalewatch::bench {

/// The three answers of a made-up nats-server at one moment.
struct PreparedPoll
{
    QByteArray varz{};
    QByteArray connz{};
    QByteArray closedConnz{};
};

/// The answers of many polls, a step of the pace apart, made before anybody asks: rendering 100,000 connections would
/// take the time that is measured elsewhere. Once the first are made, a thread of the lowest priority makes up for
/// those taken.
class PreparedPolls final
{
public:
    /// What happens between two polls.
    struct Pace
    {
        std::chrono::milliseconds step{1000};
        double churn = 0.001; ///< share of the connections that closes, and comes anew under another name
    };

    /// Blocks until @p ahead polls are ready.
    PreparedPolls(std::size_t connections, std::size_t ahead, Pace pace, const QByteArray &serverId);
    ~PreparedPolls();
    Q_DISABLE_COPY_MOVE(PreparedPolls)

    /// Any thread. Waits only if all prepared ones were taken.
    [[nodiscard]] std::shared_ptr<const PreparedPoll> take();

private:
    [[nodiscard]] std::shared_ptr<const PreparedPoll> next();
    void refill();

    // Constant after construction
    const std::size_t m_ahead;
    const Pace m_pace;

    ConnzGenerator m_generator; ///< of the constructor, then of m_thread

    // Guarded by m_mutex
    std::mutex m_mutex{};
    std::condition_variable m_changed{};
    std::deque<std::shared_ptr<const PreparedPoll>> m_polls{};
    bool m_isEnding = false;

    std::thread m_thread{}; ///< last: it uses the rest
};

} // namespace stalewatch::bench
