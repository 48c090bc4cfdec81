// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <span>
#include <string_view>

namespace stalewatch {

/// A way in which a client library of some language is known to fall silent, or to be blamed for it.
struct ClientBug
{
    enum class Kind : quint8 {
        Defect,    ///< of some versions
        Blockable, ///< by design: a callback that blocks keeps the library from answering
    };

    const char *lang = ""; ///< as CONNECT names it
    Kind kind = Kind::Defect;
    int since = 0;           ///< versionNumber() of the first that has it
    int before = 0;          ///< and of the first that has it no more; 0: not known
    const char *what = "";   ///< English, marked for translation in "ClientBug"
    const char *source = ""; ///< where that is written
};

[[nodiscard]] std::span<const ClientBug> clientBugs() noexcept;
/// The first entry of @p kind that @p lang of @p version has, or null.
[[nodiscard]] const ClientBug *clientBugOf(
    std::string_view lang, std::string_view version, ClientBug::Kind kind) noexcept;

} // namespace stalewatch
