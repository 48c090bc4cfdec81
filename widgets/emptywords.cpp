// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emptywords.h"

#include <QAbstractScrollArea>
#include <QEvent>

namespace stalewatch {

EmptyWords::EmptyWords(QAbstractScrollArea *view) : QLabel(view->viewport())
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setMargin(24);
    hide();
    parentWidget()->installEventFilter(this);
}

void EmptyWords::say(const QString &sentence)
{
    setText(sentence);
    setGeometry(parentWidget()->rect());
    setVisible(!sentence.isEmpty());
}

bool EmptyWords::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parent())
        setGeometry(parentWidget()->rect());
    return QLabel::eventFilter(watched, event);
}

} // namespace stalewatch
