// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configscanner.h"

#include <QCoreApplication>

#include <string_view>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using Kind = ConfigToken::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

bool endsBareString(char32_t c) noexcept
{
    return c == 0 || isLineEnd(c) || isBlank(c) || c == U';' || c == U',' || c == U']' || c == U'}';
}

bool isWordFor(QByteArrayView text, bool &isBool)
{
    const QByteArray lower = text.toByteArray().toLower();
    isBool = lower == "true" || lower == "false" || lower == "on" || lower == "off" || lower == "yes" || lower == "no";
    return isBool || text.startsWith('$');
}

} // namespace

ConfigToken ConfigScanner::begin(Kind kind) const noexcept
{
    return {.begin = m_cursor.pos(), .line = m_cursor.line(), .column = m_cursor.column(), .kind = kind};
}

bool ConfigScanner::end(ConfigToken &token) const noexcept
{
    token.end = m_cursor.pos();
    return true;
}

bool ConfigScanner::fail(const QString &why)
{
    if (m_error.isEmpty())
        m_error = why;
    return false;
}

bool ConfigScanner::scalar(ConfigToken &token)
{
    token = begin(Kind::Text);
    const char32_t c = m_cursor.peek();
    if (c == U'"' || c == U'\'')
        return quoted(token, c, c == U'"');
    if (c == U'(')
        return block(token);
    if (c == U'-')
        return negativeNumber(token);
    if (isAsciiDigit(c))
        return number(token);
    if (c == U'.')
        return fail(words(QT_TRANSLATE_NOOP("Config", "A number must not begin with a point.")));
    if (isForeignDigit(c))
        return fail(words(QT_TRANSLATE_NOOP("Config", "This digit is none of 0 to 9; put the value in quotes.")));
    if (endsBareString(c))
        return fail(words(QT_TRANSLATE_NOOP("Config", "The value is missing.")));
    return bareString(token, true);
}

bool ConfigScanner::includeName(ConfigToken &token)
{
    token = begin(Kind::Include);
    const char32_t c = m_cursor.peek();
    if (c == U'"' || c == U'\'')
        return quoted(token, c, false);
    if (c == 0 || isLineEnd(c) || isAsciiDigit(c) || isForeignDigit(c) || isOneOf(c, U"[{(-\\"))
        return fail(words(QT_TRANSLATE_NOOP("Config", "include needs the name of a file, best in quotes.")));
    for (char32_t at = c; at != 0 && !isLineEnd(at) && !isBlank(at) && at != U';' && at != U'}'; at = m_cursor.peek()) {
        m_cursor.next();
        if (at == U'\'')
            return fail(words(QT_TRANSLATE_NOOP("Config", "Put the name of the included file in quotes.")));
    }
    return end(token);
}

bool ConfigScanner::quotedKey(ConfigToken &token)
{
    token = begin(Kind::Key);
    return quoted(token, m_cursor.peek(), false);
}

void ConfigScanner::bareKey(ConfigToken &token)
{
    token = begin(Kind::Key);
    do
        m_cursor.next();
    while (!m_cursor.isAtEnd() && !isSpace(m_cursor.peek()) && !isKeySeparator(m_cursor.peek()));
    end(token);
}

void ConfigScanner::comment(ConfigToken &token)
{
    token = begin(Kind::Comment);
    while (!m_cursor.isAtEnd() && !isLineEnd(m_cursor.peek()))
        m_cursor.next();
    end(token);
}

bool ConfigScanner::quoted(ConfigToken &token, char32_t quote, bool hasEscapes)
{
    token.quote = char(quote);
    m_cursor.next();
    while (true) {
        const char32_t c = m_cursor.next();
        if (c == quote)
            return end(token);
        if (c == 0)
            return fail(words(QT_TRANSLATE_NOOP("Config", "The quote that begins here is never closed.")));
        if (c == U'\\' && hasEscapes && !escape())
            return false;
    }
}

// A block string ends with a ) that is alone on its line; the server does not know \r\n there.
bool ConfigScanner::block(ConfigToken &token)
{
    token.quote = '(';
    char32_t before = m_cursor.next();
    while (!m_cursor.isAtEnd()) {
        const char32_t c = m_cursor.next();
        if (c == U')' && before == U'\n' && (m_cursor.isAtEnd() || m_cursor.peek() == U'\n'))
            return end(token);
        before = c;
    }
    return fail(words(QT_TRANSLATE_NOOP("Config", "The block that begins here has no ) on a line of its own.")));
}

// The backslash is consumed.
bool ConfigScanner::escape()
{
    const char32_t c = m_cursor.next();
    if (isOneOf(c, U"tnr\"\\"))
        return true;
    const auto isHex
        = [](char32_t h) { return isAsciiDigit(h) || (h >= U'a' && h <= U'f') || (h >= U'A' && h <= U'F'); };
    if (c == U'x' && isHex(m_cursor.next()) && isHex(m_cursor.next()))
        return true;
    return fail(words(QT_TRANSLATE_NOOP("Config",
        "After a backslash only t, n, r, \", another backslash, or x and two hexadecimal digits may stand.")));
}

bool ConfigScanner::bareString(ConfigToken &token, bool canBeWord)
{
    bool hasEscapes = false;
    while (!endsBareString(m_cursor.peek())) {
        const char32_t c = m_cursor.next();
        if (c == U'\'')
            return end(token);
        hasEscapes |= c == U'\\';
        if (c == U'\\' && !escape())
            return false;
    }
    bool isBool = false;
    if (canBeWord && !hasEscapes && isWordFor(m_cursor.since(token.begin), isBool))
        token.kind = isBool ? Kind::Bool : Kind::Variable;
    return end(token);
}

} // namespace stalewatch
