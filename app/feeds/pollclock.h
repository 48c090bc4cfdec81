// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/feeds/pollrhythm.h"
#include "models/values/pollhealth.h"

#include <QObject>
#include <QTimer>

namespace stalewatch {

/// When one feed polls and how that goes: its rhythm, its timer and the health it tells.
class PollClock final : public QObject
{
    Q_OBJECT

public:
    explicit PollClock(QObject *parent = nullptr);

    /// From now on due() comes after every poll.
    void start() { m_isRunning = true; }
    void stop();
    [[nodiscard]] bool isRunning() const noexcept { return m_isRunning; }
    /// See Feed::setInterval().
    void ask(Nanoseconds interval);

    /// A poll is to begin, but what it needs is busy: due() waits for it.
    void wait() { m_timer.stop(); }
    void begin();
    /// The poll ended well; @p ofPoll is what it measured. Returns the whole health.
    [[nodiscard]] PollHealth succeed(PollHealth ofPoll);
    [[nodiscard]] PollHealth fail(const Failure &failure);

signals:
    void due();

private:
    void schedule(LocalTime ended);

    PollRhythm m_rhythm{};
    QTimer m_timer{this};
    PollHealth m_health{};
    LocalTime m_began{};
    LocalTime m_ended{};
    bool m_isRunning = false;
};

} // namespace stalewatch
