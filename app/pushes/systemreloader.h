// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/reloader.h"

#include <functional>

namespace stalewatch {

/// A reload by request of the system account. Who can ask is handed in: this file knows no NATS client.
class SystemReloader final : public Reloader
{
public:
    /// @p ask blocks, ends within its own deadline, and answers with the server's own words where it refuses.
    explicit SystemReloader(std::function<Result<>(const QString &serverId)> ask);

    [[nodiscard]] Result<> check(const PushPlan &plan) override;
    [[nodiscard]] Result<> reload(const PushPlan &plan) override;
    [[nodiscard]] QString byHand(const PushPlan &plan) const override;

private:
    const std::function<Result<>(const QString &serverId)> m_ask;
};

} // namespace stalewatch
