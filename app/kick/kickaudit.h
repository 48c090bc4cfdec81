// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kick/kickrun.h"

#include <QDateTime>

namespace stalewatch {

/// That the run @p id begins, as a line of JSON for the audit log: who, when, how many.
[[nodiscard]] QByteArray kickBeginLine(const QString &id, KickVerb verb, std::size_t count, const QDateTime &at);
/// What became of one connection of the run @p id, likewise.
[[nodiscard]] QByteArray kickAuditLine(
    const QString &id, KickVerb verb, const KickRun::Entry &entry, const QDateTime &at);

} // namespace stalewatch
