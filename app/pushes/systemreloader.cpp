// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/systemreloader.h"

#include "models/push/attention.h"
#include "models/values/serverfacts.h"

#include <QCoreApplication>

namespace stalewatch {

using namespace Qt::StringLiterals;

SystemReloader::SystemReloader(std::function<Result<>(const QString &serverId)> ask) : m_ask(std::move(ask))
{
}

/// $SYS.REQ.SERVER.<id>.RELOAD came with 2.10.0; without it nobody answers.
Result<> SystemReloader::check(const PushPlan &plan)
{
    if (versionNumber(plan.server.version.toStdString()) >= versionNumber("2.10.0"))
        return {};
    //: %1: the URL of a target
    const QString what = QCoreApplication::translate("Reloaders", "asking %1 to reload").arg(plan.target);
    //: %1: a version
    const QString why = QCoreApplication::translate(
        "Reloaders", "nats-server %1 takes no such request; 2.10 and newer do. Use another --reload, as signal");
    return tl::unexpected(Failure{Failure::Kind::Unsupported, what, why.arg(plan.server.version)});
}

Result<> SystemReloader::reload(const PushPlan &plan)
{
    return m_ask(plan.server.serverId);
}

QString SystemReloader::byHand(const PushPlan &plan) const
{
    return u"nats server config reload "_s + shellQuoted(plan.server.serverId);
}

} // namespace stalewatch
