// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/celldelegates.h"
#include "widgets/connections/connectionheader.h"
#include "widgets/connections/connectiontable.h"
#include "widgets/connections/rowmenu.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace stalewatch {

void ConnectionTable::setHoveredRow(int row)
{
    if (row != m_hoveredRow) {
        const int height = m_delegate->rowHeight();
        for (const int changed : {m_hoveredRow, row})
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), height);
        m_hoveredRow = row;
        m_delegate->setHoveredRow(row);
    }
    m_hold.notePointer(row >= 0);
}

bool ConnectionTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHoveredRow(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void ConnectionTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    viewport()->update();
    m_hold.noteFocusLost();
}

void ConnectionTable::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
    } else if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit detailAsked(currentKey());
    } else if (isPlain
        && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Slash || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the window's: pause, filter, leave
        return;
    } else if (isPlain && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && m_model.rowCount() > 0) {
        const int row = event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1;
        setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())));
    } else {
        const bool goesAside = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
        const QScopedValueRollback changingCell(m_isChangingCell, goesAside);
        QTableView::keyPressEvent(event);
    }
    if (event->isAccepted())
        m_hold.noteKey();
}

void ConnectionTable::keyboardSearch(const QString &typed)
{
    const int row = m_typeAhead.find(m_model, currentIndex().row(), typed);
    if (row >= 0)
        setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())));
}

void ConnectionTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int aside = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (!m_isChangingCell)
        horizontalScrollBar()->setValue(aside);
}

void ConnectionTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_options.hasContextMenu)
        return;
    QMenu menu(this);
    fillRowMenu(menu, *this, *m_header);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    const QPoint below = visualRect(currentIndex()).bottomLeft();
    menu.exec(byKey ? viewport()->mapToGlobal(below) : event->globalPos());
}

} // namespace stalewatch
