// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/hearing.h"

#include "models/staleness/tickrules.h"

namespace stalewatch {

namespace {

using std::chrono::milliseconds;

/// From a byte's coming until the server has noted it, on a busy host.
constexpr Nanoseconds notedWithin = milliseconds(30);

constexpr quint64 pingSize = 6; ///< "PING\r\n", "PONG\r\n"
/// A record of TLS with one of them has 27 to 35 bytes, so that this is one at the most.
constexpr quint64 twoRecords = 54;

/// When the last bytes came. The kernel's moments are whole ticks of its own, counted on a clock that is not slewed.
Span receivedWithin(const TcpInfo &tcp) noexcept
{
    const Nanoseconds slew = (tcp.at - tcp.receivedAt) / 1000;
    return {tcp.receivedAt - tcpResolution - slew - milliseconds(tcp.doubt),
        std::min(tcp.receivedAt + tcpResolution + slew, tcp.at)};
}

bool isSensible(const TcpInfo &tcp, const PollStep &step) noexcept
{
    constexpr Nanoseconds oldest = std::chrono::seconds(20);
    constexpr Nanoseconds longest = std::chrono::hours(24 * 366);
    return tcp.isKnown() && tcp.at <= step.now + notedWithin && tcp.at >= step.now - oldest && tcp.receivedAt <= tcp.at
        && tcp.receivedAt >= tcp.at - longest;
}

/// Data that came between two looks at the same socket makes its count grow: else it is the socket of another server
/// that looks alike.
bool contradicts(const TcpInfo &tcp, const TcpInfo &before, const LifeSigns &signs) noexcept
{
    return tcp.bytesReceived == before.bytesReceived && tcp.unread == 0 && before.unread == 0 && signs.sent
        && signs.isExact && signs.sentAt.to > before.at + notedWithin && signs.sentAt.to < tcp.at - notedWithin;
}

/// Whether the row shows what came last, within @p at.
bool isShown(const Track &track, Span at) noexcept
{
    if (isKnown(track.inbound.latest()) && at.from <= track.inbound.latest() + notedWithin)
        return true;
    if (track.pongs == 0)
        return false;
    const Instant from = isKnown(track.lastPing) ? track.lastPing + Nanoseconds(track.row.rtt) : track.lastPong;
    return at.meets({std::min(from, track.lastPong) - notedWithin, track.lastPong + notedWithin});
}

/// Whether what came can only be PINGs of the client's own: whole ones, and no PONG that changed nothing.
bool isOwnPing(const Track &track, const TcpInfo &tcp, const TcpInfo *before, const LifeSigns &signs) noexcept
{
    if (!before || signs.sent || tcp.unread > 0)
        return false;
    const quint64 bytes = tcp.bytesReceived - before->bytesReceived;
    return track.isEncrypted ? bytes < twoRecords : bytes % pingSize == 0 && bytes <= 10 * pingSize;
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
    timer.outLo = 0;
    timer.outHi = quint16(std::min<int>({timer.outHi + 1, step.ping.max, 0xffff}));
    timer.skip(1, rhythm);
    return true;
}

/// From now on it is heard: what was guessed before about pings of its own does not count. Where the ticks of a
/// websocket are is a guess itself.
void beginListening(Track &track) noexcept
{
    if (track.treatment != Treatment::Pinged)
        return;
    track.isListened = true;
    track.hidden = false;
    track.survived = 0;
    track.excused = 0;
}

} // namespace

void takeHeard(Track &track, const TcpInfo &tcp, const TcpInfo *before, const LifeSigns &signs, const PollStep &step,
    const Rhythm &rhythm) noexcept
{
    const TcpInfo *same = before && before->socket == tcp.socket ? before : nullptr;
    const bool isOther = before && before->isKnown() && !same; // ports are used again
    if (track.isDeaf || isOther || !isSensible(tcp, step) || (same && tcp.bytesReceived < same->bytesReceived)) {
        track.isListened = false;
        return;
    }
    if (same && contradicts(tcp, *same, signs)) {
        track.isListened = false;
        track.isDeaf = true;
        return;
    }
    if (!track.isListened)
        beginListening(track);
    Span at = receivedWithin(tcp);
    if (same && tcp.bytesReceived > same->bytesReceived)
        at.from = std::min(std::max(at.from, same->at - milliseconds(same->doubt)), at.to);
    if (same && tcp.bytesReceived == same->bytesReceived)
        return;
    const bool isNews = !isShown(track, at);
    if (at.from > track.proofAt) {
        track.proofAt = at.from;
        if (isNews) {
            track.proof = Proof::Heard;
            track.outAtProof = std::max<qint64>(track.row.outMsgs, 0);
        }
    }
    if (!isNews || !track.isListened)
        return;
    // A PONG that changed the RTT has told of its tick already.
    bool mayBePong = false;
    if (track.mayCollide() && !signs.ponged) {
        for (TickTimer *timer : {&track.timer, &track.other})
            mayBePong = takeHiddenPong(track, *timer, at, step, rhythm) || mayBePong;
    }
    const bool isSure = !mayBePong && isOwnPing(track, tcp, same, signs);
    track.inbound.add(at, false, !isSure);
    track.sentWhileOut = track.sentWhileOut || (isSure && track.surelyMissed() > 0);
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
