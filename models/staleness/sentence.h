// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/assessment.h"
#include "models/values/pingsettings.h"

#include <QString>

namespace stalewatch {

/// One word for @p evidence, as the window shows it: "Ghost". Translated.
[[nodiscard]] QString titleOf(Evidence evidence);
/// The same, but what is this program's own says so.
[[nodiscard]] QString titleOf(const Assessment &assessment);

/// One to three plain sentences: what the state of @p assessment is, why it holds, and what would change it. @p ping is
/// what the server's /varz says, @p now its clock. Translated; times of day are in the time zone of this machine.
[[nodiscard]] QString sentenceOf(const Assessment &assessment, const PingSettings &ping, Instant now);

/// The stale window in a few words, for a cell: "closes in 14-16 s", "not before 4 min 55 s", "no proof visible: pings
/// for itself", "watched for 14 s". Never "overdue". Empty where nothing can be said. Translated.
[[nodiscard]] QString windowText(const Assessment &assessment, Instant now);

} // namespace stalewatch
