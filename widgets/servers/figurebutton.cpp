// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/figurebutton.h"

#include "widgets/palette.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 11;
constexpr int padding = 6;
constexpr int widestText = 280;
constexpr int slack = 2; ///< advances are rounded, and a text that is wider by a fraction would be cut

} // namespace

FigureButton::FigureButton(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FigureButton::setFigure(const HeadlineFigure &figure)
{
    if (m_figure == figure)
        return;
    m_figure = figure;
    setFocusPolicy(figure.isLink ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(figure.isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(u"<qt>"_s + figure.hint.toHtmlEscaped() + u"</qt>"_s);
    //: read aloud: %1 what is counted, %2 the number, %3 more about it
    setAccessibleName(tr("%1: %2, %3").arg(figure.caption, figure.number, figure.words));
    const int wished = sizeHint().width();
    if (wished > m_widest && !figure.isPassing) {
        m_widest = wished;
        updateGeometry();
    }
    update();
}

QFont FigureButton::numberFont() const
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 1.6);
    return large;
}

QFont FigureButton::wordsFont() const
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    return small;
}

QSize FigureButton::sizeHint() const
{
    const QFontMetrics words(wordsFont());
    const QFontMetrics number(numberFont());
    const int text = std::max({words.horizontalAdvance(m_figure.caption), words.horizontalAdvance(m_figure.words),
        words.horizontalAdvance(m_figure.room), number.horizontalAdvance(m_figure.number)});
    return {std::max(m_widest, std::min(text, widestText) + 2 * margin + slack),
        2 * words.height() + number.height() + 2 * padding};
}

QSize FigureButton::minimumSizeHint() const
{
    const QFontMetrics number(numberFont());
    return {number.horizontalAdvance(m_figure.number) + 2 * margin, sizeHint().height()};
}

void FigureButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlphaF(isDown() ? 0.25F : 0.12F);
    if (m_figure.isLink && (underMouse() || isDown()))
        painter.fillRect(rect(), ground);
    painter.setPen(mix(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.15));
    painter.drawLine(rect().topRight(), rect().bottomRight());

    const auto write = [&painter, room = width() - 2 * margin](const QFont &font, int top, const QString &text) {
        painter.setFont(font);
        const QFontMetrics metrics(font);
        painter.drawText(margin, top + metrics.ascent(), metrics.elidedText(text, Qt::ElideRight, room));
        return top + metrics.height();
    };
    const QColor muted = mix(palette().color(QPalette::WindowText), palette().color(QPalette::Window), 0.3);
    painter.setPen(muted);
    int top = write(wordsFont(), padding, m_figure.caption);
    painter.setPen(palette().color(QPalette::WindowText));
    top = write(numberFont(), top, m_figure.number);
    painter.setPen(muted);
    write(wordsFont(), top, m_figure.words);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(2, 2, -3, -2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void FigureButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FigureButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace stalewatch
