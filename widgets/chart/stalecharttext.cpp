// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chart for those who cannot see it, and for other programs: as a table, in words, as values and as a picture.

#include "widgets/chart/chartcaptions.h"
#include "widgets/chart/stalechartpanel.h"

#include <QTableWidget>

namespace stalewatch {

using namespace Qt::StringLiterals;

void StaleChartPanel::fillTable(const ChartContent &content)
{
    m_table->setRowCount(int(m_story.curves.size()));
    m_table->setColumnCount(int(content.times.size()));
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const ChartTick &tick = content.times[std::size_t(column)];
        m_table->setHorizontalHeaderItem(column, new QTableWidgetItem(tick.text));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const auto &query = m_story.curves[std::size_t(row)].query;
            auto *item = new QTableWidgetItem(valueWords(m_history->valueAt(query, localTimeAt(tick.at))));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setVerticalHeaderItem(row, new QTableWidgetItem(m_story.curves[std::size_t(row)].name));
    m_table->resizeColumnsToContents();
}

void StaleChartPanel::describe(const ChartContent &content)
{
    QStringList parts;
    if (!content.sentence.isEmpty())
        parts.append(content.sentence);
    for (const ChartStory::Curve &curve : m_story.curves) {
        const auto value = m_history->valueAt(curve.query, m_choice.to);
        //: read aloud for a chart: %1 the name of a curve, %2 its value at the right edge
        parts.append(tr("%1: %2").arg(curve.name, valueWords(value)));
    }
    for (const ChartTick &mark : content.marks)
        parts.append(mark.text);
    const QString described = parts.join(u". "_s);
    if (described != m_view->accessibleDescription())
        m_view->setAccessibleDescription(described);
}

QImage StaleChartPanel::picture(qreal scale) const
{
    QImage image((QSizeF(m_view->size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(palette().color(QPalette::Base));
    m_view->render(&image);
    return image;
}

QString StaleChartPanel::values() const
{
    QStringList head{tr("time")};
    for (const ChartStory::Curve &curve : m_story.curves)
        head.append(curve.name);
    QStringList lines{head.join(u'\t')};
    for (const ChartTick &tick : m_view->content().times) {
        const LocalTime at = localTimeAt(tick.at);
        QStringList line{m_clock.at(at).toOffsetFromUtc(m_clock.at(at).offsetFromUtc()).toString(Qt::ISODate)};
        for (const ChartStory::Curve &curve : m_story.curves) {
            const auto value = m_history->valueAt(curve.query, at);
            line.append(value ? QString::number(*value, 'f', 0) : QString());
        }
        lines.append(line.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace stalewatch
