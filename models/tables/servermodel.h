// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/lastminute.h"
#include "models/tables/servercolumns.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <vector>

namespace stalewatch {

/// The servers of the fleet as a table; columns are those of serverColumns(), in that order, always all.
///
/// Lives in the GUI thread. Rows have identity: a server keeps its row while it lives, so that selection survives.
/// Sort it by a QSortFilterProxyModel with OrderRole: servers are few. show() is O(servers).
class ServerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        OrderRole = Qt::UserRole, ///< quint64 or QString: what a proxy sorts by
        ServerNumberRole,         ///< ServerNumber; 0 for a target that has not answered yet
        TargetNumberRole,         ///< TargetNumber
        StateRole,                ///< int, ServerSnapshot::State
        ColumnIdRole,             ///< QString, in headerData(): the column's id
    };

    /// @p clock our own clock; tests pass one that stands still.
    explicit ServerModel(std::function<LocalTime()> clock, QObject *parent = nullptr);

    void show(const Snapshot &snapshot);
    /// What counts with time has moved on.
    void tick();

    /// The server behind a row, or null. Valid until show().
    [[nodiscard]] const ServerSnapshot *serverAt(int row) const noexcept;
    /// The row of @p server, or -1.
    [[nodiscard]] int rowOf(ServerNumber server) const noexcept;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole, ToolTipRole (escaped HTML), TextAlignmentRole and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        std::shared_ptr<const ServerSnapshot> server{};
        LastMinute stale{};
        LastMinute slow{};

        void update(const std::shared_ptr<const ServerSnapshot> &next);
    };

    void removeOthers(const Snapshot &snapshot);
    void insertNew(const Snapshot &snapshot);
    [[nodiscard]] bool isInOrder(const Snapshot &snapshot) const;
    [[nodiscard]] ServerRow rowAt(int row) const;

    std::function<LocalTime()> m_clock;
    std::vector<Entry> m_entries{};
};

} // namespace stalewatch
