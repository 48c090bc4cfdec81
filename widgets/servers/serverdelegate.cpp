// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/serverdelegate.h"

#include "widgets/palette.h"

#include <QApplication>
#include <QPainter>

namespace stalewatch {

namespace {

constexpr int margin = 8;
constexpr int padding = 6;
constexpr int shapeSize = 13;

QFont boldOf(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

QFont smallOf(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

} // namespace

void ServerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);

    const bool isSelected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = option.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
    const auto status = Status(index.data(StatusRole).toInt());
    const QFontMetrics bold(boldOf(option.font));
    const QFontMetrics small(smallOf(option.font));
    const QRect box = option.rect.adjusted(margin, padding, -margin, -padding);
    const QRect shape(box.left(), box.top() + (bold.height() - shapeSize) / 2, shapeSize, shapeSize);
    // On the highlight no status colour is sure to be seen: the shape alone speaks.
    paintShape(*painter, shape, shapeOf(status), isSelected ? text : colourOf(status, option.palette));

    QRect line(shape.right() + margin, box.top(), box.right() - shape.right() - margin, bold.height());
    const QString count = index.data(CountRole).toString();
    const QFontMetrics plain(option.font);
    const int counted = plain.horizontalAdvance(count);
    painter->setPen(text);
    painter->setFont(option.font);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, count);
    painter->setFont(boldOf(option.font));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        bold.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, line.width() - counted - margin));
    line.moveTop(line.bottom() + 1);
    line.setHeight(small.height());
    painter->setPen(mix(text, ground, 0.3));
    painter->setFont(smallOf(option.font));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        small.elidedText(index.data(WordsRole).toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(boldOf(option.font)).height() + QFontMetrics(smallOf(option.font)).height();
    return {0, lines + 2 * padding};
}

} // namespace stalewatch
