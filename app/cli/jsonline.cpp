// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/jsonline.h"

#include "models/wire/rfc3339.h"

#include <QString>

namespace stalewatch {

namespace {

bool mustBeEscaped(QChar c)
{
    const char16_t code = c.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    const bool isBidi = code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2066 && code <= 0x2069);
    const bool isLineEnd = code == 0x2028 || code == 0x2029;
    return isControl || isBidi || isLineEnd || code == u'"' || code == u'\\';
}

void appendEscaped(QByteArray &out, QChar c)
{
    if (c == u'"' || c == u'\\') {
        out += '\\';
        out += char(c.unicode());
    } else {
        out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
}

void appendText(QByteArray &out, std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); // invalid bytes become U+FFFD
    out += '"';
    qsizetype plain = 0; // first character not yet written
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!mustBeEscaped(text[i]))
            continue;
        out += QStringView(text).sliced(plain, i - plain).toUtf8();
        appendEscaped(out, text[i]);
        plain = i + 1;
    }
    out += QStringView(text).sliced(plain).toUtf8();
    out += '"';
}

} // namespace

JsonLine::JsonLine(QByteArray &out, std::string_view type) : m_out(out)
{
    m_out += '{';
    text("type", type);
}

JsonLine::~JsonLine()
{
    m_out += "}\n";
}

void JsonLine::name(std::string_view name)
{
    if (!m_out.endsWith('{'))
        m_out += ',';
    m_out += '"';
    m_out.append(name.data(), qsizetype(name.size()));
    m_out += "\":";
}

JsonLine &JsonLine::text(std::string_view member, std::string_view utf8)
{
    name(member);
    if (utf8.empty())
        m_out += "null";
    else
        appendText(m_out, utf8);
    return *this;
}

JsonLine &JsonLine::number(std::string_view member, qint64 value)
{
    name(member);
    m_out += isKnown(value) ? QByteArray::number(value) : QByteArray("null");
    return *this;
}

JsonLine &JsonLine::number(std::string_view member, quint64 value)
{
    name(member);
    m_out += QByteArray::number(value);
    return *this;
}

JsonLine &JsonLine::time(std::string_view member, Instant at)
{
    name(member);
    const QByteArray text = rfc3339(at).toLatin1();
    m_out += text.isEmpty() ? QByteArray("null") : '"' + text + '"';
    return *this;
}

} // namespace stalewatch
