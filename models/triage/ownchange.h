// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <vector>

namespace stalewatch {

/// Something that was done to servers from here, or that a server shows was done to it.
struct OwnChange
{
    enum class What : quint8 {
        Reload,  ///< the configuration was read again
        Restart, ///< the process was started anew
        Push,    ///< ping settings were pushed
        Kick,    ///< connections were thrown out
    };

    LocalTime when{};
    What what = What::Push;
    std::vector<ServerNumber> servers{};      ///< empty: all
    std::vector<ConnectionKey> connections{}; ///< what was kicked, or asked to leave

    bool operator==(const OwnChange &) const = default;
};

} // namespace stalewatch

Q_DECLARE_METATYPE(stalewatch::OwnChange)
