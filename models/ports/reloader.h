// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushplan.h"

namespace stalewatch {

/// One way of making a server read its config again: a signal, systemd, docker, a command... Implementations live in
/// app/pushes.
///
/// Every call blocks, but ends within its own deadline: never in the GUI's thread, and one call at a time. Whether the
/// server took the file is not known here: /varz says it. A Failure of kind Lost or Timeout means that nobody knows
/// whether the server was asked.
class Reloader
{
public:
    Reloader() = default;
    virtual ~Reloader() = default;
    Q_DISABLE_COPY_MOVE(Reloader)

    /// For the plan: whether reload() could act, as far as that can be known without acting. Changes nothing.
    [[nodiscard]] virtual Result<> check(const PushPlan &plan) = 0;
    [[nodiscard]] virtual Result<> reload(const PushPlan &plan) = 0;
    /// What a person types to the same end, a whole line for a shell; empty: nothing can be said.
    [[nodiscard]] virtual QString byHand(const PushPlan &plan) const = 0;
};

} // namespace stalewatch
