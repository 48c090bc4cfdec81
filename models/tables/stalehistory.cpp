// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/stalehistory.h"

#include <algorithm>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

// Doubles hold whole numbers up to here exactly; a server that claims more is clipped.
constexpr qint64 most = qint64(1) << 53;
constexpr std::size_t maxRuns = 8192;
constexpr std::size_t maxLives = 8;
constexpr std::size_t maxMarks = 512;

constexpr qint64 clipped(qint64 count) noexcept
{
    return std::clamp<qint64>(count, 0, most);
}

Nanoseconds local(LocalTime::duration duration) noexcept
{
    return std::chrono::duration_cast<Nanoseconds>(duration);
}

/// Beyond this without a good poll nothing is known: as PollHealth::isUnknownAt() has it.
constexpr Nanoseconds patienceOf(const PollHealth &health) noexcept
{
    return std::max<Nanoseconds>(2 * health.interval, 5s);
}

/// How finely changes of this age are kept: about a pixel of the shortest window of the chart that still shows them.
constexpr Nanoseconds grainAt(Nanoseconds age) noexcept
{
    if (age < 15min)
        return 1s;
    if (age < 1h)
        return 4s;
    return age < 6h ? 20s : 30s;
}

} // namespace

void StaleHistory::take(const Snapshot &snapshot, LocalTime local)
{
    m_now = local;
    const auto isListed = [&snapshot](TargetNumber target) {
        return std::ranges::any_of(snapshot.servers, [target](const auto &server) { return server->target == target; });
    };
    // Also when two targets turn out to be one server: else its closures would count twice.
    if (std::erase_if(m_tracks, [&](const auto &track) { return !isListed(track.first); }) > 0) {
        std::erase_if(m_marks, [&](const HistoryMark &old) { return !isListed(old.target); });
        ++m_revision;
    }
    for (const auto &server : snapshot.servers) {
        Track &track = m_tracks[server->target];
        if (server->state == ServerSnapshot::State::Up)
            observe(track, *server);
        else
            track.wasDown = true;
        forgetBefore(local - keptFor, track);
        if (track.runs.size() > maxRuns)
            thin(track, local);
    }
    while (!m_marks.empty() && (m_marks.size() > maxMarks || m_marks.front().at < local - keptFor))
        m_marks.pop_front();
}

void StaleHistory::observe(Track &track, const ServerSnapshot &server)
{
    const LocalTime at = server.health.receivedAt;
    if (!track.runs.empty() && at <= track.runs.back().to)
        return; // no poll since
    const bool isFirst = track.runs.empty();
    const bool gap = isFirst || isGap(track, server);
    if (isFirst)
        track.began = at;
    Counts count = isFirst ? Counts{} : track.runs.back().count;
    const Counts growth = grown(track, server);
    for (std::size_t kind = 0; kind < count.size(); ++kind)
        count[kind] = clipped(count[kind] + growth[kind]);
    if (gap || count != track.runs.back().count) {
        track.runs.push_back({at, at, count, gap});
        ++m_revision;
    }
    track.runs.back().to = at;
    track.now = server.now;
    track.skew = server.skew;
    track.patience = patienceOf(server.health);
    track.polls = server.health.polls;
    track.wasDown = false;
}

/// What @p server counted since it was last asked; marks what happened to it in between.
StaleHistory::Counts StaleHistory::grown(Track &track, const ServerSnapshot &server)
{
    const CountByKind &kinds = server.stale.byKind;
    const Counts raw{clipped(server.stale.total), clipped(kinds.clients), clipped(kinds.routes),
        clipped(kinds.gateways), clipped(kinds.leafs)};
    const bool isFirst = track.lives.empty();
    const auto [place, isNew] = track.lives.try_emplace(server.number);
    const Life before = isNew && !isFirst ? track.lives[track.life] : place->second;
    place->second = {raw, server.stale.source, server.facts.ping, server.facts.configLoadTime};
    track.life = server.number;
    if (isFirst) {
        track.earlier = raw;
        return {};
    }
    if (isNew) {
        while (track.lives.size() > maxLives)
            track.lives.erase(
                track.lives.begin()->first == track.life ? std::next(track.lives.begin()) : track.lives.begin());
        // A server that ran while another answered here did not restart, and its past is not news.
        const Nanoseconds up
            = isKnown(server.facts.start) && isKnown(server.now) ? server.now - server.facts.start : 0ns;
        const bool hasStarted = up <= local(server.health.receivedAt - track.runs.back().to) + 5s;
        mark(hasStarted ? HistoryMark::Kind::Restart : HistoryMark::Kind::Replaced, server, before.ping);
        return hasStarted ? raw : Counts{};
    }
    if (before.configLoadTime != server.facts.configLoadTime || before.ping != server.facts.ping)
        mark(HistoryMark::Kind::Reload, server, before.ping);
    if (before.source != server.stale.source)
        return {};
    if (raw[0] < before.raw[0]) {
        mark(HistoryMark::Kind::Reset, server, before.ping);
        return raw;
    }
    Counts growth{};
    for (std::size_t kind = 0; kind < raw.size(); ++kind)
        growth[kind] = std::max<qint64>(0, raw[kind] - before.raw[kind]);
    return growth;
}

bool StaleHistory::isGap(const Track &track, const ServerSnapshot &server) noexcept
{
    const Nanoseconds passed = local(server.health.receivedAt - track.runs.back().to);
    // After a failure the interval is that of the back-off, which would hide the gap it stands for.
    const Nanoseconds patience = track.wasDown ? track.patience : std::max(track.patience, patienceOf(server.health));
    // Polls that were answered while nobody could look, as when the GUI thread was held up, are no silence.
    const qint64 unseen = std::max<qint64>(0, server.health.polls - track.polls - 1);
    if (passed - unseen * server.health.interval > patience)
        return true;
    // Our clock stands still while the machine sleeps; the server's and our wall clock went on alike.
    if (!isKnown(track.now) || !isKnown(server.now) || track.life != server.number)
        return false;
    const Nanoseconds slept = server.now - track.now - passed;
    const Nanoseconds drift = server.skew > track.skew ? server.skew - track.skew : track.skew - server.skew;
    return slept > patience && drift < slept / 2;
}

void StaleHistory::mark(HistoryMark::Kind kind, const ServerSnapshot &server, PingSettings before)
{
    m_marks.push_back({kind, server.target, server.health.receivedAt, before, server.facts.ping});
    ++m_revision;
}

void StaleHistory::forgetBefore(LocalTime horizon, Track &track)
{
    while (track.runs.size() > 1 && track.runs[1].from < horizon)
        track.runs.pop_front();
}

void StaleHistory::thin(Track &track, LocalTime now)
{
    std::deque<Run> kept;
    Nanoseconds grain = 0ns;
    for (const Run &run : track.runs) {
        const Nanoseconds from = local(run.from.time_since_epoch());
        grain = grainAt(local(now - run.from));
        const bool joins = kept.size() > 1 && !run.afterGap && !kept.back().afterGap
            && local(kept.back().from.time_since_epoch()) / grain == from / grain;
        if (joins)
            kept.back() = run; // the later moment: nothing is shown before it was seen
        else
            kept.push_back(run);
    }
    // A server that flaps between gaps cannot be thinned; its oldest goes.
    while (kept.size() > maxRuns * 3 / 4)
        kept.pop_front();
    track.runs = std::move(kept);
}

std::vector<HistoryMark> StaleHistory::marks(LocalTime from, LocalTime to) const
{
    std::vector<HistoryMark> found;
    std::ranges::copy_if(m_marks, std::back_inserter(found),
        [from, to](const HistoryMark &mark) { return mark.at >= from && mark.at <= to; });
    std::ranges::stable_sort(found, {}, &HistoryMark::at);
    return found;
}

std::vector<std::pair<LocalTime, LocalTime>> StaleHistory::gaps(TargetNumber target, LocalTime from, LocalTime to) const
{
    std::vector<std::pair<LocalTime, LocalTime>> found;
    const auto place = m_tracks.find(target);
    if (place == m_tracks.end() || place->second.runs.empty())
        return found;
    const Track &track = place->second;
    const auto add = [&](LocalTime begin, LocalTime end) {
        if (begin < to && end > from)
            found.emplace_back(std::max(begin, from), std::min(end, to));
    };
    const std::size_t first = runAt(track, from);
    for (std::size_t i = first == track.runs.size() ? 1 : first + 1; i < track.runs.size(); ++i) {
        if (track.runs[i - 1].to > to)
            break;
        if (track.runs[i].afterGap)
            add(track.runs[i - 1].to, track.runs[i].from);
    }
    if (local(m_now - track.runs.back().to) > track.patience)
        add(track.runs.back().to, m_now);
    return found;
}

std::optional<LocalTime> StaleHistory::beganAt(const QList<TargetNumber> &targets) const
{
    std::optional<LocalTime> began;
    for (const Track *track : tracksOf(targets)) {
        if (!began || track->began < *began)
            began = track->began;
    }
    return began;
}

std::size_t StaleHistory::size() const noexcept
{
    std::size_t runs = 0;
    for (const auto &[target, track] : m_tracks)
        runs += track.runs.size();
    return runs;
}

std::size_t StaleHistory::changes(LocalTime from, LocalTime to) const noexcept
{
    std::size_t runs = 0;
    for (const auto &[target, track] : m_tracks) {
        const auto begin = std::ranges::upper_bound(track.runs, from, {}, &Run::from);
        const auto end = std::ranges::upper_bound(track.runs, to, {}, &Run::from);
        runs += std::size_t(std::max<std::ptrdiff_t>(0, end - begin));
    }
    return runs;
}

std::vector<const StaleHistory::Track *> StaleHistory::tracksOf(const QList<TargetNumber> &targets) const
{
    std::vector<const Track *> found;
    for (const auto &[target, track] : m_tracks) {
        if (!track.runs.empty() && (targets.isEmpty() || targets.contains(target)))
            found.push_back(&track);
    }
    return found;
}

/// The last run that began at or before @p at; the number of runs if none did.
std::size_t StaleHistory::runAt(const Track &track, LocalTime at) noexcept
{
    const auto next = std::ranges::upper_bound(track.runs, at, {}, &Run::from);
    return next == track.runs.begin() ? track.runs.size() : std::size_t(next - track.runs.begin()) - 1;
}

} // namespace stalewatch
