// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/lifesigns.h"

namespace stalewatch {

/// A PONG came: nothing is out, and the tick it answers says where all ticks are.
void takePong(
    Track &track, const LifeSigns &signs, const RowView &row, const PollStep &step, const Rhythm &rhythm) noexcept;

} // namespace stalewatch
