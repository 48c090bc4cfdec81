// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/filterterm.h"
#include "models/tables/words.h"
#include "widgets/mainwindow.h"
#include "widgets/noticebar.h"
#include "widgets/statusline.h"
#include "widgets/windowmenus.h"

#include <QTabWidget>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// Why connections were closed is known of those that were; among the open ones they stay for a moment only.
bool isAboutReasons(const QString &filter)
{
    const auto terms = parseFilterTerms(filter);
    return terms
        && std::ranges::any_of(*terms, [](const FilterTerm &term) { return term.field == FilterTerm::Field::Reason; });
}

} // namespace

// From closures, findings and incidents to what shows them.

void MainWindow::connectTriage(Panel *panel)
{
    connect(panel, &Panel::closuresAsked, this, &MainWindow::closuresAsked);
    connect(panel, &Panel::closureExportAsked, this, &MainWindow::exportClosuresAsked);
    connect(panel, &Panel::deedAsked, this, &MainWindow::deedAsked);
    connect(panel, &Panel::kickAsked, this, &MainWindow::kickAsked);
    connect(panel, &Panel::muteAsked, this, &MainWindow::muteAsked);
    connect(panel, &Panel::incidentAsked, this, &MainWindow::showIncident);
    connect(panel, &Panel::incidentClosuresAsked, this, [this](IncidentNumber incident) {
        showTab("closures"_L1);
        this->panel("closures"_L1)->findClosures(incident);
    });
    connect(panel, &Panel::timeAsked, this, [this](LocalTime from, LocalTime to) {
        for (const auto &[entry, each] : m_panels)
            each->showTime(from, to);
    });
    connect(panel, &Panel::serversAsked, this, [this] { showTab("servers_overview"_L1); });
    connect(panel, &Panel::countChanged, this, [this, panel](qint64 count) { showCount(panel, count); });
}

void MainWindow::chooseFilter(const QString &filter)
{
    Panel *rows = panel(isAboutReasons(filter) ? "closures"_L1 : "connections"_L1);
    m_tabs->setCurrentWidget(rows);
    rows->setFilter(filter);
}

void MainWindow::showTab(QLatin1StringView id)
{
    Panel *shown = panel(id);
    m_tabs->setCurrentWidget(shown);
    shown->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showCount(Panel *panel, qint64 count)
{
    const int tab = m_tabs->indexOf(panel);
    if (tab < 0)
        return;
    for (const auto &[entry, each] : m_panels) {
        if (each == panel)
            //: the title of a tab; %1: its name; %2: how many things are in it
            m_tabs->setTabText(tab, count > 0 ? tr("%1 %2").arg(titleOf(*entry), shownCount(count)) : titleOf(*entry));
    }
}

void MainWindow::showIncident(IncidentNumber incident)
{
    showTab("triage"_L1);
    panel("triage"_L1)->findIncident(incident);
}

void MainWindow::saveBundle()
{
    emit deedAsked(Deed::SaveBundle, 0);
}

void MainWindow::setRecording(const QString &title, const QString &words, qint64 wall)
{
    m_recordedAt = wall;
    setWindowTitle(title);
    m_notice->pin(words);
    m_status->setRecording();
    m_menus->setRecording();
    for (const Deed deed : {Deed::SaveBundle, Deed::PingSettings, Deed::Kick})
        setDeed(deed, false, tr("This is a recording."));
}

void MainWindow::showClosures(const std::shared_ptr<const ClosureOrder> &order)
{
    for (const auto &[entry, panel] : m_panels)
        panel->showClosures(order);
}

void MainWindow::setMutes(const Mutes &mutes, qint64 now)
{
    for (const auto &[entry, panel] : m_panels)
        panel->setMutes(mutes, now);
}

void MainWindow::setDeed(Deed deed, bool isAnswered, const QString &why)
{
    for (const auto &[entry, panel] : m_panels)
        panel->setDeed(deed, isAnswered, why);
}

} // namespace stalewatch
