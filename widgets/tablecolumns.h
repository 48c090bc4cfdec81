// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/layoutstate.h"

#include <QObject>

#include <vector>

class QTableView;

namespace stalewatch {

/// A column as the header of a table needs it.
struct TableColumn
{
    QString id{};
    QString title{};
    bool byDefault = true;
    bool canBeHidden = true;
    int figures = 9; ///< width, in figures of the table's font
};

/// The columns of a plain table: which are shown, their order, widths and the sort indicator, as a TableLayout; and the
/// menu on the header that chooses among them.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    /// @p columns are those of @p view's model, in its order. @p view outlives this.
    TableColumns(QTableView &view, std::vector<TableColumn> columns, QObject *parent);

    [[nodiscard]] TableLayout layout() const;
    /// Tolerant; an empty one is what the columns say themselves. Emits nothing.
    void setLayout(const TableLayout &layout);
    /// On screen, as indexes of the model, in their order.
    [[nodiscard]] QList<int> shown() const;

signals:
    /// The operator rearranged something.
    void changed();

private:
    [[nodiscard]] int find(const QString &id) const;
    void choose(const QPoint &at);

    QTableView &m_view;
    const std::vector<TableColumn> m_columns;
    bool m_isApplying = false; ///< changes of the header are ours, not the operator's
};

} // namespace stalewatch
