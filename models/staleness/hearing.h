// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/lifesigns.h"
#include "models/values/tcpinfo.h"

namespace stalewatch {

/// @name What the kernel of the server's host tells of a connection
/// It counts every byte, also those of which a row shows nothing: a PONG with the same RTT as the one before, and the
/// client's own PINGs. Those delay the server's for an interval as data does, but what is unanswered stays so
/// (server/client.go: processPing notes the time, only processPong resets the count). And nothing that came is nothing
/// at all: whoever is listened to cannot live without showing it.
/// @{

/// What it told at one poll, against the poll before.
struct Hearing
{
    bool isSound = false;        ///< it is the connection's socket and contradicts nothing
    bool isContradicted = false; ///< it cannot be the connection's socket
    bool hasBefore = false;    ///< the same socket was known at the poll before: the counts below are of the time since
    bool isWhole = true;       ///< the server has read all that came
    bool isBlocked = false;    ///< what the server wrote waits for room: a PING may be among it
    Instant since = noInstant; ///< when it was known before, at the earliest
    Span received{};           ///< when the last bytes came
    Span sent{};               ///< when the last bytes went
    Instant until = noInstant; ///< all of this holds until then
    quint64 came = 0;          ///< bytes
    quint64 went = 0;          ///< bytes, for the first time
    bool wentAgain = false;    ///< something was sent again
};

/// @p tcp and @p before may be null or of no socket. Believes nothing that contradicts itself or @p signs.
[[nodiscard]] Hearing hearingOf(const Track &track, const TcpInfo *tcp, const TcpInfo *before, const LifeSigns &signs,
    const PollStep &step) noexcept;

/// Narrows the time of the PONG that @p signs show, and of the tick it answers: @p row has the RTT, @p rhythm is that
/// of the ticks until now.
void narrowAnswer(
    LifeSigns &signs, const Track &track, const Hearing &hearing, const RowView &row, const Rhythm &rhythm) noexcept;

/// Takes in what was heard; call it when what the row shows was taken in. A websocket is not listened to, only its
/// proofs of life are taken: frames of its own come as well, and where its ticks are is a guess.
void takeHeard(
    Track &track, const Hearing &hearing, const LifeSigns &signs, const PollStep &step, const Rhythm &rhythm) noexcept;

/// How far what the server sends to @p track gets.
[[nodiscard]] Reach reachOf(const Track &track, const TcpInfo &tcp) noexcept;
/// @}

} // namespace stalewatch
