// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/subcommands.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

std::span<const Subcommand> subcommands() noexcept
{
    static constexpr Subcommand table[] = {
        {
            .name = "snapshot",
            .summary
            = QT_TRANSLATE_NOOP("CommandLine", "Watch the targets for a moment and write every connection, then end."),
            .options = "observe duration output format filter auth",
            .formats = "csv json",
            .run = runSnapshot,
        },
        {
            .name = "watch",
            .summary
            = QT_TRANSLATE_NOOP("CommandLine", "Write a line for every poll of a server and for every closure."),
            .options = "connections duration output format",
            .formats = "ndjson text",
            .run = runWatch,
        },
    };
    return table;
}

const Subcommand *subcommand(QStringView name) noexcept
{
    const std::span<const Subcommand> all = subcommands();
    const auto found
        = std::ranges::find_if(all, [name](const Subcommand &s) { return name == QLatin1StringView(s.name); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace stalewatch
