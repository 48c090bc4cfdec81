// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/witness.h"

#include "models/staleness/hearing.h"
#include "models/staleness/ownpings.h"
#include "models/staleness/pongs.h"
#include "models/staleness/tickrules.h"
#include "models/staleness/verdict.h"
#include "models/staleness/websocketpace.h"

#include <algorithm>
#include <utility>

namespace stalewatch {

namespace {

using Why = Assessment::Why;

/// 1980 to 2100: outside no clock is believed, and sums of a few durations stay within 64 bits.
[[nodiscard]] bool isSensible(Instant at) noexcept
{
    constexpr Instant from{std::chrono::hours(24 * 3652)};
    constexpr Instant to{std::chrono::hours(24 * 47482)};
    return at >= from && at <= to;
}

/// Reading the rows takes the server a few microseconds each; measured with up to 20,000.
[[nodiscard]] Nanoseconds fillOf(std::size_t rows) noexcept
{
    return std::chrono::milliseconds(2) + std::chrono::microseconds(8) * qint64(rows);
}

/// Whether websockets of a server of @p version may have a ping_interval of their own: since 2.11.12 and 2.12.3.
[[nodiscard]] bool hasWebsocketInterval(int version) noexcept
{
    return version == 0 || version >= 2'012'003 || (version >= 2'011'012 && version < 2'012'000);
}

/// Which treatment a row's kind and type ask for; texts are compared once a distinct pair.
class Treatments final
{
public:
    Treatments(const Connections &rows, int version) noexcept
        : m_rows(rows), m_websocket(hasWebsocketInterval(version) ? Treatment::Websocket : Treatment::Pinged)
    {
    }

    [[nodiscard]] Treatment of(std::size_t row) noexcept
    {
        const TextId kind = m_rows.kind[row];
        const TextId type = m_rows.type[row];
        if (!m_hasLast || kind != m_kind || type != m_type) {
            m_hasLast = true;
            m_kind = kind;
            m_type = type;
            m_last = read(m_rows.text(kind), m_rows.text(type));
        }
        return m_last;
    }

private:
    [[nodiscard]] Treatment read(std::string_view kind, std::string_view type) const noexcept
    {
        if (type == "mqtt" || (!kind.empty() && kind != "Client"))
            return Treatment::Unpinged;
        return type == "websocket" ? m_websocket : Treatment::Pinged;
    }

    const Connections &m_rows;
    Treatment m_websocket;
    TextId m_kind{};
    TextId m_type{};
    Treatment m_last = Treatment::Pinged;
    bool m_hasLast = false;
};

} // namespace

struct Witness::Memory
{
    std::vector<Track> tracks{};               ///< one a row of the last poll
    PollStep last{};                           ///< the last poll that was taken in
    std::shared_ptr<const TcpInfos> lastTcp{}; ///< one a row of it
    Instant jumpedAt = noInstant;              ///< since then its clock agrees with ours
    LocalTime lastAsked{};                     ///< on our clock
    LocalTime lastReceived{};
    WebsocketPace pace{};

    [[nodiscard]] bool isJump(const PollContext &poll) const noexcept;
    [[nodiscard]] PollStep stepOf(const PollContext &poll, std::size_t rows) const noexcept;
    [[nodiscard]] Rhythm rhythmOf(Treatment treatment, const PingSettings &ping) const noexcept;
    void align(const Connections &rows);
    void followPace(Track &track, const PollStep &step) const noexcept;
    [[nodiscard]] Assessment take(Track &track, const RowView &row, const TcpInfo *tcp, const PollStep &step) noexcept;
    [[nodiscard]] const TcpInfo *tcpBefore(const Track &track) const noexcept;
};

/// Whether more or less time passed on the server's clock since the last poll than did on ours.
bool Witness::Memory::isJump(const PollContext &poll) const noexcept
{
    constexpr LocalTime unknown{};
    if (!isKnown(last.now) || poll.now == last.now)
        return false;
    const Nanoseconds passed = poll.now - last.now;
    if (passed < Nanoseconds(0))
        return true;
    if (poll.askedAt == unknown || poll.receivedAt == unknown || lastAsked == unknown || lastReceived == unknown)
        return false;
    const Nanoseconds tolerance = std::chrono::milliseconds(50) + passed / 500;
    return passed > poll.receivedAt - lastAsked + tolerance || passed < poll.askedAt - lastReceived - tolerance;
}

/// What @p poll means after the last one.
PollStep Witness::Memory::stepOf(const PollContext &poll, std::size_t rows) const noexcept
{
    PollStep step;
    step.now = poll.now;
    step.fill = fillOf(rows);
    step.connections = rows;
    step.ping = poll.ping;
    if (isSensible(poll.configLoadTime) && poll.configLoadTime <= poll.now)
        step.settledSince = std::max(poll.configLoadTime, jumpedAt); // `start` may be on the clock that was
    step.deliveriesSuppress = poll.version != 0 && poll.version < 2'009'016;
    if (!isKnown(last.now))
        return step;
    step.before = last.now;
    step.fillBefore = last.fill;
    step.reload = last.reload;
    step.pingBefore = last.pingBefore;
    if (last.ping != poll.ping) {
        step.reloaded = true;
        step.pingBefore = last.ping;
        const bool isTold = isKnown(step.settledSince) && step.settledSince != last.settledSince;
        step.reload = isTold ? Span{step.settledSince, step.settledSince} : Span{last.now, poll.now};
    }
    return step;
}

Rhythm Witness::Memory::rhythmOf(Treatment treatment, const PingSettings &ping) const noexcept
{
    return treatment == Treatment::Websocket ? pace.rhythm(ping.interval) : Rhythm::of(ping.interval);
}

/// Makes `tracks` one a row, keeping what is known. Allocates only if connections came or went.
void Witness::Memory::align(const Connections &rows)
{
    if (std::ranges::equal(rows.cid, tracks, {}, {}, [](const Track &track) { return track.row.cid; }))
        return;
    std::vector<Track> next;
    next.reserve(rows.size());
    std::size_t known = 0;
    quint64 highest = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const quint64 cid = rows.cid[i];
        if (i > 0 && cid <= highest) {
            next.emplace_back().row.cid = highest;
            next.back().isShadow = true;
            continue;
        }
        highest = cid;
        while (known < tracks.size() && tracks[known].row.cid < cid)
            ++known;
        if (known < tracks.size() && tracks[known].row.cid == cid)
            next.push_back(tracks[known++]);
        else
            next.emplace_back().row.cid = cid;
    }
    tracks = std::move(next);
}

/// As long as the pace of websockets is not known nothing is concluded from theirs; and what was counted before by a
/// wrong one does not count; what was counted by a right one before a reload does.
void Witness::Memory::followPace(Track &track, const PollStep &step) const noexcept
{
    const bool wasUnknown = track.noInterval;
    track.noInterval = !pace.isKnown();
    const bool isOwn = pace.rhythm(step.ping.interval).interval != step.ping.interval;
    if (wasUnknown && !track.noInterval && isOwn)
        recount(track, step, pace.rhythm(step.ping.interval));
    if (!wasUnknown && track.noInterval)
        track.wasHidden = track.hidden;
    if (wasUnknown || track.noInterval) {
        track.answers = track.survived = 0;
        track.hidden = track.wasHidden;
        track.adrift = false;
    }
}

/// What the kernel told of @p track at the last poll; null: nothing.
const TcpInfo *Witness::Memory::tcpBefore(const Track &track) const noexcept
{
    return lastTcp && track.lastRow < lastTcp->size() ? &(*lastTcp)[track.lastRow] : nullptr;
}

Assessment Witness::Memory::take(Track &track, const RowView &row, const TcpInfo *tcp, const PollStep &step) noexcept
{
    Rhythm rhythm = rhythmOf(track.treatment, step.ping);
    LifeSigns signs = signsOf(track, row, step);
    const Hearing hearing = hearingOf(track, tcp, tcpBefore(track), signs, step);
    const Rhythm before = step.reloaded ? rhythmOf(track.treatment, step.pingBefore) : rhythm;
    narrowAnswer(signs, track, hearing, row, before);
    track.row = row;
    if (signs.isAbsurd) {
        forgetTicks(track, step, rhythm);
        return noVerdict(Why::Absurd, track.watchedSince);
    }
    takeData(track, signs, row, step.spacing(rhythm.interval));
    if (track.treatment == Treatment::Unpinged)
        return verdictOn(track, step, rhythm);
    if (step.isGap(before.interval) && (signs.ponged || step.now - step.before > before.interval * 4))
        takeGap(track, step, before);
    if (signs.connected)
        takeConnect(track, row, before);
    if (signs.ponged) {
        const Span former = track.anchor;
        takePong(track, signs, row, step, rhythm);
        const bool wasQuiet = !isKnown(track.inbound.latest()) || track.inbound.latest() < former.from;
        // The tick after a reload may still be one of the timer armed before it.
        const bool isSettled = !step.reload.isKnown() || former.from > step.reload.to;
        const bool isNew = former.isKnown() && track.anchor != former;
        if (track.treatment == Treatment::Websocket && isNew && wasQuiet && isSettled)
            pace.learn(track.anchor.from - former.to, track.anchor.to - former.from);
    }
    takeHeard(track, hearing, signs, step, rhythm);
    if (track.treatment == Treatment::Websocket) {
        followPace(track, step);
        rhythm = rhythmOf(track.treatment, step.ping);
    }
    if (step.reloaded)
        takeReload(track, step, before, rhythm);
    judgeTicks(track, step, rhythm);
    return verdictOn(track, step, rhythm);
}

Witness::Witness() : m_memory(std::make_unique<Memory>())
{
}
Witness::~Witness() = default;
Witness::Witness(Witness &&) noexcept = default;
Witness &Witness::operator=(Witness &&) noexcept = default;

std::vector<Assessment> Witness::observe(const PollContext &poll, const Connections &rows)
{
    Memory &memory = *m_memory;
    if (!isSensible(poll.now))
        return std::vector<Assessment>(rows.size(), noVerdict(Why::Absurd, noInstant));
    if (!poll.ping.isUsable())
        return std::vector<Assessment>(rows.size(), noVerdict(Why::Unusable, poll.now));
    const bool jumped = memory.isJump(poll);
    if (jumped) {
        memory = {};
        memory.jumpedAt = poll.now;
    }
    const PollStep step = memory.stepOf(poll, rows.size());
    if (step.reloaded) // one of their own no reload changes
        memory.pace.forgetServers(step.pingBefore.interval);
    memory.align(rows);
    std::vector<Assessment> answer(rows.size());
    Treatments treatments(rows, poll.version);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Track &track = memory.tracks[i];
        const RowView row = RowView::of(rows, i);
        const Treatment treatment = treatments.of(i);
        const TcpInfo *tcp = poll.tcp && i < poll.tcp->size() ? &(*poll.tcp)[i] : nullptr;
        if (track.isShadow) {
            answer[i] = noVerdict(Why::Absurd, poll.now);
        } else if (track.isNew || track.row.start != row.start || track.treatment != treatment) {
            const Rhythm rhythm = memory.rhythmOf(treatment, step.ping);
            track = newTrack(row, treatment, step, rhythm);
            track.isNew = false;
            track.noInterval = treatment == Treatment::Websocket && !memory.pace.isKnown();
            track.ownPing = customaryPing(rows.text(rows.lang[i]));
            track.isEncrypted = rows.tlsVersion[i] != TextId::None;
            if (treatment != Treatment::Unpinged)
                takeHeard(track, hearingOf(track, tcp, nullptr, {}, step), {}, step, rhythm);
            const bool concludes = !jumped && !isAbsurd(row, step);
            answer[i] = concludes ? verdictOn(track, step, rhythm) : noVerdict(Why::Absurd, poll.now);
        } else {
            answer[i] = memory.take(track, row, tcp, step);
        }
        track.lastRow = quint32(i);
        answer[i].isHeard = track.isListened;
        if (tcp && answer[i].missed > 0)
            answer[i].reach = reachOf(track, *tcp);
    }
    if (memory.last.now != poll.now) { // else it is an old answer once more
        memory.lastAsked = poll.askedAt;
        memory.lastReceived = poll.receivedAt;
    }
    memory.last = step;
    memory.lastTcp = poll.tcp;
    return answer;
}

} // namespace stalewatch
