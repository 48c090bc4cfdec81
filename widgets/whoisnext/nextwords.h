// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/tables/ranking.h"
#include "models/values/heldsubscriptions.h"

#include <QString>

namespace stalewatch {

struct ConnectionRow;

/// What the panel "Who is next" says in sentences: plain text, translated. What came from a server is escaped.

/// Of those that are silent, how many are listed, how many follow later, and how many are not listed because their
/// server does not answer. Empty when nobody is silent.
[[nodiscard]] QString nextSummary(const Order &order);

/// Why nobody is listed, and who could be the first. @p order answers the panel's question and has no rows.
[[nodiscard]] QString nobodyIsNext(const Order &order, LocalTime local);

/// "5 minutes", "1 hour": how far ahead the panel looks.
[[nodiscard]] QString horizonWords(Nanoseconds within);

/// What the server holds for the connection: pending bytes and the number of subscriptions, as the last poll said.
[[nodiscard]] QString heldWords(const ConnectionRow &row);

/// Queue groups and subjects, a bounded number of each; or why they are not known.
[[nodiscard]] QString subscriptionWords(const Result<HeldSubscriptions> &held);

} // namespace stalewatch
