// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/oncall/closurerankings.h"

namespace stalewatch {

ClosureRankings::ClosureRankings(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ClosureRankings::~ClosureRankings() = default;

void ClosureRankings::ask(const ClosureQuestion &question)
{
    m_question = question;
    m_hasNews = true;
    rank();
}

void ClosureRankings::take(const std::shared_ptr<const Triage> &triage)
{
    // Frames come ten times a second, closures seldom.
    const auto lastOf
        = [](const auto &each) { return each && !each->closures.empty() ? each->closures.back() : nullptr; };
    const bool isSame = m_triage && triage && m_triage->closures == triage->closures;
    if (isSame || (!lastOf(triage) && !lastOf(m_triage) && m_triage))
        return;
    m_triage = triage;
    m_hasNews = true;
    rank();
}

void ClosureRankings::rank()
{
    if (m_isRanking || !m_hasNews)
        return;
    m_isRanking = true;
    m_hasNews = false;
    m_strand.run([this, ranker = m_ranker, triage = m_triage, question = m_question] {
        std::shared_ptr<const ClosureOrder> order = ranker->rank(triage, question);
        QMetaObject::invokeMethod(
            this,
            [this, order] {
                m_isRanking = false;
                emit ranked(order);
                rank();
            },
            Qt::QueuedConnection);
    });
}

} // namespace stalewatch
