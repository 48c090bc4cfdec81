// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/targetsdialog.h"

#include "models/values/untrusted.h"
#include "widgets/dialogs/targetdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr int newRow = -1;

/// Its address, and where its login comes from, unless the address says it.
QString describe(const Target &target)
{
    const QString login = shownLogin(target.login);
    if (target.url.scheme() == "context"_L1)
        return login;
    //: %1: an address; %2: where its login comes from, as "context prod", "user bob"
    return login.isEmpty() ? shownTarget(target) : TargetsDialog::tr("%1 (%2)").arg(shownTarget(target), login);
}

} // namespace

TargetsDialog::TargetsDialog(const QList<Target> &targets, QWidget *parent)
    : QDialog(parent)
    , m_targets(targets)
    , m_list(new QListWidget)
    , m_message(new QLabel)
    , m_edit(new QPushButton(tr("&Edit…")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    setWindowTitle(tr("Targets"));
    m_list->setAccessibleName(tr("Targets"));
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 48, fontMetrics().lineSpacing() * 10);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);

    auto *addButton = new QPushButton(tr("&Add…"));
    auto *column = new QVBoxLayout;
    for (QPushButton *button : {addButton, m_edit, m_remove}) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    column->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(column);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    connect(addButton, &QPushButton::clicked, this, &TargetsDialog::add);
    connect(m_edit, &QPushButton::clicked, this, &TargetsDialog::edit);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &TargetsDialog::edit);
    connect(m_remove, &QPushButton::clicked, this, &TargetsDialog::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int current) {
        m_edit->setEnabled(current >= 0);
        m_remove->setEnabled(current >= 0);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refill(0);
}

void TargetsDialog::setReadOnlyTargets(const QStringList &targets)
{
    m_readOnly = targets;
    refill(m_list->currentRow());
}

void TargetsDialog::add()
{
    ask(new TargetDialog(tr("Add a target"), tr("&Test and add"), this), newRow);
}

void TargetsDialog::edit()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    auto *dialog = new TargetDialog(tr("Edit a target"), tr("&Test and save"), this);
    dialog->setTarget(m_targets.at(row));
    dialog->setReadOnly(m_readOnly.contains(shownTarget(m_targets.at(row))));
    ask(dialog, row);
}

void TargetsDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_targets.removeAt(row);
    refill(row);
}

void TargetsDialog::ask(TargetDialog *dialog, int row)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setContexts(m_contexts);
    connect(dialog, &TargetDialog::secretTyped, this, &TargetsDialog::secretTyped);
    connect(dialog, &TargetDialog::testAsked, this, &TargetsDialog::testAsked);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        const QString shown = shownTarget(dialog->target());
        m_readOnly.removeAll(shown);
        if (dialog->isReadOnly())
            m_readOnly += shown;
        take(dialog->target(), row);
    });
    dialog->open();
}

void TargetsDialog::take(const Target &target, int row)
{
    if (row == newRow) {
        m_targets.append(target);
        row = int(m_targets.size()) - 1;
    }
    m_targets[row] = target;
    // An address is watched once: its newest login and files count.
    for (int other = int(m_targets.size()) - 1; other >= 0; --other) {
        if (other == row || shownTarget(m_targets[other]) != shownTarget(target))
            continue;
        m_targets.removeAt(other);
        row -= other < row ? 1 : 0;
    }
    refill(row);
}

void TargetsDialog::refill(int current)
{
    m_list->clear();
    for (const Target &target : m_targets) {
        const QString text = plainLine(describe(target), 512);
        //: %1: a target at which nothing may be changed
        m_list->addItem(m_readOnly.contains(shownTarget(target)) ? tr("%1 (read-only)").arg(text) : text);
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_edit->setEnabled(!m_targets.isEmpty());
    m_remove->setEnabled(!m_targets.isEmpty());
    m_message->setText(m_targets.isEmpty()
            ? tr("No target yet. Add a context of the NATS CLI, or the address of a server, such as localhost:8222.")
            : tr("%n target(s)", nullptr, int(m_targets.size())));
}

void TargetsDialog::setContexts(const QList<ListedContext> &contexts)
{
    m_contexts = contexts;
    if (m_dialog)
        m_dialog->setContexts(contexts);
}

void TargetsDialog::answerTest(const Target &target, const Result<TargetFinding> &answer)
{
    if (m_dialog)
        m_dialog->answerTest(target, answer);
}

} // namespace stalewatch
