// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/findingdelegate.h"

#include "widgets/palette.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace stalewatch {

namespace {

constexpr int margin = 8;
constexpr int padding = 6;
constexpr int shapeSize = 13;
constexpr int mostLines = 3; ///< of words; the rest is in the detail
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

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

struct Places
{
    QRect shape;
    QRect title;
    QRect words;
};

Places placesOf(const QRect &box, const QFont &font, const QModelIndex &index)
{
    const QFontMetrics bold(boldOf(font));
    const QFontMetrics small(smallOf(font));
    Places places;
    places.shape = QRect(box.left(), box.top() + (bold.height() - shapeSize) / 2, shapeSize, shapeSize);
    const int left = places.shape.right() + margin;
    const int width = std::max(1, box.right() - left);
    const auto heightOf = [width](const QFontMetrics &metrics, const QString &text, int lines) {
        return std::min(
            metrics.boundingRect(QRect(0, 0, width, 10'000), wrapped, text).height(), lines * metrics.lineSpacing());
    };
    const int titleHeight = heightOf(bold, index.data(Qt::DisplayRole).toString(), 2);
    places.title = QRect(left, box.top(), width, titleHeight);
    places.words = QRect(left, places.title.bottom() + 2, width,
        heightOf(small, index.data(FindingDelegate::WordsRole).toString(), mostLines));
    return places;
}

} // namespace

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isMuted = index.data(MutedRole).toBool();
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor ground = option.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
    QColor text = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    if (isMuted)
        text = mix(text, ground, 0.4);
    const auto status = Status(index.data(StatusRole).toInt());
    const Places places = placesOf(option.rect.adjusted(margin, padding, -margin, -padding), option.font, index);
    // On the highlight no status colour is sure to be seen: the shape alone speaks.
    paintShape(
        *painter, places.shape, shapeOf(status), isSelected || isMuted ? text : colourOf(status, option.palette));
    painter->setPen(text);
    painter->setFont(isMuted ? option.font : boldOf(option.font));
    painter->drawText(places.title, wrapped, index.data(Qt::DisplayRole).toString());
    painter->setPen(mix(text, ground, 0.3));
    painter->setFont(smallOf(option.font));
    painter->drawText(places.words, wrapped, index.data(WordsRole).toString());
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const Places places
        = placesOf(QRect(0, 0, std::max(60, width), 0).adjusted(margin, padding, -margin, 0), option.font, index);
    return {0, places.words.bottom() + padding + 2};
}

} // namespace stalewatch
