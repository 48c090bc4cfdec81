// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configedit.h"
#include "models/push/pushrun.h"
#include "models/push/rollingrun.h"

#include <QStringList>

#include <optional>

namespace stalewatch {

struct CommandLine;

/// What the operator asked of the subcommands that deal with ping settings. The n-th config belongs to the n-th target,
/// and so does the n-th way to reload, unless one is for all. CommandLine::server goes with a single target.
struct PushLine
{
    /// What becomes of a push that was interrupted, or of the last one that was proven.
    enum class Settle { No, Finish, TakeBack, Keep, Undo };

    QStringList configs{}; ///< ways to reach them, as typed
    QStringList reloads{}; ///< ways to reload, as typed
    PingChange change{};
    QString plan{};       ///< the file of --plan
    QString natsServer{}; ///< the program of --nats-server
    bool print = false;
    bool yes = false;
    bool inPlace = false;
    bool unvalidated = false;
    bool included = false;
    Settle settle = Settle::No;
    RollingRules rules{};
    std::optional<Nanoseconds> watch{};
};

// What --config, --ping-interval and their like take; each returns what is wrong, translated, or nothing.
[[nodiscard]] QString readConfigWay(CommandLine &line, const QString &value);
[[nodiscard]] QString readReloadWay(CommandLine &line, const QString &value);
[[nodiscard]] QString readPingInterval(CommandLine &line, const QString &value);
[[nodiscard]] QString readPingMax(CommandLine &line, const QString &value);
[[nodiscard]] QString readScope(CommandLine &line, const QString &value);
[[nodiscard]] QString readPlan(CommandLine &line, const QString &value);
[[nodiscard]] QString readNatsServer(CommandLine &line, const QString &value);
[[nodiscard]] QString readBatch(CommandLine &line, const QString &value);
[[nodiscard]] QString readOnFailure(CommandLine &line, const QString &value);
[[nodiscard]] QString readWatch(CommandLine &line, const QString &value);
template <bool PushLine::*member>
[[nodiscard]] QString readPushFlag(CommandLine &line, const QString &value);
template <PushLine::Settle settle>
[[nodiscard]] QString readSettle(CommandLine &line, const QString &value);

// What only the whole line shows, for each of the subcommands.
[[nodiscard]] QString checkSettings(const CommandLine &line);
[[nodiscard]] QString checkPlan(const CommandLine &line);
[[nodiscard]] QString checkPush(const CommandLine &line);

} // namespace stalewatch
