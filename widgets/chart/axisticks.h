// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartview.h"
#include "widgets/chart/wallclock.h"

namespace stalewatch {

/// Our clock as the chart's x.
[[nodiscard]] constexpr double chartX(LocalTime local) noexcept
{
    return std::chrono::duration<double>(local.time_since_epoch()).count();
}
[[nodiscard]] constexpr LocalTime localTimeAt(double x) noexcept
{
    return LocalTime(std::chrono::duration_cast<LocalTime::duration>(std::chrono::duration<double>(x)));
}

/// Labels at round wall-clock times, at most about @p most of them. With the offset from UTC where it changes within
/// the window.
[[nodiscard]] std::vector<ChartTick> timeTicks(const WallClock &clock, LocalTime from, LocalTime to, int most);

/// A y axis of whole numbers.
struct ValueAxis
{
    double bottom = 0;
    double top = 2;
    std::vector<ChartTick> ticks{};
};

/// An axis for values from @p least to @p greatest, with at most five grid lines. It begins at zero, unless the values
/// change so little that nothing could be read off then.
[[nodiscard]] ValueAxis valueAxis(double least, double greatest);

} // namespace stalewatch
