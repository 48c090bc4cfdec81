// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QRawFont>
#include <QStaticText>

#include <array>

class QPainter;

namespace stalewatch {

/// Draws one line of plain text a cell, a quarter of the cost of QPainter::drawText(): glyph indexes and advances of
/// the Latin letters are looked up once, not shaped a cell. Other text is shaped by Qt and cached. Figures all have
/// the same width, so that numbers stand in columns whatever the font. One font; GUI thread.
class GlyphText final
{
public:
    explicit GlyphText(const QFont &font);

    /// Draws @p text in the painter's pen colour, vertically centred, elided to fit: at its end, or in its middle.
    /// Never reads it as rich text. Only what fits costs time, at most `mostChars` of @p text are looked at.
    void draw(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment,
        Qt::TextElideMode mode = Qt::ElideRight) const;
    /// In device-independent pixels, of the first `mostChars`.
    [[nodiscard]] double width(QStringView text) const;
    [[nodiscard]] double figureWidth() const noexcept { return m_figure; }
    [[nodiscard]] double height() const noexcept { return m_ascent + m_descent; }
    [[nodiscard]] const QFont &font() const noexcept { return m_font; }

    static constexpr qsizetype mostChars = 300;

private:
    static constexpr char16_t tableSize = 0x180; ///< Latin-1 and Latin Extended-A need no shaping

    struct Glyph
    {
        quint32 index = 0; ///< 0: this font has none, or it needs shaping
        float advance = 0;
        float inset = 0; ///< of a figure narrower than the widest one
    };

    [[nodiscard]] Glyph glyphOf(char16_t character) const noexcept;
    [[nodiscard]] bool isSimple(QStringView text) const noexcept;
    void drawGlyphs(QPainter &painter, const QRectF &rect, QStringView text, Qt::Alignment alignment) const;
    void drawShaped(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment,
        Qt::TextElideMode mode) const;
    [[nodiscard]] QString elidedInMiddle(QStringView text, double room) const;

    // Constant after construction
    QFont m_font;
    QFontMetricsF m_metrics;
    QRawFont m_raw;
    std::array<Glyph, tableSize> m_glyphs{};
    Glyph m_ellipsis{};
    Glyph m_narrowSpace{};
    double m_figure = 0;
    double m_ascent = 0;
    double m_descent = 0;

    mutable QCache<std::pair<QString, int>, QStaticText> m_shaped{512}; ///< by text, width and mode
};

} // namespace stalewatch
