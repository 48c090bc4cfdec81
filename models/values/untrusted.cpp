// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/untrusted.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostMarks = 4; ///< combining marks on one base that are still drawn: enough for every living script
constexpr qsizetype noLimit = std::numeric_limits<qsizetype>::max();

/// Characters without ink that are no format or control characters by their category.
bool isBlankLetterOrMark(char32_t c) noexcept
{
    const bool isHangulFiller = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
    const bool isKhmerInherentVowel = c == 0x17B4 || c == 0x17B5;
    // The first sixteen variation selectors are left alone: emoji need two of them.
    const bool isSelector = (c >= 0x180B && c <= 0x180F) || (c >= 0xE0100 && c <= 0xE01EF);
    return c == 0x034F || isHangulFiller || isKhmerInherentVowel || isSelector;
}

/// Whether @p c steers or hides instead of being seen: controls, bidi and zero-width characters, line separators.
bool isInvisible(char32_t c) noexcept
{
    if (c >= 0x20 && c < 0x7F)
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isBlankLetterOrMark(c);
    }
}

bool isMark(char32_t c) noexcept
{
    return c >= 0x300 && QChar::isMark(c);
}

void appendEscape(QString &to, char32_t c)
{
    const QString hex = QString::number(quint32(c), 16).toUpper();
    to += u'<' + hex.rightJustified(4, u'0') + u'>';
}

/// Takes the first character off @p text; a lone surrogate comes as itself.
char32_t takeCharacter(QStringView &text) noexcept
{
    const char16_t first = text[0].unicode();
    const bool isPair = text.size() > 1 && QChar::isHighSurrogate(first) && QChar::isLowSurrogate(text[1].unicode());
    const char32_t character = isPair ? QChar::surrogateToUcs4(first, text[1].unicode()) : first;
    text = text.sliced(isPair ? 2 : 1);
    return character;
}

/// @p text with its invisible characters and the surplus of its combining marks as escapes. Stops at the first
/// character that does not fit into @p maxChars, so the work is bounded by it.
QString escaped(QStringView text, qsizetype maxChars)
{
    QString result;
    result.reserve(std::min(text.size(), maxChars));
    qsizetype cut = 0; // the last place that splits no cluster and leaves room for an ellipsis
    int marks = 0;
    while (!text.isEmpty()) {
        const char32_t c = takeCharacter(text);
        marks = isMark(c) ? marks + 1 : 0;
        const bool isEscaped = isInvisible(c) || marks > mostMarks;
        if ((isEscaped || marks == 0) && result.size() < maxChars)
            cut = result.size();
        if (isEscaped)
            appendEscape(result, c);
        else
            result += QChar::fromUcs4(c);
        if (result.size() > maxChars)
            return result.left(cut) + u'…';
    }
    return result;
}

/// Decodes without dropping a byte order mark, which QString::fromUtf8() does.
QString decoded(QByteArrayView utf8)
{
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

} // namespace

QString Untrusted::shown(qsizetype maxChars) const
{
    // No character takes more than four bytes, so this prefix always holds more than can be shown, or everything.
    const qsizetype enough = std::min(m_utf8.size(), 4 * (std::min(maxChars, m_utf8.size()) + 1));
    return escaped(decoded(m_utf8.first(enough)), maxChars);
}

QString Untrusted::whole() const
{
    return escaped(decoded(m_utf8), noLimit);
}

QString Untrusted::html(qsizetype maxChars) const
{
    return shown(maxChars).toHtmlEscaped().replace(u'\'', "&#39;"_L1);
}

QString plainLine(QStringView text, qsizetype maxChars)
{
    return escaped(text, maxChars);
}

} // namespace stalewatch
