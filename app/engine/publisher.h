// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/strand.h"
#include "models/tables/ranking.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace stalewatch {

/// Ranks the newest snapshot for every view on the pool and publishes finished frames.
///
/// News waits until the last frame is 100 ms old; a question does not wait. One ranking runs at a time, so frames come
/// in the order of their snapshots and a late answer cannot overtake a newer one.
class Publisher final : public QObject
{
    Q_OBJECT

public:
    static constexpr int views = 16;
    static constexpr std::chrono::milliseconds pace{100};

    /// @p newest makes the snapshot of this moment.
    Publisher(QThreadPool &pool, std::function<std::shared_ptr<const Snapshot>()> newest, QObject *parent);

    /// There is news.
    void touch();
    void ask(int view, const Question &question);
    void dropView(int view);

signals:
    void framed(std::shared_ptr<const stalewatch::Frame> frame);

private:
    struct View
    {
        bool isAsked = false;
        Question question{};
        std::shared_ptr<Ranker> ranker{};
        std::shared_ptr<const Order> answer{};
    };
    /// A view's part of one ranking.
    struct Work
    {
        std::size_t view = 0;
        Question question{};
        std::shared_ptr<Ranker> ranker{};
        std::shared_ptr<const Order> answer{};
    };

    void publishWhenDue();
    void publish();
    [[nodiscard]] std::vector<Work> workToDo() const;
    void take(const std::vector<Work> &done);

    // Constant after construction
    const std::function<std::shared_ptr<const Snapshot>()> m_newest;

    std::array<View, views> m_views{};
    std::shared_ptr<const Snapshot> m_snapshot{};
    QTimer m_timer{this};
    LocalTime m_published{};
    bool m_hasNews = true;
    bool m_hasQuestion = false;
    bool m_isRanking = false;

    Strand m_strand; ///< last: it waits for what uses the rankers
};

} // namespace stalewatch
