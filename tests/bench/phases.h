// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <vector>

namespace stalewatch::bench {

class WindowRig;

/// Something an operator does for a while.
struct Phase
{
    const char *name;
    int stepMs; ///< between two steps; 0: nothing is done
    std::function<void(WindowRig &rig, int step)> act{};
};

/// Looking on; sorting by every column both ways; typing into the filter box; scrolling; selecting with the details
/// open; going from tab to tab.
[[nodiscard]] std::vector<Phase> phases();

/// Does @p phase for @p duration, in an event loop of its own.
void play(WindowRig &rig, const Phase &phase, std::chrono::milliseconds duration);
/// Only runs the event loop.
void run(std::chrono::milliseconds duration);

} // namespace stalewatch::bench
