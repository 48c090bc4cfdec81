// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <span>
#include <string_view>

namespace stalewatch {

/// Something in the path that forgets flows which are idle for too long.
struct Middlebox
{
    enum class Ending : quint8 {
        Silent, ///< what comes later is dropped
        Reset,  ///< what comes later is answered with RST
        Close,  ///< both sides get FIN when the time is over
    };

    const char *id = "";   ///< ASCII
    const char *name = ""; ///< its maker's name for it, not translated
    Nanoseconds idle{0};   ///< after so long
    Ending ending = Ending::Silent;
    const char *type = "";   ///< only connections of this type; empty: all
    const char *source = ""; ///< where that is written
};

/// The known ones, shortest idle timeout first.
[[nodiscard]] std::span<const Middlebox> middleboxes() noexcept;

/// Those whose timeout is @p idle, give or take @p tolerance of it, and that may stand before connections of @p type
/// (empty: of any); the nearest first in the order of the table. Null: none.
[[nodiscard]] const Middlebox *middleboxAt(Nanoseconds idle, double tolerance, std::string_view type = {}) noexcept;

} // namespace stalewatch
