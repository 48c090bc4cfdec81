// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/ranking.h"

#include <QList>

#include <memory>
#include <span>

class QMimeData;

namespace stalewatch {

/// Rows for the clipboard: tab-separated text and JSON with the raw values, and an HTML table as shown, escaped.
/// @p rows are fleet rows of @p snapshot, @p columns indexes into connectionColumns().
[[nodiscard]] std::unique_ptr<QMimeData> copiedRows(
    const Snapshot &snapshot, std::span<const quint32> rows, const QList<int> &columns, LocalTime local);

} // namespace stalewatch
