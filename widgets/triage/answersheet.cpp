// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/answersheet.h"

#include "widgets/palette.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace stalewatch {

namespace {

// How much larger than the window's font: read from two metres where there is room, in full where there is little.
struct Size
{
    int figures = 0; ///< width from which it is taken
    double larger = 1;
};
constexpr Size sizes[] = {{150, 1.75}, {110, 1.45}, {0, 1.2}};
constexpr int gap = 7; ///< px above and below an answer

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

AnswerSheet::AnswerSheet(QWidget *parent) : QFrame(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("The six questions"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, gap, 12, gap);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2 * gap);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row = {plainLabel(this), plainLabel(this), plainLabel(this)};
        row.number->setText(QString::number(i + 1));
        row.question->setForegroundRole(QPalette::PlaceholderText);
        row.answer->setWordWrap(true);
        row.answer->setTextInteractionFlags(Qt::TextSelectableByMouse); // six stops of the Tab key lead nowhere
        row.answer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        const int line = int(i);
        grid->addWidget(row.number, line, 0, Qt::AlignVCenter);
        grid->addWidget(row.question, line, 1, Qt::AlignVCenter);
        grid->addWidget(row.answer, line, 2);
    }
    grid->setColumnStretch(2, 1);
    applyFonts();
}

void AnswerSheet::applyFonts()
{
    QFont large = font();
    large.setBold(true);
    const int figures = width() / fontMetrics().horizontalAdvance(u'0');
    const auto *size = std::ranges::find_if(sizes, [figures](const Size &each) { return figures >= each.figures; });
    large.setPointSizeF(font().pointSizeF() * size->larger);
    QFont bold = font();
    bold.setBold(true);
    for (const Row &row : m_rows) {
        row.answer->setFont(large);
        row.number->setFont(bold);
    }
}

void AnswerSheet::keepHeights()
{
    for (const Row &row : m_rows) {
        const int wanted = row.answer->heightForWidth(row.answer->width());
        row.answer->setMinimumHeight(std::max(row.answer->minimumHeight(), wanted));
    }
}

void AnswerSheet::forgetHeights()
{
    for (const Row &row : m_rows)
        row.answer->setMinimumHeight(0);
}

void AnswerSheet::show(IncidentNumber incident, const std::array<TriageAnswer, 6> &answers)
{
    if (incident != m_incident)
        forgetHeights();
    m_incident = incident;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Row &row = m_rows[i];
        if (row.answer->text() == answers[i].answer && row.question->text() == answers[i].question)
            continue;
        row.question->setText(answers[i].question);
        row.answer->setText(answers[i].answer);
        row.answer->setAccessibleName(answers[i].question);
        row.answer->setAccessibleDescription(answers[i].answer);
    }
    if (isVisible())
        keepHeights();
}

void AnswerSheet::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(mix(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.15));
    for (std::size_t i = 1; i < m_rows.size(); ++i) {
        const int above = m_rows[i - 1].answer->geometry().bottom();
        const int y = (above + m_rows[i].answer->geometry().top()) / 2;
        painter.drawLine(0, y, width(), y);
    }
}

void AnswerSheet::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        forgetHeights();
    applyFonts();
}

void AnswerSheet::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_rows.back().answer)
        applyFonts();
}

} // namespace stalewatch
