// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the table looks like: its parts' measures, what is painted over its cells, and when.

#include "models/tables/connectioncolumns.h"
#include "widgets/connections/celldelegates.h"
#include "widgets/connections/connectionheader.h"
#include "widgets/connections/connectiontable.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace stalewatch {

namespace {

constexpr int framesPerSecond = 10; ///< texts that count are repainted once in so many

bool isBar(ConnectionColumn::Cell cell)
{
    return cell != ConnectionColumn::Cell::Text && cell != ConnectionColumn::Cell::State;
}

} // namespace

void ConnectionTable::applyLook()
{
    m_delegate->setLook(font(), palette());
    verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    m_header->setFigureWidth(m_delegate->text().figureWidth());
    verticalScrollBar()->setSingleStep(m_delegate->rowHeight());
}

void ConnectionTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (m_delegate
        && (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
            || event->type() == QEvent::StyleChange))
        applyLook();
}

void ConnectionTable::resizeEvent(QResizeEvent *event)
{
    m_header->setRoom(columnRoom(*this));
    QTableView::resizeEvent(event);
}

bool ConnectionTable::canBeSeen() const
{
    return isVisible() && !window()->isMinimized();
}

void ConnectionTable::paintEvent(QPaintEvent *event)
{
    if (!m_ticker.isActive() && canBeSeen())
        m_ticker.start();
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    painter.setPen(m_delegate->focusColour());
    const int top = rowViewportPosition(currentIndex().row());
    painter.drawRect(QRect(0, top, std::min(m_header->length(), viewport()->width()) - 1, m_delegate->rowHeight() - 1));
}

void ConnectionTable::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    m_ticker.stop();
    setHoveredRow(-1);
}

QRect ConnectionTable::visibleRectOf(int column) const
{
    const int rowsEnd = rowViewportPosition(m_model.rowCount() - 1) + m_delegate->rowHeight();
    return QRect(columnViewportPosition(column), 0, columnWidth(column), std::min(rowsEnd, viewport()->height()))
        & viewport()->rect();
}

void ConnectionTable::tick()
{
    if (!canBeSeen()) {
        m_ticker.stop(); // the next paint starts it
        return;
    }
    m_ticks = (m_ticks + 1) % framesPerSecond;
    if (m_model.rowCount() == 0)
        return;
    if (m_ticks == 0) {
        viewport()->update();
        return;
    }
    for (const int column : shownColumns()) {
        if (isBar(connectionColumns()[std::size_t(column)].cell))
            viewport()->update(visibleRectOf(column));
    }
}

int ConnectionTable::sizeHintForColumn(int column) const
{
    // The view's own would measure a thousand rows.
    int width = 0;
    const int first = std::max(0, rowAt(0));
    const int count = viewport()->height() / m_delegate->rowHeight() + 1;
    for (int row = first; row < std::min(m_model.rowCount(), first + count); ++row)
        width = std::max(width, m_delegate->sizeHint({}, m_model.index(row, column)).width());
    return width;
}

} // namespace stalewatch
