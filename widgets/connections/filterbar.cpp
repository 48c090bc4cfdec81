// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/filterbar.h"

#include "models/values/untrusted.h"
#include "widgets/palette.h"
#include "widgets/pillbutton.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace stalewatch {

namespace {

constexpr int longestFilter = 1000;
constexpr int boxFigures = 46;

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_box(new QLineEdit(this))
{
    m_box->setPlaceholderText(tr("Filter: words, account:ORDERS !lang:go /regex/"));
    m_box->setAccessibleName(tr("Filter"));
    m_box->setToolTip(
        tr("Plain words, or name: server: account: user: ip: lang: kind: type: state: cid: reason: with a "
           "word, /regular expressions/, \"quoted words\", and ! to exclude. All must match."));
    m_box->setClearButtonEnabled(true);
    m_box->setMaxLength(longestFilter);
    m_box->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * boxFigures / 2);
    m_box->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * boxFigures);
    m_box->installEventFilter(this);
    connect(m_box, &QLineEdit::textChanged, this, &FilterBar::filterChanged);

    m_atRisk = addQuickFilter(tr("Only connections that owe an answer: suspects and ghosts"));
    m_unnamed = addQuickFilter(tr("Only connections whose client gave no name"));
    m_withGone = addQuickFilter(tr("Keep connections that closed in view, dimmed, for a while"));
    m_withGone->setChecked(true);
    m_held = new QLabel(tr("order held"), this);
    m_held->setToolTip(tr("Rows keep their places while the pointer or the keyboard is among them."));
    m_held->setForegroundRole(QPalette::PlaceholderText);
    QSizePolicy keepsRoom = m_held->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_held->setSizePolicy(keepsRoom);
    m_held->hide();
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->setHorizontalSpacing(6);
    grid->addWidget(m_box, 0, 0);
    grid->addWidget(m_atRisk, 0, 1);
    grid->addWidget(m_unnamed, 0, 2);
    grid->addWidget(m_withGone, 0, 3);
    grid->addWidget(m_held, 0, 5);
    grid->addWidget(m_problem, 1, 0, 1, 6);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(4, 2);
    showCounts();
}

PillButton *FilterBar::addQuickFilter(const QString &hint)
{
    auto *button = new PillButton(this);
    button->setToolTip(hint);
    connect(button, &PillButton::toggled, this, [this] { emit quickFiltersChanged(atRisk(), unnamed(), withGone()); });
    return button;
}

void FilterBar::showCounts()
{
    const auto count = [](qint64 n) { return QLocale().toString(n); };
    //: A quick filter and how many connections it is about.
    m_atRisk->setText(tr("At risk %1").arg(count(m_counts.atRisk())));
    //: A quick filter and how many connections it is about.
    m_unnamed->setText(tr("Unnamed %1").arg(count(m_counts.unnamed)));
    //: A quick filter and how many closed connections are still kept.
    m_withGone->setText(tr("Show closed %1").arg(count(m_counts.gone)));
    m_atRisk->setIcon(m_counts.atRisk() > 0 ? iconOf(Status::Warning, palette()) : QIcon());
    // They grow with their figures but never shrink: what stands beside them keeps its place.
    for (PillButton *button : {m_atRisk, m_unnamed, m_withGone})
        button->setMinimumWidth(std::max(button->minimumWidth(), button->sizeHint().width()));
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_held)
        showCounts();
}

QString FilterBar::filter() const
{
    return m_box->text();
}

void FilterBar::setFilter(const QString &filter)
{
    m_box->setText(filter);
}

void FilterBar::focusFilter()
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void FilterBar::clear()
{
    setQuickFilters(false, false, withGone());
    m_box->clear();
}

bool FilterBar::atRisk() const
{
    return m_atRisk->isChecked();
}

bool FilterBar::unnamed() const
{
    return m_unnamed->isChecked();
}

bool FilterBar::withGone() const
{
    return m_withGone->isChecked();
}

void FilterBar::setQuickFilters(bool atRisk, bool unnamed, bool withGone)
{
    {
        const QSignalBlocker blockers[]
            = {QSignalBlocker(m_atRisk), QSignalBlocker(m_unnamed), QSignalBlocker(m_withGone)};
        m_atRisk->setChecked(atRisk);
        m_unnamed->setChecked(unnamed);
        m_withGone->setChecked(withGone);
    }
    emit quickFiltersChanged(atRisk, unnamed, withGone);
}

void FilterBar::setCounts(const Tally &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    showCounts();
}

void FilterBar::setProblem(const QString &problem)
{
    //: %1: what is wrong with the filter, as "missing terminating ] for character class"
    m_problem->setText(tr("This filter cannot be read, so the last one stays in force: %1").arg(plainLine(problem)));
    m_problem->setVisible(!problem.isEmpty());
    m_box->setAccessibleDescription(problem);
}

void FilterBar::setHeld(bool isHeld)
{
    m_held->setVisible(isHeld);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_box->text().isEmpty()) {
            m_box->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit rowsAsked();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stalewatch
