// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/lastsight.h"
#include "models/triage/ownchange.h"
#include "models/triage/triage.h"

#include <memory>
#include <vector>

namespace stalewatch {

/// What one poll of one server brings to triage.
struct PollNews
{
    std::shared_ptr<const ServerSnapshot> server{};
    std::vector<Closure> closures{}; ///< not told before, oldest first
    std::vector<LastSight> sights{}; ///< one a closure
};

/// Turns polls into triage: closures, who came back, incidents with their likely causes, findings.
///
/// Pure: no clock, no I/O; the same polls give the same triage. One owner, one call at a time. What did not change is
/// shared with the triage before. Cost of a call: its closures, and a pass over the rows while something goes on.
class TriageBook final
{
public:
    TriageBook();
    ~TriageBook();
    Q_DISABLE_COPY_MOVE(TriageBook)

    /// Something was done from here, just now or a moment ago.
    void note(const OwnChange &change);
    /// Takes in @p news, in their order, and then looks at @p snapshot, which holds the last of them. @p now is our
    /// clock, never earlier than the last time.
    [[nodiscard]] Triage take(const std::vector<PollNews> &news, const Snapshot &snapshot, LocalTime now);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace stalewatch
