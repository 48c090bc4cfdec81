// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pickup.h"

namespace stalewatch {

PushRun pickedUp(const KeptPush &kept, Decision way, const std::optional<ServerFacts> &now)
{
    const PushPlan &plan = kept.push.plan;
    Interruption interruption = kept.push.interruption;
    const bool hasLoaded = now
        && (QString::fromStdString(now->serverId) != plan.server.serverId
            || now->configLoadTime != plan.server.configLoadTime);
    interruption.mayHaveReloaded |= interruption.mayHaveReplaced && hasLoaded;
    return PushRun::resumed(plan, interruption, way);
}

} // namespace stalewatch
