// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels.h"

#include "widgets/chart/stalechartpanel.h"
#include "widgets/closures/closurespanel.h"
#include "widgets/connections/connectionspanel.h"
#include "widgets/connections/detailpane.h"
#include "widgets/pingsettings/pingsettingspanel.h"
#include "widgets/servers/headline.h"
#include "widgets/servers/serverlist.h"
#include "widgets/servers/serverspanel.h"
#include "widgets/sidebyside/sidebysidepanel.h"
#include "widgets/triage/findingslist.h"
#include "widgets/triage/triagepanel.h"
#include "widgets/whoisnext/whoisnextpanel.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using Place = PanelEntry::Place;

constexpr PanelEntry entries[] = {
    {
        .id = "servers",
        .title = QT_TRANSLATE_NOOP("Panel", "Servers at the left"),
        .place = Place::Side,
        .make = [](const Clock &, QWidget *parent) -> Panel * { return new ServerList(parent); },
    },
    {
        .id = "findings",
        .title = QT_TRANSLATE_NOOP("Panel", "Findings"),
        .place = Place::Side,
        .make = [](const Clock &, QWidget *parent) -> Panel * { return new FindingsList(parent); },
    },
    {
        .id = "headline",
        .title = QT_TRANSLATE_NOOP("Panel", "Headline"),
        .place = Place::Head,
        .make = [](const Clock &, QWidget *parent) -> Panel * { return new Headline(parent); },
    },
    {
        .id = "connections",
        .title = QT_TRANSLATE_NOOP("Panel", "Connections"),
        .place = Place::Tab,
        .make = [](const Clock &clock, QWidget *parent) -> Panel * { return new ConnectionsPanel(clock, parent); },
    },
    {
        .id = "side_by_side",
        .title = QT_TRANSLATE_NOOP("Panel", "Side by side"),
        .place = Place::Tab,
        .make = [](const Clock &clock, QWidget *parent) -> Panel * { return new SideBySidePanel(clock, parent); },
    },
    {
        .id = "who_is_next",
        .title = QT_TRANSLATE_NOOP("Panel", "Who is next"),
        .place = Place::Tab,
        .make = [](const Clock &clock, QWidget *parent) -> Panel * { return new WhoIsNextPanel(clock, parent); },
    },
    {
        .id = "triage",
        .title = QT_TRANSLATE_NOOP("Panel", "Triage"),
        .place = Place::Tab,
        .make = [](const Clock &, QWidget *parent) -> Panel * { return new TriagePanel(parent); },
    },
    {
        .id = "closures",
        .title = QT_TRANSLATE_NOOP("Panel", "Closures"),
        .place = Place::Tab,
        .make = [](const Clock &, QWidget *parent) -> Panel * { return new ClosuresPanel(parent); },
    },
    {
        .id = "servers_overview",
        .title = QT_TRANSLATE_NOOP("Panel", "Servers"),
        .place = Place::Tab,
        .make = [](const Clock &clock, QWidget *parent) -> Panel * { return new ServersPanel(clock, parent); },
    },
    {
        .id = "ping_settings",
        .title = QT_TRANSLATE_NOOP("Panel", "Ping settings"),
        .place = Place::Tab,
        .make = [](const Clock &clock, QWidget *parent) -> Panel * { return new PingSettingsPanel(clock, parent); },
    },
    {
        .id = "chart",
        .title = QT_TRANSLATE_NOOP("Panel", "Stale closures"),
        .place = Place::Below,
        .make = [](const Clock &, QWidget *parent) -> Panel * { return new StaleChartPanel(parent); },
    },
    {
        .id = "detail",
        .title = QT_TRANSLATE_NOOP("Panel", "Details of the connection"),
        .place = Place::Aside,
        .make = [](const Clock &, QWidget *parent) -> Panel * { return new DetailPane(parent); },
    },
};

} // namespace

std::span<const PanelEntry> panels() noexcept
{
    return entries;
}

QString titleOf(const PanelEntry &panel)
{
    return QCoreApplication::translate("Panel", panel.title);
}

} // namespace stalewatch
