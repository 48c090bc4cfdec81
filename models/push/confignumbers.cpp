// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configscanner.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <string_view>

// The numbers of ConfigScanner.
namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using Kind = ConfigToken::Kind;

constexpr int readsDigitsAfterSuffix = 2'015'000; ///< measured on 2.15.1; 2.10.27 and 2.14 stop at the digit
constexpr quint32 longestFloat = 300;             ///< Go's float64 ends soon after

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

bool isSuffix(char32_t c) noexcept
{
    return isOneOf(c, U"kKmMgGtTpPeE");
}

/// What ends an integer; a ] does not.
bool endsInteger(char32_t c) noexcept
{
    return c == 0 || isLineEnd(c) || isBlank(c) || c == U'}' || c == U';' || c == U',';
}

/// What @p suffix multiplies by; 0 if it is none. The last products run over, as the server's do.
quint64 factorOf(const QByteArray &suffix)
{
    if (suffix.isEmpty())
        return 1;
    const auto power = std::string_view("kmgtpe").find(suffix[0]);
    const QByteArray rest = suffix.mid(1);
    if (power == std::string_view::npos || !(rest.isEmpty() || rest == "b" || rest == "i" || rest == "ib"))
        return 0;
    quint64 factor = 1;
    for (std::size_t i = 0; i <= power; ++i)
        factor *= rest.isEmpty() ? 1'000 : 1'024;
    return factor;
}

} // namespace

bool configInteger(QByteArrayView text, qint64 &value) noexcept
{
    qsizetype digits = text.startsWith('-') ? 1 : 0;
    while (digits < text.size() && isAsciiDigit(char32_t(text[digits])))
        ++digits;
    bool isInRange = false;
    const qint64 number = text.first(digits).toByteArray().toLongLong(&isInRange);
    const quint64 factor = factorOf(text.sliced(digits).toByteArray().toLower());
    value = qint64(quint64(number) * factor);
    return isInRange && factor != 0;
}

bool ConfigScanner::number(ConfigToken &token)
{
    while (true) {
        const char32_t c = m_cursor.peek();
        if (endsInteger(c))
            return integer(token);
        if (isForeignDigit(c))
            return fail(words(QT_TRANSLATE_NOOP("Config", "This digit is none of 0 to 9; put the value in quotes.")));
        m_cursor.next();
        if (c == U'-')
            return date(token);
        if (c == U'.')
            return decimals(token);
        if (isSuffix(c))
            return suffixed(token);
        if (!isAsciiDigit(c))
            return bareString(token, false);
    }
}

bool ConfigScanner::negativeNumber(ConfigToken &token)
{
    m_cursor.next();
    if (!isAsciiDigit(m_cursor.peek()))
        return fail(words(QT_TRANSLATE_NOOP("Config", "After a minus a digit must stand; put the value in quotes.")));
    while (isAsciiDigit(m_cursor.peek()))
        m_cursor.next();
    const char32_t c = m_cursor.peek();
    if (c != U'.' && !isSuffix(c))
        return integer(token);
    m_cursor.next();
    return c == U'.' ? decimals(token) : suffixed(token);
}

bool ConfigScanner::suffixed(ConfigToken &token)
{
    while (isOneOf(m_cursor.peek(), U"bBiI"))
        m_cursor.next();
    const char32_t c = m_cursor.peek();
    if (endsInteger(c))
        return integer(token);
    if (isForeignDigit(c) || (isAsciiDigit(c) && m_serverVersion < readsDigitsAfterSuffix)) {
        return fail(words(QT_TRANSLATE_NOOP("Config",
            "Servers before 2.15 cannot read this value: to them it is a size with something behind it. Put it in "
            "quotes.")));
    }
    return bareString(token, false);
}

bool ConfigScanner::decimals(ConfigToken &token)
{
    token.kind = Kind::Float;
    if (!isAsciiDigit(m_cursor.peek()))
        return fail(words(QT_TRANSLATE_NOOP("Config", "After the point of a number a digit must stand.")));
    while (isAsciiDigit(m_cursor.peek()))
        m_cursor.next();
    if (m_cursor.peek() == U'.') { // an IP address, with its port perhaps
        token.kind = Kind::Text;
        for (char32_t c = U'.'; isAsciiDigit(c) || c == U'.' || c == U':' || c == U'-'; c = m_cursor.peek())
            m_cursor.next();
    }
    if (isForeignDigit(m_cursor.peek()) || (token.kind == Kind::Float && m_cursor.pos() - token.begin > longestFloat))
        return fail(words(QT_TRANSLATE_NOOP("Config", "This number cannot be read; put it in quotes.")));
    return end(token);
}

// The year and its minus are consumed.
bool ConfigScanner::date(ConfigToken &token)
{
    token.kind = Kind::Date;
    const qsizetype before = qsizetype(m_cursor.pos()) - token.begin;
    for (const char32_t wanted : std::u32string_view(before == 5 ? U"00-00T00:00:00Z" : U"")) {
        const char32_t c = m_cursor.peek();
        if (wanted == U'0' ? !isAsciiDigit(c) : c != wanted)
            break;
        m_cursor.next();
    }
    const QString text = QString::fromLatin1(m_cursor.since(token.begin));
    if (text.size() == 20 && text.sliced(11, 2) != "24"_L1 && QDateTime::fromString(text, Qt::ISODate).isValid())
        return end(token);
    return fail(words(QT_TRANSLATE_NOOP(
        "Config", "A minus after digits begins a date such as 2026-01-31T12:00:00Z; put the value in quotes.")));
}

bool ConfigScanner::integer(ConfigToken &token)
{
    token.kind = Kind::Integer;
    end(token);
    qint64 value = 0;
    if (configInteger(m_cursor.since(token.begin), value))
        return true;
    return fail(
        words(QT_TRANSLATE_NOOP("Config", "This number is too large, or its suffix is none the server knows.")));
}

} // namespace stalewatch
