// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/celldelegates.h"

#include "models/tables/connectioncolumns.h"
#include "widgets/connections/runwaybar.h"

#include <QPainter>

#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int padding = 7;
constexpr int widestInFigures = 60;
/// A connection that has just come shows it for so long.
constexpr Nanoseconds freshFor = 6s;

/// 1 for a connection that comes now, falling to 0 at freshFor.
double freshness(const ServerSnapshot &server, std::size_t row, LocalTime local)
{
    const Instant start(Nanoseconds(server.rows.start[row]));
    const Instant now = server.serverTime(local);
    if (server.isGone(row) || !isKnown(start) || !isKnown(now) || start > now || now - start > freshFor)
        return 0;
    return 1 - double((now - start).count()) / double(freshFor.count());
}

} // namespace

/// What the cells of one row have in common while they are painted.
struct ConnectionDelegate::Cell
{
    Snapshot::Place place{};
    LocalTime local{};
    Status status = Status::Unproven;
    bool isDim = false;
    QColor ground{};
    QColor ink{};

    [[nodiscard]] bool isAtRisk() const
    {
        return status == Status::Warning || status == Status::Critical || status == Status::Ghost;
    }
};

ConnectionDelegate::ConnectionDelegate(const ConnectionModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
    setLook({}, {});
}

void ConnectionDelegate::setLook(const QFont &font, const QPalette &palette)
{
    QFont slanted = font;
    slanted.setItalic(true);
    m_text.emplace(font);
    m_slanted.emplace(slanted);
    m_hatchingRatio = 0;

    Inks inks;
    inks.status = StatusColours::in(palette);
    inks.base = palette.color(QPalette::Base);
    inks.text = palette.color(QPalette::Text);
    const QColor accent = palette.color(QPalette::Highlight);
    inks.isHighContrast = isHighContrast(palette);
    inks.dim = inks.isHighContrast ? inks.text : mix(inks.base, inks.text, 0.62);
    inks.line = mix(inks.base, inks.text, isDark(palette) ? 0.09 : 0.07);
    inks.rail = mix(inks.base, inks.text, isDark(palette) ? 0.16 : 0.11);
    inks.hatch = mix(inks.base, inks.text, 0.38);
    inks.tick = mix(inks.base, inks.text, 0.55);
    inks.hover = mix(inks.base, accent, 0.07);
    inks.fresh = mix(inks.base, inks.status.ok, 0.14);
    inks.chosen = inks.isHighContrast ? accent : mix(inks.base, accent, isDark(palette) ? 0.38 : 0.22);
    inks.chosenText = inks.isHighContrast ? palette.color(QPalette::HighlightedText) : inks.text;
    inks.focus = inks.isHighContrast ? inks.text : accent;
    m_inks = inks;
}

int ConnectionDelegate::rowHeight() const
{
    return int(std::ceil(m_text->height())) + 7;
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const double width = m_text->width(index.data(Qt::DisplayRole).toString());
    const double widest = m_text->figureWidth() * widestInFigures;
    return {int(std::ceil(std::min(width, widest))) + 2 * padding, rowHeight()};
}

ConnectionDelegate::Cell ConnectionDelegate::cellOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Cell cell{.place = m_model.placeAt(index.row()), .local = m_model.clock(), .ground = m_inks.base};
    const ServerSnapshot &server = *cell.place.server;
    const bool isUnknown = server.health.isUnknownAt(cell.local);
    cell.status = statusOf(server.assessments[cell.place.row], isUnknown);
    cell.isDim = isUnknown || cell.status == Status::Gone;
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen)
        cell.ground = m_inks.chosen;
    else if (index.row() == m_hoveredRow)
        cell.ground = m_inks.hover;
    else if (const double fresh = freshness(server, cell.place.row, cell.local); fresh > 0)
        cell.ground = mix(m_inks.base, m_inks.fresh, fresh);
    const QColor full = isChosen ? m_inks.chosenText : m_inks.text;
    cell.ink = cell.isDim && !m_inks.isHighContrast ? m_inks.dim : full;
    return cell;
}

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_model.placeAt(index.row()).server)
        return;
    const Cell cell = cellOf(option, index);
    const ConnectionColumn &column = connectionColumns()[std::size_t(index.column())];
    paintGround(*painter, option, cell);
    switch (column.cell) {
    case ConnectionColumn::Cell::Text:
        paintText(*painter, option, index, column, cell);
        break;
    case ConnectionColumn::Cell::State: {
        const int side = rowHeight() * 15 / 24;
        QRect box(0, 0, side, side);
        box.moveCenter(option.rect.center());
        paintShape(
            *painter, box, shapeOf(cell.status), m_inks.isHighContrast ? cell.ink : m_inks.status.of(cell.status));
        break;
    }
    case ConnectionColumn::Cell::IdleBar:
        paintBar(*painter, option, CountdownSpan::ofIdle(*cell.place.server, cell.place.row, cell.local), cell,
            std::max(3, rowHeight() * 5 / 24));
        break;
    case ConnectionColumn::Cell::PongBar:
        paintBar(*painter, option, CountdownSpan::ofPong(*cell.place.server, cell.place.row, cell.local), cell,
            std::max(5, rowHeight() * 10 / 24));
        break;
    case ConnectionColumn::Cell::Runway:
        paintRunway(*painter, option, CountdownSpan::ofPong(*cell.place.server, cell.place.row, cell.local), cell);
        break;
    }
}

void ConnectionDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Cell &cell) const
{
    painter.fillRect(option.rect, cell.ground);
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_inks.line);
}

void ConnectionDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const ConnectionColumn &column, const Cell &cell) const
{
    const QRectF room = QRectF(option.rect).adjusted(padding, 0, -padding, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const Qt::Alignment alignment
        = QStyle::visualAlignment(option.direction, column.isNumber ? Qt::AlignRight : Qt::AlignLeft);
    const bool isName = QLatin1StringView(column.id) == "name"_L1;
    painter.setPen(cell.ink);
    if (text.isEmpty() && isName) {
        painter.setPen(cell.ink == m_inks.text ? m_inks.dim : cell.ink);
        m_slanted->draw(painter, room, tr("unnamed"), alignment);
        return;
    }
    // What tells instances of one application apart stands at the end of their names.
    m_text->draw(painter, room, text, alignment, isName ? Qt::ElideMiddle : Qt::ElideRight);
}

QBrush ConnectionDelegate::hatching(double ratio) const
{
    if (m_hatchingRatio != ratio) {
        constexpr int side = 6;
        QPixmap tile(QSize(side, side) * ratio);
        tile.setDevicePixelRatio(ratio);
        tile.fill(Qt::transparent);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_inks.hatch, 1.4));
        for (int x = -side; x <= side; x += side)
            painter.drawLine(QPointF(x - 1, side + 1), QPointF(x + side + 1, -1));
        painter.end();
        m_hatching = QBrush(tile);
        m_hatchingRatio = ratio;
    }
    return m_hatching;
}

/// In high contrast a chosen row is reversed, and so are its bars.
ConnectionDelegate::BarInks ConnectionDelegate::barInks(const Cell &cell) const
{
    if (!m_inks.isHighContrast)
        return {m_inks.status, m_inks.rail, m_inks.tick};
    return {
        {cell.ink, cell.ink, cell.ink, cell.ink}, mix(cell.ground, cell.ink, 0.2), mix(cell.ground, cell.ink, 0.55)};
}

void ConnectionDelegate::paintBar(QPainter &painter, const QStyleOptionViewItem &option, const CountdownSpan &span,
    const Cell &cell, int thickness) const
{
    const CountdownBar bar = CountdownBar::in(option.rect, span, option.direction, thickness);
    const BarInks inks = barInks(cell);
    painter.fillRect(bar.track, inks.rail);
    if (bar.ink == CountdownSpan::Ink::Hatched) {
        paintHatching(painter, bar.track);
        return;
    }
    const QColor alarm = cell.isAtRisk() ? inks.status.critical : inks.tick;
    painter.fillRect(bar.window, mix(inks.rail, alarm, 0.35));
    const QColor fill = bar.ink == CountdownSpan::Ink::Muted ? inks.status.unknown : inks.status.of(cell.status);
    painter.fillRect(bar.fill, cell.isDim ? mix(cell.ground, fill, 0.55) : fill);
    for (const int x : bar.ticks) {
        const bool isPassed = bar.fill.contains(x, bar.fill.center().y());
        painter.fillRect(QRect(x, bar.track.top() - 1, 1, bar.track.height() + 2), isPassed ? cell.ground : inks.tick);
    }
    if (!bar.window.isEmpty()) {
        const int edge = option.direction == Qt::RightToLeft ? bar.window.right() : bar.window.left();
        painter.fillRect(QRect(edge, bar.track.top() - 2, 1, bar.track.height() + 4), alarm);
    }
}

void ConnectionDelegate::paintHatching(QPainter &painter, const QRect &track) const
{
    painter.setBrushOrigin(track.topLeft());
    painter.fillRect(track, hatching(painter.device()->devicePixelRatioF()));
}

void ConnectionDelegate::paintRunway(
    QPainter &painter, const QStyleOptionViewItem &option, const CountdownSpan &span, const Cell &cell) const
{
    const RunwayBar bar = RunwayBar::in(option.rect, span, option.direction, std::max(5, rowHeight() * 10 / 24));
    const BarInks inks = barInks(cell);
    painter.fillRect(bar.track, inks.rail);
    if (bar.ink == CountdownSpan::Ink::Hatched) {
        paintHatching(painter, bar.track);
        return;
    }
    // Of those that are alive the window is only what would come if they fell silent now.
    const bool isMuted = cell.isDim || !cell.isAtRisk();
    const QColor alarm = isMuted ? inks.status.unknown : inks.status.of(cell.status);
    painter.fillRect(bar.left, mix(inks.rail, alarm, 0.35));
    for (const int x : bar.ticks)
        painter.fillRect(QRect(x, bar.track.top() - 1, 1, bar.track.height() + 2),
            bar.left.contains(x, bar.left.center().y()) ? cell.ground : inks.tick);
    painter.fillRect(bar.window, alarm);
}

} // namespace stalewatch
