// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/track.h"

namespace stalewatch {

/// What a row shows against the poll before. Deliveries to a client bump its last_activity, so that proves nothing by
/// itself; PONG and the client's own PING move nothing but `rtt`, and nothing at all.
struct LifeSigns
{
    bool isAbsurd = false;  ///< counters or times that contradict those before, or the clock
    bool connected = false; ///< its CONNECT came: the first RTT is the time from accept to CONNECT
    bool ponged = false;    ///< a PONG came within `pongAt`
    bool hasAnchor = false; ///< and it says when the tick was that it answers
    Span pongAt{};          ///< on the server's clock
    Span answered{};        ///< the tick
    Instant answeredBy
        = noInstant;      ///< and not after that, if the kernel of the server's host counted that PONG already
    bool sent = false;    ///< the client sent something: proof of life, within `sentAt`
    bool delays = false;  ///< something came within `sentAt` that delays PINGs, be it proof or not
    bool isExact = false; ///< at the end of `sentAt` for sure
    Span sentAt{};
};

/// REQUIRES: isKnown(step.before), and @p row has the cid of @p track.
[[nodiscard]] LifeSigns signsOf(const Track &track, const RowView &row, const PollStep &step) noexcept;

/// Whether the figures of @p row alone contradict the clock of its poll.
[[nodiscard]] bool isAbsurd(const RowView &row, const PollStep &step) noexcept;

} // namespace stalewatch
