// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

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

} // namespace stalewatch::bench
