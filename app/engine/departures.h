// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/feed.h"
#include "models/triage/lastsight.h"
#include "models/values/snapshot.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace stalewatch {

/// The rows of one life of one server that went, kept for a while with the server's reason.
///
/// A closing connection is briefly in neither list, and one that closes between the two requests of a poll is in both:
/// so a row that is missing waits two polls for its reason, and a reason waits as long for its row.
class Departures final
{
public:
    /// At most as many are kept, the latest.
    static constexpr std::size_t most = 10'000;

    /// What tells that rows went: a poll, or an event between two polls.
    enum class Occasion { Poll, Event };

    /// @p before the open rows of the poll before, and what was believed of them (further entries are not read).
    /// Interns under @p poll's lock.
    void take(const Connections &before, const std::vector<Assessment> &assessments, const Observation &poll,
        Nanoseconds keepFor, Occasion occasion = Occasion::Poll);
    /// Adds them behind the open rows of @p server, whose texts must be those of the last poll taken.
    void appendTo(ServerSnapshot &server) const;

    [[nodiscard]] std::size_t size() const noexcept { return m_went.size(); }
    [[nodiscard]] quint64 cidAt(std::size_t index) const noexcept { return m_rows.cid[index]; }
    /// What was known of it when it was last seen open.
    [[nodiscard]] LastSight sightAt(std::size_t index) const;

private:
    struct Went
    {
        Departure departure{};
        Assessment before{}; ///< with the window that was shown
        int waited = 0;      ///< polls without a reason
    };
    struct Reason
    {
        std::string text{};
        Instant stop = noInstant;
        int age = 0; ///< polls
    };

    void add(const Connections &before, std::size_t row, const Assessment &last, const Observation &poll);
    void moveTo(TextPool &pool);
    void explain(const Observation &poll, Occasion occasion);
    void keepOnly(const std::vector<char> &keep);

    Connections m_rows{};
    std::vector<Went> m_went{};                      ///< one a row
    std::unordered_map<quint64, Reason> m_reasons{}; ///< by cid, of connections not missing yet
};

} // namespace stalewatch
