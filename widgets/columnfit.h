// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <span>
#include <vector>

namespace stalewatch {

/// How wide a column wants to be, px.
struct ColumnWish
{
    int wished = 0;
    int least = 0; ///< narrower it says nothing; not above `wished`
    int most = 0;  ///< what is left over is given to it up to here; 0: none
};

/// Widths for @p columns within @p room px: as wished where all have room, else each gives of what it has above its
/// least in the same proportion. Where the least do not fit, they are the least. The same room gives the same widths.
/// What is left over goes to the first columns that take it.
[[nodiscard]] std::vector<int> fittedWidths(std::span<const ColumnWish> columns, int room);

/// What the columns of @p view can share: as if its vertical scroll bar were always there, so that no column changes
/// when rows come and go.
[[nodiscard]] int columnRoom(const QTableView &view);

} // namespace stalewatch
