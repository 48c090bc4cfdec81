// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/track.h"

namespace stalewatch {

/// What is believed of @p track after all of a poll was taken in.
[[nodiscard]] Assessment verdictOn(const Track &track, const PollStep &step, const Rhythm &rhythm) noexcept;

/// What can be said when nothing may be concluded: unproven, and @p why.
[[nodiscard]] Assessment noVerdict(Assessment::Why why, Instant watchedSince) noexcept;

} // namespace stalewatch
