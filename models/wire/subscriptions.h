// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/heldsubscriptions.h"

#include <QByteArrayView>

namespace stalewatch {

/// Decodes an answer of /connz?cid=@p cid&subs=detail. A tolerant reader as decodeVarz() is; rows of other connections
/// are passed over. Any thread.
[[nodiscard]] Result<HeldSubscriptions> decodeSubscriptions(QByteArrayView body, quint64 cid);

} // namespace stalewatch
