// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/assessment.h"

#include <array>
#include <optional>

namespace stalewatch {

struct ServerSnapshot;
struct Snapshot;

/// A connection, and when its server closes it if it stays silent.
struct Closing
{
    quint32 server = 0; ///< ServerNumber; 0 in the tally of one server, which does not know its number yet
    quint64 cid = 0;
    LocalTime earliest{}; ///< on our own clock, however wrong the server's is
    LocalTime latest{};

    bool operator==(const Closing &) const = default;
};

/// What the connections of one server, or of several, add up to: the one place where they are counted.
struct Tally
{
    std::array<qint64, 6> byEvidence{}; ///< open connections, by Evidence
    qint64 onLastTick = 0;              ///< suspects that are closed at the next tick without an answer
    qint64 unnamed = 0;                 ///< open connections without a name
    qint64 gone = 0;                    ///< rows that went and are still kept
    qint64 heldBytes = 0;               ///< pending bytes of those at risk
    std::optional<Closing> next{};      ///< of those at risk, the one that is closed first: the least `latest`
    std::optional<Closing> nextAlive{}; ///< of the proven, the one that is closed first if all fell silent now

    bool operator==(const Tally &) const = default;

    [[nodiscard]] qint64 of(Evidence evidence) const noexcept { return byEvidence[std::size_t(evidence)]; }
    [[nodiscard]] qint64 atRisk() const noexcept { return of(Evidence::Suspect) + of(Evidence::Ghost); }
    [[nodiscard]] qint64 open() const noexcept;

    /// Adds those of another server.
    void add(const Tally &other) noexcept;
};

/// Counts the rows of @p server, whose clocks must be set. O(rows), half a millisecond at 100,000.
[[nodiscard]] Tally tallyOf(const ServerSnapshot &server) noexcept;
/// Of @p server, or of all servers if it is 0. O(servers).
[[nodiscard]] Tally tallyOf(const Snapshot &snapshot, quint32 server = 0) noexcept;

} // namespace stalewatch
