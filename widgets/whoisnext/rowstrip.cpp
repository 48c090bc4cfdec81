// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/whoisnext/rowstrip.h"

#include "models/staleness/sentence.h"
#include "models/tables/connectioncolumns.h"
#include "widgets/whoisnext/nextwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesOfText = 5; ///< a title, two of the sentence, two of what it holds

/// A label that wraps and never asks for more room than there is, whatever the text.
QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

RowStrip::RowStrip(QWidget *parent)
    : QWidget(parent)
    , m_state(wrappingLabel(this))
    , m_sentence(wrappingLabel(this))
    , m_held(wrappingLabel(this))
    , m_ask(new QPushButton(tr("Queue &groups"), this))
{
    setAccessibleName(tr("The chosen connection"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont bold = font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_ask->setToolTip(tr("Asks the server once which queue groups and subjects this connection subscribes to"));
    connect(m_ask, &QPushButton::clicked, this, &RowStrip::ask);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_state);
    texts->addWidget(m_sentence);
    texts->addWidget(m_held);
    texts->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addLayout(texts, 1);
    row->addWidget(m_ask, 0, Qt::AlignTop);
    setFixedHeight(linesOfText * fontMetrics().lineSpacing() + 24);
    setKey({});
    update(nullptr, {});
}

void RowStrip::setKey(ConnectionKey key)
{
    if (key == m_key)
        return;
    m_key = key;
    m_isAsking = false;
    m_subscriptions.reset();
}

void RowStrip::update(const Snapshot *snapshot, LocalTime local)
{
    const quint32 row = snapshot && m_key != ConnectionKey{} ? snapshot->find(m_key) : 0;
    const bool isThere = snapshot && m_key != ConnectionKey{} && row < snapshot->size();
    const Snapshot::Place place = isThere ? snapshot->at(row) : Snapshot::Place{};
    const bool isOpen = isThere && !place.server->isGone(place.row);
    m_ask->setEnabled(isOpen && !m_isAsking);
    if (!isThere) {
        m_state->clear();
        m_held->clear();
        m_sentence->setText(m_key == ConnectionKey{}
                ? tr("Choose a row to see why it is believed to be silent. Enter shows everything about it.")
                : tr("This connection is gone, and no longer kept."));
        return;
    }
    const Assessment &assessment = place.server->assessments[place.row];
    m_state->setText(titleOf(assessment.evidence));
    m_sentence->setText(sentenceOf(assessment, place.server->facts.ping, place.server->serverTime(local)));
    showHeld(heldWords({*place.server, place.row, local}));
}

void RowStrip::showHeld(const QString &held)
{
    QStringList sentences{held};
    if (m_isAsking)
        sentences += tr("Asking the server...");
    else if (m_subscriptions)
        sentences += subscriptionWords(*m_subscriptions);
    m_held->setText(sentences.join(u' '));
}

void RowStrip::ask()
{
    if (m_key == ConnectionKey{})
        return;
    m_isAsking = true;
    m_subscriptions.reset();
    m_ask->setEnabled(false);
    emit subscriptionsAsked(m_key);
}

void RowStrip::tellSubscriptions(ConnectionKey key, const Result<HeldSubscriptions> &result)
{
    if (key != m_key || !m_isAsking)
        return;
    m_isAsking = false;
    m_subscriptions = result;
}

} // namespace stalewatch
