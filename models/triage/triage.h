// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/finding.h"
#include "models/triage/incident.h"

#include <QMetaType>

#include <deque>

namespace stalewatch {

/// Everything triage knows at one moment; immutable, handed to the window with the snapshot it was made from.
struct Triage
{
    quint64 snapshot = 0;                                        ///< Snapshot::number
    std::deque<std::shared_ptr<const ClosureRecord>> closures{}; ///< by id, oldest first; the newest 20,000
    std::vector<std::shared_ptr<const Incident>> incidents{};    ///< newest first
    std::vector<Finding> findings{};                             ///< worst first, then the oldest
    qint64 forgotten = 0; ///< closures that were dropped because there were too many

    /// The closure with this id, or null. O(1).
    [[nodiscard]] const ClosureRecord *closure(quint64 id) const noexcept
    {
        const quint64 first = closures.empty() ? 0 : closures.front()->id;
        return closures.empty() || id < first || id - first >= closures.size() ? nullptr : closures[id - first].get();
    }
};

} // namespace stalewatch

Q_DECLARE_METATYPE(std::shared_ptr<const stalewatch::Triage>)
