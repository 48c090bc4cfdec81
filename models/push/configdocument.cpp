// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configdocument.h"

#include "models/push/configparser.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace stalewatch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

/// The length of the longest valid beginning of @p bytes: no NUL, and UTF-8 as RFC 3629 has it.
qsizetype validPrefix(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto first = quint8(bytes[at]);
        if (first == 0)
            return at;
        if (first < 0x80) {
            ++at;
            continue;
        }
        const int more = continuationBytes(first);
        if (first < 0xC2 || first > 0xF4 || at + more >= bytes.size())
            return at;
        const auto second = quint8(bytes[at + 1]);
        const bool isOverlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        const bool isBeyond = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
        if (isOverlong || isBeyond)
            return at;
        for (int i = 1; i <= more; ++i) {
            if ((quint8(bytes[at + i]) & 0xC0) != 0x80)
                return at;
        }
        at += more + 1;
    }
    return at;
}

/// Why @p bytes cannot be a config at all; nothing if they may.
Result<> readable(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > ConfigDocument::largest) {
        return tl::unexpected(configFailure({file, 1, 1},
            words(QT_TRANSLATE_NOOP("Config", "The file has more than 16 MiB: this is no config.")),
            Failure::Kind::TooLarge));
    }
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        return tl::unexpected(configFailure({file, 1, 1},
            words(QT_TRANSLATE_NOOP("Config",
                "The file begins with a byte order mark; the server does not start with it. Remove it first."))));
    }
    const qsizetype valid = validPrefix(bytes);
    if (valid == bytes.size())
        return {};
    const int line = int(std::count(bytes.begin(), bytes.begin() + valid, '\n')) + 1;
    const int column = int(valid - (bytes.lastIndexOf('\n', valid - bytes.size() - 1) + 1)) + 1;
    return tl::unexpected(configFailure({file, line, column},
        bytes[valid] == '\0' ? words(QT_TRANSLATE_NOOP("Config", "A NUL byte stands here: this is no text."))
                             : words(QT_TRANSLATE_NOOP(
                                 "Config", "This is not UTF-8. Save the file as UTF-8, or remove the character."))));
}

} // namespace

Result<ConfigDocument> ConfigDocument::parse(const QByteArray &bytes, const QString &file, int serverVersion)
{
    if (const Result<> isText = readable(bytes, file); !isText)
        return tl::unexpected(isText.error());
    return ConfigParser(bytes, file, serverVersion).parse();
}

QByteArray ConfigDocument::emitted() const
{
    QByteArray bytes;
    bytes.reserve(m_bytes.size());
    quint32 at = 0;
    for (const ConfigToken &token : m_tokens) {
        bytes += QByteArrayView(m_bytes).sliced(at, token.begin - at);
        bytes += text(token);
        at = token.end;
    }
    return bytes + QByteArrayView(m_bytes).sliced(at).toByteArray();
}

QByteArrayView ConfigDocument::text(const ConfigToken &token) const noexcept
{
    return QByteArrayView(m_bytes).sliced(token.begin, token.end - token.begin);
}

QByteArrayView ConfigDocument::keyOf(const ConfigEntry &entry) const noexcept
{
    if (entry.key < 0)
        return {};
    const ConfigToken &token = m_tokens[std::size_t(entry.key)];
    const QByteArrayView key = text(token);
    return token.quote == 0 ? key : key.sliced(1, key.size() - 2);
}

ConfigPlace ConfigDocument::placeOf(const ConfigToken &token) const
{
    return {m_file, int(token.line), int(token.column)};
}

ConfigPlace ConfigDocument::placeOf(const ConfigEntry &entry) const
{
    return placeOf(m_tokens[std::size_t(entry.key >= 0 ? entry.key : entry.value)]);
}

QByteArray configKey(QByteArrayView key)
{
    const auto isAscii = [](char c) { return quint8(c) < 0x80; };
    if (std::all_of(key.begin(), key.end(), isAscii))
        return key.toByteArray().toLower();
    QString lower; // character by character, as Go does: Qt makes two characters of U+0130
    const auto characters = QString::fromUtf8(key).toUcs4();
    for (const uint c : characters)
        lower += QChar::fromUcs4(c == 0x130 ? U'i' : QChar::toLower(char32_t(c)));
    return lower.toUtf8();
}

} // namespace stalewatch
