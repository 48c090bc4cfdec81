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
            .summary = QT_TRANSLATE_NOOP("CommandLine",
                "Write a line for every poll of a server and for every closure; as text also who will be closed next."),
            .options = "connections filter auth duration output format",
            .formats = "ndjson text",
            .run = runWatch,
        },
        {
            .name = "check",
            .summary = QT_TRANSLATE_NOOP("CommandLine",
                "Judge stale closures and connections at risk as a monitoring plugin: exit code 0, 1, 2 or 3."),
            .options = "observe within timeout stale-warn stale-crit risk-warn risk-crit format",
            .formats = "text nagios json prometheus",
            .usageCode = 3,
            .run = runCheck,
        },
        {
            .name = "report",
            .summary = QT_TRANSLATE_NOOP("CommandLine",
                "Watch the targets for a while and write an incident bundle, which the window opens anywhere."),
            .options = "observe output redact redact-names auth format",
            .formats = "bundle",
            .check = checkReport,
            .makesBundle = true,
            .run = runReport,
        },
        {
            .name = "settings",
            .summary = QT_TRANSLATE_NOOP(
                "CommandLine", "Show the ping settings of the targets, and what their configs say of them."),
            .options = "server config nats-server format",
            .formats = "text json",
            .check = checkSettings,
            .usageCode = 1,
            .run = runSettings,
        },
        {
            .name = "plan",
            .summary = QT_TRANSLATE_NOOP("CommandLine", "Work out a change of ping settings, and change nothing."),
            .options
            = "server config ping-interval ping-max scope reload included in-place unvalidated nats-server print "
              "output format",
            .formats = "text",
            .check = checkPlan,
            .usageCode = 1,
            .run = runPlan,
        },
        {
            .name = "push",
            .summary = QT_TRANSLATE_NOOP(
                "CommandLine", "Change ping settings: write the config, reload, prove it by /varz, or take it back."),
            .options
            = "server config ping-interval ping-max scope reload included in-place unvalidated nats-server plan yes "
              "batch on-failure watch finish take-back keep undo format",
            .formats = "text",
            .check = checkPush,
            .usageCode = 1,
            .run = runPush,
        },
        {
            .name = "kick",
            .summary = QT_TRANSLATE_NOOP(
                "CommandLine", "Close connections of clients, or ask them to reconnect, and tell who comes back."),
            .options = "cid server ldm dry-run yes format",
            .formats = "text",
            .check = checkKick,
            .usageCode = 1,
            .run = runKick,
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
