// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/strand.h"

#include <QThreadPool>

namespace stalewatch {

Strand::Strand(QThreadPool &pool) : m_pool(pool)
{
}

Strand::~Strand()
{
    std::unique_lock lock(m_mutex);
    m_tasks.clear();
    m_rested.wait(lock, [this] { return !m_isWorking; });
}

void Strand::run(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_isWorking)
        return;
    m_isWorking = true;
    m_pool.start([this] { work(); });
}

void Strand::drop()
{
    const std::lock_guard lock(m_mutex);
    m_tasks.clear();
}

void Strand::work()
{
    std::function<void()> task;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_tasks.empty()) {
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
    }
    if (task)
        task();
    task = nullptr; // what it holds goes before the owner may

    const std::lock_guard lock(m_mutex);
    if (m_tasks.empty()) {
        m_isWorking = false;
        m_rested.notify_all();
        return;
    }
    // One task a turn, so that a busy server does not keep the others waiting.
    m_pool.start([this] { work(); });
}

} // namespace stalewatch
