// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

namespace stalewatch {

/// Why a state is believed.
enum class Evidence : quint8 {
    Unproven, ///< not watched long enough to say, or what was seen contradicts itself
    Proven,   ///< the last due proof of life was seen
    Quiet,   ///< no proof visible and none owed: the client pings for itself, or the kind of connection is never pinged
    Suspect, ///< proof is overdue: PINGs are unanswered
    Ghost,   ///< suspect, and the server still delivers to it
    Closed,  ///< the server closed it, or it left the list
};

/// What the latest proof of life was.
enum class Proof : quint8 {
    None,
    Connect, ///< it connected
    Data,    ///< the client sent messages, or changed its subscriptions
    Pong,    ///< its RTT changed, so it answered a PING
    Heard,   ///< bytes came that it shows nothing of: a PONG or a PING of its own, says the kernel of the server's host
};

/// How far what the server sends gets, by the kernel of its host. Told of connections that miss PINGs.
enum class Reach : quint8 {
    Unknown, ///< the kernel was not asked, or nothing was sent since the last proof of life
    Host,    ///< the client's host acknowledges it: its kernel lives, its process is silent
    Nowhere, ///< nothing acknowledges it: the host or the network is gone
};

/// What is believed of one connection, at one poll, and why. Times are on the server's clock.
struct Assessment
{
    Evidence evidence = Evidence::Unproven;
    Proof proof = Proof::None;
    quint8 missed = 0; ///< ticks whose PING is surely unanswered; at most `of`
    quint8 of = 0;     ///< ping_max + 1: the close comes at this many; 0 where PINGs do not apply (MQTT)
    Reach reach = Reach::Unknown;
    bool isHeard = false; ///< the kernel of the server's host tells of every byte that comes from it
    /// Why the state holds, for the sentence the window and the command line show: see sentenceOf().
    enum class Why : quint8 {
        Plain, ///< nothing to add to the evidence
        NotWatched, ///< Unproven: too few answers seen so far
        NeverAnswered, ///< Unproven: watched from the start, and not one PING was answered
        Absurd, ///< Unproven: clocks or counters that contradict each other
        Unusable, ///< Unproven: the server's ping settings cannot be counted with
        NoInterval, ///< Unproven: a websocket whose own ping_interval is not known yet
        NoPings, ///< Quiet: this kind of connection is not pinged (MQTT, a leafnode)
        OwnPings, ///< Quiet: outlived its window without visible proof, so the client pings for itself
        Collision, ///< Proven: one PONG may be hidden, two equal RTTs below a millisecond
        Monitor,           ///< Proven: it is this program's own connection
        SometimesOwnPings, ///< Proven: a PING of the client's own may have taken the place of an answer, as before
    } why = Why::Plain;
    Instant proofAt = noInstant;  ///< latest moment at which it is known to have been alive
    Instant lastPong = noInstant; ///< when the last visible PONG came, at the latest
    Instant earliest = noInstant; ///< stale window: the close comes not before, if it stays silent from now on
    Instant latest = noInstant;   ///< and not after; noInstant where nothing can be said
    Instant likely = noInstant;   ///< most probably then; noInstant: no moment in the window is likelier than another
    Instant nextTick
        = noInstant; ///< the middle of where the next tick is expected; with `interval`, the phase of its timer
    Instant watchedSince = noInstant; ///< `now` of the first poll that showed it
    Nanoseconds interval{0};          ///< between ticks, as believed for this connection
    qint64 deliveredSinceProof = 0;   ///< messages handed to it since proofAt: into the void, if it is a ghost
    float rttMean = 0;                ///< ns, over the PONGs seen; 0: none
    float rttSpread = 0;              ///< ns, mean absolute deviation
    quint32 pongs = 0;                ///< PONGs seen while watched

    bool operator==(const Assessment &) const = default;

    [[nodiscard]] constexpr bool hasWindow() const noexcept { return isKnown(earliest) && isKnown(latest); }
    /// Suspect or ghost: what the quick filter "at risk" shows.
    [[nodiscard]] constexpr bool isAtRisk() const noexcept
    {
        return evidence == Evidence::Suspect || evidence == Evidence::Ghost;
    }
    /// A suspect that is closed at the next tick without an answer.
    [[nodiscard]] constexpr bool isOnLastTick() const noexcept
    {
        return evidence == Evidence::Suspect && missed + 1 >= of;
    }
};

/// The server's word for @p evidence in files and on the command line: "proven", "suspect"... ASCII, never translated.
[[nodiscard]] const char *idOf(Evidence evidence) noexcept;
/// "none", "connect", "data", "pong", "heard".
[[nodiscard]] const char *idOf(Proof proof) noexcept;

} // namespace stalewatch
