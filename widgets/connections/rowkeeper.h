// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectionmodel.h"

class QItemSelection;
class QTableView;

namespace stalewatch {

/// Carries a view's selection, current row and scroll position over a swap of the model's order, by key.
///
/// Made just before the swap, restored just after; work is bounded by what is selected (at most `mostKeys` rows in
/// `mostRanges` pieces; all rows are remembered as "all") and by what is visible, never by the rows of the table.
class RowKeeper final
{
public:
    /// @p view shows @p model with rows of one fixed height and scrolls by pixels.
    RowKeeper(QTableView &view, const ConnectionModel &model);

    /// @p sameQuestion: "all rows" stays all rows; and the first visible row stays where it was, unless that was the
    /// very top. Else the current row stays in sight if it was, or the view goes to the top.
    void restore(bool sameQuestion);

    static constexpr int mostKeys = 50'000;
    static constexpr int mostRanges = 500;

private:
    void restoreSelection(bool sameQuestion);
    void restoreScroll(bool sameQuestion);
    [[nodiscard]] QItemSelection rowsOfKeys() const;

    QTableView &m_view;
    const ConnectionModel &m_model;
    std::vector<ConnectionKey> m_selected{};
    bool m_wasAll = false;
    ConnectionKey m_current{};
    int m_currentColumn = 0;
    bool m_hadCurrent = false;
    bool m_currentInSight = false;
    std::vector<ConnectionKey> m_visible{}; ///< from the top
    int m_scrolled = 0;                     ///< px
    int m_rowHeight = 1;
};

} // namespace stalewatch
