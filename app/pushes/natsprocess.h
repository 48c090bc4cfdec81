// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>
#include <vector>

namespace stalewatch {

/// A nats-server process of this machine, as /proc describes it.
struct NatsProcess
{
    qint64 pid = 0;
    QString program{};       ///< what can be started to get the same; empty: it may not be read
    QString folder{};        ///< its working folder; empty: it may not be read
    QStringList arguments{}; ///< the first is its name
    QString config{};        ///< what it was told with -c, absolute; empty: nothing, or its folder may not be read
    std::optional<QProcessEnvironment> environment{}; ///< nullopt: it may not be read
};

/// Where processes are looked up: /proc, or what stands for it in tests.
inline constexpr const char *procFolder = "/proc";

/// The process @p pid, which must be a nats-server. The Failure says what it is instead.
[[nodiscard]] Result<NatsProcess> natsProcess(qint64 pid, const QString &proc = QString::fromLatin1(procFolder));

/// All of them whose config is @p config, by device and inode as each of them sees it, so also those in containers
/// that have it mounted.
[[nodiscard]] std::vector<NatsProcess> natsProcessesWith(
    const QString &config, const QString &proc = QString::fromLatin1(procFolder));

/// Whether @p process was started with @p config.
[[nodiscard]] bool runsWith(
    const NatsProcess &process, const QString &config, const QString &proc = QString::fromLatin1(procFolder));

/// Reads the number in a pid file.
[[nodiscard]] Result<qint64> pidIn(const QString &pidFile);

/// Sends SIGHUP to process @p pid if it is a nats-server with @p config. No other process that takes its number
/// meanwhile gets the signal.
[[nodiscard]] Result<> hangUp(qint64 pid, const QString &config);

} // namespace stalewatch
