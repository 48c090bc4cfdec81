// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/celldelegate.h"

#include "widgets/tableheader.h"

#include <QApplication>

namespace stalewatch {

namespace {

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// What the style's own margin lacks, px at either side.
int insetOf(const QStyleOptionViewItem &option)
{
    return TableHeader::padding - styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option) - 1;
}

} // namespace

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * insetOf(option), 0);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    styleOf(option)->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(insetOf(option), 0, -insetOf(option), 0);
    if (inner.state & QStyle::State_Selected)
        inner.state &= ~QStyle::State_HasFocus; // rows are chosen, not cells
    QStyledItemDelegate::paint(painter, inner, index);
}

} // namespace stalewatch
