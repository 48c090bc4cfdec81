// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/closurecolumns.h"
#include "models/tables/connectioncells.h"
#include "models/tables/words.h"

#include <optional>

/// What the rows of closureColumns() are made of: values, and kinds of columns that complete what those over a value
/// have in common.
namespace stalewatch::closurecells {

using Row = const ClosureRow &;

/// @p text for a plain-text place; the second all of it.
[[nodiscard]] QString shown(std::string_view text);
[[nodiscard]] QString whole(std::string_view text);
void appendBytes(QByteArray &out, std::string_view text);
/// Absent last.
[[nodiscard]] constexpr quint64 instantKey(Instant at) noexcept
{
    return orderKey(at.time_since_epoch().count());
}

// Values
[[nodiscard]] inline Instant stopped(Row row) noexcept
{
    return row.record.closure.stop;
}
[[nodiscard]] inline Instant started(Row row) noexcept
{
    return row.record.closure.start;
}
[[nodiscard]] inline Instant proofAt(Row row) noexcept
{
    return row.record.wasWatched ? row.record.before.proofAt : noInstant;
}
[[nodiscard]] inline qint64 port(Row row) noexcept
{
    return row.record.closure.port < 0 ? absent : row.record.closure.port;
}
/// What was seen at the last poll, or what the server lists; the larger, because a close frees what was pending.
[[nodiscard]] qint64 pending(Row row) noexcept;
[[nodiscard]] qint64 subscriptions(Row row) noexcept;
[[nodiscard]] inline qint64 inMsgs(Row row) noexcept
{
    return row.record.closure.inMsgs;
}
[[nodiscard]] inline qint64 outMsgs(Row row) noexcept
{
    return row.record.closure.outMsgs;
}
[[nodiscard]] inline std::optional<Nanoseconds> lifetime(Row row) noexcept
{
    return row.record.lifetime();
}
[[nodiscard]] inline std::optional<Nanoseconds> silence(Row row) noexcept
{
    return row.record.silence();
}
[[nodiscard]] std::optional<Nanoseconds> backAfter(Row row) noexcept;
[[nodiscard]] std::optional<Nanoseconds> roundTrip(Row row) noexcept;
[[nodiscard]] std::string_view backServer(Row row);

// Cells
[[nodiscard]] QString loudnessText(Row row);
[[nodiscard]] quint64 loudnessOrder(Row row) noexcept;
void loudnessCsv(Row row, QByteArray &out);
[[nodiscard]] QString cidText(Row row);
[[nodiscard]] QString proofText(Row row);
[[nodiscard]] QString foreseenText(Row row);
[[nodiscard]] quint64 foreseenOrder(Row row) noexcept;
void foreseenCsv(Row row, QByteArray &out);
[[nodiscard]] QString backCidText(Row row);
[[nodiscard]] quint64 backCidOrder(Row row) noexcept;
void backCidCsv(Row row, QByteArray &out);
[[nodiscard]] QString incidentText(Row row);
[[nodiscard]] quint64 incidentOrder(Row row) noexcept;
void incidentCsv(Row row, QByteArray &out);
[[nodiscard]] QString toldByText(Row row);
void toldByCsv(Row row, QByteArray &out);
[[nodiscard]] QString shownSpan(std::optional<Nanoseconds> span);
void appendSpan(QByteArray &out, std::optional<Nanoseconds> span);

// Kinds of columns
template <auto member>
[[nodiscard]] std::string_view bytesOf(Row row) noexcept
{
    if constexpr (std::is_same_v<decltype(member), std::string Closure::*>)
        return row.record.closure.*member;
    else
        return row.record.*member;
}

template <auto member>
constexpr ClosureColumn text(ClosureColumn column)
{
    column.csvId = column.id;
    column.raw = ClosureColumn::Raw::Text;
    column.bytes = bytesOf<member>;
    column.text = [](Row row) { return shown(bytesOf<member>(row)); };
    column.csv = [](Row row, QByteArray &out) { appendBytes(out, bytesOf<member>(row)); };
    return column;
}

/// The name, or that there was none.
[[nodiscard]] QString nameText(Row row);
constexpr ClosureColumn named(ClosureColumn column)
{
    column.text = nameText;
    return column;
}

template <qint64 (*value)(Row) noexcept>
constexpr ClosureColumn number(ClosureColumn column)
{
    column.csvId = column.id;
    column.isNumber = true;
    column.descendingFirst = true;
    column.text = [](Row row) { return shownCount(value(row)); };
    column.order = [](Row row) { return orderKey(value(row)); };
    column.csv = [](Row row, QByteArray &out) { cells::appendNumber(out, value(row)); };
    return column;
}

template <qint64 (*value)(Row) noexcept>
constexpr ClosureColumn bytes(ClosureColumn column)
{
    column = number<value>(column);
    column.text = [](Row row) { return shownBytes(value(row)); };
    return column;
}

template <Instant (*value)(Row) noexcept>
constexpr ClosureColumn time(ClosureColumn column)
{
    column.csvId = column.id;
    column.isNumber = true;
    column.descendingFirst = true;
    column.raw = ClosureColumn::Raw::Time;
    column.text
        = [](Row row) { return isKnown(value(row)) && isKnown(row.now) ? shownTime(value(row), row.now) : QString(); };
    column.order = [](Row row) { return instantKey(value(row)); };
    column.csv = [](Row row, QByteArray &out) { cells::appendTime(out, value(row)); };
    return column;
}

template <std::optional<Nanoseconds> (*value)(Row) noexcept>
constexpr ClosureColumn duration(ClosureColumn column)
{
    column.isNumber = true;
    column.descendingFirst = true;
    column.text = [](Row row) { return shownSpan(value(row)); };
    column.order = [](Row row) {
        const std::optional<Nanoseconds> span = value(row);
        return orderKey(span ? span->count() : absent);
    };
    column.csv = [](Row row, QByteArray &out) { appendSpan(out, value(row)); };
    return column;
}

} // namespace stalewatch::closurecells
