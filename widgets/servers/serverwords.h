// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QString>

namespace stalewatch {

/// What @p server is called on screen, as plain text of one line: its configured name, else what was typed. A server
/// whose name another one of @p snapshot has too is told apart by its target.
[[nodiscard]] QString serverTitle(const Snapshot &snapshot, const ServerSnapshot &server);

/// "30s", "2m", "1h30m", "500ms".
[[nodiscard]] QString shortDuration(Nanoseconds duration);
/// "30s × 2"; with unusable settings what the server reported, for the operator to see.
[[nodiscard]] QString pingWords(const PingSettings &ping);
/// Who told what is known of @p server, a line for each fact that another one told; plain text.
[[nodiscard]] QStringList toldWords(const ServerSnapshot &server);
/// "2.15.1, 30s × 2, 1-2 min": version, ping settings and detection time of a server that has answered; or that the
/// login sees one account only.
[[nodiscard]] QString serverFactsWords(const ServerSnapshot &server);
/// The ping settings most of @p servers have; the first one's, if there is no majority; the defaults for none.
[[nodiscard]] PingSettings commonPing(const std::vector<const ServerSnapshot *> &servers);
/// How long ago, to one figure that matters: "0.4 s", "12 s", "3 min", "2 h".
[[nodiscard]] QString ageWords(Nanoseconds age);
/// What went wrong, in a few words: "no connection". The whole of it belongs into a tooltip.
[[nodiscard]] QString failureWords(const Failure &failure);

} // namespace stalewatch
