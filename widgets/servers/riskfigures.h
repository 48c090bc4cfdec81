// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"
#include "widgets/palette.h"

#include <map>
#include <memory>
#include <optional>

namespace stalewatch {

/// What the connections of one server add up to, for the headline row and the list of servers.
struct RiskFigures
{
    qint64 open = 0;
    qint64 atRisk = 0;         ///< suspects and ghosts
    qint64 ghosts = 0;         ///< of those
    qint64 heldBytes = 0;      ///< pending bytes of those at risk
    Status worst = Status::Ok; ///< the gravest state among its connections
    /// When the first of those at risk is closed, on our clock: not before, and at the latest.
    std::optional<std::pair<LocalTime, LocalTime>> next{};

    /// Adds another server's.
    void add(const RiskFigures &other);
};

/// Counts servers; one that was not polled again is not counted again. O(rows that are new): 1 ms at 100,000.
class RiskCounter final
{
public:
    [[nodiscard]] const RiskFigures &of(const std::shared_ptr<const ServerSnapshot> &server);
    /// Forgets servers that are not in @p snapshot any more.
    void keepOnly(const Snapshot &snapshot);

private:
    struct Counted
    {
        std::weak_ptr<const ServerSnapshot> server{};
        RiskFigures figures{};
    };
    std::map<TargetNumber, Counted> m_counted{};
};

} // namespace stalewatch
