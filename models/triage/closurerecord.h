// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <optional>

namespace stalewatch {

/// Numbers an incident within this run of the program; zero is none.
using IncidentNumber = quint32;

/// A connection that took the place of one that was closed: the same name and account, by preference from the same
/// address, and not there before.
struct Return
{
    ConnectionKey key{};
    std::string serverName{}; ///< where it came back
    std::string ip{};
    Nanoseconds after{0}; ///< from the close to its start, on the clocks of the two servers; never negative

    bool operator==(const Return &) const = default;
};

/// What a closure says of the client that was there.
enum class Loudness : quint8 {
    Other, ///< it left, was refused or thrown out: nothing to do with silence
    Quiet, ///< Stale Connection: silent until the server gave up
    Loud,  ///< Slow Consumer or Write Error of one that showed no life any more: the same death, with output pending
};

/// A closure with all that is known of the connection: what the server lists, what was believed beforehand, and what
/// came after. Kept beyond the server's own ring. Texts are UTF-8 and untrusted.
struct ClosureRecord
{
    quint64 id = 0; ///< grows with every closure of this run: the newest is the last
    ServerNumber server = 0;
    std::string serverName{};
    Closure closure{};
    LocalTime seenAt{};      ///< when we learnt of it, on our clock
    bool wasWatched = false; ///< it was seen open, so `before` says something
    Assessment before{}; ///< what was believed at the last poll that showed it open: proof of life, window predicted
    qint64 pendingBefore = absent; ///< bytes pending at that poll
    qint64 heldSubscriptions = absent;
    Loudness loudness = Loudness::Other;
    std::optional<Return> back{}; ///< who took its place
    IncidentNumber incident = 0;

    bool operator==(const ClosureRecord &) const = default;

    /// From its start to its close; nullopt where the server did not say.
    [[nodiscard]] std::optional<Nanoseconds> lifetime() const noexcept
    {
        if (!isKnown(closure.start) || !isKnown(closure.stop))
            return std::nullopt;
        return timeBetween(closure.start, closure.stop);
    }
    /// From the last proof of life to the close, if it was watched.
    [[nodiscard]] std::optional<Nanoseconds> silence() const noexcept
    {
        if (!wasWatched || !isKnown(before.proofAt) || !isKnown(closure.stop))
            return std::nullopt;
        return timeBetween(before.proofAt, closure.stop);
    }
    /// Whether the close came within the window that was shown beforehand; nullopt: none was, or it was no silent one
    /// that was closed.
    [[nodiscard]] std::optional<bool> wasForeseen() const noexcept
    {
        if (loudness == Loudness::Other || !wasWatched || !before.hasWindow() || !isKnown(closure.stop))
            return std::nullopt;
        return before.earliest <= closure.stop && closure.stop <= before.latest;
    }
};

} // namespace stalewatch
