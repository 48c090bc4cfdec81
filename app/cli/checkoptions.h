// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

namespace stalewatch {

/// Readers of options of `check`, as CommandLineOption::read: what is wrong, or nothing.
[[nodiscard]] QString readCheckWithin(CommandLine &line, const QString &value);
[[nodiscard]] QString readCheckTimeout(CommandLine &line, const QString &value);
/// A count, or "none".
[[nodiscard]] QString readCheckNumber(const QString &value, std::optional<qint64> &into);

template <std::optional<qint64> CheckLine::*limit>
QString readCheckLimit(CommandLine &line, const QString &value)
{
    return readCheckNumber(value, line.check.*limit);
}

} // namespace stalewatch
