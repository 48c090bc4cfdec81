// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/timeline.h"

#include "widgets/palette.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stalewatch {

namespace {

constexpr int mostTicks = 24;   ///< more would be a comb
constexpr double margin = 0.35; ///< of an interval, at both ends

double nanosecondsBetween(Instant from, Instant to)
{
    return double(to.time_since_epoch().count()) - double(from.time_since_epoch().count());
}

/// @p at moved by @p nanoseconds; saturates.
Instant moved(Instant at, double nanoseconds)
{
    constexpr double limit = 9.2e18;
    return Instant(Nanoseconds(qint64(std::clamp(double(at.time_since_epoch().count()) + nanoseconds, -limit, limit))));
}

} // namespace

double Timeline::place(Instant at) const noexcept
{
    const double whole = nanosecondsBetween(from, to);
    return whole > 0 ? std::clamp(nanosecondsBetween(from, at) / whole, 0.0, 1.0) : 0;
}

Timeline Timeline::of(const Assessment &a, Instant now)
{
    Timeline line;
    const Instant proof = std::max(a.proofAt, a.lastPong);
    if (!isKnown(now) || !isKnown(proof) || a.interval < std::chrono::milliseconds(1))
        return line;
    const auto step = double(a.interval.count());
    line.now = now;
    line.isAtRisk = a.isAtRisk();
    line.isOver = a.evidence == Evidence::Closed;
    const bool isAhead = a.hasWindow() && !line.isOver;
    if (isAhead) {
        line.earliest = a.earliest;
        line.latest = a.latest;
    }
    // A proof of hours ago stays at the left end; what matters are the ticks since.
    const double shownPast = std::min(std::max(nanosecondsBetween(proof, now), 0.0), (a.of + 2) * step);
    line.from = moved(now, -shownPast - margin * step);
    line.to = moved(isAhead ? std::max(a.latest, now) : now, margin * step);

    const Instant pong = isKnown(a.lastPong) ? a.lastPong : noInstant;
    if (isKnown(pong) && pong >= line.from)
        line.marks.append({Mark::Kind::Pong, pong});
    if (proof != pong && proof >= line.from)
        line.marks.append({Mark::Kind::Proof, proof});
    if (isKnown(a.nextTick) && nanosecondsBetween(line.from, line.to) / step <= mostTicks) {
        const Instant last
            = moved(a.nextTick, -std::ceil(nanosecondsBetween(now, a.nextTick) / step) * step); // at or before now
        int missed = a.missed;
        // Counted, because moved() stands still at the ends of time.
        Instant tick = last;
        for (int i = 0; i < mostTicks && tick >= line.from; ++i, tick = moved(tick, -step)) {
            // The one at which it was closed sent no PING any more.
            const bool isClosing = line.isOver && nanosecondsBetween(tick, now) < step / 4;
            const bool isMissed = missed > 0 && tick > proof && !isClosing;
            missed -= isMissed ? 1 : 0;
            line.marks.append({isMissed ? Mark::Kind::Missed : Mark::Kind::Tick, tick});
        }
        tick = moved(last, step);
        for (int i = 0; i < mostTicks && tick <= line.to; ++i, tick = moved(tick, step))
            line.marks.append({Mark::Kind::Ahead, tick});
    }
    std::ranges::stable_sort(line.marks, {}, &Mark::at);
    return line;
}

/// Where and with what the view draws.
struct TimelineView::Sheet
{
    QPainter &painter;
    double left = 0;
    double width = 0;
    double axis = 0;  ///< y
    double reach = 0; ///< half the height of a tick
    QColor text{}, faint{}, alarm{}, ok{}, accent{};
    QVarLengthArray<std::pair<double, double>, 16> words{}; ///< x of the words under the axis, from and to

    [[nodiscard]] double x(double place, bool isMirrored) const
    {
        return left + (isMirrored ? 1 - place : place) * width;
    }
};

TimelineView::TimelineView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline of ping ticks"));
}

void TimelineView::setTimeline(const Timeline &timeline)
{
    m_timeline = timeline;
    update();
}

QSize TimelineView::sizeHint() const
{
    return {220, fontMetrics().height() * 2 + 34};
}

QString TimelineView::wordOf(Timeline::Mark::Kind kind) const
{
    switch (kind) {
    case Timeline::Mark::Kind::Proof:
        return tr("alive");
    case Timeline::Mark::Kind::Pong:
        return tr("PONG");
    case Timeline::Mark::Kind::Missed:
        return tr("missed");
    case Timeline::Mark::Kind::Tick:
    case Timeline::Mark::Kind::Ahead:
        return {};
    }
    Q_UNREACHABLE();
}

void TimelineView::drawAxis(Sheet &s) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    s.painter.setPen(QPen(s.faint, 1));
    s.painter.drawLine(QPointF(s.left, s.axis), QPointF(s.left + s.width, s.axis));
    if (!isKnown(m_timeline.earliest) || !isKnown(m_timeline.latest))
        return;
    const double a = s.x(m_timeline.place(m_timeline.earliest), isMirrored);
    const double b = s.x(m_timeline.place(m_timeline.latest), isMirrored);
    const QRectF window(std::min(a, b), s.axis - s.reach, std::max(2.0, std::abs(b - a)), 2 * s.reach);
    const QColor ink = m_timeline.isAtRisk ? s.alarm : s.faint;
    QColor wash = ink;
    wash.setAlphaF(0.3F);
    s.painter.fillRect(window, wash);
    s.painter.setPen(QPen(ink, 2));
    s.painter.drawLine(QPointF(a, window.top()), QPointF(a, window.bottom()));
}

void TimelineView::drawMarks(Sheet &s) const
{
    using Kind = Timeline::Mark::Kind;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    for (const Timeline::Mark &mark : m_timeline.marks) {
        const double x = s.x(m_timeline.place(mark.at), isMirrored);
        const bool isTick = mark.kind == Kind::Tick || mark.kind == Kind::Missed || mark.kind == Kind::Ahead;
        if (isTick) {
            s.painter.setPen(QPen(mark.kind == Kind::Ahead ? s.faint : s.text, 1));
            s.painter.drawLine(QPointF(x, s.axis - s.reach), QPointF(x, s.axis + s.reach));
        }
        const QRectF box(x - 6, s.axis - 6, 12, 12);
        if (mark.kind == Kind::Missed)
            paintShape(s.painter, box, Shape::Cross, s.alarm);
        else if (!isTick)
            paintShape(s.painter, box, mark.kind == Kind::Pong ? Shape::Disc : Shape::Ring, s.ok);
        drawWord(s, x, wordOf(mark.kind));
    }
    if (isKnown(m_timeline.latest))
        drawWord(s, s.x(m_timeline.place(m_timeline.earliest), isMirrored),
            m_timeline.isAtRisk ? tr("closes") : tr("not before"));
}

void TimelineView::drawWord(Sheet &s, double x, const QString &word) const
{
    const double half = fontMetrics().horizontalAdvance(word) / 2.0;
    const double left = std::clamp(x - half, 0.0, std::max(0.0, width() - 2 * half));
    const auto isTaken = [&](const std::pair<double, double> &taken) {
        return left < taken.second + 6 && left + 2 * half > taken.first - 6;
    };
    if (word.isEmpty() || std::ranges::any_of(s.words, isTaken))
        return;
    s.painter.setPen(s.text);
    s.painter.drawText(QPointF(left, s.axis + s.reach + fontMetrics().ascent() + 2), word);
    s.words.append({left, left + 2 * half});
}

void TimelineView::drawNow(Sheet &s) const
{
    const double x = s.x(m_timeline.place(m_timeline.now), layoutDirection() == Qt::RightToLeft);
    s.painter.setPen(QPen(s.accent, 2));
    s.painter.drawLine(QPointF(x, s.axis - s.reach - 4), QPointF(x, s.axis + s.reach + 2));
    const QString word = m_timeline.isOver ? tr("gone") : tr("now");
    const double width = fontMetrics().horizontalAdvance(word);
    s.painter.setPen(s.text);
    s.painter.drawText(QPointF(std::clamp(x - width / 2, 0.0, this->width() - width), s.axis - s.reach - 7), word);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    if (m_timeline.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Sheet sheet{.painter = painter};
    const double inset = 10;
    sheet.left = inset;
    sheet.width = width() - 2 * inset;
    sheet.reach = 9;
    sheet.axis = fontMetrics().height() + sheet.reach + 8;
    sheet.text = palette().color(QPalette::WindowText);
    sheet.faint = mix(palette().color(QPalette::Window), sheet.text, 0.4);
    const StatusColours colours = StatusColours::in(palette());
    sheet.alarm = colours.critical;
    sheet.ok = colours.ok;
    sheet.accent = palette().color(QPalette::Highlight);
    drawAxis(sheet);
    drawMarks(sheet);
    drawNow(sheet);
}

} // namespace stalewatch
