// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectionmodel.h"

#include "models/tables/connectioncolumns.h"

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

const ConnectionColumn &columnAt(int column)
{
    return connectionColumns()[std::size_t(column)];
}

/// Everything the cell holds, for places that have the room.
QString wholeText(const ConnectionColumn &column, const ConnectionRow &row)
{
    return column.textId ? row.text(column.textId(row)).whole() : column.text(row);
}

QString htmlText(const ConnectionColumn &column, const ConnectionRow &row)
{
    return column.textId ? row.text(column.textId(row)).html(1024) : column.text(row).toHtmlEscaped();
}

} // namespace

ConnectionModel::ConnectionModel(std::function<LocalTime()> clock, QObject *parent)
    : RowsModel(parent), m_clock(std::move(clock))
{
}

void ConnectionModel::show(std::shared_ptr<const Order> order)
{
    if (order == m_order)
        return;
    const int after = order ? int(order->rows.size()) : 0;
    swapRows(after, [this, &order] { m_order = std::move(order); });
}

ConnectionKey ConnectionModel::keyAt(int row) const noexcept
{
    const Snapshot::Place place = placeAt(row);
    return place.server ? ConnectionKey{place.server->number, place.server->rows.cid[place.row]} : ConnectionKey{};
}

int ConnectionModel::rowOf(ConnectionKey key) const noexcept
{
    if (!m_order || !m_order->snapshot)
        return -1;
    const quint32 row = m_order->snapshot->find(key);
    if (row >= m_order->positions.size() || m_order->positions[row] == Order::notShown)
        return -1;
    return int(m_order->positions[row]);
}

Snapshot::Place ConnectionModel::placeAt(int row) const noexcept
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_order->snapshot->at(m_order->rows[std::size_t(row)]);
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_order ? 0 : int(m_order->rows.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(connectionColumns().size());
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const ConnectionColumn &column = columnAt(index.column());
    const Snapshot::Place place = placeAt(index.row());
    const ConnectionRow row{*place.server, place.row, m_clock()};
    switch (role) {
    case Qt::DisplayRole: // bars and shapes carry no text
        return column.cell == ConnectionColumn::Cell::Text ? column.text(row) : QVariant();
    case Qt::ToolTipRole:
        return tipOf(htmlText(column, row));
    case Qt::TextAlignmentRole:
        return alignmentOf(column.isNumber);
    case Qt::AccessibleTextRole:
        return column.text(row);
    case EvidenceRole:
        return int(row.assessment().evidence);
    case GoneRole:
        return place.server->isGone(place.row);
    case CellRole:
        return int(column.cell);
    case FullTextRole:
        return wholeText(column, row);
    default:
        return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ConnectionColumn &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole: // the state is as wide as its shape
        return column.cell == ConnectionColumn::Cell::State ? QString() : titleOf(column);
    case Qt::AccessibleTextRole:
        return titleOf(column);
    case Qt::ToolTipRole:
        return tipOf(titleOf(column), hintOf(column));
    case Qt::TextAlignmentRole:
        return alignmentOf(column.isNumber);
    default:
        return {};
    }
}

void ConnectionModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        emit orderAsked(QString::fromLatin1(columnAt(column).id), order == Qt::DescendingOrder);
}

} // namespace stalewatch
