// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/detection.h"
#include "models/push/pushplan.h"
#include "models/push/rollingrun.h"

namespace stalewatch {

/// What the window and the command line both say of ping settings and of pushes. Translated; what stems from a server
/// or a file is not escaped yet.

/// "ping_interval 2m and ping_max 2".
[[nodiscard]] QString pingText(const PingSettings &ping);

/// "1 min 30 s to 2 min" of one kind of client; with isNever, "never".
[[nodiscard]] QString detectionText(const DetectionTime &time);

/// "proven, being watched".
[[nodiscard]] QString stateText(RollingState state);
/// What became of one server: a failure has names of its own, as "Taken back, proven by /varz".
[[nodiscard]] QString stateText(RollingState state, PushEnd outcome);

/// What @p plan makes of which settings: "ping_interval 2m and ping_max 2 become ...", "cluster.ping_interval 10s".
[[nodiscard]] QString changeText(const PushPlan &plan);

} // namespace stalewatch
