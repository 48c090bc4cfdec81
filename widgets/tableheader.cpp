// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tableheader.h"

#include "widgets/palette.h"

#include <QPainter>

#include <algorithm>

namespace stalewatch {

namespace {

constexpr int arrowSide = 7;
constexpr int arrowGap = 4; ///< between a title and its arrow

} // namespace

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setMinimumSectionSize(24);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
}

int TableHeader::widthOf(const QString &title, bool isSortable) const
{
    const int arrow = isSortable ? arrowSide + arrowGap : 0;
    // One more than the rounded advance: a title that is wider by a fraction would be cut.
    return QFontMetrics(titleFont()).horizontalAdvance(title) + 1 + 2 * padding + arrow;
}

QSize TableHeader::sectionSizeFromContents(int column) const
{
    const QSize size = QHeaderView::sectionSizeFromContents(column);
    const QString title = model() ? model()->headerData(column, orientation()).toString() : QString();
    return {std::max(size.width(), widthOf(title, sectionsClickable())),
        std::max(size.height(), fontMetrics().height() + 11)};
}

QFont TableHeader::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    const bool isSorted = sectionsClickable() && sortIndicatorSection() == column;
    const bool isHovered
        = isEnabled() && sectionsClickable() && rect.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    painter->fillRect(rect, isHovered ? mix(base, text, 0.07) : base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), mix(base, text, 0.22));
    painter->fillRect(QRect(isRightToLeft() ? rect.left() : rect.right(), rect.top() + 5, 1, rect.height() - 10),
        mix(base, text, 0.12));

    const QVariant alignment = model()->headerData(column, orientation(), Qt::TextAlignmentRole);
    const Qt::Alignment wanted = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : defaultAlignment();
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), wanted & Qt::AlignHorizontal_Mask);
    QRect room = rect.adjusted(padding, 0, -padding, -1);
    const QString title = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
    const QFontMetrics metrics(titleFont());
    if (isSorted) {
        // The arrow stands at the inner side of the title, which keeps its place above the figures.
        const int width = std::min(metrics.horizontalAdvance(title), room.width() - arrowSide - arrowGap);
        const int x
            = side & Qt::AlignRight ? room.right() - width - arrowSide - arrowGap : room.left() + width + arrowGap;
        paintArrow(*painter,
            QRectF(title.isEmpty() ? room.center().x() - arrowSide / 2 : x, room.center().y() - arrowSide / 2.0 + 1,
                arrowSide, arrowSide));
        room.adjust(
            side & Qt::AlignRight ? arrowSide + arrowGap : 0, 0, side & Qt::AlignRight ? 0 : -arrowSide - arrowGap, 0);
    }
    painter->setFont(titleFont());
    painter->setPen(text);
    painter->drawText(room, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
        metrics.elidedText(title, Qt::ElideRight, room.width()));
}

void TableHeader::paintArrow(QPainter &painter, const QRectF &box) const
{
    const bool isUp = sortIndicatorOrder() == Qt::AscendingOrder;
    const double tip = isUp ? box.top() + 1 : box.bottom() - 1;
    const double foot = isUp ? box.bottom() - 1 : box.top() + 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    painter.drawPolygon(
        QPolygonF({QPointF(box.left(), foot), QPointF(box.right(), foot), QPointF(box.center().x(), tip)}));
    painter.restore();
}

} // namespace stalewatch
