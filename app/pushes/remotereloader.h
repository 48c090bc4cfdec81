// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/remotescript.h"
#include "models/ports/reloader.h"

namespace stalewatch {

/// Has a server read its config where that lies: SIGHUP, nats-server --signal or systemctl reload behind a shell, to a
/// process that was verified there to be a nats-server with this config.
class RemoteReloader final : public Reloader
{
public:
    enum class By { Signal, NatsServer, Systemd };

    /// @p choice: "pid=123", "pidfile=/PATH", "unit=NAME", or empty for the one that runs with the config.
    RemoteReloader(RemoteShell shell, By by, QString choice);

    [[nodiscard]] Result<> check(const PushPlan &plan) override;
    [[nodiscard]] Result<> reload(const PushPlan &plan) override;
    [[nodiscard]] QString byHand(const PushPlan &plan) const override;

private:
    [[nodiscard]] Result<> ask(const PushPlan &plan, const char *verb) const;

    // Constant after construction
    const RemoteShell m_shell;
    const By m_by;
    const QString m_choice;
};

} // namespace stalewatch
