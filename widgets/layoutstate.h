// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace stalewatch {

/// What the operator made of a table, as plain values: QHeaderView::restoreState() crashes on a damaged blob
/// (Qt 6.4.2 and 6.8.2), so none is ever written. Unknown ids are ignored wherever this is applied.
struct TableLayout
{
    QStringList shown{};         ///< column ids in their order on screen; empty: the columns' own default
    QMap<QString, int> widths{}; ///< device-independent pixels by column id
    QString sortColumn{};        ///< column id; empty: the default order
    bool descending = false;

    bool operator==(const TableLayout &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// Never fails: what is missing, of another type or absurdly large is left at its default.
    [[nodiscard]] static TableLayout fromJson(const QJsonObject &json);
};

} // namespace stalewatch
