// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configparser.h"

#include <QCoreApplication>

// What stands between the values of ConfigParser.
namespace stalewatch {

namespace {

using Kind = ConfigToken::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

QString notEnded()
{
    return words(QT_TRANSLATE_NOOP("Config",
        "Something stands behind the value: it ends with the line, a comma or a comment. Values with blanks go in "
        "quotes."));
}

} // namespace

bool ConfigParser::endOfTopEntry(qint32 entry)
{
    skipBlanks();
    const char32_t c = m_cursor.peek();
    if (m_cursor.isAtEnd() || isLineEnd(c))
        return true;
    if (isAtComment() || c == U'/')
        return comment();
    if (c == U',' || c == U';') {
        at(entry).terminator = mark(Kind::Terminator);
        return true;
    }
    if (c != U'}')
        return refuse(notEnded());
    // On the line of a value every generation takes it, whatever follows.
    mark(m_isInBraces ? Kind::BraceEnd : Kind::Stray);
    m_isInBraces = false;
    return true;
}

bool ConfigParser::endOfMapEntry(qint32 entry)
{
    skipBlanks();
    if ((isAtComment() || m_cursor.peek() == U'/') && !comment())
        return false;
    const char32_t c = m_cursor.peek();
    if (c == U',' || c == U';') {
        at(entry).terminator = mark(Kind::Terminator);
        return true;
    }
    // The end of the file is for the caller, who knows what is not closed.
    return m_cursor.isAtEnd() || isLineEnd(c) || c == U'}' || refuse(notEnded());
}

bool ConfigParser::endOfElement(qint32 entry)
{
    skipBlanks();
    if ((isAtComment() || m_cursor.peek() == U'/') && !comment())
        return false;
    const char32_t c = m_cursor.peek();
    if (c == U',') {
        at(entry).terminator = mark(Kind::Terminator);
        return true;
    }
    return m_cursor.isAtEnd() || isLineEnd(c) || c == U']' || refuse(notEnded());
}

bool ConfigParser::comment()
{
    if (!isAtComment()) {
        return refuse(words(QT_TRANSLATE_NOOP(
            "Config", "A single / stands here, which the server swallows. Comments begin with // or #.")));
    }
    ConfigToken token;
    m_scanner.comment(token);
    keep(token);
    return true;
}

bool ConfigParser::skipToEntry()
{
    skipSpaces();
    while (isAtComment() || m_cursor.peek() == U'/') {
        if (!comment())
            return false;
        skipSpaces();
    }
    return true;
}

void ConfigParser::skipSpaces()
{
    while (isSpace(m_cursor.peek()))
        m_cursor.next();
}

void ConfigParser::skipBlanks()
{
    while (isBlank(m_cursor.peek()))
        m_cursor.next();
}

bool ConfigParser::isAtComment() const noexcept
{
    return m_cursor.peek() == U'#' || (m_cursor.peek() == U'/' && m_cursor.byteAt(1) == '/');
}

qint32 ConfigParser::mark(Kind kind)
{
    ConfigToken token = m_scanner.begin(kind);
    m_cursor.next();
    m_scanner.end(token);
    return keep(token);
}

qint32 ConfigParser::keep(const ConfigToken &token)
{
    m_document.m_tokens.push_back(token);
    return qint32(m_document.m_tokens.size()) - 1;
}

qint32 ConfigParser::addEntry(qint32 parent)
{
    m_document.m_entries.push_back({.parent = parent});
    return qint32(m_document.m_entries.size()) - 1;
}

bool ConfigParser::refuse(const QString &why)
{
    return refuse(m_scanner.begin(Kind::Stray), why);
}

bool ConfigParser::refuse(const ConfigToken &token, const QString &why)
{
    m_failure = configFailure(m_document.placeOf(token), why);
    return false;
}

} // namespace stalewatch
