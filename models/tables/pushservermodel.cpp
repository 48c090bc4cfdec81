// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/pushservermodel.h"

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

struct ColumnEntry
{
    const char *title;
    QString PushServerRow::*text;
    bool isRight;
};

// In the order of PushServerModel::Column.
constexpr ColumnEntry columns[] = {
    {QT_TRANSLATE_NOOP("stalewatch::PushServerModel", "Server"), &PushServerRow::title, false},
    {QT_TRANSLATE_NOOP("stalewatch::PushServerModel", "Version"), &PushServerRow::version, false},
    {QT_TRANSLATE_NOOP("stalewatch::PushServerModel", "Runs"), &PushServerRow::runs, true},
    {QT_TRANSLATE_NOOP("stalewatch::PushServerModel", "In the file"), &PushServerRow::file, true},
    {QT_TRANSLATE_NOOP("stalewatch::PushServerModel", "Will run"), &PushServerRow::willRun, true},
    {QT_TRANSLATE_NOOP("stalewatch::PushServerModel", "Reached by"), &PushServerRow::reached, false},
    {QT_TRANSLATE_NOOP("stalewatch::PushServerModel", "State"), &PushServerRow::state, false},
};

/// For places that read HTML.
QString tip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s;
}

} // namespace

void PushServerModel::setRows(std::vector<PushServerRow> rows)
{
    const bool areSame = std::ranges::equal(rows, m_rows, {}, &PushServerRow::target, &PushServerRow::target);
    if (!areSame) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (int row = 0; row < int(m_rows.size()); ++row) {
        PushServerRow &now = m_rows[std::size_t(row)];
        if (std::exchange(now, std::move(rows[std::size_t(row)])) != now)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void PushServerModel::setCheckable(bool isCheckable)
{
    if (std::exchange(m_isCheckable, isCheckable) != isCheckable && !m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int PushServerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PushServerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::size(columns));
}

QVariant PushServerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PushServerRow &row = m_rows[std::size_t(index.row())];
    const ColumnEntry &column = columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return row.*column.text;
    case Qt::ToolTipRole:
        return tip(row.*column.text);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column.isRight ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::CheckStateRole:
        return index.column() == Server ? QVariant(int(row.isChosen ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Server ? QString(row.title + u", "_s + row.runs + u", "_s + row.state)
                                        : row.*column.text;
    case MarkRole:
        return int(row.mark);
    case TargetRole:
        return row.target;
    case DiffersRole:
        return row.differs;
    default:
        return {};
    }
}

QVariant PushServerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnEntry &column = columns[section];
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column.isRight ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags PushServerModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Server && m_isCheckable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool PushServerModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !m_isCheckable || index.column() != Server || index.row() >= rowCount())
        return false;
    PushServerRow &row = m_rows[std::size_t(index.row())];
    row.isChosen = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosen(row.target, row.isChosen);
    return true;
}

} // namespace stalewatch
