// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/pushsetup.h"

namespace stalewatch {

/// @p planned for people: what would become of which server, what to know, and the diff.
[[nodiscard]] QString textOfPlan(const PlannedJob &planned);

/// What became of each server of a push, with what a person must type where it comes to that.
[[nodiscard]] QString reportText(const RollingPush &push);
[[nodiscard]] QString attentionText(const Attention &attention);

} // namespace stalewatch
