// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/bundle.h"

namespace stalewatch {

/// What is in the bundle, for whoever unpacks it by hand. Plain text.
[[nodiscard]] QString bundleReadme(const Bundle &bundle);
/// Servers, findings and incidents in Markdown; names of others make no markup.
[[nodiscard]] QString bundleSummary(const Bundle &bundle);

} // namespace stalewatch
