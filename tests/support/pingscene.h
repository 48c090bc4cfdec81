// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/pingsettings.h"
#include "tests/support/windowscore.h"

namespace stalewatch {

/// One run: a fleet on one simulated server, polled from start to end.
struct PingScene
{
    quint32 seed = 1;
    PingSettings ping{std::chrono::seconds(5), 2};
    Nanoseconds poll = std::chrono::milliseconds(500);
    Nanoseconds rtt = std::chrono::microseconds(1500);
    Nanoseconds rttSpread = std::chrono::microseconds(400);
    int each = 8;        ///< clients of each kind that die, and as many that live
    int intervals = 30;  ///< how long it takes
    int diesBefore = 14; ///< in intervals after its CONNECT
    Nanoseconds attachAfter
        = std::chrono::seconds(-1);      ///< the first poll; before the first client connects unless told otherwise
    Nanoseconds gapEvery{0};             ///< the monitor looks away, for half an interval to three
    std::vector<PingSettings> reloads{}; ///< one after the other
    int version = 2'015'001;
    bool areWebsockets = false;
    Nanoseconds websocketInterval{0}; ///< zero: the server's
    bool isHeard = false;             ///< the kernel of the server's host is asked too
};

/// Runs @p scene; counts the windows of dead connections and the alarms over healthy ones.
[[nodiscard]] WindowScore play(const PingScene &scene);

} // namespace stalewatch
