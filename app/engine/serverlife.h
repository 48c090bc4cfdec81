// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/departures.h"
#include "models/ports/feed.h"
#include "models/staleness/witness.h"
#include "models/values/recentcids.h"
#include "models/values/snapshot.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace stalewatch {

/// What one life of one server remembers from poll to poll: who watched its connections, their counters, the rows that
/// went, the closures already told. One owner; runs on the engine's pool. Reads no clock.
class ServerLife final
{
public:
    struct Taken
    {
        std::shared_ptr<ServerSnapshot> server{}; ///< all but number, target, targets and identity warnings
        std::vector<Closure> closures{};          ///< not told before, oldest first
        std::vector<LastSight> sights{};          ///< one a closure
        std::vector<Closure> earlier{};           ///< of a first poll: no news, the ring held them before we came
    };

    /// @p wasBornWatched the server started while its target was watched: what its ring holds at the first poll is
    /// news, for nobody else ever tells it.
    explicit ServerLife(bool wasBornWatched) : m_ringIsNews(wasBornWatched) { }

    /// Takes in one poll. O(rows).
    [[nodiscard]] Taken take(std::shared_ptr<const Observation> poll, Nanoseconds keepGoneFor);
    /// Takes in closings told between two polls, at @p at on our clock: their rows go at once. Nothing if all are known
    /// already or there was no poll yet. O(rows).
    [[nodiscard]] std::optional<Taken> close(
        const std::vector<Closure> &closures, LocalTime at, Nanoseconds keepGoneFor);
    /// Takes in what another target of the same server saw: its closures, in case this one dies before it sees them.
    void hear(const Observation &poll);

private:
    void watch(const Observation &poll, ServerSnapshot &server, Nanoseconds keepGoneFor);
    void count(const Observation &poll, ServerSnapshot &server);
    void learn(const Observation &poll);
    [[nodiscard]] std::shared_ptr<const Observation> withoutClosed(std::shared_ptr<const Observation> poll);
    [[nodiscard]] std::shared_ptr<ServerSnapshot> without(
        const std::vector<quint64> &cids, const Observation &rest) const;
    /// Adds what was known of each of the closures; before m_lastServer moves on.
    void remember(Taken &taken) const;

    /// More than any ring that can be read in one answer: a target that begins anew tells its whole ring again.
    static constexpr std::size_t mostTold = 100'000;

    const bool m_ringIsNews;
    Witness m_witness{};
    Departures m_departures{};

    // The last poll that had rows, and what became of it
    std::shared_ptr<const Observation> m_lastPoll{};
    std::shared_ptr<const ServerSnapshot> m_lastServer{};

    // What feeds say of themselves
    std::vector<quint64> m_ownCids{}; ///< ascending
    bool m_hasEvents = false;

    // Counters
    CountByKind m_stale{};
    qint64 m_unseen = 0;
    qint64 m_totalConnections = absent;
    qint64 m_staleConnections = absent;
    bool m_counterFell = false;

    // Closures
    bool m_hasTaken = false;
    std::vector<Closure> m_heard{};
    RecentCids m_told{mostTold};
    std::unordered_map<quint64, LocalTime> m_closedAt{}; ///< by events; a poll asked before may show them open still
};

} // namespace stalewatch
