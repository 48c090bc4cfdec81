// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/connectionspanel.h"

#include "widgets/connections/connectiontable.h"
#include "widgets/connections/filterbar.h"
#include "widgets/emptywords.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

ConnectionsPanel::ConnectionsPanel(std::function<LocalTime()> clock, QWidget *parent)
    : Panel(parent)
    , m_model(std::move(clock))
    , m_bar(new FilterBar(this))
    , m_table(new ConnectionTable(m_model, {}, this))
    , m_empty(new EmptyWords(m_table))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connectParts();
    updateEmptyState(nullptr);
}

ConnectionsPanel::~ConnectionsPanel()
{
    delete m_table; // before the model it shows
}

void ConnectionsPanel::connectParts()
{
    connect(m_bar, &FilterBar::filterChanged, m_table, &ConnectionTable::setFilter);
    connect(m_bar, &FilterBar::quickFiltersChanged, m_table, &ConnectionTable::setQuickFilters);
    connect(m_bar, &FilterBar::rowsAsked, m_table, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_table, &ConnectionTable::questionAsked, this, &Panel::questionAsked);
    connect(m_table, &ConnectionTable::authWantedChanged, this, &Panel::authWantedChanged);
    connect(m_table, &ConnectionTable::layoutChanged, this, &Panel::layoutChanged);
    connect(m_table, &ConnectionTable::heldChanged, m_bar, &FilterBar::setHeld);
    connect(m_table, &ConnectionTable::exportAsked, this, [this] { emit exportAsked(mainView); });
    connect(m_table, &ConnectionTable::filterAsked, this, &ConnectionsPanel::setFilter);
    connect(m_table, &ConnectionTable::detailAsked, this, &Panel::detailAsked);
    connect(m_table, &ConnectionTable::chosen, this, [this](ConnectionKey key) {
        if (key != ConnectionKey{})
            m_wanted = {}; // who chooses another row wants that one
        emit connectionChosen(key);
    });
    connect(m_table, &ConnectionTable::said, this, &Panel::said);
    connect(m_table, &ConnectionTable::kickAsked, this, &Panel::kickAsked);
}

void ConnectionsPanel::show(const PanelFrame &frame)
{
    const Snapshot *snapshot = frame.frame.snapshot.get();
    m_table->showFrame(frame.frame);
    if (m_wanted != ConnectionKey{} && m_table->choose(m_wanted))
        m_wanted = {};
    if (snapshot) {
        m_counts = tallyOf(*snapshot, m_table->question().server);
        m_bar->setCounts(m_counts);
    }
    m_bar->setProblem(m_model.order() ? m_model.order()->problem : QString());
    updateEmptyState(snapshot);
}

void ConnectionsPanel::setServer(ServerNumber server)
{
    m_table->setServer(server);
}

void ConnectionsPanel::setFilter(const QString &filter)
{
    m_bar->setFilter(filter);
}

void ConnectionsPanel::setDeed(Deed deed, bool isAnswered, const QString &why)
{
    if (deed != Deed::Kick)
        return;
    m_kickOffer.isAnswered = isAnswered;
    m_kickOffer.why = why;
    m_table->setKickOffer(m_kickOffer);
}

void ConnectionsPanel::setReadOnly(const ReadOnly &readOnly)
{
    m_kickOffer.readOnly = readOnly;
    m_table->setKickOffer(m_kickOffer);
}

void ConnectionsPanel::focusFilter()
{
    m_bar->focusFilter();
}

void ConnectionsPanel::findConnection(ConnectionKey key)
{
    if (m_table->choose(key))
        return;
    m_wanted = key;
    m_bar->setFilter({});
    m_bar->setQuickFilters(false, false, m_bar->withGone());
}

QJsonObject ConnectionsPanel::layout() const
{
    return {{u"table"_s, m_table->layout().toJson()}, {u"show_closed"_s, m_bar->withGone()}};
}

void ConnectionsPanel::setLayout(const QJsonObject &layout)
{
    m_table->setLayout(TableLayout::fromJson(layout["table"_L1].toObject()));
    m_bar->setQuickFilters(m_bar->atRisk(), m_bar->unnamed(), layout["show_closed"_L1].toBool(true));
}

// Empty states

QString ConnectionsPanel::emptySentence(const Snapshot *snapshot) const
{
    if (!snapshot || snapshot->servers.empty())
        return tr("No server is watched yet.\nAdd one with its monitoring URL, for example http://localhost:8222.");
    const bool isWaiting = std::ranges::all_of(
        snapshot->servers, [](const auto &server) { return server->state == ServerSnapshot::State::Waiting; });
    if (isWaiting)
        return tr("Waiting for the first answer.\nThe servers at the left say how it goes.");
    if (m_counts.open() == 0 && m_counts.gone == 0)
        return tr("No connections here.\nClients show up as soon as they connect.");
    const Question &question = m_table->question();
    const QString open = QLocale().toString(m_counts.open());
    if (question.atRisk && m_counts.atRisk() == 0 && question.filter.isEmpty() && !question.unnamed) {
        //: %1: a number of connections, more than one
        return tr("None at risk: none of %1 connections owes an answer.\nPress \"At risk\" again to see them.")
            .arg(open);
    }
    //: %1: a number of connections
    return tr("None of %1 connections passes the filters.\nPress Esc in the filter box, or let go of a quick filter.")
        .arg(open);
}

void ConnectionsPanel::updateEmptyState(const Snapshot *snapshot)
{
    m_empty->say(m_model.rowCount() == 0 ? emptySentence(snapshot) : QString());
}

} // namespace stalewatch
