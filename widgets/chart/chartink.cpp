// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/chartink.h"

#include "widgets/chart/curvestyle.h"
#include "widgets/palette.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stalewatch {

namespace {

constexpr double gap = 6; ///< between a label and what it belongs to

QColor muted(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.3);
}

QColor rule(const QPalette &palette, double share)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::Text), share);
}

/// Half a pixel off, so that a line of one pixel is one pixel.
double sharp(double at)
{
    return std::floor(at) + 0.5;
}

void paintValues(QPainter &painter, const ChartFrame &frame, const ChartContent &content, const QPalette &palette)
{
    const QFontMetricsF metrics(painter.font());
    for (const ChartTick &tick : content.values) {
        const QRectF box(0, frame.y(tick.at) - metrics.height() / 2, frame.plot.left() - gap, metrics.height());
        painter.setPen(muted(palette));
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, tick.text);
    }
}

void paintTimes(QPainter &painter, const ChartFrame &frame, const ChartContent &content, const QPalette &palette)
{
    const QFontMetricsF metrics(painter.font());
    double free = 0;
    painter.setPen(muted(palette));
    for (const ChartTick &tick : content.times) {
        const double width = metrics.horizontalAdvance(tick.text);
        const double x = frame.x(tick.at);
        painter.drawLine(QPointF(sharp(x), frame.plot.bottom()), QPointF(sharp(x), frame.plot.bottom() + 3));
        const double left = std::min(x - width / 2, frame.plot.right() + gap - width);
        if (left < free)
            continue;
        painter.drawText(QPointF(left, frame.plot.bottom() + 4 + metrics.ascent()), tick.text);
        free = left + width + 2 * gap;
    }
}

/// Labels go into rows above each other as far as they would overlap; what finds no room keeps its line alone.
void paintMarks(QPainter &painter, const ChartFrame &frame, const ChartContent &content, const QPalette &palette)
{
    const QFontMetricsF metrics(painter.font());
    std::vector<double> free(2, 0);
    QPen pen(palette.color(QPalette::Text), 1, Qt::DotLine);
    for (const ChartTick &mark : content.marks) {
        const double x = sharp(frame.x(mark.at));
        painter.setPen(pen);
        painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
        const QString text = metrics.elidedText(mark.text, Qt::ElideRight, 260);
        const double width = metrics.horizontalAdvance(text);
        const double left = x + 4 + width > frame.plot.right() ? x - 4 - width : x + 4;
        const auto row = std::ranges::find_if(free, [left](double end) { return left >= end; });
        if (row == free.end())
            continue;
        const double top = frame.plot.top() + double(row - free.begin()) * metrics.height();
        painter.fillRect(QRectF(left - 2, top, width + 4, metrics.height()), palette.color(QPalette::Base));
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QPointF(left, top + metrics.ascent()), text);
        *row = left + width + 2 * gap;
    }
}

} // namespace

ChartFrame ChartFrame::in(const QRectF &box, const ChartContent &content, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double label = 0;
    for (const ChartTick &tick : content.values)
        label = std::max(label, metrics.horizontalAdvance(tick.text));
    const double left = std::min(std::ceil(label) + 2 * gap, box.width() / 2);
    const double bottom = std::min(metrics.height() + 6, box.height() / 2);
    ChartFrame frame{.from = content.from, .to = content.to, .bottom = content.bottom, .top = content.top};
    frame.plot = box.adjusted(left, std::min(metrics.height() / 2, box.height() / 4), -2 * gap, -bottom);
    return frame;
}

void paintUnderCurves(QPainter &painter, const ChartFrame &frame, const ChartContent &content, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    for (const ChartBand &band : content.bands) {
        const double left = std::max(frame.x(band.from), frame.plot.left());
        const double right = std::min(frame.x(band.to), frame.plot.right());
        if (right - left >= 1)
            painter.fillRect(QRectF(left, frame.plot.top(), right - left, frame.plot.height()), rule(palette, 0.08));
    }
    for (const ChartTick &tick : content.values) {
        const double y = sharp(frame.y(tick.at));
        painter.setPen(rule(palette, tick.at == content.bottom ? 0.35 : 0.12));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    }
    painter.restore();
}

void paintOverCurves(QPainter &painter, const ChartFrame &frame, const ChartContent &content, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintValues(painter, frame, content, palette);
    paintTimes(painter, frame, content, palette);
    paintMarks(painter, frame, content, palette);
    const QFontMetricsF metrics(painter.font());
    painter.setPen(muted(palette));
    double free = 0;
    for (const ChartBand &band : content.bands) {
        const double left = std::max({frame.x(band.from), frame.plot.left(), free}) + 4;
        const double width = metrics.horizontalAdvance(band.text);
        if (left + width > frame.plot.right())
            continue;
        // Under the two rows of marks.
        painter.drawText(QPointF(left, frame.plot.top() + 2 * metrics.height() + metrics.ascent()), band.text);
        free = left + width + gap;
    }
    if (!content.sentence.isEmpty()) {
        const QRectF bounds = painter.boundingRect(frame.plot, Qt::AlignCenter | Qt::TextWordWrap, content.sentence)
                                  .adjusted(-8, -4, 8, 4);
        painter.fillRect(bounds, palette.color(QPalette::Base));
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(frame.plot, Qt::AlignCenter | Qt::TextWordWrap, content.sentence);
    }
    painter.restore();
}

void paintHover(QPainter &painter, const ChartFrame &frame, const ChartHover &hover, const QPalette &palette)
{
    const double x = sharp(frame.x(hover.x));
    if (!hover.isShown || x < frame.plot.left() || x > frame.plot.right())
        return;
    painter.save();
    painter.setPen(palette.color(QPalette::Highlight));
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));

    const QFontMetricsF metrics(painter.font());
    constexpr double sample = 24;
    double width = metrics.horizontalAdvance(hover.title);
    for (const ChartHover::Row &row : hover.rows)
        width = std::max(width, sample + gap + metrics.horizontalAdvance(row.text));
    const double height = metrics.height() * double(hover.rows.size() + 1);
    QRectF box(x + 2 * gap, frame.plot.top() + gap, width + 2 * gap, height + gap);
    if (box.right() > frame.plot.right())
        box.moveRight(x - 2 * gap);
    painter.setPen(palette.color(QPalette::Mid));
    painter.setBrush(palette.color(QPalette::ToolTipBase));
    painter.drawRect(box);

    QPointF at(box.left() + gap, box.top() + gap / 2 + metrics.ascent());
    painter.setPen(palette.color(QPalette::ToolTipText));
    painter.drawText(at, hover.title);
    QPalette onBox = palette;
    onBox.setColor(QPalette::Text, palette.color(QPalette::ToolTipText));
    onBox.setColor(QPalette::Base, palette.color(QPalette::ToolTipBase));
    for (const ChartHover::Row &row : hover.rows) {
        at.ry() += metrics.height();
        const double middle = sharp(at.y() - metrics.ascent() / 2 + 1);
        painter.setPen(curvePen(row.style, onBox));
        painter.drawLine(QPointF(at.x(), middle), QPointF(at.x() + sample, middle));
        painter.setPen(palette.color(QPalette::ToolTipText));
        painter.drawText(at + QPointF(sample + gap, 0), row.text);
    }
    painter.restore();
}

} // namespace stalewatch
