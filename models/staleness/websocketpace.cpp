// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/staleness/websocketpace.h"

namespace stalewatch {

void WebsocketPace::learn(Nanoseconds least, Nanoseconds most) noexcept
{
    if (least < std::chrono::milliseconds(1))
        return; // too close together for the poll period to tell
    if (m_agreeing > 0 && least <= m_most && most >= m_least) {
        const Nanoseconds middle = (std::max(m_least, least) + std::min(m_most, most)) / 2;
        const Nanoseconds sure = std::chrono::milliseconds(4) + middle / 200; // timers are late now and then
        m_least = std::min(std::max(m_least, least), middle - sure);
        m_most = std::max(std::min(m_most, most), middle + sure);
        m_agreeing = std::min(m_agreeing + 1, tooMany);
        m_larger = 0;
        return;
    }
    // A larger one is a multiple: ticks between were delayed. Only when nothing else comes any more was ours wrong.
    if (m_agreeing > 0 && least > m_most && ++m_larger < tooMany)
        return;
    m_least = least;
    m_most = most;
    m_agreeing = 1;
    m_larger = 0;
}

Rhythm WebsocketPace::rhythm(Nanoseconds server) const noexcept
{
    Rhythm rhythm = Rhythm::of(server);
    if (!isKnown() || (m_least <= rhythm.most && m_most >= rhythm.least))
        return rhythm;
    rhythm = Rhythm::of(m_least + (m_most - m_least) / 2);
    rhythm.least = std::min(rhythm.least, m_least);
    rhythm.most = std::max(rhythm.most, m_most);
    return rhythm;
}

void WebsocketPace::forgetServers(Nanoseconds server) noexcept
{
    if (!isKnown() || rhythm(server).interval == server)
        *this = {};
}

} // namespace stalewatch
