// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <span>

namespace stalewatch {

/// Something between clients and servers that forgets a flow which is idle for too long.
struct Middlebox
{
    Nanoseconds idle{0};     ///< after how long, unless configured otherwise
    const char *name = "";   ///< as its makers call it; not translated
    const char *source = ""; ///< where its makers or its victims say so
};

/// By `idle`, ascending.
[[nodiscard]] std::span<const Middlebox> middleboxes() noexcept;

} // namespace stalewatch
