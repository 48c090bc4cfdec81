// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/pingsettings.h"
#include "tests/support/triagescene.h"

#include <random>

namespace stalewatch {

/// The world a mishap happens in: all that another fleet, another operator or another harness would have otherwise.
/// Drawn by seed, so that every seed is another world.
struct TriageWorld
{
    /// Numbers of something, the least and the most of it.
    struct Range
    {
        std::size_t least = 1;
        std::size_t most = 1;
    };

    // The fleet
    std::size_t networks = 4; ///< the last is far away
    std::size_t hosts = 6;    ///< in each
    std::size_t applications = 10;
    Range processes{2, 3};     ///< on each host
    Range connections{5, 7};   ///< of each process
    Range behindProxy{3, 5};   ///< connections of each application
    double subscribers = 0.17; ///< share of the connections that are delivered to all the time
    bool isAuthKnown = true;   ///< whether polls tell accounts and users
    const char *prefix = "10.";

    // The server and who watches it
    PingSettings ping{std::chrono::seconds(5), 2};
    Nanoseconds pollEvery = std::chrono::milliseconds(500);

    // The mishap
    double part = 0.5;   ///< of the network that is cut off, of the flows that are forgotten, of the processes updated
    double loud = 0;     ///< share of the silent subscribers that the server closes for their pending output
    Nanoseconds over{0}; ///< so long it takes to strike all of them, where that varies
    Nanoseconds idle{0}; ///< after so long without traffic a box forgets
    std::size_t some = 14; ///< how many are struck where nothing tells them from others
};

/// For a simulated server, where time costs nothing.
[[nodiscard]] TriageWorld simulatedWorld(Mishap mishap, std::mt19937 &random);
/// For a real one, which takes its time and shares this machine with the others.
[[nodiscard]] TriageWorld liveWorld(Mishap mishap, std::mt19937 &random);

} // namespace stalewatch
