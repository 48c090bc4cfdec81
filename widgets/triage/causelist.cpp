// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/causelist.h"

#include "models/values/untrusted.h"
#include "widgets/palette.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestEvidence = 2000;

QString evidenceOf(const LikelyCause &cause)
{
    QStringList lines;
    if (!cause.pro.isEmpty())
        //: evidence for a cause; %1: clauses
        lines.append(CauseList::tr("for: %1").arg(plainLine(cause.pro.join(u"; "_s), longestEvidence)));
    if (!cause.contra.isEmpty())
        //: evidence against a cause; %1: clauses
        lines.append(CauseList::tr("against: %1").arg(plainLine(cause.contra.join(u"; "_s), longestEvidence)));
    if (!cause.next.isEmpty())
        //: what to do; %1: a sentence
        lines.append(CauseList::tr("next: %1").arg(plainLine(cause.next, longestEvidence)));
    return lines.join(u'\n');
}

} // namespace

PillLabel::PillLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(9, 1, 9, 2);
}

void PillLabel::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mix(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.5));
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter.end();
    QLabel::paintEvent(event);
}

CauseList::CauseList(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setFrameShape(StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Likely causes"));
    m_column->setContentsMargins(12, 8, 12, 8);
    m_column->setSpacing(8);
}

QWidget *CauseList::cardOf(const LikelyCause &cause)
{
    auto *card = new QWidget(this);
    auto *title = new QLabel(plainLine(cause.title), card);
    title->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *confidence = new PillLabel(card);
    confidence->setText(titleOf(cause.confidence));
    auto *evidence = new QLabel(evidenceOf(cause), card);
    evidence->setTextFormat(Qt::PlainText);
    evidence->setWordWrap(true);
    evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->setAccessibleName(title->text() + u", "_s + confidence->text());
    card->setAccessibleDescription(evidence->text());

    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(confidence);
    head->addStretch(1);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(head);
    column->addWidget(evidence);
    return card;
}

void CauseList::show(const std::vector<LikelyCause> &causes)
{
    if (causes == m_causes && m_column->count() > 0)
        return;
    m_causes = causes;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const LikelyCause &cause : causes)
        m_column->addWidget(cardOf(cause));
    setVisible(!causes.empty());
}

} // namespace stalewatch
