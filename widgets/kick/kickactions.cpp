// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/kick/kickactions.h"

#include <QCoreApplication>
#include <QMenu>

namespace stalewatch {

QString KickOffer::objection(const KickPlan &plan, const Snapshot &snapshot) const
{
    if (!isAnswered)
        return why;
    QString first = QCoreApplication::translate("KickActions", "It is gone already.");
    for (const KickEntry &entry : plan.entries) {
        const ServerSnapshot *server = snapshot.server(entry.key.server);
        QString objection = server ? objectionToKicking(*server, readOnly) : QString();
        if (objection.isEmpty())
            objection = objectionTo(entry, snapshot);
        if (objection.isEmpty())
            return {};
        if (&entry == &plan.entries.front())
            first = objection;
    }
    return first;
}

void addKickActions(QMenu &menu, const Snapshot &snapshot, const std::vector<ConnectionKey> &keys,
    const KickOffer &offer, const std::function<void(const KickPlan &)> &ask)
{
    const KickPlan plan = kickPlanOf(snapshot, keys);
    const QString objection = offer.objection(plan, snapshot);
    const auto add = [&](const QString &title, const QString &hint, KickVerb verb) {
        KickPlan bound = plan;
        bound.verb = verb;
        QAction *action = menu.addAction(title, &menu, [ask, bound] { ask(bound); });
        action->setEnabled(objection.isEmpty());
        action->setToolTip(objection.isEmpty() ? hint : objection);
        action->setStatusTip(action->toolTip());
    };
    menu.setToolTipsVisible(true);
    add(QCoreApplication::translate("KickActions", "&Kick..."),
        QCoreApplication::translate("KickActions", "Have the server close them; a live client will usually reconnect"),
        KickVerb::Kick);
    add(QCoreApplication::translate("KickActions", "&Ask to reconnect..."),
        QCoreApplication::translate("KickActions", "Tell their clients that the server is going to leave (lame duck)"),
        KickVerb::LameDuck);
}

} // namespace stalewatch
