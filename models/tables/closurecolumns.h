// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectioncolumns.h"
#include "models/tables/csv.h"
#include "models/triage/triage.h"

namespace stalewatch {

/// One closure as a column's functions see it.
struct ClosureRow
{
    const ClosureRecord &record;
    Instant now = noInstant; ///< a server's clock: tells today's times from others; nothing counts with it
};

/// A column of the closures is declared once, as a row of closureColumns().
struct ClosureColumn
{
    using Raw = ConnectionColumn::Raw;

    const char *id = "";          ///< snake_case, the server's own name where it has one; never shown, never renamed
    const char *csvId = "";       ///< header in CSV and JSON, with its raw unit
    const char *title = "";       ///< translated in the context "ClosureColumn"
    const char *hint = "";        ///< tooltip; same context
    bool isNumber = false;        ///< right-aligned, tabular figures
    bool byDefault = true;        ///< shown before the operator chose
    bool descendingFirst = false; ///< the first click on the header shows the largest on top
    int chars = 9;                ///< width, in figures of the table's font
    int least = 0;                ///< width below which it says nothing, likewise; 0: chars

    QString (*text)(const ClosureRow &) = nullptr; ///< as shown; plain; empty: absent
    /// Order of columns that are no text; absent last.
    quint64 (*order)(const ClosureRow &) = nullptr;
    /// Text of columns that are: ordered, filtered, copied and shown whole by it. Untrusted.
    std::string_view (*bytes)(const ClosureRow &) = nullptr;
    void (*csv)(const ClosureRow &, QByteArray &out) = nullptr; ///< appends the raw value; nothing: absent
    Raw raw = Raw::Number;
};

/// All columns in their default order.
[[nodiscard]] std::span<const ClosureColumn> closureColumns() noexcept;
/// The index of @p id, or -1.
[[nodiscard]] int closureColumn(QLatin1StringView id) noexcept;
/// Translated title and hint.
[[nodiscard]] QString titleOf(const ClosureColumn &column);
[[nodiscard]] QString hintOf(const ClosureColumn &column);

/// These closures, by their place in Triage::closures, for writeTable(). The triage must outlive it.
/// @p columns are indexes into closureColumns(); none: all.
[[nodiscard]] ExportTable exportTable(
    const Triage &triage, std::span<const quint32> rows, Instant now, const QList<int> &columns = {});

} // namespace stalewatch
