// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QList>
#include <QVersionNumber>

namespace stalewatch {

/// One nats-server program on this machine.
struct NatsProgram
{
    QVersionNumber version{};
    QString path{};
};

/// Where app/nats-servers puts the generations: $STALEWATCH_NATS_SERVERS, or the user's cache folder.
[[nodiscard]] QString natsServerFolder();

/// The programs in natsServerFolder(), newest first. Reads the folder, starts nothing.
[[nodiscard]] QList<NatsProgram> providedNatsServers();

/// The program the demo runs: $STALEWATCH_NATS_SERVER, then the newest provided one, then the one in PATH.
/// The Failure says how to get one.
[[nodiscard]] Result<QString> newestNatsServer();

} // namespace stalewatch
