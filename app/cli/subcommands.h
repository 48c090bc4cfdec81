// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "app/engine/engine.h"

#include <span>

class QCoreApplication;

namespace stalewatch {

/// A subcommand is one file and one row of subcommands(): parsing, --help and the tests read it from there.
struct Subcommand
{
    const char *name = "";
    const char *summary = ""; ///< translated in the context "CommandLine"
    const char *options = ""; ///< names of the options it takes beside those taken everywhere, separated by spaces
    const char *formats = ""; ///< what --format may be, the default first, separated by spaces
    /// What is wrong with the line as a whole, translated; null: it needs a target.
    QString (*check)(const CommandLine &line) = nullptr;
    bool makesBundle = false; ///< keeps what servers answer, and paints: it needs a QApplication, though no display
    int usageCode = 2;        ///< the exit code when the command line cannot be read
    /// Returns the exit code.
    int (*run)(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers) = nullptr;
};

/// In the order of --help.
[[nodiscard]] std::span<const Subcommand> subcommands() noexcept;
/// Null if there is none of this name.
[[nodiscard]] const Subcommand *subcommand(QStringView name) noexcept;

// One file each
[[nodiscard]] QString checkReport(const CommandLine &line);
[[nodiscard]] int runCheck(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);
[[nodiscard]] int runKick(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);
[[nodiscard]] int runPlan(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);
[[nodiscard]] int runPush(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);
[[nodiscard]] int runReport(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);
[[nodiscard]] int runSettings(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);
[[nodiscard]] int runSnapshot(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);
[[nodiscard]] int runWatch(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);

} // namespace stalewatch
