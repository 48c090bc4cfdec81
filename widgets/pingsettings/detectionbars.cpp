// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/detectionbars.h"

#include "models/push/pingwords.h"
#include "models/tables/words.h"
#include "models/values/shownduration.h"
#include "widgets/palette.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int barHeight = 5;
constexpr int gap = 3; ///< between the two bars of a row, and around them

/// Ends of the scale that people read at a glance.
constexpr std::array<Nanoseconds, 17> roundEnds{
    5s, 10s, 20s, 30s, 1min, 2min, 4min, 6min, 8min, 12min, 20min, 30min, 1h, 2h, 6h, 24h, 24h * 30};

/// "6-9 s", "1:00-1:30 min"; what is no span in words.
QString briefly(const DetectionTime &time)
{
    if (time.isNever || !time.least || !time.most)
        return detectionText(time);
    const auto seconds = [](Nanoseconds span) { return std::chrono::duration_cast<std::chrono::seconds>(span); };
    return shownCountdown(seconds(*time.least), seconds(*time.most));
}

bool hasSpan(const DetectionTime &time)
{
    return !time.isNever && time.least && time.most;
}

} // namespace

QRect DetectionGeometry::stretch(QRect rail, const DetectionTime &time, Nanoseconds most, Qt::LayoutDirection direction)
{
    if (!hasSpan(time) || most <= 0ns || rail.width() <= 0)
        return {};
    const auto at = [&](Nanoseconds when) {
        const double share = std::clamp(double(when.count()) / double(most.count()), 0.0, 1.0);
        return int(share * rail.width());
    };
    const int from = at(*time.least);
    const int width = std::max(2, at(*time.most) - from); // also where both are nearly equal there is something to see
    const int left = direction == Qt::RightToLeft ? rail.right() + 1 - from - width : rail.left() + from;
    return QRect(left, rail.top(), width, rail.height()).intersected(rail);
}

Nanoseconds DetectionGeometry::scaleOf(const std::vector<DetectionRow> &rows)
{
    Nanoseconds most = 0ns;
    for (const DetectionRow &row : rows) {
        if (hasSpan(row.now))
            most = std::max(most, *row.now.most);
        if (row.then && hasSpan(*row.then))
            most = std::max(most, *row.then->most);
    }
    const auto end = std::ranges::lower_bound(roundEnds, most);
    return end == roundEnds.end() ? most : *end;
}

DetectionBars::DetectionBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DetectionBars::setRows(std::vector<DetectionRow> rows)
{
    m_rows = std::move(rows);
    QStringList said;
    for (const DetectionRow &row : m_rows) {
        //: read aloud; %1: a kind of client; %2 and %3: times, as "4 min to 6 min"
        said += row.then
            ? tr("%1: now %2, then %3").arg(titleOf(row.now.kind), detectionText(row.now), detectionText(*row.then))
            //: read aloud; %1: a kind of client; %2: times, as "4 min to 6 min"
            : tr("%1: now %2").arg(titleOf(row.now.kind), detectionText(row.now));
    }
    setAccessibleName(tr("Time until the server notices"));
    setAccessibleDescription(said.join(u"; "_s));
    setToolTip(said.join(u'\n'));
    updateGeometry();
    update();
}

int DetectionBars::rowHeight() const
{
    return fontMetrics().height() + 2 * barHeight + 3 * gap;
}

QSize DetectionBars::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 36, int(m_rows.size()) * rowHeight() + fontMetrics().height() + gap};
}

void DetectionBars::paintRow(QPainter &painter, QRect box, const DetectionRow &row, Nanoseconds most) const
{
    const bool isChanged = row.then && !(*row.then == row.now);
    QString words = briefly(row.then ? *row.then : row.now);
    //: times until the server notices; %1: with the new settings, %2: now
    const QString both = tr("%1, now %2").arg(words, briefly(row.now));
    // The grey bar says what is now where there is no room for the words.
    const int needed = fontMetrics().horizontalAdvance(both) + fontMetrics().horizontalAdvance(titleOf(row.now.kind));
    if (isChanged && needed + 2 * gap <= box.width())
        words = both;
    const QRect text(box.left(), box.top(), box.width(), fontMetrics().height());
    const int room = fontMetrics().horizontalAdvance(words) + 2 * gap;
    const Qt::Alignment lead = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Qt::Alignment trail = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(text, int(lead | Qt::AlignVCenter),
        fontMetrics().elidedText(titleOf(row.now.kind), Qt::ElideRight, std::max(0, box.width() - room)));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(text, int(trail | Qt::AlignVCenter), words);

    const QColor ground = palette().color(QPalette::Window);
    const QColor ink = palette().color(QPalette::WindowText);
    const QRect upper(box.left(), text.bottom() + gap, box.width(), barHeight);
    const QRect lower = upper.translated(0, barHeight + gap);
    painter.fillRect(upper, mix(ground, ink, 0.10));
    painter.fillRect(DetectionGeometry::stretch(upper, row.now, most, layoutDirection()), mix(ground, ink, 0.45));
    if (!row.then)
        return;
    painter.fillRect(lower, mix(ground, ink, 0.10));
    painter.fillRect(
        DetectionGeometry::stretch(lower, *row.then, most, layoutDirection()), StatusColours::in(palette()).ok);
}

void DetectionBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Nanoseconds most = DetectionGeometry::scaleOf(m_rows);
    QRect box(0, 0, width(), rowHeight());
    for (const DetectionRow &row : m_rows) {
        paintRow(painter, box, row, most);
        box.translate(0, rowHeight());
    }
    if (m_rows.empty() || most <= 0ns)
        return;
    const QRect scale(0, box.top(), width(), fontMetrics().height());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const Qt::Alignment lead = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Qt::Alignment trail = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter.drawText(scale, int(lead), shownDuration(0ns));
    painter.drawText(scale, int(Qt::AlignHCenter), shownDuration(most / 2));
    painter.drawText(scale, int(trail), shownDuration(most));
}

} // namespace stalewatch
