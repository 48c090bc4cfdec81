// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/incident.h"

namespace stalewatch {

/// What typed into the filter box shows the connections with @p value in @p dimension; empty: nothing can say it.
/// Whatever @p value holds, it parses, and as words only.
[[nodiscard]] QString filterOf(Dimension dimension, std::string_view value);

} // namespace stalewatch
