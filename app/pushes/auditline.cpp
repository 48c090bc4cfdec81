// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/auditline.h"

#include "models/push/masking.h"
#include "models/push/pingrules.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QJsonObject settingsObject(const PingSettings &ping)
{
    return {{u"ping_interval"_s, configDuration(ping.interval)}, {u"ping_max"_s, ping.max}};
}

QString nameOf(PingScope scope)
{
    switch (scope) {
    case PingScope::Server:
        return u"server"_s;
    case PingScope::Cluster:
        return u"cluster"_s;
    case PingScope::Websocket:
        return u"websocket"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject changeObject(const PingChange &change)
{
    QJsonObject object{{u"scope"_s, nameOf(change.scope)}};
    if (change.interval)
        object.insert(u"ping_interval"_s, configDuration(*change.interval));
    if (change.max)
        object.insert(u"ping_max"_s, *change.max);
    return object;
}

} // namespace

QString localUser()
{
    const passwd *user = ::getpwuid(::getuid());
    const QString name = user != nullptr ? QString::fromLocal8Bit(user->pw_name) : QString::number(::getuid());
    const QString behind = qEnvironmentVariable("SUDO_USER");
    return behind.isEmpty() ? name : u"%1 (%2)"_s.arg(name, behind);
}

QByteArray auditLine(const PushRun &run, const QDateTime &at, const QByteArray &before, const QByteArray &after)
{
    const PushPlan &plan = run.plan();
    const ConfigEdit edit{.file = plan.file, .before = before, .after = after, .changes = plan.changes};
    const QJsonObject line{
        {u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)},
        {u"who"_s, localUser()},
        {u"host"_s, QSysInfo::machineHostName()},
        {u"push"_s, plan.id},
        {u"target"_s, plan.target},
        {u"server"_s, plan.server.serverName},
        {u"server_id"_s, plan.server.serverId},
        {u"store"_s, maskedText(plan.store)},
        {u"reload"_s, maskedText(plan.reload)},
        {u"file"_s, plan.file},
        {u"wished"_s, changeObject(plan.change)},
        {u"before"_s, settingsObject(plan.before)},
        {u"after"_s, settingsObject(plan.after)},
        {u"old_digest"_s, plan.oldDigest},
        {u"new_digest"_s, plan.newDigest},
        {u"diff"_s, before.isEmpty() ? QString() : shownDiff(edit)},
        {u"result"_s, QString::fromLatin1(idOf(run.end()))},
        {u"why"_s, run.why()},
    };
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace stalewatch
