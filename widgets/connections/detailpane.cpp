// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/detailpane.h"

#include "models/staleness/sentence.h"
#include "models/tables/connectioncolumns.h"
#include "widgets/connections/connectionfacts.h"
#include "widgets/connections/factsheet.h"
#include "widgets/connections/rowmenu.h"
#include "widgets/connections/timeline.h"
#include "widgets/palette.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestHeading = 120;
constexpr int shapeSide = 20;
constexpr auto refreshEvery = 500ms; ///< its texts count seconds
constexpr int narrowest = 220;
constexpr int fewestLines = 14;

/// A label that wraps and never asks for more width than there is, whatever the text.
QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

} // namespace

DetailPane::DetailPane(QWidget *parent) : Panel(parent)
{
    setAccessibleName(tr("Details of the connection"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    buildHead();
    m_state = wrappingLabel(this);
    QFont bold = font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_sentence = wrappingLabel(this);
    m_timeline = new TimelineView(this);
    m_facts = new FactSheet(this);
    column->addSpacing(4);
    column->addWidget(m_state);
    column->addWidget(m_sentence);
    column->addWidget(m_timeline);
    column->addWidget(m_facts, 1);
    buildActions();
    showNothing(tr("Choose a connection to see why its state is believed."));
}

void DetailPane::buildHead()
{
    m_shape = new QLabel(this);
    m_shape->setFixedSize(shapeSide, shapeSide);
    m_name = wrappingLabel(this);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_name->setFont(large);
    m_where = wrappingLabel(this);
    m_where->setForegroundRole(QPalette::PlaceholderText);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setText(u"\u00d7"_s);
    close->setAccessibleName(tr("Close the details"));
    close->setToolTip(tr("Close the details"));
    connect(close, &QToolButton::clicked, this, [this] { emit detailAsked({}); });

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_shape, 0, Qt::AlignTop);
    head->addWidget(m_name, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    auto *column = qobject_cast<QVBoxLayout *>(QWidget::layout());
    column->addLayout(head);
    column->addWidget(m_where);
}

void DetailPane::buildActions()
{
    m_actions = new QWidget(this);
    auto *copyButton = new QPushButton(tr("Copy"), m_actions);
    copyButton->setToolTip(tr("Copy all of this as text"));
    connect(copyButton, &QPushButton::clicked, this, &DetailPane::copy);
    m_like = new QToolButton(m_actions);
    m_like->setText(tr("Show the like of it"));
    m_like->setPopupMode(QToolButton::InstantPopup);
    m_like->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto *menu = new QMenu(m_like);
    connect(menu, &QMenu::aboutToShow, this, &DetailPane::offerLikes);
    m_like->setMenu(menu);
    m_kick = new QToolButton(m_actions);
    m_kick->setText(tr("Kick"));
    m_kick->setPopupMode(QToolButton::InstantPopup);
    m_kick->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto *kicks = new QMenu(m_kick);
    connect(kicks, &QMenu::aboutToShow, this, &DetailPane::offerKicks);
    m_kick->setMenu(kicks);
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(copyButton);
    row->addWidget(m_like);
    row->addWidget(m_kick);
    row->addStretch(1);
    QWidget::layout()->addWidget(m_actions);
}

void DetailPane::show(const PanelFrame &frame)
{
    m_snapshot = frame.frame.snapshot;
    m_local = frame.local;
    refresh();
}

void DetailPane::tick(LocalTime local)
{
    if (local - m_refreshedAt < refreshEvery)
        return;
    m_local = local;
    refresh();
}

void DetailPane::setConnection(ConnectionKey key)
{
    m_key = key;
    refresh();
}

void DetailPane::refresh()
{
    if (!isVisible())
        return;
    m_refreshedAt = m_local;
    if (m_key == ConnectionKey{} || !m_snapshot) {
        showNothing(tr("Choose a connection to see why its state is believed."));
        return;
    }
    const quint32 row = m_snapshot->find(m_key);
    if (row >= m_snapshot->size()) {
        showNothing(tr("This connection is gone, and no longer kept."));
        return;
    }
    const Snapshot::Place place = m_snapshot->at(row);
    showRow(*place.server, place.row);
}

void DetailPane::showNothing(const QString &sentence)
{
    m_shape->clear();
    for (QLabel *label : {m_name, m_where, m_state})
        label->clear();
    m_sentence->setText(sentence);
    m_timeline->setTimeline({});
    m_timeline->hide();
    m_facts->setFacts({});
    m_actions->hide();
}

void DetailPane::showRow(const ServerSnapshot &server, std::size_t row)
{
    const ConnectionRow connection{.server = server, .row = row, .local = m_local};
    const Assessment &assessment = connection.assessment();
    const bool isUnknown = server.health.isUnknownAt(m_local);
    const Status status = statusOf(assessment, isUnknown);
    m_shape->setPixmap(iconOf(status, palette()).pixmap(shapeSide, shapeSide));

    const QString name = connection.text(server.rows.name[row]).shown(longestHeading);
    m_name->setText(name.isEmpty() ? tr("unnamed") : name);
    const QString serverName
        = Untrusted(QByteArrayView(server.facts.serverName.data(), qsizetype(server.facts.serverName.size()))).shown();
    const QString cid = QString::number(server.rows.cid[row]);
    const QString account = connection.text(server.rows.account[row]).shown();
    //: %1: number of a connection, %2: name of a server, %3: a NATS account
    const QString withAccount = tr("cid %1 on %2, %3");
    //: %1: number of a connection, %2: name of a server
    m_where->setText(
        account.isEmpty() ? tr("cid %1 on %2").arg(cid, serverName) : withAccount.arg(cid, serverName, account));

    m_state->setText(isUnknown && status != Status::Gone ? tr("No data") : titleOf(assessment));
    m_sentence->setText(sentenceFor(connection, isUnknown));
    const Timeline timeline = isUnknown ? Timeline{} : Timeline::of(assessment, connection.now());
    m_timeline->setTimeline(timeline);
    m_timeline->setVisible(!timeline.isEmpty());
    m_facts->setFacts(factsOf(server, row, m_local));
    m_actions->show();
}

void DetailPane::offerLikes()
{
    QMenu *menu = m_like->menu();
    menu->clear();
    const quint32 row = m_snapshot ? m_snapshot->find(m_key) : 0;
    if (!m_snapshot || row >= m_snapshot->size())
        return;
    const Snapshot::Place place = m_snapshot->at(row);
    for (const LikeFilter &like : likeFilters(*place.server, place.row))
        menu->addAction(like.title, this, [this, filter = like.filter] { emit filterAsked(filter); });
}

/// What it is at this moment is what will be kicked.
void DetailPane::offerKicks()
{
    QMenu *menu = m_kick->menu();
    menu->clear();
    if (m_snapshot)
        addKickActions(
            *menu, *m_snapshot, {m_key}, m_kickOffer, [this](const KickPlan &plan) { emit kickAsked(plan); });
}

void DetailPane::setDeed(Deed deed, bool isAnswered, const QString &why)
{
    if (deed != Deed::Kick)
        return;
    m_kickOffer.isAnswered = isAnswered;
    m_kickOffer.why = why;
}

QString DetailPane::plainText() const
{
    QString text;
    for (const QLabel *label : {m_name, m_where, m_state, m_sentence}) {
        if (!label->text().isEmpty())
            text += label->text() + u'\n';
    }
    for (const Fact &fact : m_facts->facts())
        text += fact.title + u'\t' + fact.value + u'\n';
    return text;
}

void DetailPane::copy()
{
    QGuiApplication::clipboard()->setText(plainText());
    emit said(tr("Details copied."));
}

void DetailPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit detailAsked({});
    else
        Panel::keyPressEvent(event);
}

void DetailPane::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
}

QSize DetailPane::minimumSizeHint() const
{
    // Not what its texts would like: a long one must not move what stands beside the pane.
    return {narrowest, fontMetrics().lineSpacing() * fewestLines};
}

} // namespace stalewatch
