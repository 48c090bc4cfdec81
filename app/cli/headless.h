// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "app/engine/engine.h"

class QCoreApplication;

namespace stalewatch {

/// The program's exit codes, as --help lists them.
enum ExitCode {
    exitSuccess = 0,
    exitError = 1,   ///< of plan, push, settings and kick
    exitChanges = 2, ///< plan: there are changes; push and kick: not all is as asked for, and what it is is known
    exitUsage = 2,
    exitUnreachable = 3, ///< no target ever answered
    exitNotWritten = 4,  ///< the output could not be written
};

/// Does everything @p line asks for but the window, and returns the exit code. Translations should be installed.
/// @p makers as the engine takes it.
[[nodiscard]] int runHeadless(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers);
/// On real servers, with the logins that @p line names.
[[nodiscard]] int runHeadless(QCoreApplication &application, const CommandLine &line);
/// Likewise for what main() was given, with the application that it needs; none of them needs a display.
[[nodiscard]] int runHeadless(int &argc, char **argv, const QStringList &arguments);

} // namespace stalewatch
