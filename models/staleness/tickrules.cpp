// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/tickrules.h"

#include "models/staleness/ownpings.h"

namespace stalewatch {

namespace {

using Suppression = Inbound::Suppression;
using std::chrono::milliseconds;

/// How long after its tick a PONG may be expected, and the row of it in the next answer.
Nanoseconds grace(const Track &track, Nanoseconds interval) noexcept
{
    constexpr float tooLong = 1e15F; // ns
    const float shown = track.pongs == 0 ? float(std::max<qint64>(track.row.rtt, 0)) : track.rttMean;
    const Nanoseconds usual(qint64(std::min(2 * shown + 8 * track.rttSpread, tooLong)));
    return std::min(milliseconds(100) + interval / 50 + usual, interval / 2);
}

/// Whether a tick of @p timer sends a PING.
Suppression suppressionOf(const Track &track, const TickTimer &timer, Nanoseconds interval) noexcept
{
    if (timer.first)
        return Suppression::None;
    const Suppression found = track.inbound.suppression(timer.next, interval);
    if (found == Suppression::None || !isKnown(track.lastPing))
        return found;
    // The tick that `lastPing` was is known to a second or so, hence the two limits.
    if (timer.next.from - track.lastPing > rttMeasuredEvery + std::chrono::seconds(2))
        return Suppression::None;
    return timer.next.to - track.lastPing > rttMeasuredEvery ? Suppression::Possible : found;
}

/// What the kernel of the server's host knows better: whether anything was sent to the client at all.
Suppression heardOr(Suppression found, const Track &track, const TickTimer &timer) noexcept
{
    if (!track.isListened || timer.first)
        return found;
    if (isKnown(track.askedAt) && timer.next.meets({track.askedAt - sendingTakes, track.askedAt}))
        return Suppression::None;
    const bool wasSilent = track.unasked.isKnown() && track.unasked.from < timer.next.from
        && track.unasked.to > timer.next.to + sendingTakes;
    return found == Suppression::Possible && wasSilent ? Suppression::Sure : found;
}

/// Counts the next tick of @p timer and moves on to the one after. False if it cannot have come so far.
bool judge(Track &track, TickTimer &timer, Nanoseconds interval, const Rhythm &rhythm, int max) noexcept
{
    const Suppression suppression = heardOr(suppressionOf(track, timer, interval), track, timer);
    bool isPossible = true;
    if (suppression == Suppression::None) {
        isPossible = timer.outLo < max; // else it would be closed
        timer.outLo = quint16(std::min(timer.outLo + 1, 0xffff));
        timer.outHi = quint16(std::min({timer.outHi + 1, max, 0xffff}));
        // What is listened to shows the pings of its own.
        if (!track.isListened && mayBeOwnPing(track, timer.next, interval) && track.excused < 0xff)
            ++track.excused;
        track.lastPing = std::max(track.lastPing, timer.next.from);
    } else if (suppression == Suppression::Possible && timer.outHi < std::min(max, 0xffff)) {
        ++timer.outHi;
    }
    timer.skip(1, rhythm);
    return isPossible;
}

/// It outlived its window: whatever it shows, it is alive.
void hide(Track &track, int max) noexcept
{
    track.hidden = true;
    track.contradictions = quint8(std::min(track.contradictions + 1, 0xff));
    track.answers = 0;
    track.excused = 0;
    track.sentWhileOut = false;
    track.timer.outLo = 0;
    track.timer.outHi = quint16(std::min(max, 0xffff));
    track.other = {};
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
    b = {};
}

/// Arms the timer at @p tick, by the settings that were in force then.
void arm(Track &track, Span tick, const PollStep &step, const Rhythm &rhythm) noexcept
{
    track.timer = {tick, 0, 0, false};
    track.other = {};
    const bool ownInterval = rhythm.interval != step.ping.interval;
    if (!step.reload.isKnown() || tick.from > step.reload.to || ownInterval) {
        track.timer.skip(1, rhythm);
        return;
    }
    const Rhythm before = Rhythm::of(step.pingBefore.interval);
    if (tick.to < step.reload.from) {
        track.timer.skip(1, before);
        return;
    }
    track.other = track.timer;
    track.timer.next.to = std::min(tick.to, step.reload.to);
    track.timer.skip(1, before);
    track.other.next.from = std::max(tick.from, step.reload.from);
    track.other.skip(1, rhythm);
}

void learnRtt(Track &track, qint64 rtt) noexcept
{
    const float value = float(rtt);
    if (track.pongs == 0) {
        track.rttMean = value;
    } else {
        const float weight = 1.0F / float(std::min<quint32>(track.pongs + 1, 16));
        track.rttSpread += (std::abs(value - track.rttMean) - track.rttSpread) * weight;
        track.rttMean += (value - track.rttMean) * weight;
    }
}

/// Draws the conclusions from an answer that came after @p misses ticks without one.
void learnManners(Track &track, int misses, Span tick, Nanoseconds interval) noexcept
{
    constexpr int forgetAfter = 32;
    if (misses > 0) {
        track.survived = quint8(std::clamp<int>(misses, track.survived, 0xff));
        track.answers = 0;
    } else if (track.pongs > 1) { // the first is the first tick's or the hourly one, which are always answered
        track.answers = quint8(std::min(track.answers + 1, 0xff));
        refuteOwnPings(track, tick, interval);
    }
    if (track.answers >= forgetAfter)
        track.survived = 0;
    const int demanded = 2 << std::min<int>(track.contradictions, 5);
    if (track.hidden && track.answers >= demanded)
        track.hidden = false;
}

struct BestFit
{
    Fit fit{};
    const TickTimer *timer = nullptr;
};

/// The hypothesis that a PONG answering a tick within @p answered agrees with. Around a reload the ticks before were
/// armed by the settings before.
BestFit bestFit(
    const Track &track, Span answered, const PollStep &step, const Rhythm &rhythm, Nanoseconds slack) noexcept
{
    const Rhythm before = step.reload.isKnown() ? Rhythm::of(step.pingBefore.interval) : rhythm;
    for (const Rhythm &each : {step.reloaded ? before : rhythm, step.reloaded ? rhythm : before}) {
        for (const TickTimer *timer : {&track.timer, &track.other}) {
            if (!timer->isAlive())
                continue;
            const Fit fit = fitOf(*timer, each, answered, slack);
            if (fit.fits)
                return {fit, timer};
        }
    }
    return {};
}

} // namespace

void takeData(Track &track, const LifeSigns &signs, const RowView &row) noexcept
{
    if (signs.delays)
        track.inbound.add(signs.sentAt, signs.isExact);
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

void takePong(
    Track &track, const LifeSigns &signs, const RowView &row, const PollStep &step, const Rhythm &rhythm) noexcept
{
    track.proof = Proof::Pong;
    track.proofAt = std::max(track.proofAt, signs.pongAt.from);
    track.lastPong = std::min(signs.pongAt.to, step.now);
    track.outAtProof = isKnown(row.outMsgs) ? row.outMsgs : 0;
    track.excused = 0;
    track.sentWhileOut = false;
    if (!signs.hasAnchor) {
        track.timer.outLo = track.timer.outHi = track.other.outLo = track.other.outHi = 0;
        return;
    }
    learnRtt(track, row.rtt);
    ++track.pongs;
    BestFit best = bestFit(track, signs.answered, step, rhythm, milliseconds(30) + rhythm.interval / 200);
    if (!best.timer) // a timer can be late when the server's host is busy
        best = bestFit(track, signs.answered, step, rhythm, milliseconds(150) + rhythm.interval / 10);
    track.adrift = !best.timer;
    if (best.fit.several) { // after a gap: the ticks stay where they were, and some after the answered one may be out
        track.timer = *best.timer;
        track.other = {};
        track.timer.outLo = 0;
        track.timer.outHi = std::max<quint16>(track.timer.outHi, 1);
        return;
    }
    const Span tick = best.timer ? best.fit.tick : signs.answered;
    if (best.timer) {
        const int out = best.timer->outLo;
        const bool wasLate = out > 0 && best.fit.ticksAgo > 0;
        learnManners(track, std::max(out - best.fit.ticksAgo, wasLate ? 1 : 0), tick, rhythm.interval);
    } else {
        track.answers = 0;
    }
    track.anchor = signs.answered;
    track.isAnchored = true;
    track.lastPing = tick.from;
    track.proofAt = std::max(track.proofAt, tick.from + Nanoseconds(row.rtt));
    track.lastPong = std::min(track.lastPong, tick.to + Nanoseconds(row.rtt));
    arm(track, tick, step, rhythm);
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
    for (int i = 0; i < 3 && timer.next.to < step.reload.from; ++i)
        judge(track, timer, before.interval, before, step.pingBefore.max);
    if (timer.next.from <= step.reload.to && timer.next.to >= step.reload.from) {
        track.other = timer;
        track.other.next.from = std::max(timer.next.from, step.reload.from);
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
        timer->outLo = 0;
        timer->outHi = quint16(std::min(step.ping.max, 0xffff));
    }
    track.answers = 0;
    track.excused = 0;
    track.isAnchored = false;
    track.sentWhileOut = false;
    track.unconnected = false;
    settle(track);
}

void judgeTicks(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    constexpr int ticksAPoll = 4;
    const Nanoseconds wait = grace(track, rhythm.interval);
    for (TickTimer *timer : {&track.timer, &track.other}) {
        for (int i = 0; i < ticksAPoll && timer->isAlive() && timer->next.to + wait < step.now; ++i) {
            if (judge(track, *timer, rhythm.interval, rhythm, step.ping.max))
                continue;
            const TickTimer &rival = timer == &track.timer ? track.other : track.timer;
            if (rival.isAlive()) {
                *timer = {};
                break;
            }
            track.timer = *timer;
            hide(track, step.ping.max);
            return;
        }
    }
    settle(track);
}

} // namespace stalewatch
