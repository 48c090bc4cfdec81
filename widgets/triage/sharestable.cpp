// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/sharestable.h"

#include "models/triage/answers.h"
#include "widgets/celldelegate.h"
#include "widgets/palette.h"
#include "widgets/tableheader.h"

#include <QHeaderView>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Inside, Everywhere, Lift, Bar, columns };

constexpr int barMargin = 7;

} // namespace

LiftBar LiftBar::in(QRect cell, double lift, double largest, Qt::LayoutDirection direction)
{
    const QRect room = cell.adjusted(barMargin, cell.height() / 4, -barMargin, -cell.height() / 4);
    if (!(lift > 1) || !(largest > 1) || room.width() <= 0)
        return {};
    const double share = std::clamp(std::log(lift) / std::log(largest), 0.0, 1.0);
    const int length = std::max(2, int(std::lround(share * room.width())));
    QRect fill = room;
    fill.setWidth(length);
    if (direction == Qt::RightToLeft)
        fill.moveRight(room.right());
    return {fill};
}

void LiftDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const LiftBar bar = LiftBar::in(
        option.rect, index.data(LiftRole).toDouble(), index.data(LargestRole).toDouble(), option.direction);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->fillRect(
        bar.fill, isSelected ? option.palette.color(QPalette::HighlightedText) : StatusColours::in(option.palette).ok);
}

SharesTable::SharesTable(QWidget *parent) : QTableWidget(0, columns, parent)
{
    setAccessibleName(tr("What they share"));
    setHorizontalHeader(new TableHeader(this));
    setItemDelegate(new CellDelegate(this));
    setHorizontalHeaderLabels({tr("Shared by"), tr("In the incident"), tr("Everywhere"), tr("Lift"), QString()});
    horizontalHeaderItem(Lift)->setToolTip(
        tr("How many times as common it is within the incident as among all connections that were there."));
    setItemDelegateForColumn(Bar, new LiftDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(What, QHeaderView::Stretch);
    header->setSectionResizeMode(Bar, QHeaderView::Fixed);
    header->resizeSection(Bar, 140);
    header->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeaderItem(What)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumHeight(5 * (fontMetrics().height() + 8) + header->sizeHint().height());
}

void SharesTable::show(const std::vector<Share> &shares)
{
    if (shares == m_shares)
        return;
    m_shares = shares;
    const auto most = std::ranges::max_element(shares, {}, &Share::lift);
    const double largest = most == shares.end() ? 0 : most->lift;
    setRowCount(int(shares.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Share &share = shares[std::size_t(row)];
        const std::array<QString, columns> texts{
            titleOf(share), insideWords(share), everywhereWords(share), liftWords(share), QString()};
        for (int column = 0; column < columns; ++column) {
            auto *item = new QTableWidgetItem(texts[std::size_t(column)]);
            item->setTextAlignment(Qt::AlignVCenter | (column == What ? Qt::AlignLeft : Qt::AlignRight));
            setItem(row, column, item);
        }
        item(row, What)->setToolTip(u"<qt>"_s + texts[What].toHtmlEscaped() + u"</qt>"_s);
        item(row, Bar)->setData(LiftDelegate::LiftRole, share.lift);
        item(row, Bar)->setData(LiftDelegate::LargestRole, largest);
        item(row, Bar)->setData(Qt::AccessibleTextRole, texts[Lift]);
    }
}

} // namespace stalewatch
