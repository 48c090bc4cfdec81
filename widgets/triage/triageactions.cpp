// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/triage/triageactions.h"

#include "widgets/wraplayout.h"

#include <QCoreApplication>
#include <QPushButton>

namespace stalewatch {

namespace {

struct Row
{
    const char *text = "";
    const char *hint = "";
};

/// By TriageActions::Action.
constexpr Row rows[] = {
    {QT_TRANSLATE_NOOP("TriageActions", "Show the &rows"),
        QT_TRANSLATE_NOOP("TriageActions", "The connections that share what the incident shares, in the table")},
    {QT_TRANSLATE_NOOP("TriageActions", "&Closures"),
        QT_TRANSLATE_NOOP("TriageActions", "The closures of this incident, each with what was known before")},
    {QT_TRANSLATE_NOOP("TriageActions", "In the c&hart"),
        QT_TRANSLATE_NOOP("TriageActions", "The time of the incident in the chart")},
    {QT_TRANSLATE_NOOP("TriageActions", "Its &servers"),
        QT_TRANSLATE_NOOP("TriageActions", "The servers in their overview")},
    {QT_TRANSLATE_NOOP("TriageActions", "Copy summar&y"),
        QT_TRANSLATE_NOOP("TriageActions", "All of this as text for a chat or a ticket")},
    {QT_TRANSLATE_NOOP("TriageActions", "Save incident &bundle..."),
        QT_TRANSLATE_NOOP("TriageActions", "Everything known in one file, which opens in this program elsewhere")},
    {QT_TRANSLATE_NOOP("TriageActions", "Ping settin&gs..."),
        QT_TRANSLATE_NOOP("TriageActions", "How long the servers take to notice, and changing it")},
    {QT_TRANSLATE_NOOP("TriageActions", "&Kick..."),
        QT_TRANSLATE_NOOP("TriageActions", "Disconnect the silent ones that are left")},
    {QT_TRANSLATE_NOOP("TriageActions", "Snoo&ze"),
        QT_TRANSLATE_NOOP("TriageActions", "Do not count this incident for an hour")},
};

TriageActions::Action actionOf(Deed deed)
{
    switch (deed) {
    case Deed::SaveBundle:
        return TriageActions::Action::Bundle;
    case Deed::PingSettings:
        return TriageActions::Action::PingSettings;
    case Deed::Kick:
        return TriageActions::Action::Kick;
    }
    Q_UNREACHABLE();
}

} // namespace

TriageActions::TriageActions(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("What can be done"));
    auto *row = new WrapLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_hints[i] = QCoreApplication::translate("TriageActions", rows[i].hint);
        auto *button = new QPushButton(QCoreApplication::translate("TriageActions", rows[i].text), this);
        button->setToolTip(m_hints[i]);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [this, i] { emit asked(Action(i)); });
        row->addWidget(button);
        m_buttons[i] = button;
    }
    button(Action::Snooze)->setCheckable(true);
    const QString why = tr("Nothing here can do that yet.");
    for (const Deed deed : {Deed::SaveBundle, Deed::PingSettings, Deed::Kick})
        setDeed(deed, false, why);
}

void TriageActions::setDeed(Deed deed, bool isAnswered, const QString &why)
{
    const Action action = actionOf(deed);
    button(action)->setEnabled(isAnswered);
    button(action)->setToolTip(isAnswered ? m_hints[std::size_t(action)] : why);
    button(action)->setAccessibleDescription(isAnswered ? QString() : why);
}

void TriageActions::setSnoozed(bool isSnoozed)
{
    button(Action::Snooze)->setChecked(isSnoozed);
}

} // namespace stalewatch
