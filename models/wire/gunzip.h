// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace stalewatch {

/// Whether @p bytes begin as gzip does (RFC 1952). No JSON does.
[[nodiscard]] bool isGzip(QByteArrayView bytes) noexcept;

/// What the one gzip member @p packed holds. TooLarge beyond @p most bytes, found out while unpacking, so that a bomb
/// costs @p most and no more; Malformed for a damaged or cut one, and for anything behind its end. Any thread.
[[nodiscard]] Result<QByteArray> gunzip(QByteArrayView packed, qsizetype most);

} // namespace stalewatch
