// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/curvelegend.h"

#include "widgets/chart/curvestyle.h"

#include <QPainter>

#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int sample = 24;
constexpr int gap = 6;
constexpr int between = 14;
constexpr int slack = 2; ///< advances are rounded, and a name that is wider by a fraction would be cut

} // namespace

CurveLegend::CurveLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Curves"));
}

void CurveLegend::setCurves(const std::vector<ChartStory::Curve> &curves)
{
    std::vector<Entry> entries;
    QStringList names;
    for (const ChartStory::Curve &curve : curves) {
        entries.push_back({curve.name, curve.style});
        names.append(curve.name);
    }
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    setAccessibleDescription(names.join(u", "_s));
    setToolTip(u"<qt>"_s + names.join(u"\n"_s).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s);
    updateGeometry();
    update();
}

QSize CurveLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += sample + gap + fontMetrics().horizontalAdvance(entry.name) + slack + between;
    return {width, fontMetrics().height()};
}

QSize CurveLegend::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void CurveLegend::paintEvent(QPaintEvent *)
{
    if (m_entries.empty())
        return;
    QPainter painter(this);
    const int wished = sizeHint().width();
    const int forNames = width() - int(m_entries.size()) * (sample + gap + between);
    const int names = wished - int(m_entries.size()) * (sample + gap + between);
    const double share = names > 0 ? std::min(1.0, std::max(0.0, double(forNames) / names)) : 1;
    double x = 0;
    const double middle = std::floor(height() / 2.0) + 0.5;
    for (const Entry &entry : m_entries) {
        painter.setPen(curvePen(entry.style, palette()));
        painter.drawLine(QPointF(x, middle), QPointF(x + sample, middle));
        x += sample + gap;
        const double room = std::ceil((fontMetrics().horizontalAdvance(entry.name) + slack) * share);
        const QString text = fontMetrics().elidedText(entry.name, Qt::ElideMiddle, int(room));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(x, 0, room + 1, height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += room + between;
    }
}

} // namespace stalewatch
