// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kick/kickplan.h"
#include "models/values/readonly.h"

#include <functional>

class QMenu;

namespace stalewatch {

/// Whether connections can be kicked from here, as far as a widget knows.
struct KickOffer
{
    bool isAnswered = false; ///< somebody kicks
    QString why{};           ///< if not, a sentence
    ReadOnly readOnly{};

    /// Why nothing of @p plan can be done; empty: at least one connection can be kicked.
    [[nodiscard]] QString objection(const KickPlan &plan, const Snapshot &snapshot) const;
};

/// Adds kicking, and asking to reconnect, of @p keys in @p snapshot to @p menu: what they are now is bound in the plan
/// that @p ask gets, whatever the table shows when it is chosen. Where it cannot be done the actions say why.
void addKickActions(QMenu &menu, const Snapshot &snapshot, const std::vector<ConnectionKey> &keys,
    const KickOffer &offer, const std::function<void(const KickPlan &)> &ask);

} // namespace stalewatch
