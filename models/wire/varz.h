// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/serverfacts.h"

#include <QByteArrayView>

namespace stalewatch {

/// Decodes an answer of /varz. A tolerant reader: unknown members are skipped, null is absent, a member of the wrong
/// type or range is unreadable and counted in parseFieldErrors, the last of duplicates wins. Malformed is only a
/// document that is no JSON object (invalid UTF-8 and a cut included) or has no server_id; a lone surrogate costs its
/// member alone. Ping settings that were not read are zero and so not usable, never a default. Any thread. Copies @p
/// body once.
[[nodiscard]] Result<ServerFacts> decodeVarz(QByteArrayView body);

} // namespace stalewatch
