// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/operatorworld.h"

#include "app/secrets/userkeys.h"
#include "tests/support/loginfixtures.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUuid>

namespace stalewatch::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64);
}

/// A JWT of @p issuer about @p subject (jwt/v2 of the NATS authors, claims.go); @p expiry zero: never.
QByteArray jwtOf(
    const Nkey &issuer, const QByteArray &subject, const QString &type, QJsonObject facts, qint64 expiry = 0)
{
    facts.insert(u"type"_s, type);
    facts.insert(u"version"_s, 2);
    QJsonObject claims{{u"jti"_s, QUuid::createUuid().toString(QUuid::Id128)},
        {u"iat"_s, QDateTime::currentSecsSinceEpoch()}, {u"iss"_s, QString::fromLatin1(issuer.publicKey)},
        {u"name"_s, type}, {u"sub"_s, QString::fromLatin1(subject)}, {u"nats"_s, facts}};
    if (expiry != 0)
        claims.insert(u"exp"_s, expiry);
    const QByteArray text = encoded({{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"ed25519-nkey"_s}}) + '.' + encoded(claims);
    return text + '.' + signatureOf(readSeed(issuer.seed).value(), text).toBase64(base64);
}

QByteArray accountJwt(const Nkey &by, const Nkey &account)
{
    QJsonObject limits{{u"wildcards"_s, true}};
    for (const QString &limit : {u"subs"_s, u"data"_s, u"payload"_s, u"imports"_s, u"exports"_s, u"conn"_s, u"leaf"_s})
        limits.insert(limit, -1);
    return jwtOf(by, account.publicKey, u"account"_s, {{u"limits"_s, limits}});
}

} // namespace

Nkey Nkey::made(NkeyKind kind)
{
    QByteArray raw(32, '\0');
    QRandomGenerator::system()->fillRange(
        reinterpret_cast<quint32 *>(raw.data()), raw.size() / qsizetype(sizeof(quint32)));
    return {.seed = writtenSeed(kind, raw).expose().toByteArray(),
        .publicKey = publicKeyOf({.kind = kind, .raw = Secret(raw)})};
}

QByteArray OperatorWorld::User::creds() const
{
    return credsOf(jwt, key.seed);
}

OperatorWorld::OperatorWorld()
    : m_operator(Nkey::made(NkeyKind::Operator))
    , m_system(Nkey::made(NkeyKind::Account))
    , m_ordinary(Nkey::made(NkeyKind::Account))
{
}

QByteArray OperatorWorld::config() const
{
    const QByteArray operatorJwt = jwtOf(m_operator, m_operator.publicKey, u"operator"_s,
        {{u"system_account"_s, QString::fromLatin1(m_system.publicKey)}});
    const auto preloaded = [this](const Nkey &account) -> QByteArray {
        return account.publicKey + ": " + accountJwt(m_operator, account) + '\n';
    };
    return "operator: " + operatorJwt + "\nsystem_account: " + m_system.publicKey
        + "\nresolver: MEMORY\nresolver_preload: {\n" + preloaded(m_system) + preloaded(m_ordinary) + "}\n";
}

OperatorWorld::User OperatorWorld::user(const Nkey &account, const Grant &grant)
{
    QJsonObject allowed{};
    if (!grant.subscribe.isEmpty())
        allowed.insert(u"allow"_s, QJsonArray{QString::fromLatin1(grant.subscribe)});
    QJsonObject facts{
        {u"pub"_s, QJsonObject()}, {u"sub"_s, allowed}, {u"subs"_s, -1}, {u"data"_s, -1}, {u"payload"_s, -1}};
    if (grant.isBearer)
        facts.insert(u"bearer_token"_s, true);
    User user{.key = Nkey::made(NkeyKind::User)};
    const qint64 expiry = QDateTime::currentSecsSinceEpoch() + grant.validFor.count();
    user.jwt = jwtOf(account, user.key.publicKey, u"user"_s, facts, expiry);
    return user;
}

} // namespace stalewatch::test
