// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace stalewatch {

/// What the wall clock said at moments of our own clock. Curves live on our clock, which never jumps; labels are wall
/// clock time. When the wall clock is set or the machine slept, labels before that moment keep what was true then.
class WallClock final
{
public:
    struct Jump
    {
        LocalTime at{};
        std::chrono::milliseconds by{0}; ///< how far the wall clock went beyond our own
    };

    /// @p wall milliseconds since the epoch, UTC.
    explicit WallClock(std::function<qint64()> wall = &QDateTime::currentMSecsSinceEpoch);

    /// Learns what the wall clock says now, which is @p local on our own.
    void note(LocalTime local) { noteAs(local, m_wall()); }
    /// Likewise in a recording, where the wall clock said @p wall, ms since 1970; nothing: what it says.
    void note(LocalTime local, std::optional<qint64> wall) { noteAs(local, wall ? *wall : m_wall()); }
    /// In the time zone of the person. Before the first note() the epoch.
    [[nodiscard]] QDateTime at(LocalTime local) const;
    /// Where the wall clock jumped by more than two seconds, oldest first; the last 32.
    [[nodiscard]] std::vector<Jump> jumps() const;

private:
    void noteAs(LocalTime local, qint64 wall);

    struct Era
    {
        LocalTime since{};
        std::chrono::milliseconds offset{0}; ///< wall clock minus our clock
    };

    std::function<qint64()> m_wall;
    std::vector<Era> m_eras{};
};

} // namespace stalewatch
