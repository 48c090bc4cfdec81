// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/targetdialog.h"

#include "models/values/untrusted.h"
#include "widgets/dialogs/targetform.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stalewatch {

TargetDialog::TargetDialog(const QString &title, const QString &takeIt, QWidget *parent)
    : QDialog(parent)
    , m_form(new TargetForm)
    , m_message(new QLabel)
    , m_try(new QPushButton(tr("T&est")))
    , m_take(new QPushButton(takeIt))
    , m_anyway(new QPushButton(tr("Save &without an answer")))
{
    setWindowTitle(title);
    m_message->setTextFormat(Qt::PlainText); // holds a server's words
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_take->setDefault(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_try->setAutoDefault(false);
    buttons->addButton(m_try, QDialogButtonBox::ActionRole);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_anyway, QDialogButtonBox::ApplyRole);
    m_anyway->hide(); // the box shows what is added to it
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(m_message, 1);
    layout->addWidget(buttons);

    connect(m_form, &TargetForm::edited, this, &TargetDialog::forget);
    connect(m_form, &TargetForm::secretTyped, this, &TargetDialog::secretTyped);
    connect(m_try, &QPushButton::clicked, this, [this] { test(false); });
    connect(m_take, &QPushButton::clicked, this, [this] { test(true); });
    connect(m_anyway, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->setFocus();
}

void TargetDialog::setTarget(const Target &target)
{
    m_form->setTarget(target);
}

void TargetDialog::setReadOnly(bool isReadOnly)
{
    m_form->setReadOnly(isReadOnly);
}

bool TargetDialog::isReadOnly() const
{
    return m_form->isReadOnly();
}

void TargetDialog::setContexts(const QList<ListedContext> &contexts)
{
    m_form->setContexts(contexts);
}

void TargetDialog::test(bool takesIt)
{
    const Result<Target> target = m_form->takeTarget();
    if (!target) {
        tell(plainLine(target.error().why));
        return;
    }
    m_target = *target;
    m_isTesting = true;
    m_takesIt = takesIt;
    m_take->setEnabled(false);
    m_try->setEnabled(false);
    m_anyway->hide();
    //: %1: the URL of a target
    tell(tr("Asking %1…").arg(shownTarget(m_target)));
    emit testAsked(m_target);
}

void TargetDialog::answerTest(const Target &target, const Result<TargetFinding> &answer)
{
    if (!m_isTesting || target != m_target)
        return;
    m_isTesting = false;
    m_take->setEnabled(true);
    m_try->setEnabled(true);
    if (answer && m_takesIt) {
        accept();
        return;
    }
    if (answer) {
        //: %1: what was found, as "3 servers, 1 204 connections, version 2.10.27, system account"
        tell(tr("Found: %1.").arg(findingWords(*answer)));
        return;
    }
    //: %1: what was being done; %2: why it failed
    tell(tr("%1: %2").arg(plainLine(answer.error().what), plainLine(answer.error().why, 1024)));
    m_anyway->show();
}

void TargetDialog::forget()
{
    m_isTesting = false;
    m_take->setEnabled(true);
    m_try->setEnabled(true);
    m_anyway->hide();
    tell({});
}

void TargetDialog::tell(const QString &text)
{
    m_message->setText(text);
}

} // namespace stalewatch
