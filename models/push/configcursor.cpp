// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configcursor.h"

#include <QChar>

namespace stalewatch {

char32_t ConfigCursor::next() noexcept
{
    const char32_t c = peek();
    if (c == 0)
        return 0;
    m_pos += 1;
    while (m_pos < m_text.size() && (quint8(m_text[m_pos]) & 0xC0) == 0x80)
        ++m_pos;
    if (c == U'\n') {
        ++m_line;
        m_lineStart = m_pos;
    }
    return c;
}

char32_t ConfigCursor::at(qsizetype pos) const noexcept
{
    if (pos >= m_text.size())
        return 0;
    const auto first = quint8(m_text[pos]);
    if (first < 0x80)
        return first;
    const int more = continuationBytes(first);
    char32_t c = first & (0x3FU >> more);
    for (int i = 1; i <= more; ++i)
        c = (c << 6) | (quint8(m_text[pos + i]) & 0x3FU);
    return c;
}

bool isSpace(char32_t c) noexcept
{
    if (c < 0x80)
        return c == U' ' || (c >= U'\t' && c <= U'\r');
    return QChar::isSpace(c);
}

bool isForeignDigit(char32_t c) noexcept
{
    return c >= 0x80 && QChar::isDigit(c);
}

} // namespace stalewatch
