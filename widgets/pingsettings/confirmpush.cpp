// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/confirmpush.h"

#include "models/push/pingwords.h"
#include "models/values/shownduration.h"
#include "models/values/untrusted.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostBatch = 64;

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

/// The longest of what the servers' old settings say.
Nanoseconds longestWatch(const std::vector<PushPlan> &plans)
{
    Nanoseconds longest{0};
    for (const PushPlan &plan : plans)
        longest = std::max(longest, watchTime(plan.before));
    return longest;
}

} // namespace

ConfirmPush::ConfirmPush(const PushQuestion &question, QWidget *parent) : QDialog(parent), m_plans(question.plans)
{
    const int count = int(m_plans.size());
    setWindowTitle(tr("Push ping settings to %n server(s)?", nullptr, count));
    m_push = new QPushButton(tr("&Push to %n server(s)", nullptr, count), this);

    auto *column = new QVBoxLayout(this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(text(question));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumSize(fontMetrics().averageCharWidth() * 70, fontMetrics().lineSpacing() * 12);
    column->addWidget(scroll, 1);
    if (count > 1)
        column->addWidget(rolling());
    if (question.isRisky) {
        m_extraYes = new QCheckBox(tr("I have read this, and &want it all the same"), this);
        column->addWidget(m_extraYes);
        m_push->setEnabled(false);
        connect(m_extraYes, &QCheckBox::toggled, m_push, &QWidget::setEnabled);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_push, QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true); // Enter by habit pushes nothing
    m_push->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *ConfirmPush::text(const PushQuestion &question)
{
    auto *widget = new QWidget(this);
    auto *column = new QVBoxLayout(widget);
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        const PushPlan &plan = m_plans[i];
        //: %1: the name of a server; %2: a file; %3: how its settings change
        column->addWidget(plain(
            tr("%1, %2: %3")
                .arg(question.titles.value(qsizetype(i)), plainLine(plan.file, 200), plainLine(changeText(plan), 400)),
            widget));
    }
    for (const ConsequenceLine &line : question.lines)
        column->addWidget(plain(u"\u2022 "_s + line.text, widget));
    column->addWidget(
        plain(tr("Each file is kept as it was, checked, replaced as a whole, reloaded, and the new values "
                 "are proven in /varz. What cannot be proven is taken back."),
            widget));
    column->addStretch();
    return widget;
}

QWidget *ConfirmPush::rolling()
{
    auto *widget = new QWidget(this);
    m_batch = new QSpinBox(widget);
    m_batch->setRange(1, mostBatch);
    m_onFailure = new QComboBox(widget);
    m_onFailure->addItem(tr("stop, and keep those that are done"), int(RollingRules::OnFailure::Keep));
    m_onFailure->addItem(tr("stop, and take back those that are done"), int(RollingRules::OnFailure::TakeBack));
    //: %1: a duration
    m_watch = new QCheckBox(
        tr("After each, &watch for stale closures that it causes, for %1").arg(shownDuration(longestWatch(m_plans))),
        widget);
    m_watch->setChecked(true);
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("After the first, at &once"), m_batch);
    form->addRow(tr("If one &fails"), m_onFailure);
    form->addRow(m_watch);
    return widget;
}

PushOrder ConfirmPush::order() const
{
    PushOrder order{.plans = m_plans};
    if (!m_batch)
        return order;
    order.rules.batch = m_batch->value();
    order.rules.onFailure = RollingRules::OnFailure(m_onFailure->currentData().toInt());
    if (!m_watch->isChecked())
        order.watch = Nanoseconds(0);
    return order;
}

} // namespace stalewatch
