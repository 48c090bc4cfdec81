// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/filterbar.h"

#include "widgets/filterbox.h"
#include "widgets/palette.h"
#include "widgets/pillbutton.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace stalewatch {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_box(new FilterBox(this))
{
    m_box->setPlaceholderText(tr("Filter: words, account:ORDERS !lang:go /regex/"));
    m_box->setAccessibleName(tr("Filter"));
    m_box->setToolTip(
        tr("Plain words, or name: server: account: user: ip: lang: kind: type: state: cid: reason: with a "
           "word, /regular expressions/, \"quoted words\", and ! to exclude. All must match."));
    connect(m_box, &FilterBox::textChanged, this, &FilterBar::filterChanged);
    connect(m_box, &FilterBox::rowsAsked, this, &FilterBar::rowsAsked);

    m_atRisk = addQuickFilter(tr("Only connections that owe an answer: suspects and ghosts"));
    m_unnamed = addQuickFilter(tr("Only connections whose client gave no name"));
    m_withGone = addQuickFilter(tr("Keep connections that closed in view, dimmed, for a while"));
    m_withGone->setChecked(true);
    m_held = new QLabel(tr("order held"), this);
    m_held->setTextFormat(Qt::PlainText);
    m_held->setToolTip(tr("Rows keep their places while the pointer or the keyboard is among them."));
    m_held->setForegroundRole(QPalette::PlaceholderText);
    QSizePolicy keepsRoom = m_held->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_held->setSizePolicy(keepsRoom);
    m_held->hide();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->setHorizontalSpacing(6);
    grid->addWidget(m_box, 0, 0);
    grid->addWidget(m_atRisk, 0, 1);
    grid->addWidget(m_unnamed, 0, 2);
    grid->addWidget(m_withGone, 0, 3);
    grid->addWidget(m_held, 0, 5);
    grid->addWidget(m_box->problemLabel(), 1, 0, 1, 6);
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
    m_box->take();
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
    m_box->setProblem(problem);
}

void FilterBar::setHeld(bool isHeld)
{
    m_held->setVisible(isHeld);
}

} // namespace stalewatch
