// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/countdownbar.h"

#include <algorithm>
#include <cmath>

namespace stalewatch {

namespace {

/// Differences of hostile times overflow 64 bits; a pixel does not need them exact.
double between(Instant from, Instant to)
{
    return double(to.time_since_epoch().count()) - double(from.time_since_epoch().count());
}

Instant plus(Instant at, Nanoseconds duration)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const qint64 start = at.time_since_epoch().count();
    return Instant(Nanoseconds(start > end - duration.count() ? end : start + duration.count()));
}

/// What both bars share; hatched where the row cannot be counted at all.
CountdownSpan spanFrom(Instant origin, const ServerSnapshot &server, std::size_t row, LocalTime local)
{
    const Assessment &a = server.assessments[row];
    const bool isGone = server.isGone(row);
    CountdownSpan span{.from = origin, .tick = a.nextTick, .interval = a.interval};
    span.now = isGone ? server.departures[row - server.openRows].at : server.serverTime(local);
    if (!isGone && server.health.isUnknownAt(local))
        return span;
    if (!isKnown(origin) || !isKnown(span.now))
        return span;
    if (a.hasWindow()) {
        span.earliest = a.earliest;
        span.to = a.latest;
    } else if (server.facts.ping.isUsable()) {
        span.to = plus(origin, server.facts.ping.patience());
    }
    if (isKnown(span.to) && between(origin, span.to) > 0)
        span.ink = isGone ? CountdownSpan::Ink::Muted : CountdownSpan::Ink::Status;
    return span;
}

} // namespace

CountdownSpan CountdownSpan::ofIdle(const ServerSnapshot &server, std::size_t row, LocalTime local)
{
    const Instant origin(Nanoseconds(server.rows.lastActivity[row]));
    CountdownSpan span = spanFrom(origin, server, row, local);
    if (span.ink == Ink::Hatched || !server.facts.ping.isUsable())
        return span;
    const Assessment &a = server.assessments[row];
    const Instant deadline = plus(origin, server.facts.ping.patience());
    const bool isOutlived = !a.isAtRisk() && between(deadline, span.now) > 0;
    if (isOutlived || a.evidence == Evidence::Quiet || a.evidence == Evidence::Ghost) {
        // The stale window does not follow from this idle time, so it is shown against the server's plain patience.
        span.ink = Ink::Muted;
        span.to = deadline;
        span.earliest = noInstant;
    }
    return span;
}

CountdownSpan CountdownSpan::ofPong(const ServerSnapshot &server, std::size_t row, LocalTime local)
{
    const Assessment &a = server.assessments[row];
    CountdownSpan span = spanFrom(std::max(a.lastPong, a.proofAt), server, row, local);
    if (a.evidence == Evidence::Quiet || a.evidence == Evidence::Unproven)
        span.ink = Ink::Hatched;
    return span;
}

CountdownBar CountdownBar::in(QRect cell, const CountdownSpan &span, Qt::LayoutDirection direction, int thickness)
{
    constexpr int margin = 6;
    constexpr int leastTickDistance = 6;
    CountdownBar bar{.ink = span.ink};
    bar.track = QRect(0, 0, std::max(0, cell.width() - 2 * margin), std::min(thickness, cell.height()));
    bar.track.moveCenter(cell.center());
    const double whole = between(span.from, span.to);
    if (span.ink == CountdownSpan::Ink::Hatched || bar.track.width() < 2 || whole <= 0)
        return bar;

    const int width = bar.track.width();
    const auto pixels
        = [&](Instant at) { return int(std::lround(std::clamp(between(span.from, at) / whole, 0.0, 1.0) * width)); };
    const auto piece = [&](int from, int to) {
        const int left = direction == Qt::RightToLeft ? width - to : from;
        return QRect(bar.track.left() + left, bar.track.top(), to - from, bar.track.height());
    };

    // What is extrapolated never says "overdue": only the server's own answer ends the countdown.
    bar.fill = piece(0, std::min(pixels(span.now), width - 1));
    if (isKnown(span.earliest))
        bar.window = piece(std::min(pixels(span.earliest), width - 2), width);
    if (isKnown(span.tick) && span.interval > Nanoseconds(0)) {
        const auto step = double(span.interval.count());
        if (step / whole * width < leastTickDistance)
            return bar;
        const double phase = std::fmod(between(span.from, span.tick), step);
        for (double at = phase <= 0 ? phase + step : phase; at < whole; at += step) {
            const int x = int(std::lround(at / whole * width));
            // At the ends it would only thicken the edge.
            if (x >= leastTickDistance / 2 && x < width - leastTickDistance / 2)
                bar.ticks.append(piece(x, x + 1).left());
        }
    }
    return bar;
}

} // namespace stalewatch
