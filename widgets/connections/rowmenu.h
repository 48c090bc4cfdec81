// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QList>
#include <QString>

class QMenu;

namespace stalewatch {

class ConnectionHeader;
class ConnectionTable;

/// A filter under which connections like one are shown.
struct LikeFilter
{
    QString title{};  ///< plain text, "&" doubled: "Account ORDERS"
    QString filter{}; ///< for the filter box: account:"ORDERS"
};

/// What the connection has in common with others: name, account, address, language, server.
[[nodiscard]] QList<LikeFilter> likeFilters(const ServerSnapshot &server, std::size_t row);

/// The context menu of @p table for its current row.
void fillRowMenu(QMenu &menu, ConnectionTable &table, ConnectionHeader &header);

} // namespace stalewatch
