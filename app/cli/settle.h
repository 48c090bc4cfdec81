// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "app/pushes/pushfolder.h"

namespace stalewatch {

/// Says which pushes to the targets or configs of @p line were interrupted, or left undecided, and how to settle them.
/// Returns how many.
[[nodiscard]] int tellOpenPushes(const CommandLine &line, const PushFolder &folder);

/// `push --finish`, `--take-back` and `--undo`: of the targets of the command line, or of all where it names none.
/// Returns the exit code.
[[nodiscard]] int settlePushes(const CommandLine &line, PushFolder &folder);

} // namespace stalewatch
