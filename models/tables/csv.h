// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/ranking.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <span>

namespace stalewatch {

/// How rows leave the program.
enum class ExportFormat { Csv, Json, Tsv };

/// Writes the header and one record a row to @p sink in pieces of about 64 KiB; stops when @p sink returns false.
///
/// CSV is RFC 4180: CRLF, text quoted always and defused (a leading = + - @ tab CR LF, their full-width forms, also
/// after blanks, gets an apostrophe), numbers bare, absent values empty, times ISO 8601 UTC. JSON is an array of
/// objects with null for absent, texts exact. TSV is for the clipboard: titles, and the cells as they are shown. In CSV
/// and TSV invisible characters of texts stand as visible escapes. @p columns are indexes into connectionColumns().
/// Returns whether all was taken. Any thread.
bool writeRows(ExportFormat format, const Snapshot &snapshot, std::span<const quint32> rows, const QList<int> &columns,
    LocalTime local, const std::function<bool(QByteArrayView)> &sink);

/// A text as a CSV field: quoted, defused, NUL removed.
[[nodiscard]] QByteArray csvText(QByteArrayView utf8);

/// The columns an export has when none are named: every one with a csvId.
[[nodiscard]] QList<int> exportColumns();

} // namespace stalewatch
