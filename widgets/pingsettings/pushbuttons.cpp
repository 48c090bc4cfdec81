// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/pushbuttons.h"

#include "widgets/pingsettings/pushboard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace stalewatch {

using namespace Qt::StringLiterals;

PushButtons::PushButtons(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_helm(new QPushButton(tr("&Helm values"), this))
    , m_takeBack(new QPushButton(tr("&Take back what was done"), this))
    , m_stop(new QPushButton(tr("&Stop after this server"), this))
    , m_push(new QPushButton(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAccessibleName(tr("What can be done"));
    m_helm->setToolTip(tr("Copies what goes into the values of NATS's Helm chart instead: it would undo a push"));
    m_takeBack->setToolTip(tr("The old files back, the last server first, each reloaded and proven"));
    m_stop->setToolTip(tr("The server under way is brought to its proof or back; the others are left alone"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sentence, 1);
    for (QPushButton *button : {m_helm, m_takeBack, m_stop, m_push})
        row->addWidget(button);
    connect(m_push, &QPushButton::clicked, this, &PushButtons::pushAsked);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_isStopping = true;
        m_stop->setEnabled(false);
        emit stopAsked();
    });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_takeBack->setEnabled(false);
        emit takeBackAsked();
    });
    connect(m_helm, &QPushButton::clicked, this, &PushButtons::helmAsked);
}

void PushButtons::show(const PushBoard &board)
{
    m_isStopping = m_isStopping && board.isPushing();
    const int count = int(board.toPush().size());
    const QString whyNot = board.whyNot();
    const QString readOnly = board.whyReadOnly();
    if (count == 0)
        m_push->setText(tr("&Push..."));
    else
        m_push->setText(board.hasRest() ? tr("&Continue with %n server(s)...", nullptr, count)
                                        : tr("&Push to %n server(s)...", nullptr, count));
    m_push->setEnabled(count > 0);
    m_push->setToolTip(whyNot);
    m_stop->setEnabled(board.isPushing() && !m_isStopping);
    m_takeBack->setEnabled(board.provenCount() > 0 && readOnly.isEmpty());
    m_helm->setEnabled(board.change().has_value());
    if (m_isStopping)
        m_sentence->setText(tr("Stops after the server under way."));
    else if (board.isPushing())
        m_sentence->setText(whyNot);
    else if (!m_ended.isEmpty())
        m_sentence->setText(m_ended);
    else if (!readOnly.isEmpty())
        //: %1: why nothing may be changed
        m_sentence->setText(tr("Read-only: %1.").arg(readOnly));
    else
        m_sentence->setText(whyNot);
}

QString PushButtons::sentence() const
{
    return m_sentence->text();
}

} // namespace stalewatch
