// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"

namespace stalewatch {

/// Makes the feed of any target by its scheme; null for a scheme without one. A new kind of feed is a row in feeds.cpp.
/// The maker and what it made live in one thread; what they share ends with the last of them.
[[nodiscard]] FeedMaker feedMaker();

} // namespace stalewatch
