// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"
#include "models/triage/triagebook.h"

#include <memory>

namespace stalewatch {

/// Gathers polls for triage and has them worked through where there is time for it: take() and errand() are the
/// engine's thread's, errands run one after the other on its pool.
class TriageDesk final
{
public:
    using Errand = std::function<std::shared_ptr<const Triage>()>;

    void take(const PolledServer &poll);
    void note(const OwnChange &change) { m_noted.push_back(change); }
    /// What was gathered and worked through so far is of no interest any more.
    void forget();
    /// What turns everything gathered up to now into the triage of @p snapshot. Must run, and before the next one does.
    [[nodiscard]] Errand errand(std::shared_ptr<const Snapshot> snapshot);

private:
    std::vector<PollNews> m_news{};
    std::vector<OwnChange> m_noted{};
    bool m_isForgotten = false;                                          ///< the next errand begins a new book
    std::unique_ptr<TriageBook> m_book = std::make_unique<TriageBook>(); ///< the errands' alone
};

} // namespace stalewatch
