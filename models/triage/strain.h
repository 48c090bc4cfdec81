// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <deque>
#include <optional>
#include <unordered_map>

namespace stalewatch {

/// How hard a server was at work over a while, as polls show it.
struct Strain
{
    double cpu = -1;            ///< share of its cores in use, the most; negative: not known
    Nanoseconds longestWait{0}; ///< for it to answer, polls that were never answered counted in
};

/// Remembers of each server how long it let polls wait: when an incident is judged, whoever had no time may have some
/// again. A server that stood still shows in no answer, only in the time between two. Keeps a quarter of an hour. Pure;
/// one owner.
class StrainWatch final
{
public:
    /// The next good poll of @p server.
    void take(const ServerSnapshot &server);
    /// The worst that touches [@p from, @p to]. O(samples).
    [[nodiscard]] Strain during(ServerNumber number, LocalTime from, LocalTime to) const;
    /// When it last answered again after it had let a poll wait for @p least at least. O(samples).
    [[nodiscard]] std::optional<LocalTime> lastStandstill(ServerNumber number, Nanoseconds least) const;
    void forget(const Snapshot &snapshot, LocalTime now);

private:
    /// One a second at most.
    struct Sample
    {
        LocalTime at{};
        Strain strain{};
    };
    struct Known
    {
        LocalTime last{}; ///< poll
        qint64 polls = 0; ///< PollHealth::polls of it
        std::deque<Sample> samples{};
    };

    std::unordered_map<ServerNumber, Known> m_servers{};
};

} // namespace stalewatch
