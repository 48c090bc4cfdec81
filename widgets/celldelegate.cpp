// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/celldelegate.h"

#include "widgets/tableheader.h"

#include <QApplication>

namespace stalewatch {

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    QStyleOptionViewItem inner = option;
    const int inset = TableHeader::padding - style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option) - 1;
    inner.rect.adjust(inset, 0, -inset, 0);
    inner.state &= ~QStyle::State_HasFocus; // rows are chosen, not cells
    QStyledItemDelegate::paint(painter, inner, index);
}

} // namespace stalewatch
