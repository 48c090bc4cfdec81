// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/verdict.h"

#include "models/staleness/prediction.h"

namespace stalewatch {

namespace {

using Why = Assessment::Why;

struct State
{
    Evidence evidence = Evidence::Unproven;
    Why why = Why::Plain;
};

State atRisk(const Assessment &assessment) noexcept
{
    return {assessment.deliveredSinceProof > 0 ? Evidence::Ghost : Evidence::Suspect, Why::Plain};
}

State stateOf(const Track &track, const Assessment &assessment, const PollStep &step) noexcept
{
    constexpr int answersDemanded = 2;
    const int missed = track.surelyMissed();
    if (track.noInterval || (track.adrift && track.treatment == Treatment::Websocket))
        return {Evidence::Unproven, Why::NoInterval};
    const bool isRecent
        = isKnown(track.proofAt) && track.proof != Proof::Connect && step.now - track.proofAt < assessment.interval;
    if (track.hidden) {
        const bool isProven = isRecent && track.proof == Proof::Heard;
        return isProven ? State{Evidence::Proven, Why::Plain} : State{Evidence::Quiet, Why::OwnPings};
    }
    if (track.pongs == 0 && track.fromStart) {
        if (missed == 0 || isRecent)
            return {Evidence::Proven, Why::Plain};
        // Two RTTs of a millisecond or more are never the same, so the answer to the first PING was not hidden.
        if (missed > 1 && (!track.mayCollide() || track.isListened))
            return atRisk(assessment);
        return {Evidence::Unproven, Why::NeverAnswered};
    }
    // A websocket's own interval is an estimate: one miss may be a tick that was not there.
    // And without an answer seen, the ticks of one that is listened to are where its start says, or up to one later.
    const bool isHeard = track.isListened;
    const bool isEstimate = assessment.interval != step.ping.interval;
    const int guessed = isEstimate || (isHeard && !track.isAnchored) ? 1 : 0;
    if (missed > harmlessMisses(track, step) + guessed && (isHeard || track.answers >= answersDemanded))
        return atRisk(assessment);
    if (missed == 0) {
        const bool isProven = isRecent || isHeard || track.possiblyMissed() == 0 || track.pongs > 0;
        return {isProven ? Evidence::Proven : Evidence::Unproven, isProven ? Why::Plain : Why::NotWatched};
    }
    if (track.answers >= answersDemanded) {
        const bool own = missed <= std::max<int>(track.survived, track.excused);
        return {Evidence::Proven, own ? Why::SometimesOwnPings : Why::Collision};
    }
    return isRecent ? State{Evidence::Proven, Why::Plain} : State{Evidence::Unproven, Why::NotWatched};
}

} // namespace

Assessment verdictOn(const Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    Assessment a;
    a.proof = track.proof;
    a.proofAt = track.proofAt;
    a.lastPong = track.lastPong;
    a.watchedSince = track.watchedSince;
    a.rttMean = track.rttMean;
    a.rttSpread = track.rttSpread;
    a.pongs = track.pongs;
    if (isKnown(track.row.outMsgs) && isKnown(track.outAtProof) && track.row.outMsgs >= track.outAtProof)
        a.deliveredSinceProof = track.row.outMsgs - track.outAtProof;
    if (track.treatment == Treatment::Unpinged) {
        a.evidence = Evidence::Quiet;
        a.why = Why::NoPings;
        return a;
    }
    a.interval = rhythm.interval;
    a.of = quint8(std::min(step.ping.max + 1, 0xff));
    a.missed = quint8(std::min(track.surelyMissed(), int(a.of)));
    const State state = stateOf(track, a, step);
    a.evidence = state.evidence;
    a.why = state.why;
    if (state.why == Why::NoInterval)
        return a;
    const Forecast forecast = forecastOf(track, step, rhythm);
    a.earliest = forecast.window.from;
    a.latest = forecast.window.to;
    a.likely = forecast.likely;
    a.nextTick = track.timer.middle();
    if (a.nextTick < step.now)
        a.nextTick += rhythm.interval;
    return a;
}

Assessment noVerdict(Assessment::Why why, Instant watchedSince) noexcept
{
    Assessment a;
    a.why = why;
    a.watchedSince = watchedSince;
    return a;
}

} // namespace stalewatch
