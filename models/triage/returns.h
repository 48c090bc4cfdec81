// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/closurelog.h"

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace stalewatch {

/// Finds who came back: connections that began after a closed one had last shown life, with its name and account, by
/// preference from its address, on whichever server. One return for one closure and one closure for one return.
///
/// An unnamed client is known by address, language and version. Waits an hour for each closure. Pure; one owner.
/// Cost of a poll: its new connections, found by their cid.
class Returns final
{
public:
    struct Match
    {
        quint64 closure = 0; ///< ClosureRecord::id
        Return back{};
    };

    /// Looks at the connections of @p server that were not there at its last poll.
    void take(const ServerSnapshot &server, std::vector<Match> &matches);
    /// A closure that happened at @p stopped on our clock, and may have been replaced already.
    void wait(const ClosureRecord &closure, LocalTime stopped, std::vector<Match> &matches);
    /// Forgets who will not come back any more, and the servers that are not in @p snapshot.
    void forget(const Snapshot &snapshot, LocalTime now);

private:
    struct Arrival
    {
        ConnectionKey key{};
        LocalTime at{};
        std::string serverName{};
        std::string ip{};
        std::string account{};
    };
    struct Waiting
    {
        quint64 closure = 0;
        ConnectionKey key{};
        LocalTime stopped{};
        LocalTime replaceableSince{}; ///< whoever began earlier did not take its place
        std::string ip{};
        std::string account{};
    };
    struct Known
    {
        quint64 lastCid = 0;
        std::vector<quint64> early{}; ///< seen before they had said their name
    };
    template <class T>
    struct Queue
    {
        std::unordered_multimap<std::string, T> byName{};
        std::deque<std::pair<LocalTime, std::string>> order{}; ///< oldest first; some are gone from byName already
    };

    void arrive(const ServerSnapshot &server, std::size_t row, std::vector<Match> &matches);
    [[nodiscard]] static bool fits(const Waiting &waiting, const Arrival &arrival);
    [[nodiscard]] static Match matched(const Waiting &waiting, const Arrival &arrival);

    std::unordered_map<ServerNumber, Known> m_servers{};
    Queue<Waiting> m_waiting{};
    Queue<Arrival> m_arrivals{};
    LocalTime m_began{}; ///< who connected earlier came back from nothing we saw
    bool m_hasBegun = false;
};

} // namespace stalewatch
