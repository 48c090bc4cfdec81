// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/ticktimer.h"

namespace stalewatch {

void TickTimer::skip(qint64 ticks, const Rhythm &rhythm) noexcept
{
    if (ticks <= 0)
        return;
    next.from += rhythm.least * ticks;
    next.to += rhythm.most * ticks;
    first = false;
    bound(rhythm);
}

void TickTimer::bound(const Rhythm &rhythm) noexcept
{
    if (next.width() <= rhythm.most)
        return;
    // After a reload to a shorter interval more than one tick fits: one counted already may be the one meant here.
    const qint64 more = (next.width() - rhythm.most / 10) / rhythm.most;
    outLo = quint16(std::max<qint64>(outLo - more, 0));
    next.to = next.from + rhythm.most;
}

Fit fitOf(const TickTimer &timer, const Rhythm &rhythm, Span answered, Nanoseconds slack) noexcept
{
    constexpr int ticksBack = 4;
    // A timer that can be anywhere has a tick wherever one was answered.
    if (timer.next.width() > rhythm.interval / 4 * 3 && answered.width() < rhythm.interval / 2)
        return {.fits = true, .tick = answered};
    Fit fit;
    Span tick = timer.next;
    for (int ago = 0; ago <= ticksBack; ++ago) {
        const Span reach = tick.widened(slack);
        if (reach.meets(answered)) {
            if (fit.fits) {
                fit.several = true;
                return fit;
            }
            fit = {true, false, ago, reach.common(answered)};
        }
        if (timer.first || reach.to < answered.from)
            return fit; // nothing older can fit
        tick = {tick.from - rhythm.most, tick.to - rhythm.least};
    }
    return fit;
}

Span firstTick(Span connect, Nanoseconds interval) noexcept
{
    const Nanoseconds base = std::min<Nanoseconds>(interval, std::chrono::seconds(2));
    return {connect.from + base, connect.to + base + base / 5 + std::chrono::milliseconds(5)};
}

} // namespace stalewatch
