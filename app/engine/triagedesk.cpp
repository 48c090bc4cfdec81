// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/triagedesk.h"

#include "app/engine/freedaside.h"

#include <utility>

namespace stalewatch {

void TriageDesk::take(const PolledServer &poll)
{
    m_news.push_back({poll.server, poll.closures, poll.sights});
}

TriageDesk::Errand TriageDesk::errand(std::shared_ptr<const Snapshot> snapshot)
{
    return [this, snapshot = std::move(snapshot), news = std::exchange(m_news, {}),
               noted = std::exchange(m_noted, {})]() -> std::shared_ptr<const Triage> {
        for (const OwnChange &change : noted)
            m_book.note(change);
        return makeFreedAside(m_book.take(news, *snapshot, std::chrono::steady_clock::now()));
    };
}

} // namespace stalewatch
