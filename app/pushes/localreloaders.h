// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/reloader.h"

#include <QStringList>

namespace stalewatch {

/// Which process of this machine is meant.
struct ProcessChoice
{
    qint64 pid = 0;    ///< 0: not said
    QString pidFile{}; ///< empty: not said; with neither, the one that runs with the config
};

/// The process of @p choice for @p plan: a nats-server that was started with the plan's config.
[[nodiscard]] Result<qint64> chosenProcess(const ProcessChoice &choice, const PushPlan &plan);

/// SIGHUP to a process of this machine that was verified to be a nats-server with the plan's config.
class SignalReloader final : public Reloader
{
public:
    explicit SignalReloader(ProcessChoice choice);

    [[nodiscard]] Result<> check(const PushPlan &plan) override;
    [[nodiscard]] Result<> reload(const PushPlan &plan) override;
    [[nodiscard]] QString byHand(const PushPlan &plan) const override;

private:
    const ProcessChoice m_choice;
};

/// `nats-server --signal reload=PID` for such a process.
class NatsServerReloader final : public Reloader
{
public:
    NatsServerReloader(ProcessChoice choice, QString program);

    [[nodiscard]] Result<> check(const PushPlan &plan) override;
    [[nodiscard]] Result<> reload(const PushPlan &plan) override;
    [[nodiscard]] QString byHand(const PushPlan &plan) const override;

private:
    const ProcessChoice m_choice;
    const QString m_program;
};

/// `systemctl reload UNIT`, for a unit whose main process is such a one.
class SystemdReloader final : public Reloader
{
public:
    explicit SystemdReloader(QString unit);

    [[nodiscard]] Result<> check(const PushPlan &plan) override;
    [[nodiscard]] Result<> reload(const PushPlan &plan) override;
    [[nodiscard]] QString byHand(const PushPlan &plan) const override;

private:
    const QString m_unit;
};

/// A command of the operator's: an argument vector, no shell. That it ends with 0 says nothing; /varz does.
class CommandReloader final : public Reloader
{
public:
    explicit CommandReloader(QStringList command);

    [[nodiscard]] Result<> check(const PushPlan &plan) override;
    [[nodiscard]] Result<> reload(const PushPlan &plan) override;
    [[nodiscard]] QString byHand(const PushPlan &plan) const override;

private:
    const QStringList m_command; ///< the first is the program
};

/// Nothing is done: somebody else makes the server reload, as the sidecar of a Kubernetes pod does.
class AwaitedReloader final : public Reloader
{
public:
    [[nodiscard]] Result<> check(const PushPlan &) override { return {}; }
    [[nodiscard]] Result<> reload(const PushPlan &) override { return {}; }
    [[nodiscard]] QString byHand(const PushPlan &) const override { return {}; }
};

/// @p command as one line for a shell.
[[nodiscard]] QString shellLine(const QStringList &command);

/// Runs @p command; another exit code than 0 is a Failure with what it said.
[[nodiscard]] Result<> runCommand(const QStringList &command);

} // namespace stalewatch
