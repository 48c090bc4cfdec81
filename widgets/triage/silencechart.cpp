// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/silencechart.h"

#include "widgets/palette.h"
#include "widgets/triage/silencegeometry.h"

#include <QPainter>

namespace stalewatch {

namespace {

constexpr int margin = 10;

QFont smallOf(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

} // namespace

SilenceChart::SilenceChart(QWidget *parent) : QWidget(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Silence before the close"));
}

void SilenceChart::show(const SilenceHistogram &histogram)
{
    if (histogram == m_histogram)
        return;
    m_histogram = histogram;
    setAccessibleDescription(histogram.words());
    setToolTip(histogram.words());
    update();
}

QSize SilenceChart::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'0') * 50, fontMetrics().height() * 10};
}

QSize SilenceChart::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'0') * 26, fontMetrics().height() * 8};
}

void SilenceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(smallOf(font()));
    const QFontMetricsF metrics(painter.font());
    const QRectF box = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const QColor text = palette().color(QPalette::Text);
    const QColor muted = mix(palette().color(QPalette::Base), text, 0.65);
    if (m_histogram.bins.empty()) {
        painter.setPen(muted);
        painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, m_histogram.words());
        return;
    }
    const SilenceGeometry geometry = SilenceGeometry::in(box, m_histogram, metrics.height(),
        [&metrics](const QString &words) { return metrics.horizontalAdvance(words); });
    const StatusColours colours = StatusColours::in(palette());
    for (const SilenceGeometry::Bar &bar : geometry.bars)
        painter.fillRect(
            bar.rect, bar.stands ? colours.critical : mix(palette().color(QPalette::Base), colours.ok, 0.6));
    painter.setPen(muted);
    painter.drawLine(geometry.plot.bottomLeft(), geometry.plot.bottomRight());
    painter.setPen(QPen(text, 1, Qt::DotLine));
    for (const SilenceGeometry::Mark &mark : geometry.marks) {
        const double top = mark.words.isEmpty() ? geometry.plot.top() : mark.text.top();
        painter.drawLine(QPointF(mark.x, top), QPointF(mark.x, geometry.plot.bottom()));
    }
    for (const SilenceGeometry::Mark &mark : geometry.marks)
        painter.drawText(mark.text, Qt::AlignVCenter | Qt::AlignLeft, mark.words);
    painter.setPen(muted);
    for (std::size_t i = 0; i < geometry.ticks.size(); ++i) {
        const auto &[x, words] = geometry.ticks[i];
        const double width = metrics.horizontalAdvance(words) + 2;
        const double left = std::clamp(x - width / 2, box.left(), box.right() - width);
        painter.drawText(QRectF(left, geometry.plot.bottom(), width, metrics.height()), Qt::AlignLeft, words);
    }
    painter.drawText(geometry.caption, Qt::AlignLeft | Qt::AlignVCenter,
        m_histogram.of == SilenceHistogram::Of::Silences
            //: under a histogram; %1: of how many closures it is known; %2: of how many there are
            ? tr("silence before the close, %1 of %2").arg(m_histogram.known).arg(m_histogram.members)
            //: under a histogram; %1: of how many closures it is known; %2: of how many there are
            : tr("lifetime, %1 of %2").arg(m_histogram.known).arg(m_histogram.members));
}

} // namespace stalewatch
