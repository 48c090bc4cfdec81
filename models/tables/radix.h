// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace stalewatch {

/// A row and what it is sorted by.
struct KeyedRow
{
    quint64 key = 0;
    quint32 row = 0;
};

/// Sorts @p rows by key, ascending; equal keys keep their order. @p scratch is memory to reuse.
///
/// Least significant digit first, 11 bits a digit; digits in which all keys agree cost nothing, so that counters and
/// times, which share their high digits, take two or three passes. O(n).
void sortByKey(std::vector<KeyedRow> &rows, std::vector<KeyedRow> &scratch);

} // namespace stalewatch
