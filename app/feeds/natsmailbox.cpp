// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/natslink.h"

#include <utility>

namespace stalewatch {

void NatsMailbox::put(NatsMessage message)
{
    const std::lock_guard lock(m_mutex);
    if (m_contents.messages.size() >= mostWaiting || m_bytes + message.body.size() > mostBytesWaiting) {
        ++m_contents.dropped;
        return;
    }
    m_bytes += message.body.size();
    m_contents.messages.push_back(std::move(message));
    poked();
}

void NatsMailbox::putDenied(const QString &words)
{
    const std::lock_guard lock(m_mutex);
    m_contents.denied = words;
    poked();
}

void NatsMailbox::putOver()
{
    const std::lock_guard lock(m_mutex);
    m_contents.isOver = true;
    poked();
}

NatsMailbox::Contents NatsMailbox::take()
{
    const std::lock_guard lock(m_mutex);
    m_isPoked = false;
    m_bytes = 0;
    return std::exchange(m_contents, {});
}

void NatsMailbox::shut()
{
    const std::lock_guard lock(m_mutex);
    m_poke = nullptr;
}

void NatsMailbox::poked()
{
    if (m_isPoked || !m_poke)
        return;
    m_isPoked = true;
    m_poke();
}

} // namespace stalewatch
