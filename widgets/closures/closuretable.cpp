// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/closures/closuretable.h"

#include "models/tables/closurecolumns.h"
#include "widgets/tablecolumns.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostCopied = 10'000;
constexpr std::size_t mostKept = 1'000; ///< selected rows that are found again in a new order

std::vector<TableColumn> tableColumns()
{
    std::vector<TableColumn> columns;
    for (const ClosureColumn &column : closureColumns()) {
        columns.push_back({.id = QLatin1StringView(column.id),
            .title = titleOf(column),
            .byDefault = column.byDefault,
            .figures = column.chars,
            .least = column.least});
    }
    return columns;
}

} // namespace

ClosureTable::ClosureTable(ClosureModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle); // what tells names apart stands at their end
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Closures"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_columns = new TableColumns(*this, tableColumns(), this);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(m_columns, &TableColumns::changed, this, &ClosureTable::layoutChanged);
    connect(&model, &ClosureModel::orderAsked, this, &ClosureTable::orderAsked);
    connect(this, &QTableView::activated, this, &ClosureTable::openCurrent);
    addActions();
}

void ClosureTable::addActions()
{
    const auto add = [this](const QString &text, const QKeySequence &key, void (ClosureTable::*slot)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_copy = add(tr("&Copy rows"), QKeySequence::Copy, &ClosureTable::copyRows);
    m_incident = add(tr("Show the &incident"), {}, &ClosureTable::openCurrent);
    m_follow = add(tr("Show what it came &back as"), QKeySequence(u"Ctrl+Return"_s), &ClosureTable::followCurrent);
    m_export = add(tr("E&xport..."), {}, &ClosureTable::exportAsked);
}

const ClosureRecord *ClosureTable::current() const
{
    return m_model.recordAt(currentIndex().row());
}

void ClosureTable::openCurrent()
{
    const ClosureRecord *record = current();
    if (!record)
        return;
    if (record->incident != 0)
        emit incidentAsked(record->incident);
    else if (record->back)
        emit connectionAsked(record->back->key);
    else
        emit said(tr("This closure belongs to no incident, and the client has not come back."));
}

void ClosureTable::followCurrent()
{
    const ClosureRecord *record = current();
    if (record && record->back)
        emit connectionAsked(record->back->key);
    else if (record)
        emit said(tr("This client has not come back."));
}

std::vector<int> ClosureTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < mostCopied; ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    return rows;
}

void ClosureTable::showOrder(const std::shared_ptr<const ClosureOrder> &order, Instant now)
{
    const bool isOther = !m_model.order() || !order || m_model.order()->question != order->question;
    const quint64 currentId = m_model.idAt(currentIndex().row());
    const int column = std::max(0, currentIndex().column());
    std::vector<quint64> selected;
    for (const int row : selectedRows()) {
        if (selected.size() < mostKept)
            selected.push_back(m_model.idAt(row));
    }
    const int height = std::max(1, verticalHeader()->defaultSectionSize());
    const int scrolled = verticalScrollBar()->value();
    const quint64 top = m_model.idAt(scrolled / height);

    m_model.show(order, now);

    QItemSelection selection;
    for (const quint64 id : selected) {
        if (const int row = m_model.rowOf(id); row >= 0)
            selection.append(QItemSelectionRange(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1)));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int row = m_model.rowOf(currentId);
    selectionModel()->setCurrentIndex(
        row < 0 ? QModelIndex() : m_model.index(row, column), QItemSelectionModel::NoUpdate);
    if (isOther || scrolled == 0)
        return; // who looks at the top sees the newest
    if (const int topRow = m_model.rowOf(top); topRow >= 0)
        verticalScrollBar()->setValue(topRow * height + scrolled % height);
}

TableLayout ClosureTable::layout() const
{
    return m_columns->layout();
}

void ClosureTable::setLayout(const TableLayout &layout)
{
    m_columns->setLayout(layout);
}

void ClosureTable::copyRows()
{
    const std::shared_ptr<const ClosureOrder> &order = m_model.order();
    std::vector<quint32> rows;
    for (const int row : selectedRows())
        rows.push_back(order->rows[std::size_t(row)]);
    if (rows.empty())
        return;
    const ExportTable table = exportTable(*order->triage, rows, m_model.now(), m_columns->shown());
    const auto written = [&table](ExportFormat format) {
        QByteArray bytes;
        writeTable(format, table, [&bytes](QByteArrayView piece) {
            bytes.append(piece);
            return true;
        });
        return bytes;
    };
    auto *mime = new QMimeData;
    mime->setData(u"text/plain"_s, written(ExportFormat::Tsv));
    mime->setData(u"application/json"_s, written(ExportFormat::Json));
    QGuiApplication::clipboard()->setMimeData(mime);
    emit said(tr("%n row(s) copied.", nullptr, int(rows.size())));
}

void ClosureTable::contextMenuEvent(QContextMenuEvent *event)
{
    const ClosureRecord *record = current();
    m_copy->setEnabled(record != nullptr);
    m_incident->setEnabled(record && record->incident != 0);
    m_follow->setEnabled(record && record->back.has_value());
    QMenu menu(this);
    menu.addActions({m_copy, m_incident, m_follow, m_export});
    menu.exec(event->globalPos());
}

} // namespace stalewatch
