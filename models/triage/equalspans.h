// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <optional>
#include <vector>

namespace stalewatch {

/// How long something lasted, and when that ended.
struct Span
{
    Nanoseconds length{0};
    LocalTime end{};
};

/// Spans that are equally long.
struct SpanGroup
{
    Nanoseconds length{0}; ///< the median
    Nanoseconds shortest{0};
    Nanoseconds longest{0};
    qint64 of = 0;
};

/// The most of @p spans that are equally long, give or take 3 %, and for no other reason than that something ends what
/// lasts so long: who began together and ended together is equal, too, but says nothing. nullopt: fewer than four.
/// O(n log n).
[[nodiscard]] std::optional<SpanGroup> mostEqual(std::vector<Span> spans);

} // namespace stalewatch
