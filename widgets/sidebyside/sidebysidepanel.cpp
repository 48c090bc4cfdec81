// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sidebyside/sidebysidepanel.h"

#include "models/tables/stalehistory.h"
#include "widgets/connections/connectiontable.h"
#include "widgets/connections/filterbar.h"
#include "widgets/servers/serverwords.h"
#include "widgets/sidebyside/serverpane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// What fits into a pane beside two others and is worth comparing; the server is said above it.
TableLayout paneColumns()
{
    TableLayout layout;
    layout.shown = {u"state"_s, u"name"_s, u"pong_bar"_s, u"stale_window"_s, u"missed"_s, u"pending_bytes"_s};
    return layout;
}

QScrollBar *scrollBar(const ServerPane *pane, Qt::Orientation direction)
{
    const ConnectionTable &table = pane->table();
    return direction == Qt::Vertical ? table.verticalScrollBar() : table.horizontalScrollBar();
}

} // namespace

SideBySidePanel::SideBySidePanel(std::function<LocalTime()> clock, QWidget *parent)
    : Panel(parent)
    , m_clock(std::move(clock))
    , m_bar(new FilterBar(this))
    , m_choose(new QToolButton(this))
    , m_menu(new QMenu(m_choose))
    , m_splitter(new QSplitter(this))
    , m_empty(new QLabel(this))
{
    m_table = paneColumns();
    build();
    connectBar();
}

SideBySidePanel::~SideBySidePanel() = default;

void SideBySidePanel::build()
{
    m_choose->setText(tr("Choose servers"));
    m_choose->setPopupMode(QToolButton::InstantPopup);
    m_choose->setMenu(m_menu);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->hide();
    m_empty->setText(tr("Side by side needs two servers.\nWatch another one to compare them."));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    top->addWidget(m_bar, 1);
    top->addWidget(m_choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_empty, 1);
}

void SideBySidePanel::connectBar()
{
    connect(m_bar, &FilterBar::filterChanged, this, [this](const QString &filter) {
        for (const ServerPane *pane : m_panes)
            pane->table().setFilter(filter);
    });
    connect(m_bar, &FilterBar::quickFiltersChanged, this, [this](bool atRisk, bool unnamed, bool withGone) {
        for (const ServerPane *pane : m_panes)
            pane->table().setQuickFilters(atRisk, unnamed, withGone);
        emit layoutChanged();
    });
    connect(m_bar, &FilterBar::rowsAsked, this, [this] {
        if (!m_panes.empty())
            m_panes.front()->table().setFocus(Qt::TabFocusReason);
    });
    connect(m_menu, &QMenu::aboutToShow, this, &SideBySidePanel::fillMenu);
}

void SideBySidePanel::show(const PanelFrame &frame)
{
    m_snapshot = frame.frame.snapshot;
    if (!m_snapshot || !isVisible())
        return;
    arrange();
    showPanes(frame.frame, frame.history);
}

/// Makes the panes of the targets that are there, and lets each ask for its server.
void SideBySidePanel::arrange()
{
    m_choice.follow(*m_snapshot);
    makePanes();
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        m_panes[i]->table().setServer(serverOf(*m_snapshot, targets()[qsizetype(i)])->number);
}

void SideBySidePanel::showPanes(const Frame &frame, const StaleHistory &history)
{
    const QScopedValueRollback<bool> led(m_isLed, true);
    std::vector<std::shared_ptr<const ServerSnapshot>> servers;
    std::vector<const ServerSnapshot *> answered;
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        servers.push_back(serverOf(*m_snapshot, targets()[qsizetype(i)]));
        if (servers.back()->number != 0)
            answered.push_back(servers.back().get());
    }
    const PingSettings common = commonPing(answered);
    Tally sum;
    QString problem;
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        m_panes[i]->show(frame, servers[i], common, history);
        if (servers[i]->number == 0)
            continue;
        sum.add(servers[i]->tally);
        const auto &order = m_panes[i]->table().connections().order();
        if (order && !order->problem.isEmpty())
            problem = order->problem;
    }
    m_bar->setCounts(sum);
    m_bar->setProblem(problem);
}

void SideBySidePanel::setTargets(const QList<TargetNumber> &targets)
{
    if (!m_snapshot || !m_choice.choose(targets, *m_snapshot))
        return;
    if (isVisible())
        arrange();
    emit layoutChanged();
}

void SideBySidePanel::makePanes()
{
    const std::size_t wanted = targets().size() < PaneChoice::fewest ? 0 : std::size_t(targets().size());
    while (m_panes.size() > wanted)
        dropPane();
    while (m_panes.size() < wanted)
        addPane();
    m_splitter->setVisible(wanted > 0);
    m_bar->setEnabled(wanted > 0);
    m_empty->setVisible(wanted == 0);
}

void SideBySidePanel::addPane()
{
    auto *pane = new ServerPane(m_clock, firstPaneView + int(m_panes.size()), m_splitter);
    m_panes.push_back(pane);
    m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(m_splitter->count() - 1, 1);
    pane->table().setLayout(m_table);
    pane->table().setQuickFilters(m_bar->atRisk(), m_bar->unnamed(), m_bar->withGone());
    pane->table().setFilter(m_bar->filter());
    connectPane(pane);
    pane->show();
}

void SideBySidePanel::dropPane()
{
    const int view = firstPaneView + int(m_panes.size()) - 1;
    delete m_panes.back();
    m_panes.pop_back();
    emit viewDropped(view);
}

void SideBySidePanel::connectPane(ServerPane *pane)
{
    ConnectionTable *table = &pane->table();
    connect(table, &ConnectionTable::questionAsked, this, [this](int view, const Question &question) {
        if (question.server != 0) // before its first frame a pane is about no server yet
            emit questionAsked(view, question);
    });
    connect(table, &ConnectionTable::filterAsked, this, &SideBySidePanel::setFilter);
    connect(table, &ConnectionTable::layoutChanged, this,
        [this, pane](const TableLayout &layout) { spread(pane, layout); });
    connect(table, &ConnectionTable::authWantedChanged, this, &Panel::authWantedChanged);
    connect(table, &ConnectionTable::chosen, this, &Panel::connectionChosen);
    connect(table, &ConnectionTable::detailAsked, this, &Panel::detailAsked);
    connect(table, &ConnectionTable::said, this, &Panel::said);
    connect(table, &ConnectionTable::exportAsked, this, [this, view = table->view()] { emit exportAsked(view); });
    for (const Qt::Orientation direction : {Qt::Vertical, Qt::Horizontal}) {
        connect(scrollBar(pane, direction), &QScrollBar::valueChanged, this,
            [this, pane, direction](int value) { follow(pane, direction, value); });
    }
}

/// Scrolls the others to where the operator scrolled @p leader.
void SideBySidePanel::follow(const ServerPane *leader, Qt::Orientation direction, int value)
{
    if (m_isLed)
        return;
    const QScopedValueRollback<bool> led(m_isLed, true);
    for (const ServerPane *pane : m_panes) {
        if (pane != leader)
            scrollBar(pane, direction)->setValue(value);
    }
}

void SideBySidePanel::spread(const ServerPane *leader, const TableLayout &layout)
{
    m_table = layout;
    for (const ServerPane *pane : m_panes) {
        if (pane != leader)
            pane->table().setLayout(layout);
    }
    emit layoutChanged();
}

void SideBySidePanel::fillMenu()
{
    m_menu->clear();
    if (!m_snapshot)
        return;
    for (const auto &server : m_snapshot->servers) {
        const QString title = serverTitle(*m_snapshot, *server);
        QAction *action = m_menu->addAction(QString(title).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(targets().contains(server->target));
        action->setEnabled(m_choice.canToggle(server->target));
        connect(action, &QAction::triggered, this,
            [this, target = server->target](bool isShown) { setTargets(m_choice.with(target, isShown, *m_snapshot)); });
    }
}

void SideBySidePanel::setFilter(const QString &filter)
{
    m_bar->setFilter(filter);
}

void SideBySidePanel::focusFilter()
{
    m_bar->focusFilter();
}

QJsonObject SideBySidePanel::layout() const
{
    return {{u"targets"_s, m_choice.layout(m_snapshot.get())}, {u"table"_s, m_table.toJson()},
        {u"show_closed"_s, m_bar->withGone()}};
}

void SideBySidePanel::setLayout(const QJsonObject &layout)
{
    m_choice.setLayout(layout["targets"_L1]);
    m_table = TableLayout::fromJson(layout["table"_L1].toObject());
    if (m_table.shown.isEmpty())
        m_table = paneColumns();
    for (const ServerPane *pane : m_panes)
        pane->table().setLayout(m_table);
    m_bar->setQuickFilters(m_bar->atRisk(), m_bar->unnamed(), layout["show_closed"_L1].toBool(true));
}

void SideBySidePanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    for (const ServerPane *pane : m_panes)
        pane->table().askAgain();
    if (m_snapshot)
        arrange();
}

void SideBySidePanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        emit viewDropped(firstPaneView + int(i));
}

} // namespace stalewatch
