// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectionmodel.h"
#include "widgets/connections/connectionheader.h"
#include "widgets/connections/rowhold.h"
#include "widgets/connections/typeahead.h"
#include "widgets/kick/kickactions.h"
#include "widgets/layoutstate.h"
#include "widgets/panel.h"

#include <QTableView>
#include <QTimer>

namespace stalewatch {

class ConnectionDelegate;

/// How a connection table is used.
struct ConnectionTableOptions
{
    int view = mainView;                      ///< index into Frame::orders
    bool hasContextMenu = true;               ///< copy, details, filters, columns
    bool isSortable = true;                   ///< by a click on a title
    std::span<const DefaultColumn> columns{}; ///< shown before the operator chose; none: as the columns say themselves
    std::chrono::milliseconds holdFor
        = std::chrono::minutes(1); ///< of silence, after which a parked pointer holds no more
};

/// The table of connections: shows the finished orders of one view and asks for others.
///
/// Nothing jumps: selection, current row and the first visible row keep their keys from order to order, and while the
/// pointer or the keyboard is among the rows the order is held. Bars are repainted ten times a second and counting
/// texts once, both only while the table can be seen; the model hears nothing of that.
class ConnectionTable final : public QTableView
{
    Q_OBJECT

public:
    /// @p model outlives this; it belongs to this table alone.
    explicit ConnectionTable(
        ConnectionModel &model, const ConnectionTableOptions &options = {}, QWidget *parent = nullptr);

    /// Shows this table's order of @p frame, if it has a new one. An answer to an older question than the last one
    /// shown is dropped. O(visible + selected).
    void showFrame(const Frame &frame);

    /// The index into Frame::orders of what is shown.
    [[nodiscard]] int view() const noexcept { return m_options.view; }
    /// What is asked now. The setters below ask at once if they change it.
    [[nodiscard]] const Question &question() const noexcept { return m_question; }
    void setFilter(const QString &filter);
    void setQuickFilters(bool atRisk, bool unnamed, bool withGone);
    void setServer(ServerNumber server);
    /// Only rows that are closed @p within, and no more than @p most of them; 0: whenever, all.
    void setSoonest(Nanoseconds within, quint32 most);
    /// Asks with a new number, as when the engine is new.
    void askAgain();
    /// Applies the order once, also while rows are held.
    void sortAgain();

    [[nodiscard]] TableLayout layout() const;
    /// Columns, widths and sort order; asks for the order if that changed, emits no layoutChanged().
    void setLayout(const TableLayout &layout);
    /// Whether accounts or users are shown, or filtered by.
    [[nodiscard]] bool wantsAuth() const noexcept { return m_wantsAuth; }
    /// Columns on screen, as indexes into connectionColumns(), in their order.
    [[nodiscard]] QList<int> shownColumns() const;

    [[nodiscard]] ConnectionModel &connections() const noexcept { return m_model; }
    /// The current row's key; the default if there is none.
    [[nodiscard]] ConnectionKey currentKey() const;
    /// Makes the row of @p key current and visible. False if it is not shown.
    bool choose(ConnectionKey key);
    /// Selected rows, ascending.
    [[nodiscard]] std::vector<int> selectedRows() const;
    /// What the context menu offers of kicking; until it is told so, nothing.
    void setKickOffer(const KickOffer &offer) { m_kickOffer = offer; }
    [[nodiscard]] const std::optional<KickOffer> &kickOffer() const noexcept { return m_kickOffer; }
    /// Puts the selected rows on the clipboard as TSV, HTML and JSON: the shown columns, at most 10,000 rows.
    void copyRows();
    void copyCell();

    void keyboardSearch(const QString &typed) override;
    /// Rows are scrolled to; columns only by the keys that go from cell to cell.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void questionAsked(int view, const stalewatch::Question &question);
    /// Another row became current; the default key: none.
    void chosen(stalewatch::ConnectionKey key);
    /// Enter or a double click: open or close what is known about the current row.
    void detailAsked(stalewatch::ConnectionKey key);
    void exportAsked();
    /// The operator wants to see the rows that pass this filter.
    void filterAsked(const QString &filter);
    /// Other columns are shown, or in another order.
    void columnsChanged();
    /// The operator rearranged columns or the order.
    void layoutChanged(const stalewatch::TableLayout &layout);
    void authWantedChanged(bool wanted);
    /// Rows keep their places, or no longer do.
    void heldChanged(bool isHeld);
    /// Kick what @p plan says, or ask it to reconnect, once that is confirmed.
    void kickAsked(const stalewatch::KickPlan &plan);
    /// A short sentence for the status bar.
    void said(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;

private:
    void applyLook();
    void connectParts();
    void ask(Question question);
    void updateHold();
    void noteAuth();
    void setHoveredRow(int row);
    void tick();
    [[nodiscard]] bool canBeSeen() const;
    /// Of the column with @p id, over the visible rows.
    [[nodiscard]] QRect visibleRectOf(int column) const;

    ConnectionModel &m_model;
    const ConnectionTableOptions m_options;
    ConnectionHeader *m_header = nullptr;     // child widget
    ConnectionDelegate *m_delegate = nullptr; // child
    Question m_question{};
    quint64 m_shownNumber = 0; ///< of the question whose answer is shown

    QTimer m_ticker{this};
    RowHold m_hold; ///< asked for in m_question.hold
    TypeAhead m_typeAhead{};
    std::optional<KickOffer> m_kickOffer{};
    int m_ticks = 0;
    int m_hoveredRow = -1;
    bool m_wantsAuth = false;
    bool m_isSwapping = false;
    bool m_isChangingCell = false; ///< by a key
};

} // namespace stalewatch
