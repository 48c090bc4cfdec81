// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/systemreload.h"

#include "app/feeds/systemactions.h"
#include "app/pushes/pushjobs.h"

#include <QCoreApplication>

namespace stalewatch {

SystemReload systemReload(std::shared_ptr<Logins> logins, const QList<Target> &known)
{
    return [logins = std::move(logins), known](const QString &where, const QString &serverId) -> Result<> {
        const Result<Target> target = targetNamed(known, where);
        if (!target)
            return tl::unexpected(target.error());
        if (!isNats(*target)) {
            return tl::unexpected(Failure{Failure::Kind::Local,
                //: %1: the URL of a target
                QCoreApplication::translate("Reloaders", "asking %1 to reload").arg(shownTarget(*target)),
                QCoreApplication::translate("Reloaders", "the system account is reached by nats:// or a context")});
        }
        SystemActions actions(*target, logins);
        QFuture<Result<>> answer = actions.reload(serverId.toStdString());
        answer.waitForFinished();
        if (answer.resultCount() == 0) {
            return tl::unexpected(Failure{Failure::Kind::Lost, shownTarget(*target),
                QCoreApplication::translate("Reloaders", "the login was given up before it was answered")});
        }
        return answer.result();
    };
}

} // namespace stalewatch
