// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/diffview.h"

#include "models/values/untrusted.h"
#include "widgets/palette.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 2000;
constexpr double groundShare = 0.22; ///< of the colour in the ground; text on it keeps its contrast

bool isHeader(const QString &line)
{
    return line.startsWith("--- "_L1) || line.startsWith("+++ "_L1) || line.startsWith("@@"_L1);
}

} // namespace

DiffView::DiffView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
}

void DiffView::setDiff(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        QString kept = line;
        kept.replace(u'\t', u"        "_s).remove(u'\r');
        lines += plainLine(kept, longestLine);
    }
    const QString shown = lines.join(u'\n');
    if (shown == toPlainText())
        return;
    setPlainText(shown);
    colour();
}

void DiffView::colour()
{
    const StatusColours colours = StatusColours::in(palette());
    const bool isPlain = isHighContrast(palette());
    const QColor base = palette().color(QPalette::Base);
    QList<QTextEdit::ExtraSelection> grounds;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        const bool isAdded = line.startsWith(u'+');
        if (isHeader(line) || (!isAdded && !line.startsWith(u'-')))
            continue;
        QTextEdit::ExtraSelection ground;
        ground.cursor = QTextCursor(block);
        if (isPlain) { // black and white: the sign, and weight
            ground.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            ground.format.setFontWeight(isAdded ? QFont::Bold : QFont::Normal);
            ground.format.setFontUnderline(isAdded);
        } else {
            ground.format.setBackground(mix(base, isAdded ? colours.ok : colours.warning, groundShare));
            ground.format.setProperty(QTextFormat::FullWidthSelection, true);
        }
        grounds.append(ground);
    }
    setExtraSelections(grounds);
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace stalewatch
