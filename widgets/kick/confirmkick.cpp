// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/kick/confirmkick.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesInSight = 12;
constexpr qsizetype fewest = 6; ///< connections that need no scrolling

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

} // namespace

ConfirmKick::ConfirmKick(const KickPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_yes(new QPushButton(plan.verb == KickVerb::Kick ? tr("&Kick") : tr("&Ask to reconnect"), this))
{
    const KickQuestion question = questionOf(plan);
    setWindowTitle(question.title);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    auto *column = new QVBoxLayout(this);
    QLabel *title = plain(question.title, this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    column->addWidget(title);

    showWho(question);
    if (!question.more.isEmpty())
        column->addWidget(plain(question.more, this));
    for (const QString &note : question.notes)
        column->addWidget(plain(note, this));
    if (!question.typed.isEmpty())
        askForName(question);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_yes, QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true); // Enter by habit kicks nobody
    m_yes->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // What a wrapped label would like to have is more than it needs.
    const int width = std::max(minimumWidth(), sizeHint().width());
    resize(width, column->totalHeightForWidth(width));
}

/// A few stand there as they are; more can be scrolled.
void ConfirmKick::showWho(const KickQuestion &question)
{
    QLabel *names = plain(question.who.join(u'\n'), this);
    names->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    names->setAccessibleName(tr("The connections"));
    if (question.who.size() <= fewest) {
        layout()->addWidget(names);
        return;
    }
    names->setAlignment(Qt::AlignTop);
    auto *who = new QScrollArea(this);
    who->setWidget(names);
    who->setWidgetResizable(true);
    who->setFrameShape(QFrame::NoFrame);
    who->setMinimumHeight(fontMetrics().lineSpacing() * linesInSight);
    layout()->addWidget(who);
}

void ConfirmKick::askForName(const KickQuestion &question)
{
    QLabel *label = plain(question.typing, this);
    m_typed = new QLineEdit(this);
    label->setBuddy(m_typed);
    m_typed->setAccessibleName(question.typing);
    m_yes->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, m_yes,
        [this, name = question.typed](const QString &text) { m_yes->setEnabled(text.trimmed() == name); });
    layout()->addWidget(label);
    layout()->addWidget(m_typed);
}

} // namespace stalewatch
