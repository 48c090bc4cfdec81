// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tablecolumns.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace stalewatch {

TableColumns::TableColumns(QTableView &view, std::vector<TableColumn> columns, QObject *parent)
    : QObject(parent), m_view(view), m_columns(std::move(columns))
{
    QHeaderView *header = view.horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableColumns::choose);
    const auto note = [this] {
        if (!m_isApplying)
            emit changed();
    };
    connect(header, &QHeaderView::sectionResized, this, note);
    connect(header, &QHeaderView::sectionMoved, this, note);
    connect(header, &QHeaderView::sortIndicatorChanged, this, note);
    setLayout({});
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
    for (const int column : shown()) {
        const QString &id = m_columns[std::size_t(column)].id;
        layout.shown.append(id);
        layout.widths.insert(id, m_view.columnWidth(column));
    }
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
    const QFontMetrics metrics = m_view.fontMetrics();
    const int figure = metrics.horizontalAdvance(u'0');
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const TableColumn &each = m_columns[std::size_t(column)];
        const bool isShown = isKnown ? layout.shown.contains(each.id) || !each.canBeHidden : each.byDefault;
        m_view.setColumnHidden(column, !isShown);
        const int title = metrics.horizontalAdvance(each.title) + 3 * figure;
        m_view.setColumnWidth(column, layout.widths.value(each.id, std::max(each.figures * figure + 12, title)));
        if (!isKnown)
            header->moveSection(header->visualIndex(column), column);
    }
    int visual = 0;
    for (const QString &id : layout.shown) {
        if (const int column = find(id); column >= 0)
            header->moveSection(header->visualIndex(column), visual++);
    }
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
