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

/// Rich text: what the cell says, however narrow it is.
QString toolTip(const ConnectionColumn &column, const ConnectionRow &row)
{
    const QString text = column.textId ? row.text(column.textId(row)).html(1024) : column.text(row).toHtmlEscaped();
    return text.isEmpty() ? QString() : u"<qt>"_s + text + u"</qt>"_s;
}

int alignmentOf(const ConnectionColumn &column)
{
    return int(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

ConnectionModel::ConnectionModel(std::function<LocalTime()> clock, QObject *parent)
    : QAbstractTableModel(parent), m_clock(std::move(clock))
{
}

void ConnectionModel::show(std::shared_ptr<const Order> order)
{
    if (order == m_order)
        return;
    const int before = rowCount();
    const int after = order ? int(order->rows.size()) : 0;
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_order = std::move(order);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_order = std::move(order);
        endRemoveRows();
    } else {
        m_order = std::move(order);
    }
    if (const int common = std::min(before, after); common > 0)
        emit dataChanged(index(0, 0), index(common - 1, columnCount() - 1));
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
        return toolTip(column, row);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
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
        return QVariant(u"<qt><b>"_s + titleOf(column).toHtmlEscaped() + u"</b><br>"_s + hintOf(column).toHtmlEscaped()
            + u"</qt>"_s);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
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
