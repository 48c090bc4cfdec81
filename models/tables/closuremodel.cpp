// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/closuremodel.h"

#include "models/tables/closurecolumns.h"
#include "models/values/untrusted.h"

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

const ClosureColumn &columnAt(int column)
{
    return closureColumns()[std::size_t(column)];
}

Untrusted untrusted(std::string_view text)
{
    return Untrusted(QByteArrayView(text.data(), qsizetype(text.size())));
}

QString wholeText(const ClosureColumn &column, const ClosureRow &row)
{
    return column.bytes ? untrusted(column.bytes(row)).whole() : column.text(row);
}

QString htmlText(const ClosureColumn &column, const ClosureRow &row)
{
    return column.bytes ? untrusted(column.bytes(row)).html(1024) : column.text(row).toHtmlEscaped();
}

} // namespace

void ClosureModel::show(std::shared_ptr<const ClosureOrder> order, Instant now)
{
    if (order == m_order)
        return;
    m_now = now;
    const int after = order ? int(order->rows.size()) : 0;
    swapRows(after, [this, &order] { m_order = std::move(order); });
}

const ClosureRecord *ClosureModel::recordAt(int row) const noexcept
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return m_order->triage->closures[m_order->rows[std::size_t(row)]].get();
}

quint64 ClosureModel::idAt(int row) const noexcept
{
    const ClosureRecord *record = recordAt(row);
    return record ? record->id : 0;
}

int ClosureModel::rowOf(quint64 id) const noexcept
{
    if (!m_order || id == 0)
        return -1;
    const auto found
        = std::ranges::find(m_order->rows, id, [this](quint32 place) { return m_order->triage->closures[place]->id; });
    return found == m_order->rows.end() ? -1 : int(found - m_order->rows.begin());
}

int ClosureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_order ? 0 : int(m_order->rows.size());
}

int ClosureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(closureColumns().size());
}

QVariant ClosureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const ClosureColumn &column = columnAt(index.column());
    const ClosureRow row{*recordAt(index.row()), m_now};
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row);
    case Qt::ToolTipRole:
        return tipOf(htmlText(column, row));
    case Qt::TextAlignmentRole:
        return alignmentOf(column.isNumber);
    case LoudnessRole:
        return int(row.record.loudness);
    case FullTextRole:
        return wholeText(column, row);
    default:
        return {};
    }
}

QVariant ClosureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ClosureColumn &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(column);
    case Qt::ToolTipRole:
        return tipOf(titleOf(column), hintOf(column));
    case Qt::TextAlignmentRole:
        return alignmentOf(column.isNumber);
    default:
        return {};
    }
}

void ClosureModel::sort(int column, Qt::SortOrder order)
{
    const bool isColumn = column >= 0 && column < columnCount();
    emit orderAsked(
        isColumn ? QString::fromLatin1(columnAt(column).id) : QString(), isColumn && order == Qt::DescendingOrder);
}

} // namespace stalewatch
