// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/layoutstate.h"

#include <QHeaderView>

#include <span>

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
class ConnectionHeader final : public QHeaderView
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
    [[nodiscard]] QSize sectionSizeFromContents(int column) const override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyWidths();
    void noteSort(int column, Qt::SortOrder order);
    void noteChange();
    void paintArrow(QPainter &painter, const QRectF &box) const;
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QList<int> defaultColumns() const;
    [[nodiscard]] int defaultWidth(int column) const;

    std::span<const DefaultColumn> m_defaults{};
    QMap<QString, int> m_chosenWidths{}; ///< only what the operator resized
    int m_sortColumn = -1;
    double m_figure = 7;
    bool m_isApplying = false; ///< changes are ours, not the operator's
    bool m_wantsAuth = false;
};

} // namespace stalewatch
