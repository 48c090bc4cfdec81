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

void TriageDesk::forget()
{
    m_news.clear();
    m_noted.clear();
    m_isForgotten = true;
}

TriageDesk::Errand TriageDesk::errand(std::shared_ptr<const Snapshot> snapshot)
{
    return [this, snapshot = std::move(snapshot), news = std::exchange(m_news, {}), noted = std::exchange(m_noted, {}),
               isForgotten = std::exchange(m_isForgotten, false)]() -> std::shared_ptr<const Triage> {
        if (isForgotten)
            m_book = std::make_unique<TriageBook>();
        for (const OwnChange &change : noted)
            m_book->note(change);
        return makeFreedAside(m_book->take(news, *snapshot, std::chrono::steady_clock::now()));
    };
}

} // namespace stalewatch
