// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/checkresult.h"
#include "models/values/closure.h"
#include "models/values/snapshot.h"

#include <map>

namespace stalewatch {

/// What `check` was told on the command line.
struct CheckLine
{
    Nanoseconds within = std::chrono::minutes(5);   ///< closures of so long a time count
    Nanoseconds timeout = std::chrono::seconds(10); ///< for the answers of all servers
    std::optional<qint64> staleWarn = 1;            ///< stale closures within that time; none: not judged
    std::optional<qint64> staleCrit = 10;
    std::optional<qint64> riskWarn{}; ///< connections at risk: those only a longer watch can tell
    std::optional<qint64> riskCrit{};
};

/// What is known of one target when a check ends.
struct CheckedTarget
{
    std::shared_ptr<const ServerSnapshot> server{}; ///< null: it never answered, and did not say why
    std::vector<Closure> closures{};                ///< all that were told, those of its ring included
};

/// Judges what the targets, by what was typed, were seen to be. Pure.
[[nodiscard]] CheckResult judge(const CheckLine &line, const std::map<QString, CheckedTarget> &targets);

} // namespace stalewatch
