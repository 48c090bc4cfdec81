// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushfolder.h"
#include "models/push/pushrun.h"

namespace stalewatch {

/// Takes up an open push where it was left, @p way: forward to its proof, or back. @p now is what /varz says at
/// present, if it says anything: it may tell of a reload that the journal, on a full disk, does not.
[[nodiscard]] PushRun pickedUp(const KeptPush &kept, Decision way, const std::optional<ServerFacts> &now);

} // namespace stalewatch
