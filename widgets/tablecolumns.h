// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/columnfit.h"
#include "widgets/layoutstate.h"

#include <QObject>

#include <vector>

namespace stalewatch {

class TableHeader;

/// A column as the header of a table needs it.
struct TableColumn
{
    QString id{};
    QString title{};
    bool byDefault = true;
    bool canBeHidden = true;
    int figures = 9; ///< width, in figures of the table's font
    int least = 0;   ///< width below which it says nothing, likewise; 0: as `figures`
};

/// The columns of a plain table: which are shown, their order, widths and the sort indicator, as a TableLayout; and the
/// menu on the header that chooses among them. Widths that nobody chose give way where the table is narrow.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    /// @p columns are those of @p view's model, in its order. @p view outlives this; it gets a TableHeader and a
    /// CellDelegate.
    TableColumns(QTableView &view, std::vector<TableColumn> columns, QObject *parent);

    [[nodiscard]] TableLayout layout() const;
    /// Tolerant; an empty one is what the columns say themselves. Emits nothing.
    void setLayout(const TableLayout &layout);
    /// On screen, as indexes of the model, in their order.
    [[nodiscard]] QList<int> shown() const;

signals:
    /// The operator rearranged something.
    void changed();

protected:
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectHeader();
    void fit();
    void noteWidth(int column, int width);
    [[nodiscard]] ColumnWish wishOf(int column) const;
    [[nodiscard]] int find(const QString &id) const;
    void choose(const QPoint &at);

    QTableView &m_view;
    const std::vector<TableColumn> m_columns;
    TableHeader *m_header;               // m_view's
    QMap<QString, int> m_chosenWidths{}; ///< only what the operator resized
    int m_room = 0;
    bool m_isApplying = false; ///< changes of the header are ours, not the operator's
};

} // namespace stalewatch
