// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/track.h"

namespace stalewatch {

/// When the server will close a connection if it stays silent from now on.
struct Forecast
{
    Span window{};              ///< unknown where nothing can be said (ping settings of years)
    Instant likely = noInstant; ///< unknown where no moment of the window is likelier than another
};

/// The close comes at the tick that would send one PING more than ping_max allows. The earliest such tick is simulated
/// with what is possibly out and only what surely delays PINGs, the latest with what is surely out and all that
/// possibly does, over every phase of the timer that makes a difference; the likely one for the middle phase. Where a
/// sign of life can have been hidden, the end of the window is moved by what it would change.
[[nodiscard]] Forecast forecastOf(const Track &track, const PollStep &step, const Rhythm &rhythm) noexcept;

/// How many of its missed ticks mean nothing for this connection yet: hidden PONGs, late ones, pings of its own.
[[nodiscard]] int harmlessMisses(const Track &track, const PollStep &step) noexcept;

} // namespace stalewatch
