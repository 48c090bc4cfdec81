// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/localreloaders.h"

#include "app/pushes/natsprocess.h"
#include "app/pushes/program.h"
#include "app/pushes/validator.h"
#include "models/push/attention.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Reloaders", text);
}

QString configOf(const PushPlan &plan)
{
    return plan.root.isEmpty() ? plan.file : plan.root;
}

Failure failureOf(const PushPlan &plan, const QString &why)
{
    //: %1: the path of a config
    const QString what = words(QT_TRANSLATE_NOOP("Reloaders", "finding the nats-server that runs with %1"));
    return {Failure::Kind::Refused, what.arg(configOf(plan)), why};
}

Result<qint64> processWith(const PushPlan &plan)
{
    const std::vector<NatsProcess> found = natsProcessesWith(configOf(plan));
    if (found.size() == 1)
        return found.front().pid;
    QStringList pids;
    for (const NatsProcess &process : found)
        pids += QString::number(process.pid);
    return tl::unexpected(failureOf(plan,
        found.empty() ? words(QT_TRANSLATE_NOOP("Reloaders", "there is none on this machine that may be looked at"))
                      //: %1: numbers of processes
                      : words(QT_TRANSLATE_NOOP("Reloaders", "there are several: %1")).arg(pids.join(u", "_s))));
}

} // namespace

QString shellLine(const QStringList &command)
{
    QStringList quoted;
    for (const QString &word : command)
        quoted += shellQuoted(word);
    return quoted.join(u' ');
}

Result<> runCommand(const QStringList &command)
{
    ProgramCall call{.program = command.value(0), .arguments = command.mid(1)};
    const Result<ProgramRun> run = runProgram(call);
    if (!run)
        return tl::unexpected(run.error());
    if (run->exitCode != 0) {
        //: %1: the name of a program
        const QString what = words(QT_TRANSLATE_NOOP("Reloaders", "running %1"));
        return tl::unexpected(Failure{Failure::Kind::Local, what.arg(call.program), saidBy(*run)});
    }
    return {};
}

Result<qint64> chosenProcess(const ProcessChoice &choice, const PushPlan &plan)
{
    if (choice.pid == 0 && choice.pidFile.isEmpty())
        return processWith(plan);
    const Result<qint64> pid = choice.pid != 0 ? Result<qint64>(choice.pid) : pidIn(choice.pidFile);
    if (!pid)
        return pid;
    const Result<NatsProcess> process = natsProcess(*pid);
    if (!process)
        return tl::unexpected(process.error());
    if (!runsWith(*process, configOf(plan))) {
        return tl::unexpected(failureOf(plan,
            //: %1: the number of a process; %2: the path of a config
            words(QT_TRANSLATE_NOOP("Reloaders", "process %1 is a nats-server, but runs with %2"))
                .arg(QString::number(*pid),
                    process->config.isEmpty() ? words(QT_TRANSLATE_NOOP("Reloaders", "no config")) : process->config)));
    }
    return pid;
}

SignalReloader::SignalReloader(ProcessChoice choice) : m_choice(std::move(choice))
{
}

Result<> SignalReloader::check(const PushPlan &plan)
{
    return chosenProcess(m_choice, plan).map([](qint64) {});
}

Result<> SignalReloader::reload(const PushPlan &plan)
{
    return chosenProcess(m_choice, plan).and_then([&](qint64 pid) { return hangUp(pid, configOf(plan)); });
}

QString SignalReloader::byHand(const PushPlan &plan) const
{
    const Result<qint64> pid = chosenProcess(m_choice, plan);
    return pid ? u"kill -HUP "_s + QString::number(*pid) : QString();
}

NatsServerReloader::NatsServerReloader(ProcessChoice choice, QString program)
    : m_choice(std::move(choice)), m_program(std::move(program))
{
}

Result<> NatsServerReloader::check(const PushPlan &plan)
{
    return chosenProcess(m_choice, plan).and_then([&](qint64) -> Result<> {
        if (!serverProgramFor(configOf(plan), m_program).program.isEmpty())
            return {};
        return tl::unexpected(
            failureOf(plan, words(QT_TRANSLATE_NOOP("Reloaders", "there is no nats-server program here"))));
    });
}

Result<> NatsServerReloader::reload(const PushPlan &plan)
{
    return chosenProcess(m_choice, plan).and_then([&](qint64 pid) {
        const QString program = serverProgramFor(configOf(plan), m_program).program;
        return runCommand({program, u"--signal"_s, u"reload="_s + QString::number(pid)});
    });
}

QString NatsServerReloader::byHand(const PushPlan &plan) const
{
    const Result<qint64> pid = chosenProcess(m_choice, plan);
    return pid ? u"nats-server --signal reload="_s + QString::number(*pid) : QString();
}

SystemdReloader::SystemdReloader(QString unit) : m_unit(std::move(unit))
{
}

Result<> SystemdReloader::check(const PushPlan &plan)
{
    const QStringList arguments{u"show"_s, u"--property=MainPID"_s, u"--property=CanReload"_s, u"--"_s, m_unit};
    const Result<ProgramRun> run = runProgram({.program = u"systemctl"_s, .arguments = arguments});
    if (!run)
        return tl::unexpected(run.error());
    const QStringList lines = QString::fromUtf8(run->out).split(u'\n');
    //: %1: the name of a systemd unit
    const QString what = words(QT_TRANSLATE_NOOP("Reloaders", "looking at the unit %1")).arg(m_unit);
    if (run->exitCode != 0)
        return tl::unexpected(Failure{Failure::Kind::Local, what, saidBy(*run)});
    if (!lines.contains(u"CanReload=yes"_s)) {
        return tl::unexpected(Failure{Failure::Kind::Refused, what,
            words(QT_TRANSLATE_NOOP("Reloaders", "it is not there, or has no ExecReload="))});
    }
    const QStringList main = lines.filter(u"MainPID="_s);
    const qint64 pid = main.isEmpty() ? 0 : main.first().mid(8).toLongLong();
    if (pid <= 0)
        return tl::unexpected(
            Failure{Failure::Kind::Refused, what, words(QT_TRANSLATE_NOOP("Reloaders", "it is not running"))});
    return chosenProcess({.pid = pid}, plan).map([](qint64) {});
}

Result<> SystemdReloader::reload(const PushPlan &)
{
    return runCommand({u"systemctl"_s, u"--no-ask-password"_s, u"reload"_s, u"--"_s, m_unit});
}

QString SystemdReloader::byHand(const PushPlan &) const
{
    return shellLine({u"systemctl"_s, u"reload"_s, m_unit});
}

CommandReloader::CommandReloader(QStringList command) : m_command(std::move(command))
{
}

Result<> CommandReloader::check(const PushPlan &)
{
    const QString program = m_command.value(0);
    if (!QStandardPaths::findExecutable(program).isEmpty())
        return {};
    //: %1: the name of a program
    const QString what = words(QT_TRANSLATE_NOOP("Reloaders", "running %1"));
    return tl::unexpected(Failure{
        Failure::Kind::Local, what.arg(program), words(QT_TRANSLATE_NOOP("Reloaders", "there is no such program"))});
}

Result<> CommandReloader::reload(const PushPlan &)
{
    return runCommand(m_command);
}

QString CommandReloader::byHand(const PushPlan &) const
{
    return shellLine(m_command);
}

} // namespace stalewatch
