// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QString>

#include <string_view>

namespace stalewatch {

/// Reads an RFC 3339 time with up to nanoseconds and any offset. Go's zero time (0001-01-01T00:00:00Z) and an empty
/// text are noInstant ("never"); what cannot be read or represented (second 60, year 9999) is unreadableInstant.
[[nodiscard]] Instant parseRfc3339(std::string_view text) noexcept;

/// "2026-11-22T11:46:46.444621668Z", always nine digits and UTC; empty for noInstant and unreadableInstant.
[[nodiscard]] QString rfc3339(Instant at);

} // namespace stalewatch
