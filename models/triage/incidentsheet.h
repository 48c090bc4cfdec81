// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/symptoms.h"

namespace stalewatch {

/// What an incident is written from.
struct IncidentSheet
{
    IncidentNumber number = 0;
    Manner manner = Manner::Silent;
    std::span<const Patient *const> patients; ///< at least one
    std::span<const Shared> shares;
    bool isOver = false;
};

/// Counts, judges and words it. O(patients log patients).
[[nodiscard]] Incident incidentOf(const IncidentSheet &sheet, const Surroundings &around);

} // namespace stalewatch
