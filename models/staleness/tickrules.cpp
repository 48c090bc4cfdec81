// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/tickrules.h"

#include "models/staleness/ownpings.h"

namespace stalewatch {

namespace {

using Suppression = Inbound::Suppression;
using std::chrono::milliseconds;

/// How late a tick may be on a busy host, against those before it.
constexpr Nanoseconds lateness(Nanoseconds interval) noexcept
{
    return milliseconds(60) + interval / 50;
}

/// How long after its tick a PONG may be expected, and the row of it in the next answer.
Nanoseconds grace(const Track &track, Nanoseconds interval) noexcept
{
    constexpr float tooLong = 1e15F; // ns
    const float shown = track.pongs == 0 ? float(std::max<qint64>(track.row.rtt, 0)) : track.rttMean;
    const Nanoseconds usual(qint64(std::min(shown + 8 * track.rttSpread, tooLong)));
    return std::min(lateness(interval) + usual, interval / 2);
}

/// Whether a tick of @p timer sends a PING.
Suppression suppressionOf(const Track &track, const TickTimer &timer, Nanoseconds interval) noexcept
{
    if (timer.first)
        return Suppression::None;
    const Span tick = timer.next;
    if (tick.from <= track.unseenUntil)
        return Suppression::Possible;
    const Suppression found = track.inbound.suppression({tick.from, tick.to + lateness(interval)}, interval);
    if (found == Suppression::None || !isKnown(track.lastPing))
        return found;
    if (tick.from - tick.width() - track.lastPing > rttSurelyMeasuredAfter)
        return Suppression::None;
    return tick.to - track.lastPing > rttMeasuredAfter ? Suppression::Possible : found;
}

/// Whether the server sent nothing in @p span around the next tick of @p timer.
bool isSilent(Span span, const TickTimer &timer) noexcept
{
    return span.isKnown() && span.from < timer.next.from && span.to > timer.next.to + sendingTakes;
}

/// What that kernel knows better: whether anything was sent to the client at all. What was not sent is no PING,
/// whatever delayed it.
Suppression heardOr(Suppression found, const Track &track, const TickTimer &timer) noexcept
{
    if (!track.isListened || timer.first)
        return found;
    if (isKnown(track.askedAt) && timer.next.meets({track.askedAt - sendingTakes, track.askedAt}))
        return Suppression::None;
    return isSilent(track.unasked, timer) || isSilent(track.unaskedBefore, timer) ? Suppression::Sure : found;
}

/// Counts the next tick of @p timer and moves on to the one after. False if it cannot have come so far.
bool judge(Track &track, TickTimer &timer, Nanoseconds interval, const Rhythm &rhythm, int max) noexcept
{
    const Suppression suppression = heardOr(suppressionOf(track, timer, interval), track, timer);
    bool isPossible = true;
    if (suppression == Suppression::None) {
        isPossible = timer.outLo < max; // else it would be closed
        timer.outLo = quint16(std::min(timer.outLo + 1, 0xffff));
        timer.outMid = quint16(std::min({timer.outMid + 1, max, 0xffff}));
        timer.outHi = quint16(std::min({timer.outHi + 1, max, 0xffff}));
        // What is listened to shows the pings of its own.
        if (!track.isListened && mayBeOwnPing(track, timer.next, interval) && track.excused < 0xff)
            ++track.excused;
        track.lastPing = std::max(track.lastPing, timer.next.from);
    } else if (suppression == Suppression::Possible && timer.outHi < std::min(max, 0xffff)) {
        ++timer.outHi;
        if (!track.inbound.suppressesProbably(timer.middle(), interval))
            ++timer.outMid;
    }
    timer.skip(1, rhythm);
    return isPossible;
}

/// Whether the next tick of @p timer should have sent a PING by now and the kernel has not seen it: the timer may be
/// late, and what is sent a moment later is missed then. Of who was pinged in time nothing waits.
bool isPingLate(const Track &track, const TickTimer &timer, const PollStep &step, Nanoseconds interval) noexcept
{
    return track.isListened && !timer.first && isSilent(track.unasked, timer)
        && step.now < timer.next.to + latestTick(interval)
        && suppressionOf(track, timer, interval) == Suppression::None;
}

/// It outlived its window: whatever it shows, it is alive.
void hide(Track &track, int max) noexcept
{
    track.hidden = true;
    track.contradictions = quint8(std::min(track.contradictions + 1, 0xff));
    track.answers = 0;
    track.excused = 0;
    track.sentWhileOut = false;
    for (TickTimer *timer : {&track.timer, &track.other}) {
        timer->answer();
        timer->outHi = quint16(std::min(max, 0xffff));
    }
}

/// Two hypotheses that say the same are one.
void settle(Track &track) noexcept
{
    TickTimer &a = track.timer;
    TickTimer &b = track.other;
    if (!a.isAlive())
        std::swap(a, b);
    if (!b.isAlive() || !a.next.meets(b.next) || a.outLo != b.outLo || a.outHi != b.outHi)
        return;
    a.next = {std::min(a.next.from, b.next.from), std::max(a.next.to, b.next.to)};
    a.late = a.late && b.late;
    b = {};
}

} // namespace

void takeData(Track &track, const LifeSigns &signs, const RowView &row, Nanoseconds spacing) noexcept
{
    if (signs.delays)
        track.inbound.add(signs.sentAt, signs.isExact, spacing);
    if (!signs.sent)
        return;
    track.hasSent = true;
    track.proof = Proof::Data;
    track.proofAt = std::max(track.proofAt, signs.isExact ? signs.sentAt.to : signs.sentAt.from);
    track.outAtProof = isKnown(row.outMsgs) ? row.outMsgs : 0;
    track.sentWhileOut = track.surelyMissed() > 0;
}

void takeConnect(Track &track, const RowView &row, const Rhythm &rhythm) noexcept
{
    const Instant connect = row.start + Nanoseconds(row.rtt);
    track.timer.next = firstTick({connect, connect}, rhythm.interval);
    track.unconnected = false;
}

void takeReload(Track &track, const PollStep &step, const Rhythm &before, const Rhythm &rhythm) noexcept
{
    TickTimer &timer = track.timer;
    if (track.other.isAlive()) { // a second reload at once: one window around both
        timer.next = {std::min(timer.next.from, track.other.next.from), std::max(timer.next.to, track.other.next.to)};
        timer.outLo = std::min(timer.outLo, track.other.outLo);
        timer.outHi = std::max(timer.outHi, track.other.outHi);
        track.other = {};
    }
    // A tick expected just before the reload was perhaps late, and armed by the new settings.
    for (int i = 0; i < 3 && timer.next.to + timerMayBeLate < step.reload.from; ++i)
        judge(track, timer, before.interval, before, step.pingBefore.max);
    if (timer.next.from <= step.reload.to && timer.next.to + timerMayBeLate >= step.reload.from) {
        track.other = timer;
        track.other.next.from = std::max(timer.next.from, step.reload.from);
        track.other.late = timer.next.to < step.reload.from;
        if (track.other.late)
            track.other.next.to += timerMayBeLate;
        timer.next.to = std::min(timer.next.to, step.reload.to);
        judge(track, timer, before.interval, before, step.pingBefore.max);
    }
    settle(track);
    track.timer.bound(rhythm.most > before.most ? rhythm : before);
}

void takeGap(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    for (TickTimer *timer : {&track.timer, &track.other}) {
        if (!timer->isAlive() || timer->next.from > step.now)
            continue;
        timer->skip(std::max<qint64>((step.now - timer->next.to) / rhythm.most + 1, 1), rhythm);
        timer->answer();
        timer->outHi = quint16(std::min(step.ping.max, 0xffff));
    }
    track.answers = 0;
    track.excused = 0;
    track.isAnchored = false;
    track.sentWhileOut = false;
    track.unconnected = false;
    settle(track);
}

void recount(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    if (!track.anchor.isKnown()) {
        if (track.timer.first && track.fromStart && !track.unconnected && track.pongs == 0)
            takeConnect(track, track.row, rhythm);
        else
            forgetTicks(track, step, rhythm);
        return;
    }
    const qint64 ticks = std::max<qint64>((step.now - track.anchor.to) / rhythm.most, 1);
    track.timer = {.next = track.anchor, .outHi = quint16(std::min<qint64>({ticks - 1, step.ping.max, 0xffff}))};
    track.timer.skip(ticks, rhythm);
    track.other = {};
}

void judgeTicks(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    constexpr int ticksAPoll = 4;
    const Nanoseconds wait = grace(track, rhythm.interval);
    // On a busy host the rows may be much later than the kernel's word, and say nothing of a PING of its own.
    const Instant until = track.isListened ? std::min(step.now, track.heardUntil) : step.now;
    for (TickTimer *timer : {&track.timer, &track.other}) {
        for (int i = 0; i < ticksAPoll && timer->isAlive() && timer->next.to + wait < until; ++i) {
            if (isPingLate(track, *timer, step, rhythm.interval))
                break;
            if (judge(track, *timer, rhythm.interval, rhythm, step.ping.max))
                continue;
            const TickTimer &rival = timer == &track.timer ? track.other : track.timer;
            // Of who owes no answer that says nothing against this one.
            if (rival.isAlive() && !track.mayOweNothing()) {
                *timer = {};
                break;
            }
            hide(track, step.ping.max);
            settle(track);
            return;
        }
    }
    settle(track);
}

} // namespace stalewatch
