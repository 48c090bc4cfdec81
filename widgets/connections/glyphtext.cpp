// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/glyphtext.h"

#include <QGlyphRun>
#include <QPainter>
#include <QStringBuilder>

#include <algorithm>
#include <cmath>

namespace stalewatch {

namespace {

constexpr char16_t ellipsis = u'\u2026';
constexpr char16_t softHyphen = u'\u00ad';
constexpr char16_t narrowSpace = u'\u202f'; // parts the thousands

} // namespace

GlyphText::GlyphText(const QFont &font)
    : m_font(font)
    , m_metrics(font)
    , m_raw(QRawFont::fromFont(font))
    , m_ascent(m_metrics.ascent())
    , m_descent(m_metrics.descent())
{
    const auto glyphFor = [this](char16_t character) {
        const QList<quint32> index = m_raw.glyphIndexesForString(QString(QChar(character)));
        if (index.size() != 1 || index.first() == 0)
            return Glyph{};
        return Glyph{index.first(), float(m_raw.advancesForGlyphIndexes(index).value(0).x()), 0};
    };
    for (char16_t c = u' '; c < tableSize; ++c) {
        if (QChar(c).isPrint() && c != softHyphen)
            m_glyphs[c] = glyphFor(c);
    }
    m_ellipsis = glyphFor(ellipsis);
    m_narrowSpace = m_glyphs[u' ']; // many fonts have no narrow one
    m_narrowSpace.advance *= 0.6F;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        m_figure = std::max(m_figure, double(m_glyphs[c].advance));
    if (m_figure <= 0)
        m_figure = m_metrics.horizontalAdvance(u'0');
    for (char16_t c = u'0'; c <= u'9'; ++c) {
        m_glyphs[c].inset = (float(m_figure) - m_glyphs[c].advance) / 2;
        m_glyphs[c].advance = float(m_figure);
    }
}

GlyphText::Glyph GlyphText::glyphOf(char16_t character) const noexcept
{
    if (character < tableSize)
        return m_glyphs[character];
    if (character == narrowSpace)
        return m_narrowSpace;
    return character == ellipsis ? m_ellipsis : Glyph{};
}

bool GlyphText::isSimple(QStringView text) const noexcept
{
    return m_ellipsis.index != 0
        && std::ranges::all_of(text, [this](QChar c) { return glyphOf(c.unicode()).index != 0; });
}

double GlyphText::width(QStringView text) const
{
    const QStringView head = text.first(std::min(text.size(), mostChars));
    if (!isSimple(head))
        return m_metrics.horizontalAdvance(head.toString());
    double sum = 0;
    for (const QChar c : head)
        sum += double(glyphOf(c.unicode()).advance);
    return sum;
}

void GlyphText::draw(
    QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment, Qt::TextElideMode mode) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QStringView head = QStringView(text).first(std::min(text.size(), mostChars));
    if (!isSimple(head))
        drawShaped(painter, rect, head.size() == text.size() ? text : head.toString(), alignment, mode);
    else if (mode == Qt::ElideMiddle && head.size() == text.size() && width(head) > rect.width())
        drawGlyphs(painter, rect, elidedInMiddle(head, rect.width()), alignment);
    else
        drawGlyphs(painter, rect, head, alignment);
}

QString GlyphText::elidedInMiddle(QStringView text, double room) const
{
    double left = room - double(m_ellipsis.advance);
    qsizetype head = 0;
    qsizetype tail = 0;
    while (head + tail < text.size()) {
        const bool isTail = tail <= head;
        const QChar next = isTail ? text[text.size() - 1 - tail] : text[head];
        left -= double(glyphOf(next.unicode()).advance);
        if (left < 0)
            break;
        ++(isTail ? tail : head);
    }
    return text.first(head) % QChar(ellipsis) % text.last(tail);
}

void GlyphText::drawGlyphs(QPainter &painter, const QRectF &rect, QStringView text, Qt::Alignment alignment) const
{
    std::array<quint32, std::size_t(mostChars) + 1> indexes{};
    std::array<QPointF, std::size_t(mostChars) + 1> positions{};
    std::size_t count = 0;
    std::size_t fitting = 0; // glyphs that leave room for an ellipsis
    double fittingWidth = 0;
    double x = 0;
    for (const QChar c : text) {
        const Glyph glyph = glyphOf(c.unicode());
        if (x + double(glyph.advance) > rect.width() + 0.01) {
            count = fitting;
            indexes[count] = m_ellipsis.index;
            positions[count] = {fittingWidth, 0};
            x = fittingWidth + double(m_ellipsis.advance);
            ++count;
            break;
        }
        indexes[count] = glyph.index;
        positions[count] = {x + double(glyph.inset), 0};
        ++count;
        x += double(glyph.advance);
        if (x + double(m_ellipsis.advance) <= rect.width()) {
            fitting = count;
            fittingWidth = x;
        }
    }

    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(indexes.data(), positions.data(), int(count));
    double left = rect.left();
    if (alignment & Qt::AlignRight)
        left = rect.right() - x;
    else if (alignment & Qt::AlignHCenter)
        left += (rect.width() - x) / 2;
    const double baseline = rect.top() + (rect.height() - height()) / 2 + m_ascent;
    painter.drawGlyphRun(QPointF(std::round(left), std::round(baseline)), run);
}

void GlyphText::drawShaped(
    QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment, Qt::TextElideMode mode) const
{
    const std::pair key(text, 2 * int(rect.width()) + (mode == Qt::ElideMiddle ? 1 : 0));
    QStaticText *prepared = m_shaped.object(key);
    if (!prepared) {
        prepared = new QStaticText(m_metrics.elidedText(text, mode, rect.width()));
        prepared->setTextFormat(Qt::PlainText); // the default would sniff for HTML and open the files it names
        prepared->setPerformanceHint(QStaticText::AggressiveCaching);
        prepared->prepare({}, m_font);
        m_shaped.insert(key, prepared);
    }
    const double width = prepared->size().width();
    double left = rect.left();
    if (alignment & Qt::AlignRight)
        left = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        left += (rect.width() - width) / 2;
    // Marks stacked on a letter would reach into the rows above and below.
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setFont(m_font);
    painter.drawStaticText(QPointF(left, rect.top() + (rect.height() - prepared->size().height()) / 2), *prepared);
    painter.restore();
}

} // namespace stalewatch
