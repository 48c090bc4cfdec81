// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QString>

#include <vector>

namespace stalewatch {

/// What a health check has found.
struct Finding
{
    enum class Severity : quint8 {
        Notice, ///< worth knowing
        Warning,
        Critical,
    };

    const char *check = ""; ///< id of the check: "stale_rising"; ASCII, never translated, never renamed
    Severity severity = Severity::Notice;
    std::vector<ServerNumber> servers{}; ///< where; empty: the whole fleet
    LocalTime since{};                   ///< when the check first found it, and ever since
    QString title{};                     ///< "Stale closures rising", translated
    QString evidence{};                  ///< "n2-euw1, since 10:31, ORDERS on 10.4.17.0/24", translated
    QString remedy{};                    ///< what to do, one sentence, translated
    QString filter{};                    ///< what typed into the filter box shows its rows; empty: it is about servers
    QString about{};                     ///< with `check` what makes it the same finding as before; not shown

    bool operator==(const Finding &) const = default;
};

} // namespace stalewatch
