// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/assessment.h"

namespace stalewatch {

/// What was known of a connection at the last poll that showed it open.
struct LastSight
{
    bool wasWatched = false;       ///< no poll ever showed it: the rest says nothing
    Assessment before{};           ///< with the window that was shown
    qint64 pendingBytes = absent;  ///< at that poll
    qint64 subscriptions = absent; ///< at that poll

    bool operator==(const LastSight &) const = default;
};

} // namespace stalewatch
