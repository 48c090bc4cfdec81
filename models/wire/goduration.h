// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QString>

#include <optional>
#include <string_view>

namespace stalewatch {

/// Reads a duration as Go prints and parses it ("1.082734ms", "347µs", "1m47.922127283s", "-1s", "0s"), and the
/// "y" and "d" units of /connz uptime and idle. Exact to the nanosecond; nullopt on anything else and on overflow.
[[nodiscard]] std::optional<Nanoseconds> parseGoDuration(std::string_view text) noexcept;

/// As Go's Duration.String() prints it: "2m0s", "1.5s", "100ms", "0s".
[[nodiscard]] QString goDuration(Nanoseconds duration);

} // namespace stalewatch
