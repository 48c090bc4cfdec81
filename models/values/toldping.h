// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/pingsettings.h"

namespace stalewatch {

/// Whether the server has told @p ping: /varz is not told to the login of an ordinary account, and then both are zero,
/// which no server has.
[[nodiscard]] constexpr bool isTold(const PingSettings &ping) noexcept
{
    return ping.interval != Nanoseconds(0) || ping.max != 0;
}

} // namespace stalewatch
