// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/healthcheck.h"

#include <map>

namespace stalewatch {

/// Runs the health checks once a second and keeps what they find steady: it is told when it was there for two seconds
/// (at once if it is critical), stays until it was away for ten, and keeps its `since`. Pure; one owner.
class FindingBook final
{
public:
    /// O(servers), and the rows of those that were polled since.
    void update(const Snapshot &snapshot, const ClosureLog &log, LocalTime now);
    /// Worst first, then the oldest.
    [[nodiscard]] const std::vector<Finding> &findings() const noexcept { return m_findings; }

private:
    struct Held
    {
        Finding finding{};
        LocalTime since{};
        LocalTime seenAt{};
        bool isTold = false;
    };
    using Key = std::pair<std::string, QString>; ///< check and about

    void hold(Finding finding, LocalTime now);

    FigureBook m_figures{};
    std::map<Key, Held> m_held{};
    std::vector<Finding> m_findings{};
    LocalTime m_looked{};
    bool m_hasLooked = false;
};

} // namespace stalewatch
