// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <optional>

namespace stalewatch {

/// Another program that is to be run: an argument vector, no shell.
struct ProgramCall
{
    QString program{};
    QStringList arguments{};
    QByteArray input{};                               ///< for its standard input, which is closed after it
    QString folder{};                                 ///< empty: ours
    std::optional<QProcessEnvironment> environment{}; ///< nullopt: ours
    std::chrono::milliseconds deadline = std::chrono::seconds(20);
    qint64 outputCap = 1 << 20; ///< bytes of each stream; what comes beyond is read and thrown away
};

/// What became of it.
struct ProgramRun
{
    int exitCode = 0;
    QByteArray out{};
    QByteArray err{};
    bool wasCut = false; ///< one of them was longer than the cap
};

/// Runs @p call and waits for its end: blocks, not for the GUI's thread. The program has a session of its own, so that
/// it can ask nobody for a password, and ends with ours. Past its deadline its whole process group is ended, by SIGTERM
/// and two seconds later by SIGKILL. Kinds of failure: Local (not started), Timeout, Lost (ended by a signal).
[[nodiscard]] Result<ProgramRun> runProgram(const ProgramCall &call);

/// What @p run said, for a Failure: the last lines of its standard error, else of its output, masked, in one line.
[[nodiscard]] QString saidBy(const ProgramRun &run);

} // namespace stalewatch
