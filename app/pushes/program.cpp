// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/program.h"

#include "models/push/masking.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Program", text);
}

Failure failureOf(const ProgramCall &call, Failure::Kind kind, const QString &why)
{
    //: %1: the name of a program
    return {kind, words(QT_TRANSLATE_NOOP("Program", "running %1")).arg(call.program), why};
}

void prepare(QProcess &process, const ProgramCall &call)
{
    process.setProgram(call.program);
    process.setArguments(call.arguments);
    if (!call.folder.isEmpty())
        process.setWorkingDirectory(call.folder);
    if (call.environment)
        process.setProcessEnvironment(*call.environment);
    const auto parent = ::getpid();
    process.setChildProcessModifier([parent] {
        // Between fork and exec: only what is safe after a fork. The parent may have died before the request stood.
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent)
            ::_exit(1);
    });
}

/// Its group has the number of its leader, who called setsid().
void endGroup(QProcess &process)
{
    const auto group = static_cast<pid_t>(process.processId());
    if (group <= 0)
        return;
    ::kill(-group, SIGTERM);
    process.waitForFinished(2000);
    // Also where the leader has gone: a child of it may take no notice. The number stays the group's while it has
    // members.
    ::kill(-group, SIGKILL);
    process.waitForFinished(2000);
}

void take(QByteArray &into, const QByteArray &bytes, ProgramRun &run, qint64 cap)
{
    run.wasCut |= into.size() + bytes.size() > cap;
    into += bytes.left(cap - into.size());
}

} // namespace

Result<ProgramRun> runProgram(const ProgramCall &call)
{
    ProgramRun run;
    QProcess process;
    prepare(process, call);
    // Emitted while we wait, piece by piece, so that a program that prints a gigabyte does not fill our memory.
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process,
        [&] { take(run.out, process.readAllStandardOutput(), run, call.outputCap); });
    QObject::connect(&process, &QProcess::readyReadStandardError, &process,
        [&] { take(run.err, process.readAllStandardError(), run, call.outputCap); });
    const QDeadlineTimer deadline(call.deadline);
    process.start();
    if (!process.waitForStarted(int(deadline.remainingTime())))
        return tl::unexpected(failureOf(call, Failure::Kind::Local, process.errorString()));
    process.write(call.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(int(deadline.remainingTime())) && process.state() != QProcess::NotRunning) {
        endGroup(process);
        //: %1: a number of seconds
        const QString why = words(QT_TRANSLATE_NOOP("Program", "it did not end within %1 s"));
        return tl::unexpected(failureOf(call, Failure::Kind::Timeout, why.arg(call.deadline / 1s)));
    }
    if (process.exitStatus() != QProcess::NormalExit) {
        return tl::unexpected(
            failureOf(call, Failure::Kind::Lost, words(QT_TRANSLATE_NOOP("Program", "it was ended by a signal"))));
    }
    run.exitCode = process.exitCode();
    return run;
}

QString saidBy(const ProgramRun &run)
{
    const QByteArray said = run.err.trimmed().isEmpty() ? run.out.trimmed() : run.err.trimmed();
    if (said.isEmpty()) {
        //: %1: a number
        return words(QT_TRANSLATE_NOOP("Program", "it ended with exit code %1 and without a word")).arg(run.exitCode);
    }
    constexpr qsizetype most = 600;
    return plainLine(maskedText(QString::fromUtf8(said.right(most))), most);
}

} // namespace stalewatch
