// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/strand.h"
#include "app/engine/triagedesk.h"
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

    /// @p newest makes the snapshot of this moment; @p desk, the engine's, what triage says of it.
    Publisher(
        QThreadPool &pool, std::function<std::shared_ptr<const Snapshot>()> newest, TriageDesk &desk, QObject *parent);

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
    void take(const std::vector<Work> &done, const std::shared_ptr<const Triage> &triage);

    // Constant after construction
    const std::function<std::shared_ptr<const Snapshot>()> m_newest;
    TriageDesk &m_desk; ///< the engine's

    std::array<View, views> m_views{};
    std::shared_ptr<const Snapshot> m_snapshot{};
    std::shared_ptr<const Triage> m_triage{};
    QTimer m_timer{this};
    LocalTime m_published{};
    bool m_hasNews = true;
    bool m_hasQuestion = false;
    bool m_isRanking = false;

    Strand m_strand; ///< last: it waits for what uses the rankers
};

} // namespace stalewatch
