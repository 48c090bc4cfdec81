// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/blastradius.h"

#include <QMetaType>

#include <memory>
#include <optional>

namespace stalewatch {

/// What the operator is typing, and for which servers of which moment.
struct ConsequencesQuestion
{
    quint64 number = 0;
    std::shared_ptr<const Snapshot> snapshot{};
    std::vector<ServerNumber> servers{};
    std::optional<Nanoseconds> interval{}; ///< nullopt: each server keeps its own
    std::optional<int> max{};
    LocalTime local{}; ///< our clock now
};

/// A connection in one of the lists.
struct ConcernedConnection
{
    ConnectionKey key{};
    QString name{};                         ///< escaped, one line; empty: it has none
    std::optional<Nanoseconds> silentFor{}; ///< since its last proof of life; nullopt: it has never shown any
    qint64 rtt = absent;                    ///< ns

    bool operator==(const ConcernedConnection &) const = default;
};

/// Clients of one library that ping for themselves.
struct OwnPingers
{
    QString lang{}; ///< escaped
    Nanoseconds period{0};
    qint64 connections = 0;
    bool areHiddenNow = false;
    bool areHiddenThen = false;

    bool operator==(const OwnPingers &) const = default;
};

/// What other ping settings would mean for the connections of several servers together.
struct Consequences
{
    static constexpr std::size_t mostListed = 500; ///< of each list; the counts say how many there are

    quint64 number = 0; ///< of the question
    qint64 connections = 0;
    qint64 pinged = 0;
    qint64 beyond = 0;   ///< open ones that the snapshot does not hold
    double pingsNow = 0; ///< a second, at most
    double pingsThen = 0;
    qint64 overdue = 0;
    qint64 unknown = 0;
    qint64 slow = 0;
    std::vector<ConcernedConnection> overdueOnes{}; ///< the longest silent first
    std::vector<ConcernedConnection> slowOnes{};    ///< the slowest first
    qint64 rttKnown = 0;
    qint64 rttP99 = absent; ///< of the server where it is longest, ns
    qint64 rttMost = absent;
    qint64 hiddenNow = 0;
    qint64 hiddenThen = 0;
    std::vector<OwnPingers> ownPings{}; ///< most connections first
    Nanoseconds interval{0};            ///< the shortest of those that would be
    Nanoseconds window{0};              ///< likewise, of interval x (max + 1)
    bool isKnown = false;               ///< at least one server has usable settings and has answered
};

/// Works it out. Pure, O(n log n), some 20 ms at 100k connections: for the pool.
[[nodiscard]] Consequences consequencesOf(const ConsequencesQuestion &question);

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::ConsequencesQuestion)
Q_DECLARE_METATYPE(stalewatch::Consequences)
