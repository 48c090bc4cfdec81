// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/sleepwatch.h"

#include <ctime>

namespace stalewatch {

Nanoseconds asleepSinceBoot() noexcept
{
#ifdef CLOCK_BOOTTIME
    const auto read = [](clockid_t clock) {
        timespec now{};
        clock_gettime(clock, &now);
        return std::chrono::seconds(now.tv_sec) + Nanoseconds(now.tv_nsec);
    };
    const Nanoseconds awake = read(CLOCK_MONOTONIC);
    return read(CLOCK_BOOTTIME) - awake;
#else
    return Nanoseconds(0); // a clock that counts on, or none to tell by
#endif
}

SleepWatch::SleepWatch(std::function<Nanoseconds()> asleep, QObject *parent)
    : QObject(parent), m_asleep(std::move(asleep)), m_known(m_asleep())
{
    m_timer.callOnTimeout(this, &SleepWatch::look);
    m_timer.start(pace);
}

void SleepWatch::look()
{
    const Nanoseconds asleep = m_asleep();
    const Nanoseconds duration = asleep - m_known;
    if (duration < shortest)
        return;
    m_known = asleep;
    emit slept(duration);
}

} // namespace stalewatch
