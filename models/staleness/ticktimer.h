// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/inbound.h"

namespace stalewatch {

/// What is believed of one connection's ping timer: where its next tick lies and how many PINGs are out before it.
struct TickTimer
{
    Span next{};        ///< the next tick that was not judged yet; unknown: this hypothesis was contradicted
    quint16 outLo = 0;  ///< PINGs surely unanswered before that tick
    quint16 outHi = 0;  ///< and possibly
    quint16 outMid = 0; ///< and most probably: as if each tick was in the middle of its window
    bool first = false; ///< it is the connection's first tick, which always sends a PING
    bool late = false;  ///< it is so only if a tick before a reload was much later than usual

    [[nodiscard]] bool isAlive() const noexcept { return next.isKnown(); }

    /// Nothing is out any more.
    void answer() noexcept { outLo = outHi = outMid = 0; }
    [[nodiscard]] Instant middle() const noexcept { return next.from + next.width() / 2; }
    /// Steps over @p ticks ticks without judging them.
    void skip(qint64 ticks, const Rhythm &rhythm) noexcept;
    /// Keeps the window below one interval: a longer one says no more than "some time within an interval".
    void bound(const Rhythm &rhythm) noexcept;
};

/// How a PONG's tick fits a timer.
struct Fit
{
    bool fits = false;
    bool several = false; ///< more than one tick may be the answered one; the latest was taken
    int ticksAgo = 0;     ///< 0: the tick not judged yet; 1: the last judged one
    Span tick{};          ///< where the answered tick was, narrowed by both
};

/// Where the tick answered within @p answered lies among the ticks of @p timer, up to @p slack beside its window.
[[nodiscard]] Fit fitOf(const TickTimer &timer, const Rhythm &rhythm, Span answered, Nanoseconds slack) noexcept;

/// The first tick of a connection: min(interval, 2 s) after CONNECT, and up to a fifth of that more.
/// (server/client.go, setFirstPingTimer)
[[nodiscard]] Span firstTick(Span connect, Nanoseconds interval) noexcept;

} // namespace stalewatch
