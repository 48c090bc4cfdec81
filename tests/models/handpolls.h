// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/stalehistory.h"

namespace stalewatch::testing {

/// When the first poll came, on our clock and on the server's.
inline constexpr LocalTime t0{std::chrono::hours(1000)};
inline constexpr Instant s0{Nanoseconds(1'795'341'600'000'000'000)}; // 2026-11-22T10:00:00Z

/// One target, polled by hand.
struct Poll
{
    TargetNumber target = 1;
    ServerNumber number = 1;
    Nanoseconds at{0}; ///< after t0, on our clock
    qint64 total = 0;
    CountByKind byKind{};
    StaleCount::Source source = StaleCount::Source::Counter;
    PingSettings ping{};
    Instant loaded = s0;
    Instant start = s0;
    Nanoseconds slept{0}; ///< by which the server's and the wall clock went on while ours stood
    Nanoseconds ahead{0}; ///< by which the server's clock is ahead of our wall clock
    qint64 polls = 0;     ///< made up to this one; 0: not counted
    bool isUp = true;
};

[[nodiscard]] inline std::shared_ptr<const ServerSnapshot> serverOf(const Poll &poll)
{
    auto server = std::make_shared<ServerSnapshot>();
    server->number = poll.number;
    server->target = poll.target;
    server->state = poll.isUp ? ServerSnapshot::State::Up : ServerSnapshot::State::Down;
    server->health.receivedAt = t0 + poll.at;
    server->health.interval = std::chrono::seconds(1);
    server->health.polls = poll.polls;
    server->now = s0 + poll.at + poll.slept + poll.ahead;
    server->skew = poll.ahead;
    server->stale = {poll.source, poll.total, poll.byKind, 0};
    server->facts.ping = poll.ping;
    server->facts.configLoadTime = poll.loaded;
    server->facts.start = poll.start;
    return server;
}

inline void take(StaleHistory &history, const std::vector<Poll> &polls)
{
    Snapshot snapshot;
    LocalTime local{};
    for (const Poll &poll : polls) {
        snapshot.servers.push_back(serverOf(poll));
        local = std::max(local, t0 + poll.at);
    }
    history.take(snapshot, local);
}

/// Polls target 1 every second with the same total.
inline void watch(StaleHistory &history, Poll poll, Nanoseconds until)
{
    for (; poll.at <= until; poll.at += std::chrono::seconds(1))
        take(history, {poll});
}

[[nodiscard]] inline StaleHistory::Query query(
    Nanoseconds from, Nanoseconds to, StaleHistory::Measure measure = StaleHistory::Measure::Count)
{
    return {.from = t0 + from, .to = t0 + to, .measure = measure};
}

[[nodiscard]] inline double valueAt(const StaleHistory &history, Nanoseconds at, StaleHistory::Query asked = {})
{
    return history.valueAt(asked, t0 + at).value_or(-1);
}

} // namespace stalewatch::testing
