// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/closure.h"
#include "models/values/serverfacts.h"
#include "models/values/target.h"

#include <chrono>

namespace stalewatch {

/// Asks the monitoring port of @p target for /varz, with the bounds and the TLS of a feed. Blocks up to @p deadline:
/// not for the GUI's thread.
[[nodiscard]] Result<ServerFacts> lookAtVarz(const Target &target, std::chrono::milliseconds deadline);

/// How many connections the server has closed as stale after the moment @p since of its clock, of those that it still
/// remembers: for servers without a counter.
[[nodiscard]] Result<qint64> staleClosuresAfter(
    const Target &target, Instant since, std::chrono::milliseconds deadline);

} // namespace stalewatch
