// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/hearing.h"

#include "models/staleness/tickrules.h"

#include <utility>

namespace stalewatch {

namespace {

using std::chrono::milliseconds;

/// From a byte's coming until the server has noted it, on a busy host.
constexpr Nanoseconds notedWithin = milliseconds(30);

/// @p at as the kernel gave it: in whole ticks of its own, counted on a clock that is not slewed.
Span within(Instant at, const TcpInfo &tcp) noexcept
{
    const Nanoseconds slew = (tcp.at - at) / 1000;
    return {at - tcpResolution - slew - milliseconds(tcp.doubt), std::min(at + tcpResolution + slew, tcp.at)};
}

bool isSensible(const TcpInfo &tcp, const PollStep &step) noexcept
{
    constexpr Nanoseconds oldest = std::chrono::seconds(20);
    constexpr Nanoseconds longest = std::chrono::hours(24 * 366);
    const auto isPast = [&](Instant at) { return at <= tcp.at && at >= tcp.at - longest; };
    return tcp.at <= step.now + notedWithin && tcp.at >= step.now - oldest && isPast(tcp.receivedAt)
        && isPast(tcp.sentAt) && isPast(tcp.ackedAt);
}

/// Data that came between two looks at the same socket makes its count grow: else it is the socket of another server
/// that looks alike.
bool contradicts(const TcpInfo &tcp, const TcpInfo &before, const LifeSigns &signs) noexcept
{
    return tcp.bytesReceived == before.bytesReceived && tcp.unread == 0 && before.unread == 0 && signs.sent
        && signs.isExact && signs.sentAt.to > before.at + notedWithin && signs.sentAt.to < tcp.at - notedWithin;
}

constexpr quint64 pingSize = 6;       ///< "PING\r\n", "PONG\r\n"
constexpr quint64 mostOfARecord = 35; ///< of TLS with one in it; at least 27

/// Whether @p bytes are one PING or PONG and nothing else.
bool isOnePing(quint64 bytes, const Track &track) noexcept
{
    constexpr quint64 twoRecords = 54;
    return track.isEncrypted ? bytes > 0 && bytes < twoRecords : bytes == pingSize;
}

/// Whether @p bytes are PINGs and PONGs, and no part of a message.
bool arePings(quint64 bytes, const Track &track) noexcept
{
    return isOnePing(bytes, track) || (!track.isEncrypted && bytes <= 60 && bytes % 6 == 0);
}

/// Whether what came last, within @p at, is what is known to have come last beside PONGs.
bool isDatas(const Track &track, Span at) noexcept
{
    return isKnown(track.inbound.latest()) && at.from <= track.inbound.latest() + notedWithin;
}

/// Whether the row shows what came last, within @p at.
bool isShown(const Track &track, Span at) noexcept
{
    if (isDatas(track, at))
        return true;
    if (track.pongs == 0)
        return false;
    const Instant from = isKnown(track.lastPing) ? track.lastPing + Nanoseconds(track.row.rtt) : track.lastPong;
    return at.meets({std::min(from, track.lastPong) - notedWithin, track.lastPong + notedWithin});
}

/// A PONG to the next tick of @p timer may have come within @p at and changed nothing: the tick is judged as answered,
/// and as the ping of its own that it may have been as well.
bool takeHiddenPong(const Track &track, TickTimer &timer, Span at, const PollStep &step, const Rhythm &rhythm) noexcept
{
    if (!timer.isAlive())
        return false;
    const Span answer{timer.next.from, timer.next.to + Nanoseconds(std::max<qint64>(track.row.rtt, 0)) + notedWithin};
    if (!at.meets(answer))
        return false;
    const auto out = quint16(std::min<int>({timer.outHi + 1, step.ping.max, 0xffff}));
    timer.answer();
    timer.outHi = out;
    timer.skip(1, rhythm);
    return true;
}

/// From now on it is heard: what was guessed before about pings of its own does not count.
void beginListening(Track &track) noexcept
{
    track.isListened = true;
    track.hidden = false;
    track.survived = 0;
    track.excused = 0;
}

/// Bytes came of which the row shows nothing.
void takeNews(
    Track &track, const Hearing &hearing, const LifeSigns &signs, const PollStep &step, const Rhythm &rhythm) noexcept
{
    // A PONG that changed the RTT has told of its tick already.
    bool mayBePong = false;
    if (track.mayCollide() && !signs.ponged) {
        for (TickTimer *timer : {&track.timer, &track.other})
            mayBePong = takeHiddenPong(track, *timer, hearing.received, step, rhythm) || mayBePong;
    }
    const bool isOwnPing
        = !mayBePong && hearing.hasBefore && hearing.isWhole && !signs.sent && arePings(hearing.came, track);
    track.inbound.add(hearing.received, false, step.spacing(rhythm.interval), !isOwnPing);
    track.pingsItself = track.pingsItself || isOwnPing;
    track.sentWhileOut = track.sentWhileOut || (isOwnPing && track.surelyMissed() > 0);
}

/// Beside what the row shows, and what came last if that is news, more came since the poll before: a PING of the
/// client's own next to its PONG or its data, of which no moment is left to tell but whose tick it may have delayed.
void takeHidden(Track &track, const Hearing &hearing, const LifeSigns &signs, bool isNews, Nanoseconds spacing) noexcept
{
    const quint64 each = track.isEncrypted ? mostOfARecord : pingSize;
    const quint64 known = (signs.ponged ? each : 0) + (isNews ? each : 0);
    if (!hearing.hasBefore || hearing.came <= known || (signs.sent && !signs.ponged && !track.pingsItself))
        return;
    const bool isOwnPing = signs.ponged && !signs.sent && !isNews && hearing.isWhole && !track.isEncrypted
        && hearing.came == 2 * pingSize;
    track.pingsItself = track.pingsItself || isOwnPing;
    track.inbound.add({std::min(hearing.since, hearing.received.to), hearing.received.to}, false, spacing, !isOwnPing);
}

/// Whether the last bytes that came are news: the row shows nothing of them.
bool isNews(Track &track, const Hearing &hearing, const LifeSigns &signs) noexcept
{
    if (!hearing.hasBefore)
        return !isShown(track, hearing.received);
    if (hearing.came == 0) {
        track.owesPong = track.owesPong || signs.ponged;
        return false;
    }
    // The row is read a moment after the kernel was asked: a PONG that came between is counted at the next poll.
    const bool isPong = signs.ponged || track.owesPong;
    track.owesPong = false;
    if (!isPong && !signs.sent)
        return !isDatas(track, hearing.received);
    return (!isPong || hearing.came > pingSize) && !isShown(track, hearing.received);
}

/// Whether @p timer has no tick, not even a late one, within @p tick: neither the next nor one just before it.
bool denies(const TickTimer &timer, Span tick, const PollStep &step, const Rhythm &rhythm) noexcept
{
    const Nanoseconds late = latestTick(rhythm.interval);
    const bool isReloaded = step.reload.isKnown() && timer.next.from < step.reload.to + step.pingBefore.interval * 2;
    return !fitOf(timer, rhythm, tick, late).fits
        && !(isReloaded && fitOf(timer, Rhythm::of(step.pingBefore.interval), tick, late).fits);
}

/// What the server sent says whether a tick came, and when.
void takeSent(Track &track, const Hearing &hearing, const PollStep &step, const Rhythm &rhythm) noexcept
{
    if (track.unasked.isKnown() && (hearing.went > 0 || hearing.wentAgain))
        track.unaskedBefore = track.unasked;
    track.unasked = hearing.isBlocked ? Span{} : Span{hearing.sent.to, hearing.until};
    const bool isReply = hearing.came > 0 || hearing.received.to + 2 * notedWithin > hearing.sent.from;
    if (!hearing.hasBefore || hearing.wentAgain || isReply || !isOnePing(hearing.went, track))
        return;
    track.askedAt = hearing.sent.to;
    const Span tick{hearing.sent.to - sendingTakes, hearing.sent.to};
    bool isMet = false;
    for (TickTimer *timer : {&track.timer, &track.other}) {
        if (!timer->isAlive())
            continue;
        const bool isNext = timer->next.meets(tick);
        const bool isLate = timer->next.to < tick.from && tick.from - timer->next.to < latestTick(rhythm.interval);
        if (isNext)
            timer->next = timer->next.common(tick);
        else if (isLate)
            timer->next = tick;
        isMet = isMet || isNext || isLate;
    }
    if (!isMet || !track.other.isAlive() || track.isEncrypted) // a small record may be a message
        return;
    for (TickTimer *timer : {&track.timer, &track.other}) {
        if (denies(*timer, tick, step, rhythm))
            *timer = {};
    }
    if (!track.timer.isAlive())
        std::swap(track.timer, track.other);
}

/// Whether the last answer's bytes were counted with its row is known when nothing came since: then its tick was by
/// Track::answeredBy, and the next ones so much earlier.
void takeCounted(
    Track &track, const Hearing &hearing, const LifeSigns &signs, const PollStep &step, const Rhythm &rhythm) noexcept
{
    const Instant by = std::exchange(track.answeredBy, signs.answeredBy);
    if (!isKnown(by) || !hearing.hasBefore || hearing.came > 0 || step.reloaded || track.other.isAlive())
        return;
    Span &next = track.timer.next;
    const qint64 ticks = (next.to - by + rhythm.interval / 2) / rhythm.interval;
    const Instant to = by + rhythm.most * ticks;
    if (ticks > 0 && to >= next.from)
        next.to = std::min(next.to, to);
}

} // namespace

Hearing hearingOf(const Track &track, const TcpInfo *tcp, const TcpInfo *before, const LifeSigns &signs,
    const PollStep &step) noexcept
{
    Hearing hearing;
    if (!tcp || !tcp->isKnown() || track.isDeaf || !isSensible(*tcp, step))
        return hearing;
    hearing.hasBefore = before && before->socket == tcp->socket;
    if (before && before->isKnown() && !hearing.hasBefore)
        return hearing; // ports are used again
    if (hearing.hasBefore && (tcp->bytesReceived < before->bytesReceived || tcp->bytesSent < before->bytesSent))
        return hearing;
    if (hearing.hasBefore && contradicts(*tcp, *before, signs)) {
        hearing.isContradicted = true;
        return hearing;
    }
    hearing.isSound = true;
    hearing.isWhole = tcp->unread == 0;
    hearing.isBlocked = tcp->notSent > 0;
    hearing.received = within(tcp->receivedAt, *tcp);
    hearing.sent = within(tcp->sentAt, *tcp);
    hearing.until = tcp->at - milliseconds(tcp->doubt);
    if (hearing.hasBefore) {
        hearing.came = tcp->bytesReceived - before->bytesReceived;
        hearing.went = tcp->bytesSent - before->bytesSent;
        hearing.wentAgain = tcp->bytesAgain != before->bytesAgain || tcp->retransmits > 0;
        hearing.since = before->at - milliseconds(before->doubt);
        Span &at = hearing.received;
        if (hearing.came > 0)
            at.from = std::min(std::max(at.from, hearing.since), at.to);
    }
    return hearing;
}

void narrowAnswer(
    LifeSigns &signs, const Track &track, const Hearing &hearing, const RowView &row, const Rhythm &rhythm) noexcept
{
    // The PONG is all that came, so it came when the last bytes did; and its PING, if that is all that went. Or that
    // was a ping of the client's own, and the answer came a moment later: the next poll tells.
    if (!hearing.isSound || !signs.ponged || !signs.hasAnchor || !isOnePing(hearing.came, track))
        return;
    Span answered = signs.answered;
    answered.from = std::max(answered.from, hearing.received.from - Nanoseconds(row.rtt));
    const Span later{hearing.until - Nanoseconds(row.rtt), signs.answered.to};
    const bool mayPing = track.pingsItself || track.answers == 0; // else it was listened to long enough
    const bool mayBeLater = mayPing && track.timer.isAlive() && fitOf(track.timer, rhythm, later, {}).fits;
    const bool isPing
        = isOnePing(hearing.went, track) && !hearing.wentAgain && hearing.sent.from <= hearing.received.to;
    if (isPing && mayBeLater)
        signs.answeredBy = hearing.sent.to;
    else if (isPing)
        answered.to = std::min(answered.to, hearing.sent.to);
    if (answered.from > answered.to)
        return;
    signs.answered = answered;
    signs.pongAt.from = std::min(std::max(signs.pongAt.from, hearing.received.from), signs.pongAt.to);
}

void takeHeard(
    Track &track, const Hearing &hearing, const LifeSigns &signs, const PollStep &step, const Rhythm &rhythm) noexcept
{
    track.isDeaf = track.isDeaf || hearing.isContradicted;
    if (!hearing.isSound) {
        track.isListened = false;
        return;
    }
    if (!track.isListened && track.treatment == Treatment::Pinged)
        beginListening(track);
    takeCounted(track, hearing, signs, step, rhythm);
    const bool mayBeNews = !hearing.hasBefore || hearing.came > 0;
    const bool hasNews = isNews(track, hearing, signs);
    if (mayBeNews && hearing.received.from > track.proofAt) {
        track.proofAt = hearing.received.from;
        track.proof = hasNews ? Proof::Heard : track.proof;
        track.outAtProof = hasNews ? std::max<qint64>(track.row.outMsgs, 0) : track.outAtProof;
    }
    if (!track.isListened)
        return;
    track.heardUntil = hearing.until;
    takeHidden(track, hearing, signs, hasNews, step.spacing(rhythm.interval));
    if (hasNews)
        takeNews(track, hearing, signs, step, rhythm);
    takeSent(track, hearing, step, rhythm);
}

Reach reachOf(const Track &track, const TcpInfo &tcp) noexcept
{
    constexpr int sure = 2; // one may be lost on the way
    if (!track.isListened || tcp.sentAt - tcpResolution <= track.proofAt)
        return Reach::Unknown;
    if (tcp.probes >= sure || (tcp.unacked > 0 && tcp.retransmits >= sure))
        return Reach::Nowhere;
    const bool isAcknowledged = tcp.unacked == 0 && tcp.retransmits == 0 && tcp.probes == 0;
    return isAcknowledged && tcp.ackedAt >= tcp.sentAt - tcpResolution ? Reach::Host : Reach::Unknown;
}

} // namespace stalewatch
