// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answers/answershelf.h"

#include <algorithm>
#include <limits>

namespace stalewatch {

namespace {

double secondsBetween(LocalTime from, LocalTime to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// How much would be missed: what is compared first counts most, the least goes first.
struct Worth
{
    int rank = 0; ///< 2 the newest whole poll of a server, 1 around an incident, 0 any other
    double hole = 0;

    auto operator<=>(const Worth &) const = default;
};

} // namespace

void AnswerShelf::put(Poll poll)
{
    const LocalTime now = poll->at;
    if (poll->packed > m_limits.bytes) {
        ++m_tooLarge;
        return;
    }
    m_bytes += poll->packed;
    ++m_count;
    m_rows[poll->whom].push_back(std::move(poll));
    forgetOld(now);
    while (m_count > 0 && (m_bytes > m_limits.bytes || m_count > m_limits.polls))
        dropOne(now);
}

bool AnswerShelf::isFavoured(const KeptPoll &poll) const
{
    return std::ranges::any_of(
        m_favoured, [&poll](const AnswerLog::Span &span) { return span.first <= poll.at && poll.at <= span.second; });
}

void AnswerShelf::forgetOld(LocalTime now)
{
    for (auto &[whom, row] : m_rows) {
        std::erase_if(row, [&](const Poll &poll) {
            if (now - poll->at <= m_limits.age || isFavoured(*poll))
                return false;
            m_bytes -= poll->packed;
            --m_count;
            return true;
        });
    }
    std::erase_if(m_rows, [](const auto &entry) { return entry.second.empty(); });
}

void AnswerShelf::dropOne(LocalTime now)
{
    Row *from = nullptr;
    Row::iterator victim{};
    Worth least{.rank = 9};
    for (auto &[whom, row] : m_rows) {
        bool isNewestWhole = true;
        for (auto it = row.end(); it != row.begin();) {
            --it;
            const KeptPoll &poll = **it;
            // The oldest stands for all the time before it.
            const LocalTime before = it == row.begin() ? poll.at - (now - poll.at) : (*std::prev(it))->at;
            const LocalTime after = std::next(it) == row.end() ? now : (*std::next(it))->at;
            Worth worth{.hole = secondsBetween(before, after)};
            if (poll.isWhole && std::exchange(isNewestWhole, false))
                worth.rank = 2;
            else if (isFavoured(poll))
                worth.rank = 1;
            if (worth.rank != 1) // the older, the wider the distances
                worth.hole /= 1 + secondsBetween(poll.at, now);
            if (worth < least) {
                least = worth;
                from = &row;
                victim = it;
            }
        }
    }
    if (!from)
        return;
    m_bytes -= (*victim)->packed;
    --m_count;
    ++m_dropped;
    from->erase(victim);
    std::erase_if(m_rows, [](const auto &entry) { return entry.second.empty(); });
}

std::vector<AnswerShelf::Poll> AnswerShelf::polls() const
{
    std::vector<Poll> all;
    for (const auto &[whom, row] : m_rows)
        all.insert(all.end(), row.begin(), row.end());
    return all;
}

} // namespace stalewatch
