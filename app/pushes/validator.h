// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushplan.h"

#include <QProcessEnvironment>

#include <optional>

namespace stalewatch {

/// The nats-server program that is asked about configs, and where it is asked.
struct ServerProgram
{
    QString program{}; ///< empty: there is none
    QString folder{};
    std::optional<QProcessEnvironment> environment{}; ///< nullopt: ours
    bool isItsOwn = false; ///< the very program, folder and environment of the server that runs with the config
};

/// Finds the program for the server of this machine that runs with @p config: its own, else @p fallback, else the
/// nats-server in PATH.
[[nodiscard]] ServerProgram serverProgramFor(const QString &config, const QString &fallback = {});

/// `nats-server -t -c` on @p file. No Failure: what cannot be asked is Unavailable, with the reason in its complaints.
[[nodiscard]] Validation askProgram(const ServerProgram &program, const QString &file);

/// As askProgram(), about a copy of @p bytes in a folder that is ours alone.
[[nodiscard]] Validation askAboutBytes(const ServerProgram &program, const QByteArray &bytes);

/// What `nats-server -t` meant by @p exitCode and by what it printed about @p file.
[[nodiscard]] Validation validationFrom(int exitCode, const QByteArray &printed, const QString &file);

/// The version in what `nats-server --version` printed; empty if there is none.
[[nodiscard]] QString versionIn(const QByteArray &printed);

} // namespace stalewatch
