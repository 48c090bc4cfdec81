// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/closuremodel.h"
#include "widgets/layoutstate.h"

#include <QTableView>

namespace stalewatch {

class TableColumns;

/// The table of closures: shows finished orders and keeps selection, current row and what is in sight from one to the
/// next by ClosureRecord::id.
class ClosureTable final : public QTableView
{
    Q_OBJECT

public:
    /// @p model outlives this; it belongs to this table alone.
    explicit ClosureTable(ClosureModel &model, QWidget *parent = nullptr);

    void showOrder(const std::shared_ptr<const ClosureOrder> &order, Instant now);
    [[nodiscard]] TableLayout layout() const;
    void setLayout(const TableLayout &layout);
    /// Null: no row is current.
    [[nodiscard]] const ClosureRecord *current() const;
    /// Puts the selected rows on the clipboard as TSV and JSON: the shown columns, at most 10,000 rows.
    void copyRows();

signals:
    void orderAsked(const QString &columnId, bool descending);
    /// Enter or a double click.
    void incidentAsked(stalewatch::IncidentNumber incident);
    /// Show the connection a closed one came back as.
    void connectionAsked(stalewatch::ConnectionKey key);
    void exportAsked();
    void layoutChanged();
    void said(const QString &sentence);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addActions();
    void openCurrent();
    void followCurrent();
    [[nodiscard]] std::vector<int> selectedRows() const;

    ClosureModel &m_model;
    TableColumns *m_columns = nullptr; // child
    QAction *m_copy = nullptr;         // child
    QAction *m_incident = nullptr;     // child
    QAction *m_follow = nullptr;       // child
    QAction *m_export = nullptr;       // child
};

} // namespace stalewatch
