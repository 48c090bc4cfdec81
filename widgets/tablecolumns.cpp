// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tablecolumns.h"

#include "widgets/celldelegate.h"
#include "widgets/tableheader.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTitle = 13; ///< figures; titles that are longer may be cut where there is no room
constexpr int longestName = 40;  ///< figures; what is left over goes to the name up to here

} // namespace

TableColumns::TableColumns(QTableView &view, std::vector<TableColumn> columns, QObject *parent)
    : QObject(parent), m_view(view), m_columns(std::move(columns)), m_header(new TableHeader(&view))
{
    view.setHorizontalHeader(m_header);
    view.setItemDelegate(new CellDelegate(&view));
    view.installEventFilter(this);
    m_header->setSectionsMovable(true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connectHeader();
    setLayout({});
}

void TableColumns::connectHeader()
{
    connect(m_header, &QHeaderView::customContextMenuRequested, this, &TableColumns::choose);
    connect(
        m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { noteWidth(column, width); });
    const auto note = [this] {
        if (!m_isApplying)
            emit changed();
    };
    connect(m_header, &QHeaderView::sectionMoved, this, note);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, note);
}

void TableColumns::noteWidth(int column, int width)
{
    const bool isStretched = m_header->stretchLastSection()
        && m_header->visualIndex(column) == m_header->count() - m_header->hiddenSectionCount() - 1;
    if (m_isApplying || width == 0 || isStretched || m_view.isColumnHidden(column))
        return;
    m_chosenWidths.insert(m_columns[std::size_t(column)].id, width);
    emit changed();
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    const int room = event->type() == QEvent::Resize ? columnRoom(m_view) : m_room;
    if (room != m_room || event->type() == QEvent::FontChange) {
        m_room = room;
        fit();
    }
    return QObject::eventFilter(watched, event);
}

ColumnWish TableColumns::wishOf(int column) const
{
    const TableColumn &each = m_columns[std::size_t(column)];
    if (const int chosen = m_chosenWidths.value(each.id, 0); chosen > 0)
        return {.wished = chosen, .least = chosen};
    const int figure = m_view.fontMetrics().horizontalAdvance(u'0');
    const auto cells = [figure](int figures) { return figures * figure + 2 * TableHeader::padding; };
    const int wished = std::max(cells(each.figures), m_header->widthOf(each.title, true));
    const int least = std::max(cells(each.least > 0 ? each.least : each.figures),
        std::min(m_header->widthOf(each.title, false), cells(longestTitle)));
    return {.wished = wished,
        .least = std::min(wished, least),
        .most = each.id == "name"_L1 && !m_header->stretchLastSection() ? cells(longestName) : 0};
}

void TableColumns::fit()
{
    const QScopedValueRollback<bool> applying(m_isApplying, true);
    const QList<int> columns = shown();
    std::vector<ColumnWish> wishes;
    for (const int column : columns)
        wishes.push_back(wishOf(column));
    std::vector<int> widths = fittedWidths(wishes, m_room);
    // Where it has to be scrolled anyhow, nothing is cut.
    if (std::accumulate(widths.begin(), widths.end(), 0) > m_room)
        std::ranges::transform(wishes, widths.begin(), &ColumnWish::wished);
    for (std::size_t i = 0; i < widths.size(); ++i)
        m_view.setColumnWidth(columns[qsizetype(i)], widths[i]);
}

int TableColumns::find(const QString &id) const
{
    const auto found = std::ranges::find(m_columns, id, &TableColumn::id);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

QList<int> TableColumns::shown() const
{
    const QHeaderView *header = m_view.horizontalHeader();
    QList<int> shown;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !m_view.isColumnHidden(column))
            shown.append(column);
    }
    return shown;
}

TableLayout TableColumns::layout() const
{
    const QHeaderView *header = m_view.horizontalHeader();
    TableLayout layout;
    for (const int column : shown())
        layout.shown.append(m_columns[std::size_t(column)].id);
    layout.widths = m_chosenWidths;
    if (header->sortIndicatorSection() >= 0) {
        layout.sortColumn = m_columns[std::size_t(header->sortIndicatorSection())].id;
        layout.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    }
    return layout;
}

void TableColumns::setLayout(const TableLayout &layout)
{
    const QScopedValueRollback<bool> applying(m_isApplying, true);
    QHeaderView *header = m_view.horizontalHeader();
    const bool isKnown = std::ranges::any_of(layout.shown, [this](const QString &id) { return find(id) >= 0; });
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const TableColumn &each = m_columns[std::size_t(column)];
        const bool isShown = isKnown ? layout.shown.contains(each.id) || !each.canBeHidden : each.byDefault;
        m_view.setColumnHidden(column, !isShown);
        if (!isKnown)
            header->moveSection(header->visualIndex(column), column);
    }
    int visual = 0;
    for (const QString &id : layout.shown) {
        if (const int column = find(id); column >= 0)
            header->moveSection(header->visualIndex(column), visual++);
    }
    m_chosenWidths = layout.widths;
    fit();
    header->setSortIndicator(find(layout.sortColumn), layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TableColumns::choose(const QPoint &at)
{
    QMenu menu;
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const TableColumn &each = m_columns[std::size_t(column)];
        QAction *action = menu.addAction(each.title);
        action->setCheckable(true);
        action->setChecked(!m_view.isColumnHidden(column));
        action->setEnabled(each.canBeHidden);
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_view.setColumnHidden(column, !isShown);
            fit();
            emit changed();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as at first")), &QAction::triggered, this, [this] {
        setLayout({});
        emit changed();
    });
    menu.exec(m_view.horizontalHeader()->mapToGlobal(at));
}

} // namespace stalewatch
