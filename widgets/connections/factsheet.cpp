// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/factsheet.h"

#include "widgets/palette.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>

namespace stalewatch {

namespace {

QTextTable *tableOf(const QTextDocument *document)
{
    return document->rootFrame()->childFrames().isEmpty()
        ? nullptr
        : qobject_cast<QTextTable *>(document->rootFrame()->childFrames().first());
}

} // namespace

FactSheet::FactSheet(QWidget *parent) : QTextEdit(parent)
{
    setAccessibleName(tr("Facts"));
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
}

void FactSheet::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    const bool sameTitles = std::ranges::equal(facts, m_facts, {}, &Fact::title, &Fact::title);
    const QList<Fact> before = std::exchange(m_facts, facts);
    QTextTable *table = tableOf(document());
    if (!sameTitles || !table) {
        rebuild();
        return;
    }
    QTextCursor whole(document());
    whole.beginEditBlock(); // one layout of the table, not one a value
    for (int row = 0; row < facts.size(); ++row) {
        if (facts[row].value == before[row].value)
            continue;
        QTextCursor cursor = table->cellAt(row, 1).firstCursorPosition();
        cursor.setPosition(table->cellAt(row, 1).lastCursorPosition().position(), QTextCursor::KeepAnchor);
        cursor.insertText(facts[row].value);
    }
    whole.endEditBlock();
}

void FactSheet::rebuild()
{
    const int scrolled = verticalScrollBar()->value();
    clear();
    if (m_facts.isEmpty())
        return;
    double widest = 0;
    for (const Fact &fact : m_facts)
        widest = std::max(widest, double(fontMetrics().horizontalAdvance(fact.title)));
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(1.5);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::FixedLength, widest + 14), QTextLength(QTextLength::VariableLength, 0)});
    QTextCharFormat dim;
    dim.setForeground(mix(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.68));

    QTextCursor whole(document());
    whole.beginEditBlock();
    QTextTable *table = QTextCursor(document()).insertTable(int(m_facts.size()), 2, format);
    for (int row = 0; row < m_facts.size(); ++row) {
        table->cellAt(row, 0).firstCursorPosition().insertText(m_facts[row].title, dim);
        table->cellAt(row, 1).firstCursorPosition().insertText(m_facts[row].value);
    }
    whole.endEditBlock();
    moveCursor(QTextCursor::Start); // it went along with what was inserted
    verticalScrollBar()->setValue(scrolled);
}

void FactSheet::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

} // namespace stalewatch
