// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"
#include "widgets/connections/factsheet.h"

namespace stalewatch {

struct ConnectionRow;

/// The facts of one connection: every column that says something, then what is rare. Untrusted text is escaped.
[[nodiscard]] QList<Fact> factsOf(const ServerSnapshot &server, std::size_t row, LocalTime local);

/// Why the state of @p connection is believed; for one that went, the server's reason too. @p isUnknown: the last poll
/// is too old to say.
[[nodiscard]] QString sentenceFor(const ConnectionRow &connection, bool isUnknown);

} // namespace stalewatch
