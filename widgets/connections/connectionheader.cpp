// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/connectionheader.h"

#include "models/tables/connectioncolumns.h"
#include "widgets/connections/columnmenu.h"
#include "widgets/palette.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 7; ///< as the cells have it, so that titles stand above their figures
constexpr int arrowSide = 7;
constexpr auto defaultSort = "stale_window"_L1;

QString idOf(int column)
{
    return QLatin1StringView(connectionColumns()[std::size_t(column)].id);
}

int indexOf(const QString &id)
{
    return connectionColumn(QLatin1StringView(id.toLatin1()));
}

} // namespace

ConnectionHeader::ConnectionHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setSectionResizeMode(Interactive); // ResizeToContents would measure a thousand rows a poll
    setMinimumSectionSize(24);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);

    connect(this, &QHeaderView::sectionMoved, this, [this] { noteChange(); });
    connect(this, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_isApplying || width == 0 || isSectionHidden(column))
            return;
        m_chosenWidths.insert(idOf(column), width);
        noteChange();
    });
    connect(this, &QHeaderView::sortIndicatorChanged, this, &ConnectionHeader::noteSort);
}

TableLayout ConnectionHeader::tableLayout() const
{
    TableLayout layout;
    for (const int column : shownColumns())
        layout.shown.append(idOf(column));
    layout.widths = m_chosenWidths;
    layout.sortColumn = m_sortColumn < 0 ? QString() : idOf(m_sortColumn);
    layout.descending = sortIndicatorOrder() == Qt::DescendingOrder;
    return layout;
}

void ConnectionHeader::setTableLayout(const TableLayout &layout)
{
    const QScopedValueRollback applying(m_isApplying, true);
    const int columns = std::min(count(), int(connectionColumns().size()));
    QList<int> order;
    for (const QString &id : layout.shown) {
        const int column = indexOf(id);
        if (column >= 0 && column < columns && !order.contains(column))
            order.append(column);
    }
    if (order.isEmpty())
        order = defaultColumns();
    const QList<int> shown = order;
    for (int column = 0; column < columns; ++column) {
        setSectionHidden(column, !shown.contains(column));
        if (!shown.contains(column))
            order.append(column);
    }
    for (int place = 0; place < order.size(); ++place)
        moveSection(visualIndex(order[place]), place);

    m_chosenWidths = layout.widths;
    applyWidths();
    const int sorted = layout.sortColumn.isEmpty() ? connectionColumn(defaultSort) : indexOf(layout.sortColumn);
    m_sortColumn = sorted;
    setSortIndicator(sorted, layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    noteChange();
}

QList<int> ConnectionHeader::defaultColumns() const
{
    QList<int> columns;
    for (const DefaultColumn &wanted : m_defaults)
        columns.append(connectionColumn(QLatin1StringView(wanted.id)));
    if (!columns.isEmpty())
        return columns;
    for (int column = 0; column < std::min(count(), int(connectionColumns().size())); ++column) {
        if (connectionColumns()[std::size_t(column)].byDefault)
            columns.append(column);
    }
    return columns;
}

void ConnectionHeader::setFigureWidth(double figure)
{
    m_figure = figure;
    applyWidths();
}

int ConnectionHeader::defaultWidth(int column) const
{
    const auto wanted = std::ranges::find(m_defaults, QLatin1StringView(connectionColumns()[std::size_t(column)].id),
        [](const DefaultColumn &c) { return QLatin1StringView(c.id); });
    const int chars = wanted != m_defaults.end() && wanted->chars > 0 ? wanted->chars
                                                                      : connectionColumns()[std::size_t(column)].chars;
    const int cells = int(std::ceil(m_figure * chars)) + 2 * padding;
    if (connectionColumns()[std::size_t(column)].cell == ConnectionColumn::Cell::State)
        return cells; // its title gives way to the shapes
    return std::max(cells,
        QFontMetrics(titleFont()).horizontalAdvance(titleOf(connectionColumns()[std::size_t(column)])) + 2 * padding
            + arrowSide + 3);
}

void ConnectionHeader::applyWidths()
{
    const QScopedValueRollback applying(m_isApplying, true);
    for (int column = 0; column < std::min(count(), int(connectionColumns().size())); ++column) {
        if (!isSectionHidden(column))
            resizeSection(column, m_chosenWidths.value(idOf(column), defaultWidth(column)));
    }
}

QSize ConnectionHeader::sectionSizeFromContents(int column) const
{
    const QSize size = QHeaderView::sectionSizeFromContents(column);
    return {size.width(), std::max(size.height(), fontMetrics().height() + 11)};
}

QFont ConnectionHeader::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

void ConnectionHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    const bool isSorted = sortIndicatorSection() == column;
    const bool isHovered = isEnabled() && rect.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    painter->fillRect(rect, isHovered ? mix(base, text, 0.07) : base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), mix(base, text, 0.22));
    painter->fillRect(QRect(isRightToLeft() ? rect.left() : rect.right(), rect.top() + 5, 1, rect.height() - 10),
        mix(base, text, 0.12));

    const QVariant alignment = model()->headerData(column, orientation(), Qt::TextAlignmentRole);
    const auto wanted = Qt::Alignment(alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft));
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), wanted & Qt::AlignHorizontal_Mask);
    QRect room = rect.adjusted(padding, 0, -padding, -1);
    const QString title = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
    const QFontMetrics metrics(titleFont());
    if (isSorted) {
        // The arrow stands at the inner side of the title, which keeps its place above the figures.
        const int width = std::min(metrics.horizontalAdvance(title), room.width() - arrowSide - 4);
        const int x = side & Qt::AlignRight ? room.right() - width - arrowSide - 4 : room.left() + width + 4;
        paintArrow(*painter,
            QRectF(title.isEmpty() ? room.center().x() - arrowSide / 2 : x, room.center().y() - arrowSide / 2.0 + 1,
                arrowSide, arrowSide));
        room.adjust(side & Qt::AlignRight ? arrowSide + 4 : 0, 0, side & Qt::AlignRight ? 0 : -arrowSide - 4, 0);
    }
    painter->setFont(titleFont());
    painter->setPen(text);
    painter->drawText(room, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
        metrics.elidedText(title, Qt::ElideRight, room.width()));
}

void ConnectionHeader::paintArrow(QPainter &painter, const QRectF &box) const
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

QList<int> ConnectionHeader::shownColumns() const
{
    QList<int> shown;
    for (int place = 0; place < count(); ++place) {
        if (!isSectionHidden(logicalIndex(place)))
            shown.append(logicalIndex(place));
    }
    return shown;
}

bool ConnectionHeader::wantsAuth() const
{
    return std::ranges::any_of(
        shownColumns(), [](int column) { return connectionColumns()[std::size_t(column)].wantsAuth; });
}

void ConnectionHeader::setColumnShown(int column, bool isShown)
{
    if (isShown == !isSectionHidden(column) || (!isShown && shownColumns().size() == 1))
        return;
    {
        const QScopedValueRollback applying(m_isApplying, true);
        setSectionHidden(column, !isShown);
        applyWidths();
    }
    noteChange();
}

void ConnectionHeader::noteSort(int column, Qt::SortOrder order)
{
    if (m_isApplying || column < 0)
        return;
    if (column != m_sortColumn) {
        const QScopedValueRollback applying(m_isApplying, true);
        order = connectionColumns()[std::size_t(column)].descendingFirst ? Qt::DescendingOrder : Qt::AscendingOrder;
        setSortIndicator(column, order);
    }
    m_sortColumn = column;
    emit sortAsked(idOf(column), order == Qt::DescendingOrder);
    noteChange();
}

void ConnectionHeader::noteChange()
{
    if (m_wantsAuth != wantsAuth()) {
        m_wantsAuth = !m_wantsAuth;
        emit wantsAuthChanged(m_wantsAuth);
    }
    if (!m_isApplying)
        emit layoutChanged(tableLayout());
}

void ConnectionHeader::showDefaultColumns()
{
    TableLayout layout = tableLayout();
    layout.shown.clear();
    layout.widths.clear();
    setTableLayout(layout);
    emit layoutChanged(tableLayout());
}

void ConnectionHeader::contextMenuEvent(QContextMenuEvent *event)
{
    ColumnMenu(QString(), *this, this).exec(event->globalPos());
}

} // namespace stalewatch
