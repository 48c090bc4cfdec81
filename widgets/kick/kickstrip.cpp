// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/kick/kickstrip.h"

#include "models/kick/kickwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesInSight = 6;
constexpr int fewSeenAtOnce = 6; ///< so many results show without being asked for

QString resultsOf(const KickRun &run)
{
    QStringList lines;
    for (const KickRun::Entry &entry : run.entries())
        lines.append(whoText(entry.entry) + u" \u2014 " + stateText(entry, run.verb()));
    return lines.join(u'\n');
}

} // namespace

KickStrip::KickStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("S&top"), this))
    , m_more(new QPushButton(tr("&Results"), this))
    , m_results(new QPlainTextEdit(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Kicked connections"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_stop->setToolTip(tr("Ask for nobody further"));
    m_more->setToolTip(tr("What came of each connection"));
    m_more->setCheckable(true);
    m_results->setReadOnly(true);
    m_results->setAccessibleName(tr("What came of each connection"));
    m_results->hide();
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setText(u"\u00d7"_s);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close this; what is under way goes on"));

    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    row->addWidget(m_more);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->addLayout(row);
    column->addWidget(m_results);
    connect(m_stop, &QPushButton::clicked, this, &KickStrip::stopAsked);
    connect(m_more, &QPushButton::toggled, m_results, &QWidget::setVisible);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void KickStrip::open()
{
    m_more->setChecked(false);
    m_wasOver = false;
    QFrame::show();
}

void KickStrip::show(const KickRun &run)
{
    const int count = int(run.entries().size());
    m_results->setFixedHeight(fontMetrics().lineSpacing() * (std::min(count, linesInSight) + 2));
    m_progress->setMaximum(count);
    m_progress->setValue(int(run.entries().size() - run.count(KickState::Planned) - run.count(KickState::Asked)));
    m_progress->setVisible(!run.isOver());
    m_stop->setVisible(!run.isOver());
    m_text->setText(summaryText(run));
    const QString results = resultsOf(run);
    if (m_results->toPlainText() != results) {
        const int at = m_results->verticalScrollBar()->value();
        m_results->setPlainText(results);
        m_results->verticalScrollBar()->setValue(at);
    }
    const bool hasProblem = run.count(KickState::Refused) + run.count(KickState::Failed) > 0;
    const bool isOver = run.isOver();
    if (isOver && !m_wasOver && (hasProblem || int(run.entries().size()) <= fewSeenAtOnce))
        m_more->setChecked(true);
    m_wasOver = isOver;
}

QString KickStrip::text() const
{
    return m_text->text();
}

QString KickStrip::results() const
{
    return m_results->toPlainText();
}

} // namespace stalewatch
