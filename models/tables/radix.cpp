// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/radix.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stalewatch {

namespace {

constexpr int digitBits = 11;
constexpr std::size_t digitValues = std::size_t(1) << digitBits;
constexpr std::size_t fewRows = 512; ///< below, clearing the counters costs more than a comparison sort

std::size_t digitOf(quint64 key, int shift) noexcept
{
    return std::size_t(key >> shift) & (digitValues - 1);
}

void distribute(const std::vector<KeyedRow> &from, std::vector<KeyedRow> &to, int shift)
{
    std::array<quint32, digitValues> places{};
    for (const KeyedRow &row : from)
        ++places[digitOf(row.key, shift)];
    quint32 next = 0;
    for (quint32 &place : places)
        next += std::exchange(place, next);
    for (const KeyedRow &row : from)
        to[places[digitOf(row.key, shift)]++] = row;
}

} // namespace

void sortByKey(std::vector<KeyedRow> &rows, std::vector<KeyedRow> &scratch)
{
    if (rows.size() < fewRows) {
        std::ranges::stable_sort(rows, {}, &KeyedRow::key);
        return;
    }
    quint64 differing = 0;
    for (const KeyedRow &row : rows)
        differing |= row.key ^ rows.front().key;
    scratch.resize(rows.size());
    for (int shift = 0; shift < 64; shift += digitBits) {
        if (digitOf(differing, shift) == 0)
            continue;
        distribute(rows, scratch, shift);
        rows.swap(scratch);
    }
}

} // namespace stalewatch
