// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/columnfit.h"
#include "widgets/layoutstate.h"
#include "widgets/tableheader.h"

#include <span>
#include <vector>

namespace stalewatch {

/// A column that a table shows before the operator chose.
struct DefaultColumn
{
    const char *id = ""; ///< of connectionColumns()
    int chars = 0;       ///< width, in figures; 0: the column's own
};

/// The header of a connection table: which columns are shown, how wide, in which order, sorted by which.
///
/// Its state goes in and out as a TableLayout. Columns are those of connectionColumns().
class ConnectionHeader final : public TableHeader
{
    Q_OBJECT

public:
    explicit ConnectionHeader(QWidget *parent = nullptr);

    /// What is shown before the operator chose, in this order; @p columns outlives this. None: as the columns say
    /// themselves.
    void setDefaults(std::span<const DefaultColumn> columns) { m_defaults = columns; }
    [[nodiscard]] TableLayout tableLayout() const;
    /// Unknown ids are ignored; without a known one the default is shown. Emits wantsAuthChanged() if
    /// need be, and no layoutChanged().
    void setTableLayout(const TableLayout &layout);
    /// Widths that nobody chose follow the font. @p figure is the width of a figure of the cells' text.
    void setFigureWidth(double figure);
    /// What can be seen at once, px: widths that nobody chose give way, down to where they would say nothing, so that
    /// the stale window is in sight.
    void setRoom(int room);

    /// Logical indexes of the shown columns, as they stand on screen.
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] bool wantsAuth() const;
    void setColumnShown(int column, bool isShown);
    /// Columns and widths as at the first start; the order of the rows stays.
    void showDefaultColumns();

signals:
    /// The operator moved, resized, showed or hid a column, or sorted by another.
    void layoutChanged(const stalewatch::TableLayout &layout);
    void sortAsked(const QString &columnId, bool descending);
    void wantsAuthChanged(bool wanted);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyWidths();
    void noteSort(int column, Qt::SortOrder order);
    void noteChange();
    [[nodiscard]] QList<int> defaultColumns() const;
    [[nodiscard]] ColumnWish wishOf(int column) const;
    [[nodiscard]] std::vector<ColumnWish> wishes(const QList<int> &columns) const;
    [[nodiscard]] qsizetype fitted(const QList<int> &columns, std::span<const ColumnWish> wishes) const;

    std::span<const DefaultColumn> m_defaults{};
    QMap<QString, int> m_chosenWidths{}; ///< only what the operator resized
    int m_sortColumn = -1;
    double m_figure = 7;
    int m_room = 0;            ///< px; 0: not known yet
    bool m_isApplying = false; ///< changes are ours, not the operator's
    bool m_wantsAuth = false;
};

} // namespace stalewatch
