// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/localreloaders.h"
#include "app/pushes/localstore.h"
#include "app/pushes/planner.h"
#include "app/pushes/pushrunner.h"
#include "app/pushes/varzlook.h"
#include "app/settings/safefile.h"
#include "tests/support/filefaults.h"
#include "tests/support/realserver.h"

#include <QTemporaryDir>

namespace stalewatch::testing {

/// A real server with a config that is pushed to, and all that a push needs.
class PushBench final
{
public:
    RealServer server{};
    QTemporaryDir state{};
    PushFolder folder{state.path() + QStringLiteral("/pushes")};
    LocalStore store{};
    SignalReloader reloader{ProcessChoice{}};
    std::atomic_bool stop = false;

    [[nodiscard]] Target target() const { return {.url = server->monitorUrl()}; }
    [[nodiscard]] QString config() const { return server->configPath(); }
    [[nodiscard]] QByteArray content() const { return contentOf(config()); }
    [[nodiscard]] PingSettings running() const
    {
        const Result<ServerFacts> facts = lookAtVarz(target(), std::chrono::seconds(5));
        return facts ? facts->ping : PingSettings{.interval = {}, .max = 0};
    }

    [[nodiscard]] PlanWish wish(const PingChange &change) const
    {
        return {.target = shownTarget(server->monitorUrl()),
            .store = QStringLiteral("file:") + config(),
            .reload = QStringLiteral("signal"),
            .config = config(),
            .change = change};
    }
    [[nodiscard]] Result<PreparedPlan> plan(const PlanWish &wished)
    {
        return lookAtVarz(target(), std::chrono::seconds(5)).and_then([&](const ServerFacts &facts) {
            return preparePlan(wished, facts, store, reloader);
        });
    }
    [[nodiscard]] Result<PreparedPlan> plan(const PingChange &change) { return plan(wish(change)); }

    [[nodiscard]] PushTools tools()
    {
        return {.store = store,
            .reloader = reloader,
            .folder = folder,
            .look = [at = target()](std::chrono::milliseconds deadline) { return lookAtVarz(at, deadline); },
            .stop = &stop};
    }
};

inline constexpr auto thirtySecondsTwice = PingChange{.interval = std::chrono::seconds(30), .max = 3};

} // namespace stalewatch::testing
