// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushrun.h"

#include <QDateTime>

namespace stalewatch {

/// The local user, and who became it by sudo: "root (ada)".
[[nodiscard]] QString localUser();

/// A push that ended, as a line of JSON for the audit log: who, when, what, the diff with secrets masked, and what came
/// of it. @p before and @p after are empty where they could not be had.
[[nodiscard]] QByteArray auditLine(
    const PushRun &run, const QDateTime &at, const QByteArray &before, const QByteArray &after);

} // namespace stalewatch
