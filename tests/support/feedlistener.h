// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/httpfeed.h"

#include <QTest>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace stalewatch::test {
/// A good poll.
using Poll = std::shared_ptr<const Observation>;

/// A feed and all it said.
struct Listener
{
    explicit Listener(const Target &target, const HttpLimits &limits = {}, std::shared_ptr<Logins> logins = {})
        : feed(target, std::make_shared<QThreadPool>(), limits, nullptr, {}, std::move(logins))
    {
        QObject::connect(&feed, &Feed::arrived, &feed, [this](const Poll &poll) { polls.push_back(poll); });
        QObject::connect(&feed, &Feed::failed, &feed, [this](const PollHealth &health) { failures.push_back(health); });
        feed.setInterval(std::chrono::milliseconds(100));
    }
    explicit Listener(const QUrl &url, const HttpLimits &limits = {}) : Listener(Target{.url = url}, limits) { }

    /// Polls once by hand and waits for the end of it; null after a failure.
    Poll poll()
    {
        const std::size_t before = polls.size() + failures.size();
        feed.refresh();
        [this, before] { QTRY_VERIFY_WITH_TIMEOUT(polls.size() + failures.size() > before, 15'000); }();
        feed.pause();
        return polls.empty() || (!failures.empty() && failures.back().polls > polls.back()->health.polls)
            ? Poll()
            : polls.back();
    }
    [[nodiscard]] Failure failure() const { return failures.empty() ? Failure{} : failures.back().failure.value(); }

    std::vector<Poll> polls{};
    std::vector<PollHealth> failures{};
    HttpFeed feed;
};

/// Of each of @p closures.
[[nodiscard]] inline std::vector<quint64> cids(const std::vector<Closure> &closures)
{
    std::vector<quint64> result;
    for (const Closure &closure : closures)
        result.push_back(closure.cid);
    return result;
}

} // namespace stalewatch::test
