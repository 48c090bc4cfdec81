// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/serverfacts.h"

#include <QByteArrayView>

namespace stalewatch {

/// Decodes an answer of /varz. A tolerant reader: unknown members are skipped, a member of the wrong type or range is
/// `unreadable` and counted in parseFieldErrors, the last of duplicates wins; only a document that is no JSON object or
/// has no server_id is Malformed. Any thread. Copies nothing of @p body but what it returns.
[[nodiscard]] Result<ServerFacts> decodeVarz(QByteArrayView body);

} // namespace stalewatch
