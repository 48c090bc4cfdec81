// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/publisher.h"

#include <QThreadPool>

namespace stalewatch {

Publisher::Publisher(
    QThreadPool &pool, std::function<std::shared_ptr<const Snapshot>()> newest, TriageDesk &desk, QObject *parent)
    : QObject(parent), m_newest(std::move(newest)), m_desk(desk), m_strand(pool)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(this, &Publisher::publish);
}

void Publisher::touch()
{
    m_hasNews = true;
    publishWhenDue();
}

void Publisher::ask(int view, const Question &question)
{
    if (view < 0 || view >= views)
        return;
    View &asked = m_views[std::size_t(view)];
    asked.isAsked = true;
    asked.question = question;
    if (!asked.ranker)
        asked.ranker = std::make_shared<Ranker>();
    m_hasQuestion = true;
    publishWhenDue();
}

void Publisher::dropView(int view)
{
    if (view >= 0 && view < views)
        m_views[std::size_t(view)] = {};
}

void Publisher::publishWhenDue()
{
    if (m_isRanking)
        return; // take() comes back here
    const LocalTime due = m_published + pace;
    const LocalTime now = std::chrono::steady_clock::now();
    if (m_hasQuestion || now >= due)
        publish();
    else if (!m_timer.isActive())
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(due - now));
}

void Publisher::publish()
{
    m_timer.stop();
    TriageDesk::Errand errand;
    if (m_hasNews) {
        m_snapshot = m_newest();
        errand = m_desk.errand(m_snapshot);
    }
    m_hasNews = false;
    m_hasQuestion = false;
    m_isRanking = true;
    m_strand.run(
        [this, snapshot = m_snapshot, work = workToDo(), errand = std::move(errand), triage = m_triage]() mutable {
            if (errand)
                triage = errand();
            for (Work &part : work)
                part.answer = part.ranker->rank(snapshot, part.question);
            QMetaObject::invokeMethod(
                this, [this, work = std::move(work), triage] { take(work, triage); }, Qt::QueuedConnection);
        });
}

std::vector<Publisher::Work> Publisher::workToDo() const
{
    std::vector<Work> work;
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const View &view = m_views[i];
        const bool isAnswered
            = view.answer && view.answer->snapshot == m_snapshot && view.answer->question == view.question;
        if (view.isAsked && !isAnswered)
            work.push_back({.view = i, .question = view.question, .ranker = view.ranker});
    }
    return work;
}

void Publisher::take(const std::vector<Work> &done, const std::shared_ptr<const Triage> &triage)
{
    m_triage = triage;
    for (const Work &part : done) {
        View &view = m_views[part.view];
        if (view.ranker == part.ranker) // else it was dropped meanwhile
            view.answer = part.answer;
    }
    auto frame = std::make_shared<Frame>();
    frame->snapshot = m_snapshot;
    for (const View &view : m_views)
        frame->orders.push_back(view.answer);
    frame->triage = m_triage;
    m_published = std::chrono::steady_clock::now();
    m_isRanking = false;
    emit framed(frame);
    if (m_hasNews || m_hasQuestion)
        publishWhenDue();
}

} // namespace stalewatch
