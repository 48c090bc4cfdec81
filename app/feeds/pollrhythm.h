// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

#include <array>

namespace stalewatch {

/// When the next poll of one target is due. Pure: clock and chance are parameters.
///
/// Every /connz makes the server sort all its connections, so a slow server is asked less often than wished: its own
/// work (the time to the first byte) may take a tenth of the time and a whole poll half of it. A dead one is asked
/// after 1, 2, 4 ... 60 s, with jitter, so that a fleet that died together is not asked together.
class PollRhythm final
{
public:
    static constexpr Nanoseconds shortest = std::chrono::milliseconds(100);
    static constexpr Nanoseconds longest = std::chrono::seconds(60);

    void ask(Nanoseconds interval) noexcept;
    [[nodiscard]] Nanoseconds asked() const noexcept { return m_asked; }

    /// @p firstByte of /connz and @p took of the whole poll.
    void succeeded(Nanoseconds firstByte, Nanoseconds took) noexcept;
    /// @p isBlip the connection was lost under an answer: the first time that is tried again at the usual pace.
    void failed(bool isBlip) noexcept;

    /// The effective interval while the server answers.
    [[nodiscard]] Nanoseconds interval() const noexcept;
    /// Failures in a row.
    [[nodiscard]] int failures() const noexcept { return m_failures; }
    /// When to poll next after a poll that began at @p began and ended at @p ended; @p chance in [0, 1).
    [[nodiscard]] LocalTime next(LocalTime began, LocalTime ended, double chance) const noexcept;

private:
    /// One hiccup among three polls does not change the rhythm.
    class MedianOfThree
    {
    public:
        void add(Nanoseconds value) noexcept;
        [[nodiscard]] Nanoseconds value() const noexcept;

    private:
        std::array<Nanoseconds, 3> m_last{};
        std::size_t m_count = 0;
    };

    Nanoseconds m_asked = std::chrono::seconds(1);
    MedianOfThree m_firstByte{};
    MedianOfThree m_took{};
    int m_failures = 0;
    bool m_isBlip = false;
};

} // namespace stalewatch
