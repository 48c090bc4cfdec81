// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configping.h"

namespace stalewatch {

/// What an operator should know of the ping settings as they stand in a config, each with its file and line: what the
/// server cannot read, what it takes otherwise than people mean it (2m without quotes is 23 days), what would close
/// connections, and definitions that do not count. Empty: all is plain.
[[nodiscard]] std::vector<Failure> lintPing(const ConfigFiles &files, const PingReading &reading);

} // namespace stalewatch
