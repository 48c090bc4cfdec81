// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

class QThreadPool;

namespace stalewatch {

/// Runs tasks one after the other, in their order, on a pool shared with others: order without a thread of one's own.
///
/// Make it the last member of its owner: the destructor drops what has not begun and waits for what has, so a task may
/// use the owner, and what it posts to the owner by a queued call is dropped with the owner.
class Strand final
{
public:
    /// @p pool outlives the strand.
    explicit Strand(QThreadPool &pool);
    ~Strand();
    Q_DISABLE_COPY_MOVE(Strand)

    void run(std::function<void()> task);
    /// Drops the tasks that have not begun.
    void drop();

private:
    void work();

    QThreadPool &m_pool;

    // Guarded by m_mutex
    std::mutex m_mutex{};
    std::condition_variable m_rested{};
    std::deque<std::function<void()>> m_tasks{};
    bool m_isWorking = false;
};

} // namespace stalewatch
