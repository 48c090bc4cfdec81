// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/columnmenu.h"

#include "models/tables/connectioncolumns.h"
#include "widgets/connections/connectionheader.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace stalewatch {

ColumnMenu::ColumnMenu(const QString &title, ConnectionHeader &header, QWidget *parent) : QMenu(title, parent)
{
    setToolTipsVisible(true);
    for (int column = 0; column < int(connectionColumns().size()); ++column)
        addColumn(header, column);
    addSeparator();
    connect(addAction(tr("Default columns")), &QAction::triggered, &header, &ConnectionHeader::showDefaultColumns);
}

void ColumnMenu::addColumn(ConnectionHeader &header, int column)
{
    QAction *action = addAction(titleOf(connectionColumns()[std::size_t(column)]));
    action->setCheckable(true);
    action->setChecked(!header.isSectionHidden(column));
    action->setToolTip(hintOf(connectionColumns()[std::size_t(column)]));
    connect(action, &QAction::triggered, this, [action, &header, column](bool isShown) {
        header.setColumnShown(column, isShown);
        action->setChecked(!header.isSectionHidden(column)); // the last one stays
    });
}

void ColumnMenu::mousePressEvent(QMouseEvent *event)
{
    m_pressed = actionAt(event->position().toPoint());
    QMenu::mousePressEvent(event);
}

void ColumnMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *pressed = std::exchange(m_pressed, nullptr);
    if (pressed && pressed->isCheckable() && pressed == actionAt(event->position().toPoint()))
        pressed->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void ColumnMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && activeAction() && activeAction()->isCheckable())
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace stalewatch
