// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QString>

namespace stalewatch {

/// @p duration in words of at most two units, cut and never rounded up: "14 s", "1 min 41 s", "3 h 20 min", "2 d 4 h";
/// "< 1 s" below a second and "0 s" for nothing; negative ones with a minus. Translated. Any thread.
[[nodiscard]] QString shownDuration(Nanoseconds duration);

} // namespace stalewatch
