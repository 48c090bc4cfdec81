// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sidebyside/serverpane.h"

#include "models/tables/stalehistory.h"
#include "models/tables/words.h"
#include "widgets/connections/connectiontable.h"
#include "widgets/palette.h"
#include "widgets/servers/serverwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSide = 12; ///< px: no higher than the line it stands in

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    // A long name is cut, it does not widen its pane.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

void setBold(QLabel *label, bool bold)
{
    QFont font = label->font();
    font.setBold(bold);
    label->setFont(font);
}

} // namespace

ServerPane::ServerPane(std::function<LocalTime()> clock, int view, QWidget *parent)
    : QWidget(parent), m_model(std::move(clock)), m_table(new ConnectionTable(m_model, {.view = view}, this))
{
    build();
}

ServerPane::~ServerPane()
{
    delete m_table; // before the model it shows
}

void ServerPane::build()
{
    m_name = plainLabel(this);
    setBold(m_name, true);
    m_ping = plainLabel(this);
    m_mark = new QLabel(this);
    m_mark->setFixedHeight(m_ping->sizeHint().height()); // the tables beside each other begin at one height
    m_mark->hide();
    m_figures = plainLabel(this);
    auto *ping = new QHBoxLayout;
    ping->setContentsMargins(0, 0, 0, 0);
    ping->setSpacing(4);
    ping->addWidget(m_mark);
    ping->addWidget(m_ping, 1);
    auto *header = new QVBoxLayout;
    header->setContentsMargins(8, 6, 8, 6);
    header->setSpacing(2);
    header->addWidget(m_name);
    header->addLayout(ping);
    header->addWidget(m_figures);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_table, 1);
}

void ServerPane::show(const Frame &frame, const std::shared_ptr<const ServerSnapshot> &server,
    const PingSettings &common, const StaleHistory &history)
{
    const QString title = serverTitle(*frame.snapshot, *server);
    m_name->setText(title);
    m_table->setAccessibleName(title);
    if (server->number == 0) {
        m_ping->setText(
            server->health.failure ? failureWords(*server->health.failure) : tr("waiting for the first answer"));
        m_figures->clear();
        m_mark->hide();
        return;
    }
    showPing(*server, common);
    const auto stale = qint64(history.increase({server->target}, LocalTime::min(), LocalTime::max()));
    //: %1 connections, %2 of them at risk, %3 closed as stale since the program watches
    m_figures->setText(
        tr("%1 connections, %2 at risk, %3 closed stale")
            .arg(shownCount(server->tally.open()), shownCount(server->tally.atRisk()), shownCount(stale)));
    m_figures->setToolTip(tr("Closed stale since watching began"));
    m_table->showFrame(frame);
}

void ServerPane::showPing(const ServerSnapshot &server, const PingSettings &common)
{
    const PingSettings &ping = server.facts.ping;
    m_differs = ping != common;
    const QString facts = serverFactsWords(server);
    //: %1 version, ping settings and detection time of a server whose ping settings are not those of the others
    m_ping->setText(m_differs ? tr("%1 (differs)").arg(facts) : facts);
    setBold(m_ping, m_differs);
    m_mark->setVisible(m_differs);
    paintMark();
    const QString hint = m_differs
        //: %1 this server's ping settings, %2 those of most others
        ? tr("Ping settings differ: %1 here, %2 elsewhere.").arg(pingWords(ping), pingWords(common))
        : QString();
    m_ping->setToolTip(hint);
    m_mark->setToolTip(hint);
}

void ServerPane::paintMark()
{
    if (m_differs)
        m_mark->setPixmap(iconOf(Status::Warning, palette()).pixmap(QSize(markSide, markSide), devicePixelRatioF()));
}

void ServerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMark();
}

} // namespace stalewatch
