// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/pongs.h"

#include "models/staleness/ownpings.h"

namespace stalewatch {

namespace {

using std::chrono::milliseconds;

/// Arms the timer at @p tick, by the settings that were in force then.
void arm(Track &track, Span tick, const PollStep &step, const Rhythm &rhythm) noexcept
{
    track.timer = {.next = tick};
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
    bool areBoth = false; ///< the other hypothesis agrees as well: `fit` is what holds for both
};

/// What a PONG that agrees with both hypotheses tells: its tick is where either has it, and as few were missed.
BestFit agreed(const BestFit &one, const BestFit &two) noexcept
{
    const bool isFirst = one.timer->outLo - one.fit.ticksAgo <= two.timer->outLo - two.fit.ticksAgo;
    BestFit both = isFirst ? one : two;
    both.areBoth = true;
    both.fit.several = one.fit.several || two.fit.several;
    both.fit.tick = {std::min(one.fit.tick.from, two.fit.tick.from), std::max(one.fit.tick.to, two.fit.tick.to)};
    return both;
}

/// The hypothesis that a PONG answering a tick within @p answered agrees with, or both. Around a reload the ticks
/// before were armed by the settings before.
BestFit bestFit(
    const Track &track, Span answered, const PollStep &step, const Rhythm &rhythm, Nanoseconds slack) noexcept
{
    const Rhythm before = step.reload.isKnown() ? Rhythm::of(step.pingBefore.interval) : rhythm;
    for (const Rhythm &each : {step.reloaded ? before : rhythm, step.reloaded ? rhythm : before}) {
        BestFit best;
        for (const TickTimer *timer : {&track.timer, &track.other}) {
            if (!timer->isAlive())
                continue;
            const BestFit one{fitOf(*timer, each, answered, slack), timer};
            if (one.fit.fits)
                best = best.timer ? agreed(best, one) : one;
        }
        if (best.timer)
            return best;
    }
    return {};
}

} // namespace

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
        track.timer.answer();
        track.other.answer();
        return;
    }
    learnRtt(track, row.rtt);
    ++track.pongs;
    BestFit best = bestFit(track, signs.answered, step, rhythm, milliseconds(30) + rhythm.interval / 200);
    if (!best.timer) // a timer can be late when the server's host is busy
        best = bestFit(track, signs.answered, step, rhythm, milliseconds(150) + rhythm.interval / 10);
    track.adrift = !best.timer;
    if (best.fit.several) { // after a gap: the ticks stay where they were, and some after the answered one may be out
        track.unseenUntil = signs.answered.to;
        if (!best.areBoth) {
            track.timer = *best.timer;
            track.other = {};
        }
        for (TickTimer *timer : {&track.timer, &track.other}) {
            const quint16 out = std::max<quint16>(timer->outHi, 1);
            timer->answer();
            timer->outHi = out;
        }
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

} // namespace stalewatch
