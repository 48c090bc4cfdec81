// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/closures/closurebar.h"

#include "models/tables/words.h"
#include "widgets/filterbox.h"
#include "widgets/pillbutton.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace stalewatch {

using Which = ClosureQuestion::Which;

ClosureBar::ClosureBar(QWidget *parent) : QWidget(parent), m_box(new FilterBox(this))
{
    m_box->setPlaceholderText(tr("Filter: words, account:ORDERS reason:slow !lang:go"));
    m_box->setAccessibleName(tr("Filter the closures"));
    m_box->setToolTip(
        tr("As in the connections; reason: is why the server closed it, state: what was believed before."));
    connect(m_box, &FilterBox::textChanged, this, &ClosureBar::changed);
    connect(m_box, &FilterBox::rowsAsked, this, &ClosureBar::rowsAsked);

    const std::array<QString, 3> hints{tr("All closures that are kept"),
        tr("Only those that were silent until the server gave up: Stale Connection"),
        tr("Only those that died with output pending: Slow Consumer and Write Error of silent clients")};
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i] = new PillButton(this);
        m_kinds[i]->setToolTip(hints[i]);
        connect(m_kinds[i], &PillButton::clicked, this, [this, i] { setWhich(Which(i)); });
    }
    m_incidentPill = new PillButton(this);
    m_incidentPill->setToolTip(tr("Show the closures of all incidents again"));
    m_incidentPill->setChecked(true);
    m_incidentPill->hide();
    connect(m_incidentPill, &PillButton::clicked, this, [this] { setIncident(0); });

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->setHorizontalSpacing(6);
    grid->addWidget(m_box, 0, 0);
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        grid->addWidget(m_kinds[i], 0, int(i) + 1);
    grid->addWidget(m_incidentPill, 0, 4);
    grid->addWidget(m_box->problemLabel(), 1, 0, 1, 6);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(5, 2);
    showCounts({});
    m_kinds[0]->setChecked(true);
}

void ClosureBar::showCounts(const std::array<qint64, 3> &counts)
{
    //: A quick filter and how many closures it is about.
    m_kinds[0]->setText(tr("All %1").arg(shownCount(counts[0])));
    //: A quick filter and how many closures it is about.
    m_kinds[1]->setText(tr("Stale %1").arg(shownCount(counts[1])));
    //: A quick filter and how many closures it is about.
    m_kinds[2]->setText(tr("Loud %1").arg(shownCount(counts[2])));
    // They grow with their figures but never shrink: what stands beside them keeps its place.
    for (PillButton *button : m_kinds)
        button->setMinimumWidth(std::max(button->minimumWidth(), button->sizeHint().width()));
}

QString ClosureBar::filter() const
{
    return m_box->text();
}

void ClosureBar::setFilter(const QString &filter)
{
    m_box->setText(filter);
}

void ClosureBar::setWhich(Which which)
{
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setChecked(i == std::size_t(which));
    if (which == m_which)
        return;
    m_which = which;
    emit changed();
}

void ClosureBar::setIncident(IncidentNumber incident)
{
    m_incidentPill->setVisible(incident != 0);
    m_incidentPill->setChecked(incident != 0);
    if (incident != 0)
        //: a quick filter that can be let go; %1: the number of an incident
        m_incidentPill->setText(tr("Incident %1 only").arg(incident));
    if (incident == m_incident)
        return;
    m_incident = incident;
    emit changed();
}

void ClosureBar::focusFilter()
{
    m_box->take();
}

void ClosureBar::show(const ClosureOrder &order)
{
    showCounts({order.all, order.stale, order.loud});
    m_box->setProblem(order.problem);
}

} // namespace stalewatch
