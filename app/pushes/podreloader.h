// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/remotescript.h"
#include "models/ports/configstore.h"
#include "models/ports/reloader.h"

#include <memory>

namespace stalewatch {

/// SIGHUP in a pod whose config comes from a ConfigMap: once the kubelet has brought the content that the ConfigMap
/// has, the new or, on the way back, the old one.
class PodReloader final : public Reloader
{
public:
    /// @p config: the ConfigMap. @p patience: how long the kubelet may need.
    PodReloader(RemoteShell shell, std::unique_ptr<ConfigStore> config,
        std::chrono::milliseconds patience = std::chrono::seconds(150));

    [[nodiscard]] Result<> check(const PushPlan &plan) override;
    [[nodiscard]] Result<> reload(const PushPlan &plan) override;
    [[nodiscard]] QString byHand(const PushPlan &plan) const override;

private:
    [[nodiscard]] ScriptCall call(const char *verb) const;

    // Constant after construction
    const RemoteShell m_shell;
    const std::unique_ptr<ConfigStore> m_config;
    const std::chrono::milliseconds m_patience;
};

} // namespace stalewatch
