// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/localplace.h"
#include "models/ports/configstore.h"

namespace stalewatch {

/// Whether and how the file of @p place, open as @p fd, could be written: fills in mode, whyNotRename and remarks, or
/// says what stands against it. Changes nothing.
[[nodiscard]] Result<> checkWritable(SystemCalls &calls, const LocalPlace &place, int fd, FoundConfig &found);

/// Whether @p bytes and as many again fit beside the file. A Failure names both numbers.
[[nodiscard]] Result<> checkSpace(SystemCalls &calls, const LocalPlace &place, qsizetype bytes);

} // namespace stalewatch
