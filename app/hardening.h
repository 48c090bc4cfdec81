// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace stalewatch {

/// Secrets in memory stay there: no core file of this process, and no other process of this person may trace it or read
/// its memory. Programs that it starts leave no core file either. For release builds, since debuggers want the
/// opposite.
void hideMemory();

} // namespace stalewatch
