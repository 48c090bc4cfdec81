// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/windowrig.h"

#include "app/feeds/feeds.h"
#include "tests/bench/heartbeat.h"
#include "widgets/connections/connectionspanel.h"
#include "widgets/connections/connectiontable.h"
#include "widgets/connections/filterbar.h"

#include <QEvent>

namespace stalewatch::bench {

namespace {

double milliseconds(Nanoseconds duration)
{
    return double(duration.count()) / 1e6;
}

} // namespace

WindowRig::WindowRig(const QList<Target> &targets, Nanoseconds interval, const std::shared_ptr<Logins> &logins)
    : m_engine(feedMaker(logins))
    , m_window([] { return std::chrono::steady_clock::now(); })
    , m_table(m_window.findChild<ConnectionsPanel *>()->findChild<ConnectionTable *>())
{
    connect(&m_window, &MainWindow::questionAsked, &m_engine, &EngineThread::ask);
    connect(&m_window, &MainWindow::viewDropped, &m_engine, &EngineThread::dropView);
    connect(&m_window, &MainWindow::authWantedChanged, &m_engine, &EngineThread::setAuthWanted);
    connect(&m_engine, &EngineThread::framed, this, &WindowRig::show);
    m_window.setLayout({});
    m_window.resize(1400, 900);
    m_window.setHasTargets(true);
    m_window.show();
    m_table->viewport()->installEventFilter(this);
    m_engine.setInterval(interval);
    m_engine.setTargets(targets);
}

void WindowRig::show(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    const std::chrono::nanoseconds before = threadCpu();
    m_window.show(frame);
    m_tally.swaps.push_back(milliseconds(threadCpu() - before));
    if (frame->snapshot->servers.empty())
        return;
    m_tally.rows = frame->snapshot->size();
    const PollHealth &health = frame->snapshot->servers.front()->health;
    if (health.polls == m_polls)
        return;
    m_polls = health.polls;
    m_tally.decode.push_back(milliseconds(health.decodeTook));
    m_tally.polls.push_back(milliseconds(health.took));
}

bool WindowRig::eventFilter(QObject *watched, QEvent *event)
{
    m_tally.paints += event->type() == QEvent::Paint ? 1 : 0;
    return QObject::eventFilter(watched, event);
}

FilterBar &WindowRig::filterBar() const
{
    return *m_window.findChild<ConnectionsPanel *>()->findChild<FilterBar *>();
}

WindowRig::Tally WindowRig::take()
{
    return std::exchange(m_tally, {.rows = m_tally.rows});
}

} // namespace stalewatch::bench
