// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/strand.h"
#include "models/tables/closureranking.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace stalewatch {

/// Sorts and filters closures for the window, in a thread of its own. One ranking runs at a time, always the newest
/// question about the newest closures.
class ClosureRankings final : public QObject
{
    Q_OBJECT

public:
    explicit ClosureRankings(QObject *parent = nullptr);
    ~ClosureRankings() override;

    void ask(const ClosureQuestion &question);
    /// Null is nothing known yet.
    void take(const std::shared_ptr<const Triage> &triage);

signals:
    void ranked(const std::shared_ptr<const stalewatch::ClosureOrder> &order);

private:
    void rank();

    ClosureQuestion m_question{};
    std::shared_ptr<const Triage> m_triage{};
    std::shared_ptr<ClosureRanker> m_ranker = std::make_shared<ClosureRanker>();
    bool m_isRanking = false;
    bool m_hasNews = false;

    QThreadPool m_pool{};
    Strand m_strand{m_pool}; ///< last: it waits for what uses the ranker
};

} // namespace stalewatch
