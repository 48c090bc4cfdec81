// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <map>

namespace stalewatch {

/// How many connections each quick filter is about.
struct QuickCounts
{
    qint64 open = 0;
    qint64 atRisk = 0;
    qint64 unnamed = 0;
    qint64 gone = 0;

    bool operator==(const QuickCounts &) const = default;
};

/// Counts snapshots; a server that was not polled again is not counted again. O(rows that are new).
class QuickCounter final
{
public:
    /// Of one server, or of all if @p server is 0.
    [[nodiscard]] QuickCounts count(const Snapshot &snapshot, ServerNumber server);

private:
    struct Counted
    {
        qint64 polls = -1;
        Instant now = noInstant;
        std::size_t rows = 0;
        QuickCounts counts{};
    };
    std::map<ServerNumber, Counted> m_counted{};
};

} // namespace stalewatch
