// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/pushrowdelegate.h"

#include "models/tables/pushservermodel.h"
#include "widgets/palette.h"

#include <QPainter>

namespace stalewatch {

namespace {

Status statusOf(PushMark mark)
{
    switch (mark) {
    case PushMark::Fine:
        return Status::Ok;
    case PushMark::Planned:
        return Status::Quiet;
    case PushMark::Working:
        return Status::Warning;
    case PushMark::Blocked:
        return Status::Unproven;
    case PushMark::Trouble:
        return Status::Critical;
    }
    Q_UNREACHABLE();
}

/// On the ground of a selection, where the colours of states do not hold: the shape alone, in the text's colour.
QIcon iconOn(const QStyleOptionViewItem &option, Status status)
{
    if (!(option.state & QStyle::State_Selected))
        return iconOf(status, option.palette);
    QPixmap pixmap(option.decorationSize * 2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintShape(painter, pixmap.rect(), shapeOf(status), option.palette.color(QPalette::HighlightedText));
    return QIcon(pixmap);
}

} // namespace

void PushRowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (index.column() == PushServerModel::State) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(12, 12);
        option->icon = iconOn(*option, statusOf(PushMark(index.data(PushServerModel::MarkRole).toInt())));
    }
    const bool isDifference = index.data(PushServerModel::DiffersRole).toBool()
        && (index.column() == PushServerModel::Runs || index.column() == PushServerModel::File);
    option->font.setBold(index.column() == PushServerModel::WillRun || isDifference);
}

} // namespace stalewatch
