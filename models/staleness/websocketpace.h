// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/pollstep.h"

namespace stalewatch {

/// The ping_interval of one server's websockets. It may have its own since 2.11.12 and 2.12.3, and no endpoint tells:
/// it is learnt from how far apart the ticks are that quiet websockets answer.
class WebsocketPace final
{
public:
    /// Two answered ticks in a row of one connection lay @p least to @p most apart, or some ticks between them were not
    /// seen.
    void learn(Nanoseconds least, Nanoseconds most) noexcept;
    /// Estimated, or @p server's as long as nothing speaks against it.
    [[nodiscard]] Rhythm rhythm(Nanoseconds server) const noexcept;
    [[nodiscard]] bool isKnown() const noexcept { return m_agreeing >= enough; }
    /// @p server was the server's until now: whoever ticked by that may tick by the new one from now on.
    void forgetServers(Nanoseconds server) noexcept;

private:
    static constexpr int enough = 3;
    static constexpr int tooMany = 16;

    Nanoseconds m_least{0};
    Nanoseconds m_most{0};
    int m_agreeing = 0;
    int m_larger = 0; ///< distances above the estimate since the last that agreed
};

} // namespace stalewatch
