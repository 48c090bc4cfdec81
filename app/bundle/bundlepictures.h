// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/bundle.h"

namespace stalewatch {

/// What the window would show of @p bundle, by the names of files: stale closures over the time that was watched, the
/// incident it is about (in the chart, and its triage), and the lifetimes of what was closed. Made by the window's own
/// widgets, of a size of their own, never on a screen; with the pseudonyms that @p bundle has. GUI thread of a
/// QApplication, offscreen will do; about 0.1 s.
[[nodiscard]] std::map<QString, QImage> picturesOf(const Bundle &bundle, const StaleHistory &history);

} // namespace stalewatch
