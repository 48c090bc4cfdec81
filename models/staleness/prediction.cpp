// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/prediction.h"

#include "models/staleness/ownpings.h"
#include "models/staleness/tickrules.h"

namespace stalewatch {

namespace {

using Suppression = Inbound::Suppression;
using std::chrono::milliseconds;

/// From the closing tick to `stop`, with the timer as late as it is on a busy host.
constexpr Nanoseconds closingTakes = milliseconds(40);
/// Now and then a timer is later than that. Where a tick is known to a poll period of usual length that goes unnoticed;
/// with short ones, or where the kernel of the server's host tells when it was, it does not.
constexpr Nanoseconds timerMayBeLater = timerMayBeLate - closingTakes;

enum class Bound { Earliest, Likely, Latest };

/// One run of the law for one phase of a timer.
class Run final
{
public:
    Run(const Track &track, const PollStep &step, const Rhythm &rhythm, Bound bound) noexcept
        : m_track(track), m_rhythm(rhythm), m_bound(bound), m_max(step.ping.max)
    {
    }

    [[nodiscard]] Instant closeFrom(const TickTimer &timer, Instant phase) const noexcept
    {
        const Nanoseconds apart = chosen(m_rhythm.least, (m_rhythm.least + m_rhythm.most) / 2, m_rhythm.most);
        Instant tick = phase;
        int out = chosen(timer.outHi, timer.outMid, timer.outLo);
        const Instant latestInbound = m_track.inbound.latest();
        bool first = timer.first;
        for (int i = 0; i < 4 && isKnown(latestInbound) && tick <= latestInbound + m_rhythm.interval; ++i) {
            if (first || !isSuppressed(tick)) {
                if (out >= m_max)
                    return tick;
                ++out;
            }
            first = false;
            tick += apart;
        }
        return tick + apart * std::max(m_max - out, 0);
    }

private:
    template <class T>
    [[nodiscard]] T chosen(T earliest, T likely, T latest) const noexcept
    {
        return m_bound == Bound::Earliest ? earliest : m_bound == Bound::Likely ? likely : latest;
    }

    [[nodiscard]] bool isSuppressed(Instant tick) const noexcept
    {
        const Suppression found = m_track.inbound.suppression({tick, tick}, m_rhythm.interval);
        if (m_bound == Bound::Latest || found == Suppression::None)
            return found != Suppression::None;
        if (isKnown(m_track.lastPing) && tick - m_track.lastPing > rttMeasuredAfter)
            return false;
        return found == Suppression::Sure
            || (m_bound == Bound::Likely && m_track.inbound.suppressesProbably(tick, m_rhythm.interval));
    }

    const Track &m_track;
    const Rhythm &m_rhythm;
    Bound m_bound;
    int m_max;
};

/// The extreme of @p run over all phases of @p timer that make a difference.
Instant extreme(const Track &track, const TickTimer &timer, const Rhythm &rhythm, Bound bound, const Run &run) noexcept
{
    constexpr Nanoseconds instant(1);
    // The few ticks of a run may drift by this much against the moments at which something came.
    const Nanoseconds drift = 4 * std::max(rhythm.interval - rhythm.least, rhythm.most - rhythm.interval);
    const bool early = bound == Bound::Earliest;
    Instant best = run.closeFrom(timer, timer.next.from);
    const auto consider = [&](Instant phase) {
        if (phase <= timer.next.from || phase > timer.next.to)
            return;
        const Instant close = run.closeFrom(timer, phase);
        best = early ? std::min(best, close) : std::max(best, close);
    };
    consider(timer.next.to);
    track.inbound.forEachEdge([&](Instant edge) {
        for (const Instant phase : {edge - rhythm.interval, edge, edge + rhythm.interval}) {
            consider(phase - drift);
            consider(phase - instant);
            consider(phase);
            consider(phase + drift);
        }
    });
    return early ? best - drift : best;
}

/// The close for the middle phase of the likelier timer. Where the timer can be anywhere that says nothing.
Instant likelyClose(const Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    const TickTimer &other = track.other;
    const bool isUsual = track.timer.late ? !other.late : !other.late && other.next.width() > track.timer.next.width();
    const bool isOther = other.isAlive() && isUsual;
    const TickTimer &timer = isOther ? other : track.timer;
    if (timer.next.width() > rhythm.interval / 2)
        return noInstant;
    return Run(track, step, rhythm, Bound::Likely).closeFrom(timer, timer.middle());
}

/// The latest close of any connection that gave a sign of life just now.
Instant survivalBound(const Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    Instant next = track.timer.next.to;
    if (track.other.isAlive())
        next = std::max(next, track.other.next.to);
    if (next < step.now)
        next += rhythm.most;
    return next + rhythm.most * (qint64(step.ping.max) + 1) + closingTakes;
}

/// A half-dead client goes on sending: data delays a tick each, but only an answer resets what is out.
Nanoseconds goesOn(const Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    const Nanoseconds gap = track.inbound.gap();
    if (!track.sentWhileOut || gap == Nanoseconds(0) || step.now - track.inbound.latest() > gap + gap / 2)
        return Nanoseconds(0);
    const int left = std::max(step.ping.max + 1 - track.surelyMissed(), 1);
    // Of gap / interval ticks one is delayed; less than one left over means that it lives as long as it sends.
    const double share = 1.0 - double(rhythm.interval.count()) / double(gap.count());
    const double ticks = share > 0.25 ? double(left) / share + 1 : 4.0 * left;
    return Nanoseconds(qint64((ticks - left + 1) * double(rhythm.interval.count())));
}

/// How many PONGs in a row may look like the one before, by coincidence, on a server with so many connections.
int hideablePongs(const Track &track, const PollStep &step) noexcept
{
    constexpr double tolerated = 0.01; // false suspects a round of ticks, on the whole server
    constexpr double fewest = 500;     // and as if there were so many connections where there are less
    if (track.isListened)              // every byte of it is heard
        return 0;
    if (track.pongs < 3)
        return track.mayCollide() ? 1 : 0;
    // Printed to the microsecond below a millisecond, to the nanosecond above; the peak of a normal distribution. A
    // few answers tell little of how far they spread.
    const float unit = track.mayCollide() ? 1000 : 1;
    const float spread = track.pongs < 8 ? std::max(track.rttSpread, track.rttMean / 5) : track.rttSpread;
    const double chance = std::min(0.32F * unit / std::max(spread, unit), 0.5F);
    int pongs = 1;
    for (double risk = std::max(fewest, double(step.connections)) * chance; risk > tolerated && pongs < 8; ++pongs)
        risk *= chance;
    return std::max(pongs - 1, track.mayCollide() ? 1 : 0);
}

/// How many ticks to come a PING of its own may have delayed that came since the last answer. Below a millisecond what
/// was survived before may have been an answer that was not seen, and of such there is none to come.
int delayable(const Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    const int missed = track.surelyMissed();
    if (track.isListened || track.mayCollide())
        return std::min<int>(missed, track.survived);
    const Span tick{track.timer.next.from, std::min(track.timer.next.to, step.now)};
    const bool isDue = missed == 0 && mayBeOwnPing(track, tick, rhythm.interval);
    return std::max<int>(track.survived, isDue ? 1 : 0);
}

} // namespace

int harmlessMisses(const Track &track, const PollStep &step) noexcept
{
    return std::max({int(track.survived), int(track.excused), hideablePongs(track, step)});
}

Forecast forecastOf(const Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    constexpr Nanoseconds sensible = std::chrono::hours(24 * 366 * 5);
    const int max = step.ping.max;
    if (max >= 0xffff || rhythm.most > sensible / (qint64(max) + 3))
        return {};
    Span window;
    for (const TickTimer *timer : {&track.timer, &track.other}) {
        if (!timer->isAlive())
            continue;
        const Instant from = extreme(track, *timer, rhythm, Bound::Earliest, {track, step, rhythm, Bound::Earliest});
        const Instant to
            = extreme(track, *timer, rhythm, Bound::Latest, {track, step, rhythm, Bound::Latest}) + closingTakes;
        window = window.isKnown() ? Span{std::min(window.from, from), std::max(window.to, to)} : Span{from, to};
    }
    if (track.mayOweNothing())
        return {{window.from, std::max(survivalBound(track, step, rhythm), window.to)}, noInstant};
    const int missed = track.surelyMissed();
    Nanoseconds hidden = rhythm.most * std::max(std::min<int>(missed, track.excused), delayable(track, step, rhythm));
    if (track.mayCollide() && missed <= hideablePongs(track, step) && track.pongs > 0)
        hidden = std::max(hidden, rhythm.most * missed);
    const Nanoseconds slack = track.isListened ? Nanoseconds(0) : track.timer.next.width() / 2;
    window.to += std::max(hidden, goesOn(track, step, rhythm)) + std::max(timerMayBeLater - slack, Nanoseconds(0));
    return {window, likelyClose(track, step, rhythm)};
}

} // namespace stalewatch
