// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/inbound.h"

namespace stalewatch {

void Inbound::add(Span when, bool exact, Nanoseconds interval, bool isDoubtful) noexcept
{
    // A tick is judged a while after it was, and what came before it must be known then, however much came since.
    const bool isDense = m_spans[1].isKnown() && when.to - m_spans[1].to < interval / 4 * 3 && (m_doubtful & 2) == 0;
    if (!isDense) {
        std::shift_right(m_spans.begin(), m_spans.end(), 1);
        m_exact = quint8(m_exact << 1);
        m_doubtful = quint8(m_doubtful << 1);
    }
    m_spans[0] = when;
    m_exact = quint8((m_exact & ~1) | quint8(exact));
    m_doubtful = quint8((m_doubtful & ~1) | quint8(isDoubtful));
}

Inbound::Suppression Inbound::suppression(Span tick, Nanoseconds interval) const noexcept
{
    Suppression best = Suppression::None;
    for (std::size_t i = 0; i < kept && m_spans[i].isKnown(); ++i) {
        const Span &span = m_spans[i];
        // At a moment t of the tick it counts if it lies in (t - interval, t].
        const bool exact = (m_exact >> i & 1) != 0;
        const Instant first = exact ? span.to : span.from;
        const bool isDoubtful = (m_doubtful >> i & 1) != 0;
        if (first > tick.to - interval && span.to <= tick.from && !isDoubtful)
            return Suppression::Sure;
        if (span.to > tick.from - interval && span.from <= tick.to)
            best = Suppression::Possible;
    }
    return best;
}

bool Inbound::suppressesProbably(Instant tick, Nanoseconds interval) const noexcept
{
    for (std::size_t i = 0; i < kept && m_spans[i].isKnown(); ++i) {
        const bool exact = (m_exact >> i & 1) != 0;
        const Instant at = exact ? m_spans[i].to : m_spans[i].from + m_spans[i].width() / 2;
        const bool isDoubtful = (m_doubtful >> i & 1) != 0;
        if (at > tick - interval && at <= tick && !isDoubtful)
            return true;
    }
    return false;
}

Nanoseconds Inbound::gap() const noexcept
{
    Nanoseconds shortest{0};
    for (std::size_t i = 0; i + 1 < kept && m_spans[i + 1].isKnown(); ++i) {
        const Nanoseconds apart = m_spans[i].to - m_spans[i + 1].to;
        if (apart > Nanoseconds(0) && (shortest == Nanoseconds(0) || apart < shortest))
            shortest = apart;
    }
    return shortest;
}

} // namespace stalewatch
