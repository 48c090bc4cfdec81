// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/preparedpolls.h"

#include <sys/resource.h>
#include <unistd.h>

namespace stalewatch::bench {

namespace {

constexpr double activeAPoll = 0.2;

} // namespace

PreparedPolls::PreparedPolls(std::size_t connections, std::size_t ahead, Pace pace, const QByteArray &serverId)
    : m_ahead(std::max<std::size_t>(1, ahead))
    , m_pace(pace)
    , m_generator({.connections = connections, .serverId = serverId})
{
    while (m_polls.size() < m_ahead)
        m_polls.push_back(next());
    m_thread = std::thread([this] { refill(); });
}

PreparedPolls::~PreparedPolls()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::shared_ptr<const PreparedPoll> PreparedPolls::next()
{
    m_generator.advance(m_pace.step, m_pace.churn, activeAPoll);
    return std::make_shared<const PreparedPoll>(
        PreparedPoll{m_generator.varz(), m_generator.connz(), m_generator.closedConnz()});
}

std::shared_ptr<const PreparedPoll> PreparedPolls::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_polls.empty(); });
    std::shared_ptr<const PreparedPoll> first = std::move(m_polls.front());
    m_polls.pop_front();
    m_changed.notify_all();
    return first;
}

void PreparedPolls::refill()
{
    ::setpriority(PRIO_PROCESS, id_t(::gettid()), 19); // Linux: of this thread alone
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        if (m_polls.size() < m_ahead) {
            lock.unlock();
            std::shared_ptr<const PreparedPoll> made = next();
            lock.lock();
            m_polls.push_back(std::move(made));
            m_changed.notify_all();
        } else {
            m_changed.wait(lock);
        }
    }
}

} // namespace stalewatch::bench
