// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/equalspans.h"

#include "models/triage/thresholds.h"

#include <algorithm>
#include <span>

namespace stalewatch {

namespace {

/// Whether @p spans, ascending, end at times that differ by much more than they do.
bool isApart(std::span<const Span> spans)
{
    const auto [first, last] = std::ranges::minmax(spans, {}, &Span::end);
    const Nanoseconds ends = last.end - first.end;
    const Nanoseconds lengths = spans.back().length - spans.front().length;
    return ends >= std::chrono::seconds(2) && double(ends.count()) >= causes::quantumApart * double(lengths.count());
}

} // namespace

std::optional<SpanGroup> mostEqual(std::vector<Span> spans)
{
    std::ranges::sort(spans, {}, &Span::length);
    std::size_t bestFrom = 0;
    std::size_t bestTo = 0;
    for (std::size_t from = 0, to = 0; from < spans.size(); ++from) {
        to = std::max(to, from);
        const double most = double(spans[from].length.count()) * causes::quantumWidth;
        while (to < spans.size() && double(spans[to].length.count()) <= most)
            ++to;
        if (to - from > bestTo - bestFrom) {
            bestFrom = from;
            bestTo = to;
        }
    }
    const std::span equal(spans.begin() + std::ptrdiff_t(bestFrom), spans.begin() + std::ptrdiff_t(bestTo));
    if (qint64(equal.size()) < causes::quantumLeast || !isApart(equal))
        return std::nullopt;
    return SpanGroup{.length = equal[equal.size() / 2].length,
        .shortest = equal.front().length,
        .longest = equal.back().length,
        .of = qint64(equal.size())};
}

} // namespace stalewatch
