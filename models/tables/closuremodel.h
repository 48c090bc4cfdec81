// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/closureranking.h"
#include "models/tables/rowsmodel.h"

namespace stalewatch {

/// Closures as a table; columns are those of closureColumns(), in that order, always all.
///
/// Lives in the GUI thread and shows a finished ClosureOrder: it never sorts or filters (sort() asks, by orderAsked()).
/// Rows have no identity here, closures have: a view keeps its selection by idAt() and rowOf().
class ClosureModel final : public RowsModel
{
    Q_OBJECT

public:
    enum Role {
        LoudnessRole = Qt::UserRole, ///< int, Loudness
        FullTextRole,                ///< QString, the whole text, escaped, for the clipboard
    };

    using RowsModel::RowsModel;

    /// Swaps in @p order; @p now is a server's clock, for times of day. O(1) but for the signals.
    void show(std::shared_ptr<const ClosureOrder> order, Instant now);
    [[nodiscard]] const std::shared_ptr<const ClosureOrder> &order() const noexcept { return m_order; }
    [[nodiscard]] Instant now() const noexcept { return m_now; }

    /// Null for an invalid row. Valid until show().
    [[nodiscard]] const ClosureRecord *recordAt(int row) const noexcept;
    /// ClosureRecord::id, or 0.
    [[nodiscard]] quint64 idAt(int row) const noexcept;
    /// The row of this closure, or -1. O(rows).
    [[nodiscard]] int rowOf(quint64 id) const noexcept;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole, ToolTipRole (escaped HTML), TextAlignmentRole and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::shared_ptr<const ClosureOrder> m_order{};
    Instant m_now = noInstant;
};

} // namespace stalewatch
