// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/lifesigns.h"

namespace stalewatch {

namespace {

bool fell(qint64 before, qint64 now) noexcept
{
    return isKnown(before) && isKnown(now) && now < before;
}

/// A figure that was there and is not any more.
bool isLost(qint64 before, qint64 now) noexcept
{
    return isKnown(before) && !isKnown(now);
}

bool isNegative(qint64 value) noexcept
{
    return isKnown(value) && value < 0;
}

bool grew(qint64 before, qint64 now) noexcept
{
    return isKnown(before) && isKnown(now) && now > before;
}

/// What the client sent since the poll before. The server counts a message, then notes its time, then may deliver, so
/// that a row can show the one and not yet the other.
void readData(LifeSigns &signs, const RowView &old, const RowView &row, const PollStep &step) noexcept
{
    const bool moved = isKnown(row.lastActivity) && isKnown(old.lastActivity) && row.lastActivity > old.lastActivity;
    const bool inGrew = grew(old.inMsgs, row.inMsgs);
    const bool subsMoved
        = isKnown(old.subscriptions) && isKnown(row.subscriptions) && old.subscriptions != row.subscriptions;
    const bool outGrew = grew(old.outMsgs, row.outMsgs);
    const Instant readBy = step.now + step.fill;
    const Instant until = moved && row.lastActivity > step.before ? row.lastActivity : readBy;
    if (inGrew || subsMoved) {
        signs.sent = true;
        const bool one = moved && !outGrew && !subsMoved && row.inMsgs == old.inMsgs + 1;
        signs.isExact = moved && !outGrew;
        signs.sentAt = {one ? until : std::min(step.before, until), until};
    } else if (moved && !outGrew) {
        // Subscriptions that came and went; or the time of a delivery that the poll before had counted already.
        signs.sent = row.lastActivity > step.before + step.fillBefore;
        signs.isExact = signs.sent;
        signs.sentAt = {row.lastActivity, row.lastActivity};
        signs.delays = true;
    }
    signs.delays = signs.delays || signs.sent;
    if (moved && step.deliveriesSuppress) {
        signs.delays = true;
        signs.isExact = true;
        const bool one = !signs.sent && (!outGrew || row.outMsgs == old.outMsgs + 1);
        signs.sentAt = {one ? row.lastActivity : std::min(step.before, row.lastActivity), row.lastActivity};
    }
}

void readRtt(LifeSigns &signs, const Track &track, const RowView &row, const PollStep &step) noexcept
{
    if (!isKnown(row.rtt) || row.rtt == 0 || row.rtt == track.row.rtt || !isKnown(track.row.rtt))
        return;
    const Instant readBy = step.now + step.fill;
    const Nanoseconds rtt(row.rtt);
    if (track.row.rtt == 0 && track.unconnected && isKnown(row.start) && rtt <= readBy - row.start) {
        signs.connected = true;
        return;
    }
    signs.ponged = true;
    signs.pongAt = {step.before, readBy};
    signs.hasAnchor = rtt < rttOfNoPing && (!isKnown(row.start) || rtt <= readBy - row.start);
    if (signs.hasAnchor)
        signs.answered = signs.pongAt.moved(-rtt);
}

} // namespace

bool isAbsurd(const RowView &row, const PollStep &step) noexcept
{
    constexpr Nanoseconds tolerance = std::chrono::seconds(1);
    const Instant readBy = step.now + step.fill + tolerance;
    const auto isLate = [readBy](Instant at) { return isKnown(at) && (at > readBy || at < Instant{}); };
    return !isKnown(row.start) || isLate(row.start) || isLate(row.lastActivity) || isNegative(row.rtt)
        || isNegative(row.inMsgs) || isNegative(row.outMsgs);
}

LifeSigns signsOf(const Track &track, const RowView &row, const PollStep &step) noexcept
{
    LifeSigns signs;
    const RowView &old = track.row;
    const qint64 oldActivity = old.lastActivity.time_since_epoch().count();
    const qint64 activity = row.lastActivity.time_since_epoch().count();
    signs.isAbsurd = isAbsurd(row, step) || isLost(old.rtt, row.rtt) || (old.rtt > 0 && row.rtt == 0)
        || isLost(old.inMsgs, row.inMsgs) || fell(old.inMsgs, row.inMsgs) || isLost(old.outMsgs, row.outMsgs)
        || fell(old.outMsgs, row.outMsgs) || isLost(oldActivity, activity) || fell(oldActivity, activity);
    if (signs.isAbsurd)
        return signs;
    readData(signs, old, row, step);
    if (track.treatment != Treatment::Unpinged)
        readRtt(signs, track, row, step);
    return signs;
}

} // namespace stalewatch
