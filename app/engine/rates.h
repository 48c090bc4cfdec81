// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/connections.h"
#include "models/values/snapshot.h"

#include <vector>

namespace stalewatch {

/// The rates of each row of @p after since @p before, @p elapsed on the server's clock; both sorted by cid. Unknown
/// where a connection is new, a counter fell or was not sent, or no time went by. O(rows of both).
[[nodiscard]] std::vector<Rates> ratesBetween(const Connections &before, const Connections &after, Nanoseconds elapsed);

} // namespace stalewatch
