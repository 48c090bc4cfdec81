// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/census.h"

#include <span>

namespace stalewatch {

/// One value that patients share, and how surprising that is.
struct Shared
{
    Dimension dimension = Dimension::Name;
    ValueId value = 0;
    qint64 inGroup = 0;
    qint64 group = 0;
    qint64 everywhere = 0;
    qint64 population = 0;
    /// How much better "those with this value" fits than chance: log likelihood ratio of the two by two table of
    /// members and survivors, with and without it. Zero where members have it less often than others.
    double surprise = 0;

    [[nodiscard]] double coverage() const noexcept { return group == 0 ? 0 : double(inGroup) / double(group); }
    [[nodiscard]] Share shown(const ValueNames &names) const;
};

/// The surprise of @p inGroup of @p group against @p everywhere of @p population, which hold the group.
[[nodiscard]] double surpriseOf(qint64 inGroup, qint64 group, qint64 everywhere, qint64 population) noexcept;

/// What @p patients have in common, what explains most first: values of at least two of them, at most two a dimension.
/// @p census holds who was there; those patients that it lacks are counted in. O(patients).
[[nodiscard]] std::vector<Shared> sharedBy(
    std::span<const Patient *const> patients, const Census &census, const ValueNames &names);

} // namespace stalewatch
