// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/track.h"

namespace stalewatch {

namespace {

/// The server takes CONNECT at start + the first RTT it shows; when that was not seen, it is not known better than
/// this.
constexpr Nanoseconds connectWithin = std::chrono::milliseconds(50);

quint16 asOut(qint64 pings, const PollStep &step) noexcept
{
    return quint16(std::clamp<qint64>(pings, 0, std::min(step.ping.max, 0xffff)));
}

/// The timer of a connection that ticked before we came: `start` says where its ticks are.
void attachLate(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    forgetTicks(track, step, rhythm);
    // Whatever it sent last, it did not send later than this.
    const Instant active = track.row.lastActivity;
    if (isKnown(active) && active > step.now - rhythm.interval * 2)
        track.inbound.add({std::min(active, step.now - rhythm.interval * 2), active}, false, rhythm.interval);
    const Instant start = track.row.start;
    if (!isKnown(step.settledSince) || step.settledSince > start || track.treatment != Treatment::Pinged)
        return;
    const Nanoseconds longest = std::max(connectWithin, rhythm.interval / 10);
    const Nanoseconds rtt(std::clamp<qint64>(track.row.rtt, 0, longest.count()));
    const Nanoseconds connect = std::clamp(4 * rtt, connectWithin, longest);
    TickTimer timer{.next = firstTick({start, start + connect}, rhythm.interval), .first = true};
    const qint64 ticks = std::max<qint64>(0, (step.now - timer.next.to) / rhythm.most + 1);
    // Where the lateness of all ticks may add up to an interval, the phase is lost.
    if (ticks > 0 && (rhythm.most - rhythm.least) * ticks > rhythm.interval / 2)
        return;
    timer.skip(ticks, rhythm);
    timer.outHi = asOut(ticks + 1, step);
    if (timer.next.to < step.now)
        timer.skip(1, rhythm);
    track.timer = timer;
}

} // namespace

RowView RowView::of(const Connections &rows, std::size_t row) noexcept
{
    const auto at = [row](const std::vector<qint64> &array) { return Instant(Nanoseconds(array[row])); };
    return {rows.cid[row], at(rows.start), at(rows.lastActivity), rows.rtt[row], rows.inMsgs[row], rows.outMsgs[row],
        rows.subscriptions[row]};
}

void forgetTicks(Track &track, const PollStep &step, const Rhythm &rhythm) noexcept
{
    track.timer = {.next = {step.now, step.now + rhythm.most}, .outHi = asOut(step.ping.max, step)};
    track.other = {};
    track.inbound.clear();
    track.answers = 0;
    track.excused = 0;
    track.fromStart = false;
    track.unconnected = false;
    track.sentWhileOut = false;
    track.isAnchored = false;
    track.lastPing = noInstant;
}

Track newTrack(const RowView &row, Treatment treatment, const PollStep &step, const Rhythm &rhythm) noexcept
{
    Track track;
    track.row = row;
    track.treatment = treatment;
    track.watchedSince = track.unseenUntil = step.now;
    track.outAtProof = std::max<qint64>(row.outMsgs, 0);
    if (!isKnown(row.start) || row.start > step.now + step.fill || row.start < Instant{}) {
        forgetTicks(track, step, rhythm);
        return track;
    }
    track.proof = Proof::Connect;
    track.proofAt = row.start;
    const bool measured = isKnown(row.rtt) && row.rtt > 0 && row.rtt <= (step.now + step.fill - row.start).count();
    const bool unasked = Nanoseconds(row.rtt) > rttOfNoPing; // so CONNECT was long ago
    const Instant connect = measured ? row.start + Nanoseconds(row.rtt) : step.now;
    const Span first = firstTick({connect, connect}, rhythm.interval);
    if (!unasked && step.now + step.fill < first.from && treatment != Treatment::Unpinged) {
        track.fromStart = true;
        track.unconnected = !measured;
        track.timer = {.next = first, .first = true};
        if (!measured) // CONNECT may come any time from here on
            track.timer.next.to = first.to + rhythm.interval;
    } else {
        attachLate(track, step, rhythm);
    }
    return track;
}

} // namespace stalewatch
