// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/filterbox.h"

#include "models/values/untrusted.h"

#include <QKeyEvent>
#include <QLabel>

namespace stalewatch {

namespace {

constexpr int longestFilter = 1000;
constexpr int figures = 46; ///< width, as far as there is room

} // namespace

FilterBox::FilterBox(QWidget *parent) : QLineEdit(parent), m_problem(new QLabel(parent))
{
    setClearButtonEnabled(true);
    setMaxLength(longestFilter);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * figures / 2);
    setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * figures);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
}

void FilterBox::take()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FilterBox::setProblem(const QString &problem)
{
    //: %1: what is wrong with the filter, as "missing terminating ] for character class"
    m_problem->setText(tr("This filter cannot be read, so the last one stays in force: %1").arg(plainLine(problem)));
    m_problem->setVisible(!problem.isEmpty());
    setAccessibleDescription(problem);
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        emit rowsAsked();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace stalewatch
