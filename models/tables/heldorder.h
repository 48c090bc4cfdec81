// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/ranking.h"

#include <vector>

namespace stalewatch {

/// For each fleet row of @p before its fleet row in @p after, by key, or Order::notShown. O(rows).
[[nodiscard]] std::vector<quint32> movedRows(const Snapshot &before, const Snapshot &after);

/// The rows of @p sorted such that those @p previous shows keep its order, and new ones follow in the order of
/// @p sorted.
[[nodiscard]] std::vector<quint32> heldOrder(
    const Order &previous, const Snapshot &snapshot, const std::vector<quint32> &sorted);

} // namespace stalewatch
