// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/servermodel.h"

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// A target that has not answered has no server yet, and a target whose server restarted shows another one.
bool isSame(const ServerSnapshot &a, const ServerSnapshot &b) noexcept
{
    return a.number == b.number && (a.number != 0 || a.target == b.target);
}

const ServerColumn &columnAt(int column)
{
    return serverColumns()[std::size_t(column)];
}

QVariant orderOf(const ServerColumn &column, const ServerRow &row)
{
    return column.order ? QVariant(column.order(row)) : QVariant(column.orderText(row));
}

QVariant tip(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s);
}

int alignmentOf(const ServerColumn &column)
{
    return int(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void ServerModel::Entry::update(const std::shared_ptr<const ServerSnapshot> &next)
{
    if (server == next)
        return;
    server = next;
    stale.take(server->now, server->stale.total);
    slow.take(server->now, server->facts.slowConsumers);
}

ServerModel::ServerModel(std::function<LocalTime()> clock, QObject *parent)
    : QAbstractTableModel(parent), m_clock(std::move(clock))
{
}

void ServerModel::removeOthers(const Snapshot &snapshot)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const ServerSnapshot &server = *m_entries[std::size_t(row)].server;
        if (std::ranges::any_of(snapshot.servers, [&](const auto &other) { return isSame(*other, server); }))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
}

void ServerModel::insertNew(const Snapshot &snapshot)
{
    for (std::size_t i = 0; i < snapshot.servers.size(); ++i) {
        if (std::ranges::any_of(m_entries, [&](const Entry &e) { return isSame(*e.server, *snapshot.servers[i]); }))
            continue;
        const auto place = int(std::min(i, m_entries.size()));
        Entry entry;
        entry.update(snapshot.servers[i]);
        beginInsertRows({}, place, place);
        m_entries.insert(m_entries.begin() + place, std::move(entry));
        endInsertRows();
    }
}

bool ServerModel::isInOrder(const Snapshot &snapshot) const
{
    return std::ranges::equal(m_entries, snapshot.servers,
        [](const Entry &entry, const auto &server) { return isSame(*entry.server, *server); });
}

void ServerModel::show(const Snapshot &snapshot)
{
    removeOthers(snapshot);
    insertNew(snapshot);
    if (!isInOrder(snapshot)) {
        // The operator moved targets: rare, and then nothing needs to stay.
        beginResetModel();
        std::vector<Entry> entries;
        for (const auto &server : snapshot.servers) {
            const auto same = [&](const Entry &entry) { return isSame(*entry.server, *server); };
            if (const auto found = std::ranges::find_if(m_entries, same); found != m_entries.end())
                entries.push_back(*found);
        }
        m_entries = std::move(entries);
        endResetModel();
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i].update(snapshot.servers[i]);
    tick();
}

void ServerModel::tick()
{
    if (!m_entries.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const ServerSnapshot *ServerModel::serverAt(int row) const noexcept
{
    return row < 0 || row >= rowCount() ? nullptr : m_entries[std::size_t(row)].server.get();
}

int ServerModel::rowOf(ServerNumber server) const noexcept
{
    const auto found = std::ranges::find(m_entries, server, [](const Entry &entry) { return entry.server->number; });
    return found == m_entries.end() || server == 0 ? -1 : int(found - m_entries.begin());
}

int ServerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ServerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(serverColumns().size());
}

ServerRow ServerModel::rowAt(int row) const
{
    const Entry &entry = m_entries[std::size_t(row)];
    return {*entry.server, m_clock(), entry.stale.growth(), entry.slow.growth()};
}

QVariant ServerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const ServerColumn &column = columnAt(index.column());
    const ServerRow row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row);
    case Qt::ToolTipRole:
        return tip(column.text(row));
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case OrderRole:
        return orderOf(column, row);
    case ServerNumberRole:
        return row.server.number;
    case TargetNumberRole:
        return row.server.target;
    case StateRole:
        return int(row.server.state);
    default:
        return {};
    }
}

QVariant ServerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ServerColumn &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(column);
    case Qt::ToolTipRole:
        return tip(hintOf(column));
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case ColumnIdRole:
        return QString::fromLatin1(column.id);
    default:
        return {};
    }
}

} // namespace stalewatch
