// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/rowkeeper.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace stalewatch {

RowKeeper::RowKeeper(QTableView &view, const ConnectionModel &model)
    : m_view(view)
    , m_model(model)
    , m_scrolled(view.verticalScrollBar()->value())
    , m_rowHeight(std::max(1, view.verticalHeader()->defaultSectionSize()))
{
    const int rows = model.rowCount();
    int selected = 0;
    for (const QItemSelectionRange &range : view.selectionModel()->selection())
        selected += range.height();
    m_wasAll = rows > 0 && selected == rows;
    if (!m_wasAll) {
        m_selected.reserve(std::size_t(std::min(selected, mostKeys)));
        for (const QItemSelectionRange &range : view.selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom() && int(m_selected.size()) < mostKeys; ++row)
                m_selected.push_back(model.keyAt(row));
        }
    }

    const QModelIndex current = view.currentIndex();
    const int first = m_scrolled / m_rowHeight;
    const int last = std::min(rows, (m_scrolled + view.viewport()->height()) / m_rowHeight + 1);
    for (int row = first; row < last; ++row)
        m_visible.push_back(model.keyAt(row));
    m_hadCurrent = current.isValid();
    if (m_hadCurrent) {
        m_current = model.keyAt(current.row());
        m_currentColumn = current.column();
        m_currentInSight = current.row() >= first && current.row() < last;
    }
}

QItemSelection RowKeeper::rowsOfKeys() const
{
    std::vector<int> rows;
    rows.reserve(m_selected.size());
    for (const ConnectionKey key : m_selected) {
        if (const int row = m_model.rowOf(key); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    QItemSelection selection;
    const int lastColumn = m_model.columnCount() - 1;
    for (std::size_t i = 0; i < rows.size() && selection.size() < mostRanges;) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(m_model.index(rows[i], 0), m_model.index(rows[end - 1], lastColumn)));
        i = end;
    }
    return selection;
}

void RowKeeper::restoreSelection(bool sameQuestion)
{
    QItemSelectionModel *selection = m_view.selectionModel();
    if (m_wasAll && sameQuestion && m_model.rowCount() > 0) {
        const QModelIndex last = m_model.index(m_model.rowCount() - 1, m_model.columnCount() - 1);
        selection->select(QItemSelection(m_model.index(0, 0), last), QItemSelectionModel::ClearAndSelect);
    } else if (!m_selected.empty() || selection->hasSelection()) {
        const QItemSelection wanted = rowsOfKeys();
        if (wanted != selection->selection())
            selection->select(wanted, QItemSelectionModel::ClearAndSelect);
    }
    if (!m_hadCurrent)
        return;
    const int row = m_model.rowOf(m_current);
    const QModelIndex current = row < 0 ? QModelIndex() : m_model.index(row, m_currentColumn);
    if (current != selection->currentIndex())
        selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
}

void RowKeeper::restoreScroll(bool sameQuestion)
{
    QScrollBar *bar = m_view.verticalScrollBar();
    if (!sameQuestion) {
        const QModelIndex current = m_view.currentIndex();
        if (m_currentInSight && current.isValid())
            m_view.scrollTo(current, QAbstractItemView::PositionAtCenter);
        else
            bar->setValue(0);
        return;
    }
    if (m_scrolled == 0) {
        bar->setValue(0);
        return;
    }
    const int offset = m_scrolled % m_rowHeight;
    for (std::size_t i = 0; i < m_visible.size(); ++i) {
        const int row = m_model.rowOf(m_visible[i]);
        if (row < 0)
            continue;
        bar->setValue((row - int(i)) * m_rowHeight + offset);
        return;
    }
}

void RowKeeper::restore(bool sameQuestion)
{
    restoreSelection(sameQuestion);
    restoreScroll(sameQuestion);
}

} // namespace stalewatch
