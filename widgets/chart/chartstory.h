// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/stalehistory.h"
#include "widgets/chart/axisticks.h"

namespace stalewatch {

/// What the operator chose to see.
struct ChartChoice
{
    enum class Split { Total, PerServer, ByKind };
    Split split = Split::PerServer;
    StaleHistory::Measure measure = StaleHistory::Measure::Count;
    TargetNumber target = 0; ///< only this one; 0: all
    LocalTime from{};
    LocalTime to{};
    int pixels = 1000;
};

/// The chart as facts and words, before any of it is drawn: which curves there are and what must be said about them.
struct ChartStory
{
    struct Curve
    {
        QString name{}; ///< plain
        int style = 0;
        StaleHistory::Query query{};
    };
    std::vector<Curve> curves{};
    QString note{}; ///< where figures are not the server's own counter; empty: all are
};

/// At most this many points are drawn, all curves together: what Qt Charts paints within a few milliseconds.
inline constexpr int mostPoints = 2400;

[[nodiscard]] ChartStory chartStory(const Snapshot &snapshot, const StaleHistory &history, const ChartChoice &choice);
[[nodiscard]] ChartContent chartContent(const ChartStory &story, const Snapshot &snapshot, const StaleHistory &history,
    const ChartChoice &choice, const WallClock &clock);
/// The values of all curves at @p x.
[[nodiscard]] ChartHover chartHover(
    const ChartStory &story, const StaleHistory &history, const WallClock &clock, double x);

} // namespace stalewatch
