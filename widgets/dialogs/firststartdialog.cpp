// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/firststartdialog.h"

#include "widgets/dialogs/targetdialog.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

namespace stalewatch {

FirstStartDialog::FirstStartDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Welcome to Stalewatch"));
    auto *question = new QLabel(tr("What do you want to watch?"));
    question->setTextFormat(Qt::PlainText);
    QFont large = question->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    question->setFont(large);

    auto *server = new QCommandLinkButton(
        tr("A NATS &server"), tr("By the URL of its monitoring port, such as http://localhost:8222."));
    auto *demo = new QCommandLinkButton(tr("The &demo fleet"),
        tr("A real nats-server on this machine, with clients that go silent on purpose. It ends with the window."));
    server->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(server);
    layout->addWidget(demo);

    connect(server, &QCommandLinkButton::clicked, this, &FirstStartDialog::askForTarget);
    connect(demo, &QCommandLinkButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &FirstStartDialog::demoChosen);
}

void FirstStartDialog::askForTarget()
{
    auto *dialog = new TargetDialog(tr("Watch a Server"), tr("&Test and Watch"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    connect(dialog, &TargetDialog::testAsked, this, &FirstStartDialog::testAsked);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        emit targetChosen(dialog->target());
        accept();
    });
    dialog->open();
}

void FirstStartDialog::answerTest(const Target &target, const Result<ServerFacts> &answer)
{
    if (m_dialog)
        m_dialog->answerTest(target, answer);
}

} // namespace stalewatch
