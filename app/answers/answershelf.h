// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/answers/answerlog.h"

#include <map>

namespace stalewatch {

/// Which polls stay and which make room for others; see AnswerLog. Values only: it has no clock, the newest poll says
/// how late it is.
class AnswerShelf final
{
public:
    using Poll = std::shared_ptr<const KeptPoll>;
    struct Limits
    {
        qint64 bytes = 0;
        qsizetype polls = 0;
        Nanoseconds age{0};
    };

    explicit AnswerShelf(const Limits &limits) : m_limits(limits) { }

    /// Takes @p poll, newer than those of its `whom` that are there, and drops what is too much. O(polls) a drop.
    void put(Poll poll);
    void favour(std::vector<AnswerLog::Span> spans) { m_favoured = std::move(spans); }
    /// Server by server, oldest first.
    [[nodiscard]] std::vector<Poll> polls() const;
    [[nodiscard]] qint64 dropped() const noexcept { return m_dropped; }
    [[nodiscard]] qint64 tooLarge() const noexcept { return m_tooLarge; }

private:
    using Row = std::vector<Poll>;

    [[nodiscard]] bool isFavoured(const KeptPoll &poll) const;
    void forgetOld(LocalTime now);
    void dropOne(LocalTime now);

    const Limits m_limits;
    std::map<QString, Row> m_rows{}; ///< by whom, oldest first
    std::vector<AnswerLog::Span> m_favoured{};
    qint64 m_bytes = 0;
    qsizetype m_count = 0;
    qint64 m_dropped = 0;
    qint64 m_tooLarge = 0;
};

} // namespace stalewatch
