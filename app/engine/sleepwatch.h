// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace stalewatch {

/// How long this machine has slept since it was started: what the boot clock counts and ours does not.
[[nodiscard]] Nanoseconds asleepSinceBoot() noexcept;

/// Notices that the machine slept. Our clock stands still meanwhile, so that what was known hours ago would pass for
/// what is known now. Looks every second.
class SleepWatch final : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(std::function<Nanoseconds()> asleep = asleepSinceBoot, QObject *parent = nullptr);

    static constexpr std::chrono::milliseconds pace{1000};
    /// Less is not worth a word, and nothing that two clocks read one after the other may differ by.
    static constexpr Nanoseconds shortest = std::chrono::milliseconds(500);

    /// What the timer does.
    void look();

signals:
    void slept(std::chrono::nanoseconds duration);

private:
    // Constant after construction
    const std::function<Nanoseconds()> m_asleep;

    Nanoseconds m_known;
    QTimer m_timer{this};
};

} // namespace stalewatch
