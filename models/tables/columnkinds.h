// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectioncells.h"
#include "models/tables/words.h"

#include <bit>

/// Kinds of columns: each completes what all columns over an array of that kind have in common. The csvId is the id
/// unless another is given.
namespace stalewatch::kinds {

using TextArray = std::vector<TextId> Connections::*;
using NumberArray = std::vector<qint64> Connections::*;
using Moment = Instant Assessment::*;
using Rate = float Rates::*;

template <NumberArray array>
qint64 number(const ConnectionRow &row)
{
    return (row.server.rows.*array)[row.row];
}
template <NumberArray array>
Instant time(const ConnectionRow &row)
{
    return Instant(Nanoseconds(number<array>(row)));
}
template <NumberArray array>
quint64 numberOrder(const ConnectionRow &row)
{
    return orderKey(number<array>(row));
}
template <NumberArray array>
void numberCsv(const ConnectionRow &row, QByteArray &out)
{
    cells::appendNumber(out, number<array>(row));
}
/// The time that has passed since, counting on.
template <NumberArray array>
QString ageText(const ConnectionRow &row)
{
    return cells::shownAge(time<array>(row), row.now());
}
template <NumberArray array>
quint64 ageOrder(const ConnectionRow &row)
{
    return cells::ageKey(row, time<array>(row));
}
template <Moment moment>
quint64 momentOrder(const ConnectionRow &row)
{
    return cells::timeKey(row, row.assessment().*moment);
}
template <Moment moment>
void momentCsv(const ConnectionRow &row, QByteArray &out)
{
    cells::appendTime(out, row.assessment().*moment);
}

constexpr ConnectionColumn exported(ConnectionColumn column, ConnectionColumn::Raw raw)
{
    column.csvId = *column.csvId ? column.csvId : column.id;
    column.raw = raw;
    return column;
}
constexpr ConnectionColumn largestFirst(ConnectionColumn column, int chars)
{
    column.isNumber = true;
    column.descendingFirst = true;
    if (column.chars == ConnectionColumn{}.chars)
        column.chars = chars;
    return column;
}

template <TextArray array>
constexpr ConnectionColumn texts(ConnectionColumn column)
{
    column = exported(column, ConnectionColumn::Raw::Text);
    column.textId = [](const ConnectionRow &row) { return (row.server.rows.*array)[row.row]; };
    column.text = [](const ConnectionRow &row) { return row.text((row.server.rows.*array)[row.row]).shown(); };
    column.csv
        = [](const ConnectionRow &row, QByteArray &out) { out += row.text((row.server.rows.*array)[row.row]).utf8(); };
    return column;
}

template <NumberArray array>
constexpr ConnectionColumn counts(ConnectionColumn column)
{
    column = largestFirst(exported(column, ConnectionColumn::Raw::Number), 10);
    column.text = [](const ConnectionRow &row) { return shownCount(number<array>(row)); };
    column.order = numberOrder<array>;
    column.csv = numberCsv<array>;
    return column;
}

template <NumberArray array>
constexpr ConnectionColumn sizes(ConnectionColumn column)
{
    column = counts<array>(column);
    column.text = [](const ConnectionRow &row) { return shownBytes(number<array>(row)); };
    return column;
}

template <Rate rate>
constexpr ConnectionColumn rates(ConnectionColumn column)
{
    column = largestFirst(exported(column, ConnectionColumn::Raw::Number), 9);
    column.text = [](const ConnectionRow &row) { return shownRate(double(row.server.rates[row.row].*rate)); };
    column.order = [](const ConnectionRow &row) {
        const float value = row.server.rates[row.row].*rate;
        // Bits of floats that are not negative are ordered as the floats are; + 0 makes -0 a plain zero.
        return value >= 0 ? quint64(std::bit_cast<quint32>(value + 0.F)) : cells::noKey;
    };
    column.csv
        = [](const ConnectionRow &row, QByteArray &out) { cells::appendRate(out, row.server.rates[row.row].*rate); };
    return column;
}

template <Rate rate>
constexpr ConnectionColumn byteRates(ConnectionColumn column)
{
    column = rates<rate>(column);
    column.text = [](const ConnectionRow &row) { return shownByteRate(double(row.server.rates[row.row].*rate)); };
    return column;
}

/// A moment of the server's clock.
template <NumberArray array>
constexpr ConnectionColumn times(ConnectionColumn column)
{
    column = largestFirst(exported(column, ConnectionColumn::Raw::Time), 16);
    column.text = [](const ConnectionRow &row) { return shownTime(time<array>(row), row.now()); };
    column.order = [](const ConnectionRow &row) { return cells::timeKey(row, time<array>(row)); };
    column.csv = [](const ConnectionRow &row, QByteArray &out) { cells::appendTime(out, time<array>(row)); };
    return column;
}

/// Seconds since a moment, in files as they were at the poll.
template <NumberArray array>
constexpr ConnectionColumn ages(ConnectionColumn column)
{
    column = largestFirst(exported(column, ConnectionColumn::Raw::Number), 9);
    column.text = ageText<array>;
    column.order = ageOrder<array>;
    column.csv = [](const ConnectionRow &row, QByteArray &out) {
        cells::appendSeconds(out, time<array>(row), cells::knownAt(row));
    };
    return column;
}

} // namespace stalewatch::kinds
