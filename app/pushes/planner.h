// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/configstore.h"
#include "models/ports/reloader.h"
#include "models/push/configedit.h"
#include "models/push/configsays.h"
#include "models/push/pushplan.h"

namespace stalewatch {

/// What the operator wants of one server.
struct PlanWish
{
    QString target{}; ///< shownTarget()
    QString store{};  ///< ReachedConfig::written
    QString reload{};
    QString config{}; ///< ReachedConfig::file
    PingChange change{};
    Nanoseconds verifyWithin = std::chrono::seconds(10);
    bool mayWriteInPlace = false;
    bool mayGoUnvalidated = false;
    IncludedFiles included = IncludedFiles::Refused;
};

/// A plan with what is needed to show it.
struct PreparedPlan
{
    PushPlan plan{};
    ConfigEdit edit{};
    QString diff{};        ///< secrets masked; empty: nothing to do
    QStringList remarks{}; ///< what the operator should know, one sentence each
    ConfigSays says{};     ///< what the config says now
};

/// Works out the plan: reads the config with all it includes, asks `nats-server -t` about it, and refuses what the
/// protocol refuses. Changes nothing. Blocks: not for the GUI's thread.
[[nodiscard]] Result<PreparedPlan> preparePlan(
    const PlanWish &wish, const ServerFacts &facts, ConfigStore &store, Reloader &reloader);

/// The config @p bytes of @p file with its includes read through @p store.
[[nodiscard]] Result<ConfigFiles> readConfig(
    const QByteArray &bytes, const QString &file, ConfigStore &store, int serverVersion);

} // namespace stalewatch
