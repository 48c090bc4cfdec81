// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/assessment.h"
#include "models/staleness/ticktimer.h"
#include "models/values/connections.h"

namespace stalewatch {

/// How the server treats a connection.
enum class Treatment : quint8 {
    Pinged,    ///< by the server's own ping_interval
    Websocket, ///< by an interval that may be its own and is never reported
    Unpinged,  ///< MQTT and leafnodes
};

/// A PONG that answers no PING has an RTT that the server counts from the year 1: "2562047h47m16.85s".
inline constexpr Nanoseconds rttOfNoPing = std::chrono::hours(24);

/// What one row of a poll says, as far as staleness goes.
struct RowView
{
    quint64 cid = 0;
    Instant start = noInstant;
    Instant lastActivity = noInstant;
    qint64 rtt = absent;
    qint64 inMsgs = absent;
    qint64 outMsgs = absent;
    qint64 subscriptions = absent;

    [[nodiscard]] static RowView of(const Connections &rows, std::size_t row) noexcept;
};

/// What is remembered of one connection from poll to poll. Kept small: there may be a hundred thousand.
struct Track
{
    RowView row{}; ///< as last seen
    Instant watchedSince = noInstant;
    Instant proofAt = noInstant;
    Instant lastPong = noInstant;    ///< at the latest
    Instant unseenUntil = noInstant; ///< ticks until then may have been answered without being seen
    Instant lastPing = noInstant;    ///< the latest tick known to have sent a PING, at the earliest
    Instant askedAt = noInstant;     ///< a tick surely sent a PING, then at the latest
    Instant answeredBy = noInstant;  ///< the tick just answered was until then, unless its PONG is yet to be counted
    Instant heardUntil = noInstant;  ///< all that came until then was heard
    Span unasked{};                  ///< the server sent nothing, until its kernel was asked last
    Span unaskedBefore{};            ///< and before it sent last
    Span anchor{};                   ///< the tick that the last PONG answered, as that PONG alone tells
    qint64 outAtProof = 0;
    Inbound inbound{};
    TickTimer timer{};
    TickTimer other{}; ///< the second hypothesis while a reload may or may not have caught a tick
    float rttMean = 0;
    float rttSpread = 0;
    quint32 pongs = 0;

    Treatment treatment = Treatment::Pinged;
    Proof proof = Proof::None;
    quint8 answers = 0;            ///< ticks seen answered, those that are always answered aside
    quint8 survived = 0;           ///< ticks in a row without a visible answer that turned out to mean nothing
    quint8 excused = 0;            ///< of the missed ticks now: those a customary ping of the client's own may explain
    quint8 contradictions = 0;     ///< how often it outlived its window
    quint32 lastRow = 0;           ///< its row in the last poll
    quint8 ownPing = 0;            ///< s between the pings its client library sends by custom; 0: none, or refuted
    bool isNew : 1 = true;         ///< first seen at this poll
    bool isShadow : 1 = false;     ///< stands for a row that was repeated or out of order
    bool fromStart : 1 = false;    ///< watched since before its first tick
    bool unconnected : 1 = false;  ///< no CONNECT seen yet, so its first tick is not armed
    bool hidden : 1 = false;       ///< it lives without visible proof
    bool wasHidden : 1 = false;    ///< a websocket that did before the pace of websockets was not known any more
    bool hasSent : 1 = false;      ///< it sent something while watched
    bool sentWhileOut : 1 = false; ///< it sent data while PINGs were unanswered: half-dead, or a PONG was hidden
    bool adrift : 1 = false;       ///< its last PONG did not come when a tick was expected
    bool noInterval : 1 = false;   ///< a websocket, and the pace of websockets is not known
    bool isAnchored : 1 = false;   ///< an answer told where its ticks are, and none was left unwatched since
    bool isEncrypted : 1 = false;  ///< TLS: its bytes cannot be counted
    bool isListened : 1 = false;   ///< the kernel of the server's host tells when anything comes from it
    bool pingsItself : 1 = false;  ///< it was heard to
    bool owesPong : 1 = false;     ///< its PONG was seen before its bytes were counted
    bool isDeaf : 1 = false;       ///< what the kernel told contradicted what the server shows: never listened again

    /// Whether the RTT is so short that two PONGs can look the same: the server prints whole microseconds below 1 ms.
    [[nodiscard]] bool mayCollide() const noexcept { return row.rtt < 1'000'000; }
    /// PINGs surely unanswered, under every hypothesis.
    [[nodiscard]] int surelyMissed() const noexcept
    {
        return other.isAlive() ? std::min(timer.outLo, other.outLo) : timer.outLo;
    }
    /// Whether it may be one that pings for itself and owes no answer: it outlived its window, or it has not yet
    /// answered a tick that need not be answered, nor sent anything, and is not listened to.
    [[nodiscard]] bool mayOweNothing() const noexcept
    {
        const bool wouldShow = isListened && (isAnchored || fromStart);
        return hidden || (answers == 0 && !hasSent && !wouldShow && (pongs > 0 || !fromStart));
    }
    [[nodiscard]] int possiblyMissed() const noexcept
    {
        return other.isAlive() ? std::max(timer.outHi, other.outHi) : timer.outHi;
    }
};

/// Starts watching @p row; @p rhythm is how its timer is believed to tick.
[[nodiscard]] Track newTrack(
    const RowView &row, Treatment treatment, const PollStep &step, const Rhythm &rhythm) noexcept;

/// Forgets where the ticks of @p track are: the clock jumped, or its counters contradict what was seen.
void forgetTicks(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept;

} // namespace stalewatch
