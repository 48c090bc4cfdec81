// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushfolder.h"
#include "models/ports/configstore.h"
#include "models/ports/reloader.h"
#include "models/push/pushrun.h"
#include "models/values/readonly.h"

#include <atomic>
#include <functional>

namespace stalewatch {

/// What a push needs of the world. All of it outlives the push.
struct PushTools
{
    ConfigStore &store;
    Reloader &reloader;
    PushFolder &folder;
    /// One look at /varz within the time given. Called in the thread of the push.
    std::function<Result<ServerFacts>(std::chrono::milliseconds)> look;
    ReadOnly readOnly{};
    const std::atomic_bool *stop = nullptr; ///< set: end before the file is changed; after that it changes nothing
    /// Told before each step and at the end, in the thread of the push; null: nobody listens.
    std::function<void(const PushRun &)> progress{};
};

/// Does what the steps of one push say, one at a time, by its store and its reloader. Blocks.
class PushSteps final
{
public:
    /// @p tools outlive it.
    PushSteps(PushPlan plan, const PushTools &tools);

    /// Verify and VerifyBack are one look each; the time for all of them together runs from the first.
    [[nodiscard]] StepResult perform(PushStep step);

private:
    [[nodiscard]] StepResult digest();
    [[nodiscard]] StepResult recheck();
    [[nodiscard]] StepResult backup();
    [[nodiscard]] StepResult inspect();
    [[nodiscard]] StepResult restore();
    [[nodiscard]] StepResult reload();
    [[nodiscard]] StepResult verify();
    [[nodiscard]] StepResult withNewBytes(Result<> (ConfigStore::*step)(const PushPlan &, const QByteArray &));

    // Constant after construction
    const PushPlan m_plan;
    const PushTools &m_tools;

    std::optional<std::chrono::steady_clock::time_point> m_verifyUntil{};
    std::chrono::milliseconds m_pause{0}; ///< before the next look at /varz
};

/// How a step ended that failed by @p failure: one that leaves open whether it was done is Unseen.
[[nodiscard]] StepResult endedBy(const Failure &failure);

} // namespace stalewatch
