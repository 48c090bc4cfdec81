// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/consequences.h"
#include "models/push/pingrules.h"

namespace stalewatch {

/// One sentence about what is being typed.
struct ConsequenceLine
{
    enum class Level : quint8 { Good, Notice, Risky, Illegal };
    enum class List : quint8 { None, Overdue, Slow }; ///< the connections that it is about

    Level level = Level::Good;
    QString text{}; ///< plain
    List list = List::None;

    bool operator==(const ConsequenceLine &) const = default;
};

/// What the connections that are there make of it: PINGs a second, proofs of life, RTTs, pings of their own.
[[nodiscard]] std::vector<ConsequenceLine> consequenceLines(const Consequences &consequences);

/// The rules' remarks, the worst first.
[[nodiscard]] std::vector<ConsequenceLine> remarkLines(const std::vector<PingRemark> &remarks);

/// "orders-7, silent for 3 min 4 s" or "connection 12, 182 ms", as plain text.
[[nodiscard]] QString concernedText(const ConcernedConnection &connection, ConsequenceLine::List list);

/// A filter for the connection table that shows just these connections of one server; empty if there are none.
[[nodiscard]] QString filterFor(const std::vector<ConcernedConnection> &connections, ServerNumber server);

} // namespace stalewatch
