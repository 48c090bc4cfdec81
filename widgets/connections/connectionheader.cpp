// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/connectionheader.h"

#include "models/tables/connectioncolumns.h"
#include "widgets/connections/columnmenu.h"

#include <QContextMenuEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr auto defaultSort = "stale_window"_L1;
constexpr int leastBar = 7;      ///< figures
constexpr int longestTitle = 10; ///< figures; titles that are longer may be cut where there is no room
constexpr int longestName = 40;  ///< figures; what is left over goes to the name up to here

QString idOf(int column)
{
    return QLatin1StringView(connectionColumns()[std::size_t(column)].id);
}

int indexOf(const QString &id)
{
    return connectionColumn(QLatin1StringView(id.toLatin1()));
}

} // namespace

ConnectionHeader::ConnectionHeader(QWidget *parent) : TableHeader(parent)
{
    setSectionsMovable(true);
    setSortIndicatorShown(true);
    setSectionResizeMode(Interactive); // ResizeToContents would measure a thousand rows a poll

    connect(this, &QHeaderView::sectionMoved, this, [this] { noteChange(); });
    connect(this, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_isApplying || width == 0 || isSectionHidden(column))
            return;
        m_chosenWidths.insert(idOf(column), width);
        noteChange();
    });
    connect(this, &QHeaderView::sortIndicatorChanged, this, &ConnectionHeader::noteSort);
}

TableLayout ConnectionHeader::tableLayout() const
{
    TableLayout layout;
    for (const int column : shownColumns())
        layout.shown.append(idOf(column));
    layout.widths = m_chosenWidths;
    layout.sortColumn = m_sortColumn < 0 ? QString() : idOf(m_sortColumn);
    layout.descending = sortIndicatorOrder() == Qt::DescendingOrder;
    return layout;
}

void ConnectionHeader::setTableLayout(const TableLayout &layout)
{
    const QScopedValueRollback applying(m_isApplying, true);
    const int columns = std::min(count(), int(connectionColumns().size()));
    QList<int> order;
    for (const QString &id : layout.shown) {
        const int column = indexOf(id);
        if (column >= 0 && column < columns && !order.contains(column))
            order.append(column);
    }
    if (order.isEmpty())
        order = defaultColumns();
    const QList<int> shown = order;
    for (int column = 0; column < columns; ++column) {
        setSectionHidden(column, !shown.contains(column));
        if (!shown.contains(column))
            order.append(column);
    }
    for (int place = 0; place < order.size(); ++place)
        moveSection(visualIndex(order[place]), place);

    m_chosenWidths = layout.widths;
    applyWidths();
    const int sorted = layout.sortColumn.isEmpty() ? connectionColumn(defaultSort) : indexOf(layout.sortColumn);
    m_sortColumn = sorted;
    setSortIndicator(sorted, layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    noteChange();
}

QList<int> ConnectionHeader::defaultColumns() const
{
    QList<int> columns;
    for (const DefaultColumn &wanted : m_defaults)
        columns.append(connectionColumn(QLatin1StringView(wanted.id)));
    if (!columns.isEmpty())
        return columns;
    for (int column = 0; column < std::min(count(), int(connectionColumns().size())); ++column) {
        if (connectionColumns()[std::size_t(column)].byDefault)
            columns.append(column);
    }
    return columns;
}

void ConnectionHeader::setFigureWidth(double figure)
{
    m_figure = figure;
    applyWidths();
}

ColumnWish ConnectionHeader::wishOf(int column) const
{
    const ConnectionColumn &each = connectionColumns()[std::size_t(column)];
    if (const int chosen = m_chosenWidths.value(idOf(column), 0); chosen > 0)
        return {.wished = chosen, .least = chosen};
    const auto cells = [this](int chars) { return int(std::ceil(m_figure * chars)) + 2 * padding; };
    const auto wanted = std::ranges::find(
        m_defaults, QLatin1StringView(each.id), [](const DefaultColumn &c) { return QLatin1StringView(c.id); });
    const int chars = wanted != m_defaults.end() && wanted->chars > 0 ? wanted->chars : each.chars;
    if (each.cell == ConnectionColumn::Cell::State)
        return {.wished = cells(chars), .least = cells(chars)}; // its title gives way to the shapes
    const QString title = titleOf(each);
    const int wished = std::max(cells(chars), widthOf(title, true));
    const bool isBar = each.cell != ConnectionColumn::Cell::Text;
    const int least = std::min(chars, isBar ? leastBar : each.least > 0 ? each.least : chars);
    return {.wished = wished,
        .least = std::min(wished, std::max(cells(least), std::min(widthOf(title, false), cells(longestTitle)))),
        .most = QLatin1StringView(each.id) == "name"_L1 ? cells(longestName) : 0};
}

std::vector<ColumnWish> ConnectionHeader::wishes(const QList<int> &columns) const
{
    std::vector<ColumnWish> wishes;
    for (const int column : columns)
        wishes.push_back(wishOf(column));
    return wishes;
}

/// The first columns, which are fitted into what can be seen: all where that takes little of them, else as many as have
/// room, but those up to the stale window in any case. What follows is scrolled to.
qsizetype ConnectionHeader::fitted(const QList<int> &columns, std::span<const ColumnWish> wishes) const
{
    int wished = 0;
    int least = 0;
    qsizetype whole = 0;
    for (const ColumnWish &wish : wishes) {
        wished += wish.wished;
        least += wish.least;
        if (wished <= m_room)
            ++whole;
    }
    const qsizetype essential = columns.indexOf(connectionColumn(defaultSort)) + 1;
    return essential == 0 || m_room >= (wished + least) / 2 ? columns.size() : std::max(essential, whole);
}

void ConnectionHeader::applyWidths()
{
    const QScopedValueRollback applying(m_isApplying, true);
    const QList<int> columns = shownColumns();
    const std::vector<ColumnWish> all = wishes(columns);
    const auto first = std::size_t(fitted(columns, all));
    const std::vector<int> widths = m_room > 0 ? fittedWidths(std::span(all).first(first), m_room) : std::vector<int>();
    for (std::size_t i = 0; i < all.size(); ++i)
        resizeSection(columns[qsizetype(i)], i < widths.size() ? widths[i] : all[i].wished);
}

void ConnectionHeader::setRoom(int room)
{
    if (room == m_room)
        return;
    m_room = room;
    applyWidths();
}

QList<int> ConnectionHeader::shownColumns() const
{
    QList<int> shown;
    for (int place = 0; place < count(); ++place) {
        if (!isSectionHidden(logicalIndex(place)))
            shown.append(logicalIndex(place));
    }
    return shown;
}

bool ConnectionHeader::wantsAuth() const
{
    return std::ranges::any_of(
        shownColumns(), [](int column) { return connectionColumns()[std::size_t(column)].wantsAuth; });
}

void ConnectionHeader::setColumnShown(int column, bool isShown)
{
    if (isShown == !isSectionHidden(column) || (!isShown && shownColumns().size() == 1))
        return;
    {
        const QScopedValueRollback applying(m_isApplying, true);
        setSectionHidden(column, !isShown);
        applyWidths();
    }
    noteChange();
}

void ConnectionHeader::noteSort(int column, Qt::SortOrder order)
{
    if (m_isApplying || column < 0)
        return;
    if (column != m_sortColumn) {
        const QScopedValueRollback applying(m_isApplying, true);
        order = connectionColumns()[std::size_t(column)].descendingFirst ? Qt::DescendingOrder : Qt::AscendingOrder;
        setSortIndicator(column, order);
    }
    m_sortColumn = column;
    emit sortAsked(idOf(column), order == Qt::DescendingOrder);
    noteChange();
}

void ConnectionHeader::noteChange()
{
    if (m_wantsAuth != wantsAuth()) {
        m_wantsAuth = !m_wantsAuth;
        emit wantsAuthChanged(m_wantsAuth);
    }
    if (!m_isApplying)
        emit layoutChanged(tableLayout());
}

void ConnectionHeader::showDefaultColumns()
{
    TableLayout layout = tableLayout();
    layout.shown.clear();
    layout.widths.clear();
    setTableLayout(layout);
    emit layoutChanged(tableLayout());
}

void ConnectionHeader::contextMenuEvent(QContextMenuEvent *event)
{
    ColumnMenu(QString(), *this, this).exec(event->globalPos());
}

} // namespace stalewatch
