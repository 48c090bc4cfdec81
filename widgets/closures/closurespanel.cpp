// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/closures/closurespanel.h"

#include "models/triage/answers.h"
#include "widgets/closures/closurebar.h"
#include "widgets/closures/closuretable.h"
#include "widgets/emptywords.h"

#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

ClosuresPanel::ClosuresPanel(QWidget *parent)
    : Panel(parent)
    , m_bar(new ClosureBar(this))
    , m_table(new ClosureTable(m_model, this))
    , m_empty(new EmptyWords(m_table))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connectParts();
    updateEmptyState();
}

ClosuresPanel::~ClosuresPanel()
{
    delete m_table; // before the model it shows
}

void ClosuresPanel::connectParts()
{
    connect(m_bar, &ClosureBar::changed, this, [this] {
        ClosureQuestion question = m_question;
        question.filter = m_bar->filter();
        question.which = m_bar->which();
        question.incident = m_bar->incident();
        ask(question);
    });
    connect(m_bar, &ClosureBar::rowsAsked, m_table, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
            m_table->selectRow(0);
    });
    connect(m_table, &ClosureTable::orderAsked, this, [this](const QString &column, bool descending) {
        ClosureQuestion question = m_question;
        question.column = column;
        question.descending = descending;
        ask(question);
    });
    connect(m_table, &ClosureTable::incidentAsked, this, &Panel::incidentAsked);
    connect(m_table, &ClosureTable::connectionAsked, this, &Panel::connectionAsked);
    connect(m_table, &ClosureTable::exportAsked, this, &Panel::closureExportAsked);
    connect(m_table, &ClosureTable::layoutChanged, this, &Panel::layoutChanged);
    connect(m_table, &ClosureTable::said, this, &Panel::said);
}

void ClosuresPanel::ask(ClosureQuestion question)
{
    question.number = m_question.number;
    if (question == m_question)
        return;
    ++question.number;
    m_question = std::move(question);
    emit closuresAsked(m_question);
}

void ClosuresPanel::show(const PanelFrame &frame)
{
    m_snapshot = frame.frame.snapshot;
    m_now = newestClock(*m_snapshot, frame.local);
    if (m_model.rowCount() == 0)
        updateEmptyState();
}

void ClosuresPanel::showClosures(const std::shared_ptr<const ClosureOrder> &order)
{
    if (!order || order->question.number != m_question.number)
        return;
    m_table->showOrder(order, m_now);
    m_bar->show(*order);
    updateEmptyState();
    const qint64 count = order->triage ? qint64(order->triage->closures.size()) : 0;
    if (count != m_count) {
        m_count = count;
        emit countChanged(count);
    }
}

void ClosuresPanel::setServer(ServerNumber server)
{
    ClosureQuestion question = m_question;
    const ServerSnapshot *found = m_snapshot ? m_snapshot->server(server) : nullptr;
    question.server = server;
    question.serverName = found ? found->facts.serverName : std::string();
    ask(question);
}

void ClosuresPanel::findClosures(IncidentNumber incident)
{
    m_bar->setFilter({});
    m_bar->setWhich(ClosureQuestion::Which::All);
    m_bar->setIncident(incident);
}

void ClosuresPanel::setFilter(const QString &filter)
{
    m_bar->setIncident(0);
    m_bar->setWhich(ClosureQuestion::Which::All);
    m_bar->setFilter(filter);
}

void ClosuresPanel::focusFilter()
{
    m_bar->focusFilter();
}

QJsonObject ClosuresPanel::layout() const
{
    return {{u"table"_s, m_table->layout().toJson()}};
}

void ClosuresPanel::setLayout(const QJsonObject &layout)
{
    m_table->setLayout(TableLayout::fromJson(layout["table"_L1].toObject()));
}

QString ClosuresPanel::emptySentence() const
{
    const bool isWatching = m_snapshot && std::ranges::any_of(m_snapshot->servers, [](const auto &server) {
        return server->state == ServerSnapshot::State::Up;
    });
    if (!isWatching)
        return tr("Closures appear here as soon as a server answers.");
    const std::shared_ptr<const ClosureOrder> &order = m_model.order();
    if (order && order->all > 0)
        return tr("No closure passes the filters.\nPress Esc in the filter box, or choose All.");
    return tr("Nothing was closed since watching began.\n"
              "A client that leaves, is thrown out or stops answering appears here, with what was known of it before.");
}

void ClosuresPanel::updateEmptyState()
{
    m_empty->say(m_model.rowCount() == 0 ? emptySentence() : QString());
}

} // namespace stalewatch
