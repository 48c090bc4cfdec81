// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configedit.h"

namespace stalewatch {

/// What goes into the values of NATS's Helm chart (1.0 and newer) instead of a push: there the chart writes the config,
/// and would undo a change that is made behind its back. YAML, with a line end.
[[nodiscard]] QString helmValues(const PingChange &change);

} // namespace stalewatch
