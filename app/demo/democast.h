// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/wireclient.h"

#include <vector>

namespace stalewatch {

/// What befalls a member of the cast, again and again.
enum class Trouble {
    None,
    Freeze,       ///< hangs: reads and writes nothing, the socket stays open
    Vanish,       ///< its host or its network is gone: nothing is even acknowledged
    DeadReceiver, ///< stops reading while the server goes on delivering to it
    HalfDead,     ///< goes on publishing, but answers no PING
    Leave,        ///< closes in an orderly way and comes back
};

/// One client of the demo fleet. Times of the plot are in ping intervals, so that a faster server makes a faster play.
struct CastMember
{
    WireBehaviour behaviour{};
    Trouble trouble = Trouble::None;
    double firstAt = 0; ///< after it connected
    double every = 0;   ///< after it has recovered
};

/// The accounts and users of the cast, as the server's configuration has them.
[[nodiscard]] QByteArray demoAccounts();

/// The whole cast, in the order of connecting; the same at every call. @p pingInterval is the server's.
[[nodiscard]] std::vector<CastMember> demoCast(std::chrono::milliseconds pingInterval);

} // namespace stalewatch
