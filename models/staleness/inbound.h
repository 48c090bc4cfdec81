// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/pollstep.h"

#include <array>

namespace stalewatch {

/// The last few things a client sent, with the time bounds each has. What the server's ping timer looks at: a tick
/// with something received less than an interval ago sends no PING (server/client.go, processPingTimer).
class Inbound final
{
public:
    /// Whether a tick sends no PING.
    enum class Suppression { None, Possible, Sure };

    /// Something came within @p when; @p exact: at its end for sure, and perhaps before it too. Newer than all before.
    /// @p isDoubtful it may be nothing that delays a PING. Where much comes in an @p interval only a part is kept:
    /// enough to know what delayed a tick that is judged three quarters of an interval late. Zero: all is kept.
    void add(Span when, bool exact, Nanoseconds interval, bool isDoubtful = false) noexcept;
    void clear() noexcept { *this = {}; }

    /// Of a tick somewhere in @p tick.
    [[nodiscard]] Suppression suppression(Span tick, Nanoseconds interval) const noexcept;
    /// Whether a tick at @p tick sends no PING, if what has no exact time came in the middle of its bounds.
    [[nodiscard]] bool suppressesProbably(Instant tick, Nanoseconds interval) const noexcept;
    /// The end of the latest; noInstant: nothing came yet.
    [[nodiscard]] Instant latest() const noexcept { return m_spans[0].to; }
    /// The shortest time between two of them that came apart; zero if unknown.
    [[nodiscard]] Nanoseconds gap() const noexcept;
    /// Calls @p f with each moment at which the answer of suppression() may change within one interval.
    template <class F>
    void forEachEdge(const F &f) const
    {
        for (const Span &span : m_spans) {
            if (!span.isKnown())
                return;
            f(span.to);
            if (span.from != span.to)
                f(span.from);
        }
    }

private:
    static constexpr std::size_t kept = 3;
    std::array<Span, kept> m_spans{}; ///< newest first
    quint8 m_exact = 0;               ///< a bit each
    quint8 m_doubtful = 0;            ///< a bit each
};

} // namespace stalewatch
