// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <string_view>

namespace stalewatch {

/// Walks over valid UTF-8 without NUL, and knows the line. Zero stands for the end.
class ConfigCursor final
{
public:
    explicit ConfigCursor(QByteArrayView text) noexcept : m_text(text) { }

    [[nodiscard]] char32_t peek() const noexcept { return at(m_pos); }
    /// The byte @p ahead of the next one.
    [[nodiscard]] char byteAt(qsizetype ahead) const noexcept
    {
        return m_pos + ahead < m_text.size() ? m_text[m_pos + ahead] : '\0';
    }
    char32_t next() noexcept;
    [[nodiscard]] bool isAtEnd() const noexcept { return m_pos >= m_text.size(); }
    [[nodiscard]] quint32 pos() const noexcept { return quint32(m_pos); }
    [[nodiscard]] quint32 line() const noexcept { return m_line; }
    [[nodiscard]] quint32 column() const noexcept { return quint32(m_pos - m_lineStart) + 1; }
    [[nodiscard]] QByteArrayView since(quint32 begin) const noexcept { return m_text.sliced(begin, m_pos - begin); }

private:
    [[nodiscard]] char32_t at(qsizetype pos) const noexcept;

    QByteArrayView m_text;
    qsizetype m_pos = 0;
    qsizetype m_lineStart = 0;
    quint32 m_line = 1;
};

/// How many bytes follow @p first in one character of UTF-8.
[[nodiscard]] constexpr int continuationBytes(quint8 first) noexcept
{
    return int(first >= 0xC0) + int(first >= 0xE0) + int(first >= 0xF0);
}

/// @name Classes of characters as conf/lex.go has them
/// @{
[[nodiscard]] constexpr bool isLineEnd(char32_t c) noexcept
{
    return c == U'\n' || c == U'\r';
}
[[nodiscard]] constexpr bool isBlank(char32_t c) noexcept
{
    return c == U' ' || c == U'\t';
}
[[nodiscard]] constexpr bool isKeySeparator(char32_t c) noexcept
{
    return c == U':' || c == U'=';
}
[[nodiscard]] constexpr bool isAsciiDigit(char32_t c) noexcept
{
    return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool isOneOf(char32_t c, std::u32string_view characters) noexcept
{
    return characters.find(c) != std::u32string_view::npos;
}
/// Go's unicode.IsSpace.
[[nodiscard]] bool isSpace(char32_t c) noexcept;
/// Go's unicode.IsDigit, the ASCII ones aside.
[[nodiscard]] bool isForeignDigit(char32_t c) noexcept;
/// @}

} // namespace stalewatch
