// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartstory.h"

namespace stalewatch {

/// Which figures are not the servers' own counters; empty if all are.
[[nodiscard]] QString noteOn(
    const Snapshot &snapshot, const std::vector<const ServerSnapshot *> &servers, ChartChoice::Split split);
/// "n2 restarted", "reload n1: 2m → 30s".
[[nodiscard]] QString markWords(const HistoryMark &mark, const QString &server);
/// "16", or "not polled".
[[nodiscard]] QString valueWords(const std::optional<double> &value);
/// What is said instead of curves, when there is nothing to see.
[[nodiscard]] QString sentenceFor(
    const StaleHistory &history, const ChartStory &story, const ChartChoice &choice, const WallClock &clock);

} // namespace stalewatch
