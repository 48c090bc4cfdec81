// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/pollclock.h"

#include <QRandomGenerator>

namespace stalewatch {

PollClock::PollClock(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(this, &PollClock::due);
    m_health.asked = m_rhythm.asked();
    m_health.interval = m_rhythm.interval();
}

void PollClock::stop()
{
    m_isRunning = false;
    m_timer.stop();
}

void PollClock::ask(Nanoseconds interval)
{
    m_rhythm.ask(interval);
    m_health.asked = m_rhythm.asked();
    m_health.interval = m_rhythm.interval();
    if (m_timer.isActive())
        schedule(m_ended);
}

void PollClock::begin()
{
    m_timer.stop();
    m_began = std::chrono::steady_clock::now();
    m_health.askedAt = m_began;
}

PollHealth PollClock::succeed(PollHealth ofPoll)
{
    m_rhythm.succeeded(ofPoll.firstByte, ofPoll.took);
    ofPoll.askedAt = m_began;
    ofPoll.asked = m_rhythm.asked();
    ofPoll.interval = m_rhythm.interval();
    ofPoll.polls = m_health.polls + 1;
    ofPoll.inconsistent += m_health.inconsistent;
    m_health = std::move(ofPoll);
    schedule(std::chrono::steady_clock::now());
    return m_health;
}

PollHealth PollClock::fail(const Failure &failure)
{
    m_rhythm.failed(failure.kind == Failure::Kind::Lost);
    m_health.failure = failure;
    m_health.failures = m_rhythm.failures();
    m_health.interval = m_rhythm.interval();
    ++m_health.polls;
    schedule(std::chrono::steady_clock::now());
    return m_health;
}

void PollClock::schedule(LocalTime ended)
{
    m_ended = ended;
    m_health.nextAt = m_rhythm.next(m_began, ended, QRandomGenerator::global()->generateDouble());
    if (!m_isRunning)
        return;
    const Nanoseconds wait = std::max<Nanoseconds>(m_health.nextAt - std::chrono::steady_clock::now(), Nanoseconds(0));
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

} // namespace stalewatch
