// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/unsettledbar.h"

#include "models/push/pingwords.h"
#include "models/values/untrusted.h"
#include "widgets/pingsettings/diffview.h"
#include "widgets/pingsettings/stepsview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const RememberedPush &push)
{
    const QString when = QLocale().toString(push.began.toLocalTime(), QLocale::ShortFormat);
    const QString target = plainLine(push.plan.target, 80);
    QString text;
    if (push.outcome == PushEnd::Running) {
        //: %1: a target; %2: a time; %3: what was being done
        text = UnsettledBar::tr("A push to %1, begun %2, was interrupted at: %3.")
                   .arg(target, when, titleOf(push.reached));
    } else {
        //: %1: a target; %2: a time; %3: how it ended, as "Written, but not proven"
        text = UnsettledBar::tr("A push to %1, begun %2, is not settled: %3.").arg(target, when, titleOf(push.outcome));
    }
    return push.why.isEmpty() ? text : QString(text + u' ' + plainLine(push.why, 400));
}

} // namespace

UnsettledBar::UnsettledBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_commands(new DiffView(this)), m_more(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Pushes that are not settled"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_commands->setAccessibleName(tr("What to type"));
    m_commands->setFixedHeight(fontMetrics().lineSpacing() * 8);
    m_commands->hide();
    m_more->setText(tr("B&y hand..."));
    m_more->setToolTip(tr("What to type if nothing of this helps"));
    m_more->setCheckable(true);

    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(button(tr("Carry it &on"), tr("Forward to the new settings, and proof of them"), SettleWay::Finish));
    row->addWidget(button(tr("Take it &back"), tr("Back to the old file, and proof of it"), SettleWay::TakeBack));
    row->addWidget(
        button(tr("&Keep as it is"), tr("By your word all is as it should be; nothing is done"), SettleWay::Keep));
    row->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->addLayout(row);
    column->addWidget(m_commands);
    connect(m_more, &QPushButton::toggled, this, &UnsettledBar::refresh);
    hide();
}

QPushButton *UnsettledBar::button(const QString &text, const QString &hint, SettleWay way)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(hint);
    m_buttons.push_back(button);
    connect(button, &QPushButton::clicked, this, [this, way] {
        if (!m_open.empty())
            emit settleAsked(m_open.front().plan.id, way);
    });
    return button;
}

void UnsettledBar::setPushes(const std::vector<RememberedPush> &pushes)
{
    m_open.clear();
    std::ranges::copy_if(pushes, std::back_inserter(m_open), &RememberedPush::isOpen);
    std::ranges::reverse(m_open); // the oldest first
    refresh();
}

void UnsettledBar::setReadOnly(const ReadOnly &readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void UnsettledBar::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    refresh();
}

void UnsettledBar::refresh()
{
    setVisible(!m_open.empty());
    if (m_open.empty())
        return;
    const RememberedPush &push = m_open.front();
    QString text = sentenceOf(push);
    if (m_open.size() > 1)
        text += u' ' + tr("%n more after this one.", nullptr, int(m_open.size()) - 1);
    const Result<> allowed = m_readOnly.allows(push.plan.target);
    if (!allowed)
        text += u' ' + plainLine(allowed.error().why) + u'.';
    m_text->setText(text);
    for (QPushButton *each : m_buttons)
        each->setEnabled(allowed && !m_isBusy);
    m_more->setEnabled(!push.attention.commands.isEmpty());
    m_commands->setDiff(attentionLines(push.attention));
    m_commands->setVisible(m_more->isChecked() && m_more->isEnabled());
}

QString UnsettledBar::text() const
{
    return m_text->text();
}

} // namespace stalewatch
