// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/ranking.h"
#include "models/tables/rowsmodel.h"

#include <functional>

namespace stalewatch {

/// The connections of one view as a table. Columns are those of connectionColumns(), in that order, always all.
///
/// Lives in the GUI thread and shows a finished Order: it never sorts or filters (sort() asks, by orderAsked()). A new
/// order costs at most three signals: rows inserted or removed at the end, and one dataChanged over what is shown.
/// Rows have no identity here, keys have: a view keeps its selection and scroll position by keyAt() and rowOf().
class ConnectionModel final : public RowsModel
{
    Q_OBJECT

public:
    enum Role {
        EvidenceRole = Qt::UserRole, ///< int, Evidence
        GoneRole,                    ///< bool: it left, the row is kept for a while
        CellRole,                    ///< int, ConnectionColumn::Cell
        FullTextRole,                ///< QString, the whole text, escaped, for the clipboard and the detail pane
    };

    /// @p clock our own clock; tests pass one that stands still.
    explicit ConnectionModel(std::function<LocalTime()> clock, QObject *parent = nullptr);

    /// Swaps in @p order. O(1) but for the signals.
    void show(std::shared_ptr<const Order> order);
    [[nodiscard]] const std::shared_ptr<const Order> &order() const noexcept { return m_order; }

    [[nodiscard]] ConnectionKey keyAt(int row) const noexcept;
    /// The row of @p key, or -1.
    [[nodiscard]] int rowOf(ConnectionKey key) const noexcept;
    /// The server and row behind a table row, for delegates; server is null for an invalid row. Valid until show().
    [[nodiscard]] Snapshot::Place placeAt(int row) const noexcept;
    [[nodiscard]] LocalTime clock() const { return m_clock(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole, ToolTipRole (escaped HTML), TextAlignmentRole, AccessibleTextRole and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::function<LocalTime()> m_clock;
    std::shared_ptr<const Order> m_order{};
};

} // namespace stalewatch
