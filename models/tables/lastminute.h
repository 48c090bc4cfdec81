// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <deque>

namespace stalewatch {

/// By how much a counter grew in the last minute. A counter that fell, as after a restart, begins anew.
class LastMinute final
{
public:
    /// @p count at @p at on the server's clock; called more than once for one poll, only the first counts.
    void take(Instant at, qint64 count);
    /// Counted, not extrapolated; absent until two samples were taken.
    [[nodiscard]] qint64 growth() const noexcept;

private:
    struct Sample
    {
        Instant at{};
        qint64 count = 0;
    };
    std::deque<Sample> m_samples{};
};

} // namespace stalewatch
