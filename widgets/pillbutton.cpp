// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pillbutton.h"

#include "widgets/palette.h"

#include <QPainter>
#include <QStyle>

namespace stalewatch {

namespace {

constexpr int padding = 10; ///< at either end, so that the text stands clear of the round corners
constexpr int rise = 5;     ///< above and below the text
constexpr int gap = 5;      ///< between icon and text

} // namespace

PillButton::PillButton(QWidget *parent) : QToolButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard among the rows
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

PillButton::PillButton(QAction *action, QWidget *parent) : PillButton(parent)
{
    setDefaultAction(action);
}

QSize PillButton::sizeHint() const
{
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    const int picture = icon().isNull() ? 0 : iconSize().width() + gap;
    return {words.width() + picture + 2 * padding, std::max(words.height(), iconSize().height()) + 2 * rise};
}

void PillButton::paintGround(QPainter &painter) const
{
    const QPalette &inks = palette();
    const QColor button = inks.color(QPalette::Button);
    const QColor accent = inks.color(QPalette::Highlight);
    const QColor word = inks.color(QPalette::ButtonText);
    QColor ground = button;
    QColor outline = mix(inks.color(QPalette::Window), word, 0.3);
    if (isChecked()) {
        // The accent of a dark theme is dark itself: it is lifted towards the text until it stands out.
        ground = isHighContrast(inks) ? accent : mix(button, accent, isDark(inks) ? 0.55 : 0.2);
        outline = isDark(inks) ? mix(accent, word, 0.4) : accent;
    } else if (isDown() || (underMouse() && isEnabled())) {
        ground = mix(button, accent, isDown() ? 0.2 : 0.1);
    }
    const double line = isChecked() || hasFocus() ? 2 : 1;
    if (hasFocus() && !isChecked())
        outline = isDark(inks) ? mix(accent, word, 0.4) : accent;
    const QRectF box = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(outline, line));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    if (hasFocus() && isChecked()) {
        const QRectF inner = box.adjusted(3, 3, -3, -3);
        painter.setPen(QPen(isHighContrast(inks) ? inks.color(QPalette::HighlightedText) : outline, 1, Qt::DotLine));
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2);
    }
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);

    const bool isReversed = isChecked() && isHighContrast(palette());
    const QRect room = rect().adjusted(padding, 0, -padding, 0);
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int picture = icon().isNull() ? 0 : iconSize().width() + gap;
    QRect place(0, 0, std::min(room.width(), words + picture), room.height());
    place.moveCenter(room.center());
    if (picture > 0) {
        const QRect box
            = QStyle::alignedRect(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, iconSize(), place);
        icon().paint(&painter, box);
        place.adjust(isRightToLeft() ? 0 : picture, 0, isRightToLeft() ? -picture : 0, 0);
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled,
        isReversed ? QPalette::HighlightedText : QPalette::ButtonText));
    painter.drawText(place, Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace stalewatch
