// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/curvelegend.h"

#include "widgets/chart/curvestyle.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int sample = 24;
constexpr int gap = 6;
constexpr int between = 14;
constexpr int leastFigures = 7; ///< of a name, however little room there is; with less nobody tells servers apart
constexpr int slack = 2;        ///< advances are rounded, and a name that is wider by a fraction would be cut

/// The width that no name may exceed so that all of @p wished fit into @p room together: the short ones stay whole.
int widestName(std::vector<int> wished, int room)
{
    std::ranges::sort(wished);
    int left = int(wished.size());
    for (const int width : wished) {
        if (width * left > room)
            return std::max(0, room / left);
        room -= width;
        --left;
    }
    return wished.empty() ? 0 : wished.back();
}

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

int CurveLegend::nameWidth(const Entry &entry) const
{
    return fontMetrics().horizontalAdvance(entry.name) + slack;
}

QSize CurveLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += sample + gap + nameWidth(entry) + between;
    return {width, fontMetrics().height()};
}

QSize CurveLegend::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

int CurveLegend::widthOfRest(std::size_t shown) const
{
    return shown == m_entries.size() ? 0 : fontMetrics().horizontalAdvance(rest(shown)) + gap;
}

/// Says how many curves beyond the first @p shown there are.
QString CurveLegend::rest(std::size_t shown) const
{
    return shown == m_entries.size() ? QString() : u'+' + QString::number(m_entries.size() - shown);
}

/// So many of the first ones as can be read together.
std::size_t CurveLegend::countOfShown() const
{
    const int least = fontMetrics().horizontalAdvance(u'0') * leastFigures;
    std::size_t count = m_entries.size();
    for (; count > 0; --count) {
        int wanted = widthOfRest(count);
        for (std::size_t i = 0; i < count; ++i)
            wanted += sample + gap + between + std::min(nameWidth(m_entries[i]), least);
        if (wanted <= width())
            break;
    }
    return count;
}

QStringList CurveLegend::shownNames() const
{
    const std::size_t count = countOfShown();
    std::vector<int> wished;
    for (std::size_t i = 0; i < count; ++i)
        wished.push_back(nameWidth(m_entries[i]));
    const int widest = widestName(wished, width() - widthOfRest(count) - int(count) * (sample + gap + between));
    QStringList names;
    for (std::size_t i = 0; i < count; ++i) {
        const int room = std::min(nameWidth(m_entries[i]), widest);
        names.append(fontMetrics().elidedText(m_entries[i].name, Qt::ElideMiddle, room));
    }
    return names;
}

void CurveLegend::paintEvent(QPaintEvent *)
{
    if (m_entries.empty())
        return;
    QPainter painter(this);
    const QStringList names = shownNames();
    double x = 0;
    const double middle = std::floor(height() / 2.0) + 0.5;
    for (std::size_t i = 0; i < std::size_t(names.size()); ++i) {
        painter.setPen(curvePen(m_entries[i].style, palette()));
        painter.drawLine(QPointF(x, middle), QPointF(x + sample, middle));
        x += sample + gap;
        const QString &name = names[qsizetype(i)];
        const int room = fontMetrics().horizontalAdvance(name) + slack;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(x, 0, room, height()), Qt::AlignVCenter | Qt::TextSingleLine, name);
        x += room + between;
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QRectF left(x, 0, width() - x, height());
    painter.drawText(left, Qt::AlignVCenter | Qt::TextSingleLine, rest(std::size_t(names.size())));
}

} // namespace stalewatch
