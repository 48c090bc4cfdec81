// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configparser.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using Kind = ConfigToken::Kind;

/// The first version that takes braces around the whole file for what they are; those before skip a { and take a } on
/// a line of its own only where the file ends. (conf/lex.go, lexBlockStart)
constexpr int knowsBraces = 2'010'016;

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

} // namespace

ConfigParser::ConfigParser(const QByteArray &bytes, const QString &file, int serverVersion)
    : m_scanner(bytes, serverVersion), m_cursor(m_scanner.cursor()), m_serverVersion(serverVersion)
{
    m_document.m_bytes = bytes;
    m_document.m_file = file;
}

Result<ConfigDocument> ConfigParser::parse()
{
    if (file())
        return std::move(m_document);
    return tl::unexpected(m_failure);
}

bool ConfigParser::file()
{
    while (skipToEntry()) {
        const char32_t c = m_cursor.peek();
        if (m_cursor.isAtEnd()) {
            return !m_isInBraces
                || refuse(m_brace, words(QT_TRANSLATE_NOOP("Config", "The { that begins here is never closed.")));
        }
        if (!(isOneOf(c, U"{}") ? brace(c) : entry(Where::Top, -1)))
            return false;
    }
    return false;
}

bool ConfigParser::brace(char32_t c)
{
    return c == U'{' ? openBrace() : closeBrace();
}

bool ConfigParser::openBrace()
{
    if (m_isInBraces)
        return refuse(words(QT_TRANSLATE_NOOP("Config", "This { has no key before it.")));
    m_isInBraces = true;
    m_brace = m_document.m_tokens[std::size_t(mark(Kind::BraceStart))];
    return true;
}

/// A } where a key could stand, at the top level.
bool ConfigParser::closeBrace()
{
    const bool closes = m_isInBraces;
    const ConfigToken token = m_document.m_tokens[std::size_t(mark(closes ? Kind::BraceEnd : Kind::Stray))];
    m_isInBraces = false;
    if (closes && m_serverVersion >= knowsBraces)
        return true;
    skipSpaces();
    if (m_cursor.isAtEnd())
        return true;
    if (!closes)
        return refuse(token, words(QT_TRANSLATE_NOOP("Config", "This } closes nothing.")));
    return refuse(token,
        words(QT_TRANSLATE_NOOP("Config",
            "Servers before 2.10.16 take nothing after the } that closes the whole file. Leave out both braces.")));
}

bool ConfigParser::entry(Where where, qint32 parent)
{
    ConfigToken token;
    if (!key(token))
        return false;
    const bool isKeyword
        = token.quote == 0 && isSpace(m_cursor.peek()) && configKey(m_document.text(token)) == "include";
    const qint32 index = addEntry(parent);
    if (isKeyword) {
        if (!include(index))
            return false;
    } else {
        at(index).key = keep(token);
        if (!valueAfterKey(where, index))
            return false;
    }
    return where == Where::Top ? endOfTopEntry(index) : endOfMapEntry(index);
}

bool ConfigParser::key(ConfigToken &token)
{
    const char32_t c = m_cursor.peek();
    if (isKeySeparator(c) || isOneOf(c, U",;{}[]()"))
        return refuse(words(QT_TRANSLATE_NOOP("Config", "A key was expected here.")));
    if (c == U'"' || c == U'\'')
        return m_scanner.quotedKey(token) || refuse(token, m_scanner.error());
    m_scanner.bareKey(token);
    return true;
}

bool ConfigParser::include(qint32 entry)
{
    ConfigToken token;
    skipBlanks();
    if (!m_scanner.includeName(token))
        return refuse(token, m_scanner.error());
    at(entry).kind = ConfigEntry::Kind::Include;
    at(entry).value = at(entry).last = keep(token);
    return true;
}

bool ConfigParser::valueAfterKey(Where where, qint32 entry)
{
    skipSpaces();
    if (isKeySeparator(m_cursor.peek())) {
        at(entry).separator = mark(Kind::Separator);
        // Only in a map may the value stand on the next line.
        if (where == Where::Map)
            skipSpaces();
        else
            skipBlanks();
    }
    return value(entry);
}

bool ConfigParser::value(qint32 entry)
{
    const char32_t c = m_cursor.peek();
    if (c == U'[' || c == U'{') {
        if (++m_depth > ConfigDocument::deepest)
            return refuse(words(QT_TRANSLATE_NOOP("Config", "Blocks are nested too deeply here.")));
        const bool isWhole = c == U'[' ? array(entry) : map(entry);
        --m_depth;
        return isWhole;
    }
    ConfigToken token;
    if (!m_scanner.scalar(token))
        return refuse(token, m_scanner.error());
    at(entry).value = at(entry).last = keep(token);
    return true;
}

bool ConfigParser::array(qint32 entry)
{
    at(entry).kind = ConfigEntry::Kind::Array;
    const qint32 start = at(entry).value = mark(Kind::ArrayStart);
    while (skipToEntry()) {
        if (m_cursor.peek() == U']') {
            at(entry).last = mark(Kind::ArrayEnd);
            return true;
        }
        if (m_cursor.isAtEnd())
            return refuse(m_document.m_tokens[std::size_t(start)],
                words(QT_TRANSLATE_NOOP("Config", "The [ that begins here is never closed.")));
        const qint32 element = addEntry(entry);
        if (!value(element) || !endOfElement(element))
            return false;
    }
    return false;
}

bool ConfigParser::map(qint32 entry)
{
    at(entry).kind = ConfigEntry::Kind::Map;
    const qint32 start = at(entry).value = mark(Kind::MapStart);
    while (skipToEntry()) {
        if (m_cursor.peek() == U'}') {
            at(entry).last = mark(Kind::MapEnd);
            return true;
        }
        if (m_cursor.isAtEnd())
            return refuse(m_document.m_tokens[std::size_t(start)],
                words(QT_TRANSLATE_NOOP("Config", "The { that begins here is never closed.")));
        if (!this->entry(Where::Map, entry))
            return false;
    }
    return false;
}

} // namespace stalewatch
