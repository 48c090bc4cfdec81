// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/serverlife.h"

#include <string>
#include <vector>

namespace stalewatch::test {

/// One row of a made-up poll.
struct Row
{
    quint64 cid = 0;
    std::string name{};
    qint64 inMsgs = 0;
};

/// Polls of one server whose clock moves a second at a time, beside ours.
class Script
{
public:
    Script() { m_texts->pool = std::make_shared<TextPool>(); }

    std::shared_ptr<Observation> poll(const std::vector<Row> &rows, const std::vector<Closure> &closures = {})
    {
        auto poll = std::make_shared<Observation>();
        m_now += std::chrono::seconds(1);
        m_local += std::chrono::seconds(1);
        poll->facts.serverId = "NA";
        poll->facts.version = "2.10.27";
        poll->facts.ping = {.interval = std::chrono::seconds(10), .max = 2};
        poll->now = m_now;
        poll->receivedAt = m_local;
        poll->texts = m_texts;
        poll->rows.texts = m_texts->pool;
        poll->rows.resize(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            poll->rows.cid[i] = rows[i].cid;
            poll->rows.name[i] = m_texts->pool->intern(rows[i].name);
            poll->rows.inMsgs[i] = rows[i].inMsgs;
        }
        poll->closures = closures;
        poll->isFirst = m_isFirst;
        m_isFirst = false;
        return poll;
    }
    [[nodiscard]] const GrowingTexts &texts() const { return *m_texts; }
    /// What a feed does when most of its texts are dead.
    void changePool()
    {
        m_texts = std::make_shared<GrowingTexts>();
        m_texts->pool = std::make_shared<TextPool>();
        m_texts->pool->intern("another text first, so that ids differ");
    }
    void wait(Nanoseconds duration) { m_local += std::chrono::duration_cast<LocalTime::duration>(duration); }
    [[nodiscard]] Instant now() const { return m_now; }

private:
    std::shared_ptr<GrowingTexts> m_texts = std::make_shared<GrowingTexts>();
    Instant m_now{std::chrono::hours(24 * 365 * 50)};
    LocalTime m_local{std::chrono::hours(1)};
    bool m_isFirst = true;
};

inline Closure closed(quint64 cid, std::string reason = std::string(staleReason), Instant stop = noInstant)
{
    Closure closure;
    closure.cid = cid;
    closure.reason = std::move(reason);
    closure.stop = stop;
    return closure;
}

inline std::vector<quint64> cids(const std::vector<Closure> &closures)
{
    std::vector<quint64> result;
    for (const Closure &closure : closures)
        result.push_back(closure.cid);
    return result;
}

} // namespace stalewatch::test
