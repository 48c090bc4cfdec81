// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"

#include <QByteArray>

namespace stalewatch {

/// The lines of one poll of one server as `stalewatch watch` writes them: the server, its open connections if wanted,
/// its new closures. A poll that failed has none. Pure.
[[nodiscard]] QByteArray ndjsonLines(const PolledServer &poll, bool withConnections);

/// The same facts in words, connections sorted by `latest`, the most urgent first. In the language of the installed
/// translations; UTF-8, safe on a terminal.
[[nodiscard]] QByteArray textLines(const PolledServer &poll, bool withConnections);

} // namespace stalewatch
