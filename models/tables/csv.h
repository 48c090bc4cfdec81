// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectioncolumns.h"
#include "models/tables/ranking.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <span>
#include <vector>

namespace stalewatch {

/// How rows leave the program.
enum class ExportFormat { Csv, Json, Tsv };

/// Takes a piece of what is written; false: it can take no more.
using ExportSink = std::function<bool(QByteArrayView)>;

/// A column of what leaves the program.
struct ExportColumn
{
    const char *csvId = ""; ///< header in CSV and JSON
    QString title{};        ///< header in TSV
    ConnectionColumn::Raw raw = ConnectionColumn::Raw::Number;
};

/// Rows of any kind as they leave the program.
struct ExportTable
{
    std::vector<ExportColumn> columns{};
    std::size_t rows = 0;
    std::function<void(std::size_t row, std::size_t column, QByteArray &out)> raw{}; ///< appends; nothing: absent
    std::function<QString(std::size_t row, std::size_t column)> shown{};             ///< for TSV; whole and plain
};

/// Writes the header and one record a row to @p sink in pieces of about 64 KiB; stops when @p sink returns false.
///
/// CSV is RFC 4180: CRLF, text quoted always and defused (a leading = + - @ tab CR LF, their full-width forms, also
/// after blanks, gets an apostrophe), numbers bare, absent values empty, times ISO 8601 UTC. JSON is an array of
/// objects with null for absent, texts exact. TSV is for the clipboard: titles, and the cells as they are shown. In CSV
/// and TSV invisible characters of texts stand as visible escapes. Returns whether all was taken. Any thread.
bool writeTable(ExportFormat format, const ExportTable &table, const ExportSink &sink);
/// Connections, as writeTable(). @p columns are indexes into connectionColumns().
bool writeRows(ExportFormat format, const Snapshot &snapshot, std::span<const quint32> rows, const QList<int> &columns,
    LocalTime local, const ExportSink &sink);

/// A text as a CSV field: quoted, defused, NUL removed.
[[nodiscard]] QByteArray csvText(QByteArrayView utf8);

/// The columns an export has when none are named: every one with a csvId.
[[nodiscard]] QList<int> exportColumns();

} // namespace stalewatch
