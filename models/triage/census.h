// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/patient.h"

namespace stalewatch {

/// How many connections there were with each value, and in all: the population of which an incident took its part.
/// Those it spared are the control group.
struct Census
{
    std::array<std::vector<quint32>, dimensionCount> counts{}; ///< by ValueId
    std::array<qint64, dimensionCount> known{};                ///< rows whose value was known
    qint64 total = 0;
    /// Those of `counts` that had answered a PING after a time without traffic, by value.
    std::array<std::vector<quint32>, dimensionCount> idle{};
    qint64 idleTotal = 0;
    LocalTime at{};

    void add(const Traits &traits, bool isIdle = false);
    [[nodiscard]] qint64 idleOf(std::size_t dimension, ValueId id) const noexcept
    {
        return id < idle[dimension].size() ? idle[dimension][id] : 0;
    }
    [[nodiscard]] qint64 of(std::size_t dimension, ValueId id) const noexcept
    {
        return id < counts[dimension].size() ? counts[dimension][id] : 0;
    }
};

/// Reads the rows of all servers; keeps what it learnt of their texts.
class CensusTaker final
{
public:
    explicit CensusTaker(ValueNames &names) : m_names(names) { }

    /// The open connections of @p snapshot. O(rows).
    [[nodiscard]] Census take(const Snapshot &snapshot, LocalTime now);
    /// The traits of one row.
    [[nodiscard]] Traits read(const ServerSnapshot &server, std::size_t row);
    void forget(const Snapshot &snapshot);

private:
    RowReader &reader(const ServerSnapshot &server);

    ValueNames &m_names;
    std::unordered_map<ServerNumber, RowReader> m_readers{};
};

} // namespace stalewatch
