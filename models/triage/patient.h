// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/traits.h"

#include <span>

namespace stalewatch {

/// In which way a connection ended: only what ended in the same way can belong together.
enum class Manner : quint8 {
    Silent,  ///< the server gave it up, or it is silent now: Stale Connection, and output that nobody took
    Left,    ///< its side ended it, orderly or not: Client Closed, Read Error
    Ordered, ///< the server's side ended it: Kicked, Server Shutdown, gone with its server
    Other,   ///< refused, or thrown out for what it sent: of no interest here
};

/// @p reason as the server gives it; empty: it went with its server.
[[nodiscard]] Manner mannerOf(const std::string &reason) noexcept;

/// One connection of an incident, closed or still silent, as the rules that look for what they share see it.
/// Moments are on our own clock, so that servers whose clocks differ can be compared.
struct Patient
{
    quint64 closure = 0; ///< ClosureRecord::id; 0: a suspect
    ConnectionKey key{};
    Traits traits{};
    LocalTime at{};      ///< when it closed; for a suspect, the poll
    LocalTime aliveAt{}; ///< the last moment at which it surely lived
    LocalTime deadBy{};  ///< and the first at which it did not answer
    LocalTime connected{};
    LocalTime seenAt{}; ///< when we learnt of it
    IncidentNumber incident = 0;
    /// Whether it had outlived a time without traffic: nothing in its path forgets it for that.
    enum class Idle : quint8 { Unknown, NeverOutlived, Outlived } idle = Idle::Unknown;
    Nanoseconds idleFor{-1};  ///< from the last traffic either way, PONGs too, to the close; negative: not known
    bool isVisitor = false;   ///< it came for a moment only
    bool isFinished = false;  ///< Client Closed: it ended in order
    bool isOverrun = false;   ///< closed for output that it did not take, and alive as far as is known
    LocalTime backAt = never; ///< when its client was back

    static constexpr LocalTime never = LocalTime::max();
};

/// Share of @p patients that can have fallen silent at one moment, each between its last life and its first miss.
/// O(patients log patients).
[[nodiscard]] double togetherness(std::span<const Patient *const> patients);
/// Of a closure of @p server; @p names gives its traits.
[[nodiscard]] Patient patientOf(const ClosureRecord &record, const ServerSnapshot &server, ValueNames &names);
/// Whether a connection whose last traffic, either way, was at @p traffic has outlived a time without: it answered a
/// PING later on, or was still there at @p end, longer after than @p ping lets a silent one live.
[[nodiscard]] bool hasOutlivedIdleness(
    const Assessment &a, Instant traffic, Instant end, const PingSettings &ping) noexcept;
/// Of the suspect in @p row of @p server, without traits.
[[nodiscard]] Patient suspectOf(const ServerSnapshot &server, std::size_t row) noexcept;

} // namespace stalewatch
