// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/loginscene.h"

namespace stalewatch::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray password = "S3CRET-of-sys";
const QByteArray token = "S3CRET-token";
/// bcrypt of the password; the least cost there is.
const QByteArray hashed = "$2a$04$abcdefghijklmnopqrstuul6V0PTn079ixSIZz0iR9nDvcoPnoaJK";
const QByteArray sysUser = "{ user: sys, password: \"" + password + "\" }";

constexpr int sinceMiddle = 1;

/// A server whose system account has one @p user; the ordinary account has the user app.
QByteArray accountsWith(const QByteArray &user)
{
    return "system_account: SYS\naccounts { SYS { users: [ " + user
        + " ] }, APP { users: [ { user: app, password: app } ] } }\n";
}

QByteArray tlsOf(const LoginScene &scene, const QString &certificate, const QByteArray &more = {})
{
    const auto file
        = [&scene](const QString &name) -> QByteArray { return '"' + scene.authority.path(name).toUtf8() + '"'; };
    return "tls { cert_file: " + file(certificate + u".pem"_s) + ", key_file: " + file(certificate + u".key"_s)
        + ", ca_file: " + file(u"ca.pem"_s) + ", timeout: 5" + more + " }\n";
}

QByteArray sysAccounts(LoginScene &)
{
    return accountsWith(sysUser);
}

QByteArray sysWithNkey(LoginScene &scene)
{
    return accountsWith("{ nkey: " + scene.key.publicKey + " }");
}

QByteArray operatorMode(LoginScene &scene)
{
    return scene.world.config();
}

QByteArray onlyToken(LoginScene &)
{
    return "authorization { token: \"" + token + "\" }\n";
}

LoginWay::Config withTls(const QString &certificate, const QByteArray &more = {})
{
    return [certificate, more](
               LoginScene &scene) -> QByteArray { return accountsWith(sysUser) + tlsOf(scene, certificate, more); };
}

/// The file @p name of @p scene's home with @p content, as a login.
Target credsTarget(LoginScene &scene, const QByteArray &content)
{
    return scene.server({.credsFile = scene.home.write(u"ops.creds"_s, content)});
}

/// A context with the password of sys and TLS @p fields.
LoginWay::Aim tlsContext(const QByteArray &fields)
{
    return [fields](LoginScene &scene) {
        const QByteArray folder = QFileInfo(scene.authority.path(u"ca.pem"_s)).path().toUtf8();
        return scene.context(
            QByteArray("'user': 'sys', 'password': '" + password + "', " + fields).replace('@', folder));
    };
}

LoginReference tokenTyped(LoginScene &scene, const QByteArray &typed)
{
    scene.typed[u"profile/1/token"_s] = typed;
    return {.tokenKey = u"profile/1/token"_s};
}

} // namespace

QString LoginScene::url(const QString &scheme, const QString &host) const
{
    return u"%1://%2:%3"_s.arg(scheme, host, QString::number(port));
}

Target LoginScene::context(QByteArray fields, const QString &servers) const
{
    const QString at = servers.isEmpty() ? url(u"nats"_s) : servers;
    home.writeContext(u"prod"_s, "{\"url\": \"" + at.toUtf8() + "\", " + fields.replace('\'', '"') + '}');
    return contextTarget(u"prod"_s);
}

Target LoginScene::server(const LoginReference &login) const
{
    Target target = parseTarget(url(u"nats"_s)).value();
    target.login = login;
    return target;
}

Target LoginScene::serverWithTls()
{
    Target target = server(sysWith(password));
    target.caFile = authority.path(u"ca.pem"_s);
    return target;
}

LoginReference LoginScene::sysWith(const QByteArray &typedPassword)
{
    typed[u"profile/1/password"_s] = typedPassword;
    return {.user = u"sys"_s, .passwordKey = u"profile/1/password"_s};
}

const std::vector<LoginWay> &waysIn()
{
    static const std::vector<LoginWay> ways{
        {"a password", sysAccounts, [](LoginScene &s) { return s.server(s.sysWith(password)); }},
        {"a password that the server has as bcrypt",
            [](LoginScene &) { return accountsWith("{ user: sys, password: \"" + hashed + "\" }"); },
            [](LoginScene &s) { return s.server(s.sysWith(password)); }},
        {"a token", onlyToken, [](LoginScene &s) { return s.server(tokenTyped(s, token)); }, false},
        {"a seed file", sysWithNkey,
            [](LoginScene &s) { return s.server({.nkeyFile = s.home.write(u"ops.nk"_s, s.key.seed)}); }},
        {"a creds file", operatorMode, [](LoginScene &s) { return credsTarget(s, s.world.systemUser().creds()); }},
        {"an ordinary account's creds file", operatorMode,
            [](LoginScene &s) { return credsTarget(s, s.world.ordinaryUser().creds()); }, false},
        {"a context's user", sysAccounts,
            [](LoginScene &s) { return s.context("'user': 'sys', 'password': '" + password + '\''); }},
        {"a context's user in its URL", sysAccounts,
            [](LoginScene &s) {
                const QString at = u"nats://sys:%1@127.0.0.1:%2"_s.arg(QLatin1StringView(password)).arg(s.port);
                return s.context("'user': 'other', 'password': 'other'", at);
            }},
        {"a context's token", onlyToken, [](LoginScene &s) { return s.context("'token': '" + token + '\''); }, false},
        {"a context's creds below ~", operatorMode,
            [](LoginScene &s) {
                s.home.write(u"nats/ops.creds"_s, s.world.systemUser().creds());
                return s.context("'creds': '~/nats/ops.creds'");
            }},
        {"a context's creds by a variable of the environment", operatorMode,
            [](LoginScene &s) {
                s.home.write(u"nats/ops.creds"_s, s.world.systemUser().creds());
                s.home.variables["CREDS"] = s.home.path(u"nats"_s).toUtf8();
                return s.context("'creds': '$CREDS/ops.creds'");
            }},
        {"a context's creds in the environment", operatorMode,
            [](LoginScene &s) {
                s.home.variables["OPS"] = s.world.systemUser().creds();
                return s.context("'creds': 'env://OPS'");
            }},
        {"a context's creds inside", operatorMode,
            [](LoginScene &s) {
                return s.context("'creds': 'data:;base64," + s.world.systemUser().creds().toBase64() + '\'');
            }},
        {"a context's JWT and seed", operatorMode,
            [](LoginScene &s) {
                const auto user = s.world.systemUser();
                return s.context("'user_jwt': '" + user.jwt + "', 'user_seed': '" + user.key.seed + '\'');
            }},
        {"a context's bearer JWT", operatorMode,
            [](LoginScene &s) {
                return s.context("'user_jwt': '" + s.world.systemUser({.isBearer = true}).jwt + '\'');
            }},
        {"a context's nkey", sysWithNkey,
            [](LoginScene &s) {
                s.home.write(u"ops.nk"_s, s.key.seed + '\n');
                return s.context("'nkey': '~/ops.nk'");
            }},
        {"a context's inbox prefix",
            [](LoginScene &) {
                return accountsWith("{ user: sys, password: \"" + password
                    + "\", permissions: { subscribe: [ \"_MINE.>\", \"$SYS.>\" ] } }");
            },
            [](LoginScene &s) {
                return s.context("'user': 'sys', 'password': '" + password + "', 'inbox_prefix': '_MINE'");
            }},
        {"TLS", withTls(u"good"_s), [](LoginScene &s) { return s.serverWithTls(); }},
        {"TLS by a name", withTls(u"named"_s),
            [](LoginScene &s) {
                Target target = s.serverWithTls();
                target.url = QUrl(s.url(u"tls"_s, u"localhost"_s));
                return target;
            }},
        {"a context's TLS", withTls(u"good"_s), tlsContext("'ca': '@/ca.pem'")},
        {"a context's client certificate", withTls(u"good"_s, ", verify: true"),
            tlsContext("'ca': '@/ca.pem', 'cert': '@/client.pem', 'key': '@/client.key'")},
        {"a client certificate that is the login",
            [](LoginScene &s) -> QByteArray {
                return accountsWith("{ user: operator }") + tlsOf(s, u"good"_s, ", verify_and_map: true");
            },
            [](LoginScene &s) {
                Target target = s.serverWithTls();
                target.login = {};
                target.certificateFile = s.authority.path(u"client.pem"_s);
                target.keyFile = s.authority.path(u"client.key"_s);
                return target;
            }},
        {.name = "TLS first",
            .config = withTls(u"good"_s, ", handshake_first: true"),
            .aim =
                [](LoginScene &s) {
                    Target target = s.serverWithTls();
                    target.login.tlsFirst = true;
                    return target;
                },
            .since = sinceMiddle,
            .isTlsFirst = true},
        {.name = "a context's TLS first",
            .config = withTls(u"good"_s, ", handshake_first: true"),
            .aim = tlsContext("'ca': '@/ca.pem', 'tls_first': true"),
            .since = sinceMiddle,
            .isTlsFirst = true},
        {"a server that takes TLS first or later", withTls(u"good"_s, ", handshake_first: auto"),
            [](LoginScene &s) { return s.serverWithTls(); }, true, sinceMiddle},
    };
    return ways;
}

const std::vector<LoginWay> &waysThatFail()
{
    const auto sys = [](LoginScene &s) { return s.server(s.sysWith(password)); };
    static const std::vector<LoginWay> ways{
        {.name = "no login",
            .config = sysAccounts,
            .aim = [](LoginScene &s) { return s.server({}); },
            .why = "wants a login"},
        {.name = "a wrong password",
            .config = sysAccounts,
            .aim = [](LoginScene &s) { return s.server(s.sysWith("S3CRET-but-wrong")); },
            .why = "refuses this login"},
        {.name = "a wrong token",
            .config = onlyToken,
            .aim = [](LoginScene &s) { return s.server(tokenTyped(s, "S3CRET-but-wrong")); },
            .why = "refuses this login"},
        {.name = "another's seed",
            .config = sysWithNkey,
            .aim =
                [](LoginScene &s) {
                    return s.server({.nkeyFile = s.home.write(u"ops.nk"_s, Nkey::made(NkeyKind::User).seed)});
                },
            .why = "refuses this login"},
        {.name = "an operator's seed",
            .config = sysWithNkey,
            .aim =
                [](LoginScene &s) {
                    return s.server({.nkeyFile = s.home.write(u"ops.nk"_s, Nkey::made(NkeyKind::Operator).seed)});
                },
            .why = "not of a user"},
        {.name = "creds of an account that the server does not know",
            .config = operatorMode,
            .aim = [](LoginScene &s) { return credsTarget(s, OperatorWorld::stranger().creds()); },
            .why = "refuses this login"},
        {.name = "creds that have expired",
            .config = operatorMode,
            .aim = [](LoginScene &s) { return credsTarget(s, s.world.systemUser({.validFor = -1h}).creds()); },
            .why = "expired"},
        {.name = "creds signed with another's seed",
            .config = operatorMode,
            .aim =
                [](LoginScene &s) {
                    return credsTarget(s, credsOf(s.world.systemUser().jwt, Nkey::made(NkeyKind::User).seed));
                },
            .why = "refuses this login"},
        {.name = "creds that everybody may write",
            .config = operatorMode,
            .aim =
                [](LoginScene &s) {
                    Target target = credsTarget(s, s.world.systemUser().creds());
                    QFile::setPermissions(
                        target.login.credsFile, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther);
                    return target;
                },
            .why = "everybody on this machine may write"},
        {.name = "creds that are not there",
            .config = operatorMode,
            .aim = [](LoginScene &s) { return s.context("'creds': '~/nowhere.creds'"); },
            .why = "nowhere.creds"},
        {.name = "creds that nobody may answer",
            .config = operatorMode,
            .aim = [](LoginScene &s) { return credsTarget(s, s.world.systemUser({.subscribe = "x"}).creds()); },
            .why = "may ask no server anything"},
        {.name = "a program nobody has allowed",
            .config = operatorMode,
            .aim = [](LoginScene &s) { return s.context("'creds': 'nsc://o/a/u'"); },
            .why = "Allow it first"},
        {.name = "a SOCKS proxy",
            .config = sysAccounts,
            .aim =
                [](LoginScene &s) {
                    return s.context("'user': 'sys', 'password': '" + password
                        + "', 'socks_proxy': 'socks5://bob:S3CRET-proxy@p:1'");
                },
            .why = "SOCKS"},
        {.name = "an authority nobody named", .config = withTls(u"good"_s), .aim = sys, .why = "authority"},
        {.name = "another authority",
            .config = withTls(u"good"_s),
            .aim =
                [](LoginScene &s) {
                    Target target = s.serverWithTls();
                    target.caFile = s.authority.path(u"expired.pem"_s);
                    return target;
                },
            .why = "authority"},
        {.name = "an expired certificate",
            .config = withTls(u"expired"_s),
            .aim = [](LoginScene &s) { return s.serverWithTls(); },
            .why = "certificate has expired"},
        {.name = "a certificate of another host",
            .config = withTls(u"elsewhere"_s),
            .aim = [](LoginScene &s) { return s.serverWithTls(); },
            .why = "is not for 127.0.0.1"},
        {.name = "no client certificate",
            .config = withTls(u"good"_s, ", verify: true"),
            .aim = [](LoginScene &s) { return s.serverWithTls(); },
            .why = "may want a client certificate"},
        {.name = "a client certificate that has expired",
            .config = withTls(u"good"_s, ", verify: true"),
            .aim = tlsContext("'ca': '@/ca.pem', 'cert': '@/expired.pem', 'key': '@/expired.key'"),
            .why = "may not trust the client certificate"},
        {.name = "a client certificate that does not fit its key",
            .config = withTls(u"good"_s, ", verify: true"),
            .aim = tlsContext("'ca': '@/ca.pem', 'cert': '@/client.pem', 'key': '@/good.key'"),
            .why = "client certificate or its key cannot be used"},
        {.name = "an authority's file that is not there",
            .config = withTls(u"good"_s),
            .aim = tlsContext("'ca': '@/nowhere.pem'"),
            .why = "nowhere.pem"},
        {.name = "TLS that the server does not speak",
            .config = sysAccounts,
            .aim = [](LoginScene &s) { return s.serverWithTls(); },
            .why = "does not speak it"},
        {.name = "TLS first, where the server greets",
            .config = sysAccounts,
            .aim =
                [](LoginScene &s) {
                    Target target = s.serverWithTls();
                    target.login.tlsFirst = true;
                    return target;
                },
            .why = "does not begin with TLS",
            .isTlsFirst = true},
        {.name = "a server that says nothing before TLS",
            .config = withTls(u"good"_s, ", handshake_first: true"),
            .aim = [](LoginScene &s) { return s.serverWithTls(); },
            .since = sinceMiddle,
            .why = "TLS first"},
    };
    return ways;
}

QByteArrayList secretsOf(const LoginScene &scene)
{
    QByteArrayList secrets{"S3CRET", scene.key.seed};
    QFile creds(scene.home.path(u"ops.creds"_s));
    if (creds.open(QIODevice::ReadOnly)) {
        const QByteArray content = creds.readAll();
        secrets += {jwtIn(content).expose().toByteArray(), seedIn(content).expose().toByteArray()};
    }
    QFile seed(scene.home.path(u"ops.nk"_s));
    if (seed.open(QIODevice::ReadOnly))
        secrets += seed.readAll().trimmed();
    secrets.removeAll(QByteArray());
    return secrets;
}

} // namespace stalewatch::test
