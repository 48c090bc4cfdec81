// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <algorithm>

namespace stalewatch {

/// What tables share whose rows are a finished order that is swapped for the next one: it never sorts or filters
/// itself, and its rows have no identity.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

signals:
    /// An empty id: in the order it has by itself.
    void orderAsked(const QString &columnId, bool descending);

protected:
    /// Calls @p swap, which brings @p after rows in the place of those there are, with at most three signals: rows
    /// inserted or removed at the end, and one dataChanged over what stays. O(1) but for the signals.
    template <class F>
    void swapRows(int after, F &&swap)
    {
        const int before = rowCount();
        if (after > before) {
            beginInsertRows({}, before, after - 1);
            swap();
            endInsertRows();
        } else if (after < before) {
            beginRemoveRows({}, after, before - 1);
            swap();
            endRemoveRows();
        } else {
            swap();
        }
        if (const int common = std::min(before, after); common > 0)
            emit dataChanged(index(0, 0), index(common - 1, columnCount() - 1));
    }

    [[nodiscard]] static int alignmentOf(bool isNumber);
    /// Rich text from @p html, which is escaped: what a cell says, however narrow it is. Nothing of nothing.
    [[nodiscard]] static QString tipOf(const QString &html);
    /// Of a header; both plain.
    [[nodiscard]] static QString tipOf(const QString &title, const QString &hint);
};

} // namespace stalewatch
