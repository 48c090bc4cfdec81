// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/kick/kickaudit.h"

#include "app/pushes/auditline.h"
#include "models/wire/rfc3339.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString idOf(KickVerb verb)
{
    switch (verb) {
    case KickVerb::Kick:
        return u"kick"_s;
    case KickVerb::LameDuck:
        return u"lame_duck"_s;
    }
    Q_UNREACHABLE();
}

/// What every line has.
QJsonObject head(const QString &id, KickVerb verb, const QDateTime &at)
{
    return {{u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)}, {u"who"_s, localUser()},
        {u"host"_s, QSysInfo::machineHostName()}, {idOf(verb), id}};
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray kickBeginLine(const QString &id, KickVerb verb, std::size_t count, const QDateTime &at)
{
    QJsonObject line = head(id, verb, at);
    line.insert(u"connections"_s, qint64(count));
    line.insert(u"result"_s, u"begun"_s);
    return lineOf(line);
}

QByteArray kickAuditLine(const QString &id, KickVerb verb, const KickRun::Entry &entry, const QDateTime &at)
{
    const KickEntry &who = entry.entry;
    QJsonObject line = head(id, verb, at);
    line.insert(u"target"_s, who.target);
    line.insert(u"server"_s, QString::fromStdString(who.serverName));
    line.insert(u"server_id"_s, QString::fromStdString(who.serverId));
    line.insert(u"cid"_s, qint64(who.cid));
    line.insert(u"start"_s, rfc3339(who.start));
    line.insert(u"name"_s, QString::fromStdString(who.name));
    line.insert(u"account"_s, QString::fromStdString(who.account));
    line.insert(u"ip"_s, QString::fromStdString(who.ip));
    line.insert(u"result"_s, QString::fromLatin1(entry.isUnsure ? "unknown" : stalewatch::idOf(entry.state)));
    line.insert(u"why"_s, entry.why);
    return lineOf(line);
}

} // namespace stalewatch
