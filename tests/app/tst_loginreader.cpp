// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/loginreader.h"
#include "models/values/typedtarget.h"
#include "tests/support/loginfixtures.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// A user's seed and public key that nats-server takes for a pair.
const QByteArray seed = "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY";
const QByteArray publicKey = "UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4";
const QByteArray jwt = "eyJ0eXAi.eyJqdGki.c2ln";

QByteArray text(const Secret &secret)
{
    return secret.expose().toByteArray();
}

QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

/// All of a login in one line, for comparisons.
QByteArray said(const NatsLogin &login)
{
    QByteArrayList parts;
    for (const QUrl &url : login.urls)
        parts.append(url.toEncoded());
    const auto add = [&parts](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            parts.append(name + value);
    };
    add("user=", login.user.toUtf8());
    add("password=", text(login.password));
    add("token=", text(login.token));
    add("jwt=", text(login.jwt));
    add("seed=", text(login.seed));
    add("key=", login.publicKey);
    add("ca=", login.caFile.toUtf8());
    add("cert=", login.certificateFile.toUtf8());
    add("certkey=", login.keyFile.toUtf8());
    add("inbox=", login.inboxPrefix.toUtf8());
    if (login.tlsFirst)
        parts.append("first");
    return parts.join(' ');
}

} // namespace

class LoginReaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void aContextBecomesALogin_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("login"); // ~ is the home
        const auto row = [](const char *name, const QByteArray &json, const QByteArray &login) {
            QTest::newRow(name) << quoted(json) << login;
        };
        row("nothing", "{}", "nats://127.0.0.1:4222");
        row("servers", "{'url': 'n1, tls://n2:4443'}", "nats://n1:4222 tls://n2:4443");
        row("user", "{'user': 'bob', 'password': 'p'}", "nats://127.0.0.1:4222 user=bob password=p");
        row("user before creds", "{'user': 'bob', 'password': 'p', 'creds': '/nowhere'}",
            "nats://127.0.0.1:4222 user=bob password=p");
        row("token on top", "{'user': 'bob', 'password': 'p', 'token': 't'}",
            "nats://127.0.0.1:4222 user=bob password=p token=t");
        row("creds", "{'creds': '~/u.creds', 'nkey': '/nowhere'}",
            "nats://127.0.0.1:4222 jwt=" + jwt + " seed=" + seed);
        row("creds by scheme", "{'creds': 'file://~/u.creds'}", "nats://127.0.0.1:4222 jwt=" + jwt + " seed=" + seed);
        row("creds from the environment", "{'creds': 'env://CREDS'}",
            "nats://127.0.0.1:4222 jwt=" + jwt + " seed=" + seed);
        row("creds inside", "{'creds': 'data:;base64," + credsOf(jwt, seed).toBase64() + "'}",
            "nats://127.0.0.1:4222 jwt=" + jwt + " seed=" + seed);
        row("nkey", "{'nkey': '$NKEYS/u.nk', 'user_jwt': 'j'}",
            "nats://127.0.0.1:4222 seed=" + seed + " key=" + publicKey);
        row("jwt and seed", "{'user_jwt': 'a.b.c', 'user_seed': 'SU'}", "nats://127.0.0.1:4222 jwt=a.b.c seed=SU");
        row("a bearer's jwt", "{'user_jwt': 'a.b.c'}", "nats://127.0.0.1:4222 jwt=a.b.c");
        row("a password in a file", "{'user': 'bob', 'password': 'file://~/password'}",
            "nats://127.0.0.1:4222 user=bob password=from a file");
        row("a user in the URL goes first", "{'url': 'nats://eve:e@n1', 'user': 'bob', 'password': 'p', 'token': 't'}",
            "nats://n1:4222 user=eve password=e");
        row("a token in the URL goes first", "{'url': 'nats://t0@n1', 'user': 'bob', 'password': 'p'}",
            "nats://n1:4222 password=p token=t0");
        row("TLS", "{'ca': '~/ca.pem', 'cert': 'file:///c.pem', 'key': '/k.pem', 'tls_first': true}",
            "nats://127.0.0.1:4222 ca=~/ca.pem cert=/c.pem certkey=/k.pem first");
        row("a certificate without its key", "{'cert': '/c.pem'}", "nats://127.0.0.1:4222");
        row("inbox", "{'inbox_prefix': '_INBOX.bob'}", "nats://127.0.0.1:4222 inbox=_INBOX.bob");
    }
    void aContextBecomesALogin()
    {
        QFETCH(const QByteArray, json);
        QFETCH(QByteArray, login);
        LoginHome home;
        home.write(u"u.creds"_s, credsOf(jwt, seed));
        home.write(u"keys/u.nk"_s, seed + '\n');
        home.write(u"password"_s, "from a file\r\n");
        home.variables["CREDS"] = credsOf(jwt, seed);
        home.variables["NKEYS"] = home.path(u"keys"_s).toUtf8();
        home.writeContext(u"prod"_s, json);
        const LoginReading reading = readLogin(contextTarget(u"prod"_s), {.contexts = home.contexts()});
        QVERIFY2(reading.login, reading.login ? "" : qPrintable(reading.login.error().why));
        QCOMPARE(said(**reading.login), login.replace('~', home.path().toUtf8()));
        QCOMPARE((*reading.login)->source, u"context prod"_s);
        QVERIFY(reading.laxFiles.isEmpty());
    }

    void whatIsGivenBesideAContextGoesFirst()
    {
        const LoginHome home;
        home.write(u"u.creds"_s, credsOf(jwt, seed));
        home.writeContext(u"prod"_s, quoted("{'url': 'nats://n1', 'user': 'bob', 'password': 'p', 'ca': '/ca.pem'}"));
        Target target = parseTarget(u"nats://n9,n8"_s).value();
        target.caFile = u"/other.pem"_s;
        target.login = {.context = u"prod"_s, .credsFile = u"~/u.creds"_s, .tlsFirst = true};
        const LoginReading reading = readLogin(target, {.contexts = home.contexts()});
        QVERIFY(reading.login);
        QCOMPARE(said(**reading.login),
            QByteArray("nats://n9:4222 nats://n8:4222 jwt=" + jwt + " seed=" + seed + " ca=/other.pem first"));
    }

    void withoutAContextTheReferencesAreRead()
    {
        const LoginHome home;
        home.write(u"u.nk"_s, seed);
        Target target = parseTarget(u"tls://n1"_s).value();
        target.login = {.nkeyFile = u"~/u.nk"_s, .tokenKey = u"profile/1/token"_s};
        const LoginReading reading = readLogin(target, {.contexts = home.contexts(), .token = secretOf("t")});
        QVERIFY(reading.login);
        QCOMPARE(said(**reading.login), QByteArray("tls://n1:4222 token=t seed=" + seed + " key=" + publicKey));
        target.login = {.user = u"bob"_s, .passwordKey = u"profile/1/password"_s};
        const LoginReading user = readLogin(target, {.contexts = home.contexts(), .password = secretOf("p")});
        QCOMPARE(said(**user.login), QByteArray("tls://n1:4222 user=bob password=p"));
        QCOMPARE((*user.login)->source, u"user bob"_s);
    }

    void whatCannotBeUsedIsSaidWithoutItsSecret_data() // cases 60, 63 and 65
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QByteArray &json, const QString &why) {
            QTest::newRow(name) << quoted(json) << why;
        };
        row("no such file", "{'creds': '/nowhere/u.creds'}", u"/nowhere/u.creds"_s);
        row("no creds", "{'creds': '~/password'}", u"no JWT"_s);
        row("creds without a seed", "{'creds': '~/jwt'}", u"no nkey seed"_s);
        row("a damaged seed", "{'nkey': 'data:;base64,U1VTM0NSRVQ='}", u"damaged"_s);
        row("an operator's seed", "{'nkey': '~/operator.nk'}", u"not of a user"_s);
        row("no such variable", "{'user': 'bob', 'password': 'env://NOT_SET'}", u"NOT_SET"_s);
        row("a scheme nobody knows", "{'nkey': 'vault:S3CRET'}", u"vault"_s);
        row("everybody may write", "{'creds': '~/writable'}", u"everybody"_s);
        row("SOCKS", "{'socks_proxy': 'socks5://bob:S3CRET@p'}", u"SOCKS"_s);
        row("Windows", "{'windows_cert_store': 'user'}", u"Windows"_s);
        row("a websocket", "{'url': 'wss://bob:S3CRET@n1'}", u"nats://host:4222"_s);
        row("monitoring", "{'url': 'http://bob:S3CRET@n1:8222'}", u"nats:// or tls://"_s);
        row("no address", "{'url': 'nats://bob:S3CRET@:x'}", u"no address"_s);
        row("a key elsewhere", "{'cert': '/c', 'key': 'op://S3CRET'}", u"\"key\""_s);
    }
    void whatCannotBeUsedIsSaidWithoutItsSecret()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, why);
        const LoginHome home;
        home.write(u"password"_s, "S3CRET");
        home.write(u"jwt"_s, jwt);
        home.write(u"operator.nk"_s, text(writtenSeed(NkeyKind::Operator, QByteArray(32, 'x'))));
        home.write(u"writable"_s, credsOf(jwt, seed), QFile::ReadOwner | QFile::WriteOther);
        home.writeContext(u"prod"_s, json);
        const LoginReading reading = readLogin(contextTarget(u"prod"_s), {.contexts = home.contexts()});
        QVERIFY(!reading.login);
        QVERIFY2(reading.login.error().why.contains(why), qPrintable(reading.login.error().why));
        QVERIFY(!QString(reading.login.error().what + reading.login.error().why).contains("S3CRET"_L1));
    }

    void filesThatOthersCanReadAreUsedAndNamed() // case 63
    {
        const LoginHome home;
        const auto lax = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        const QString creds = home.write(u"u.creds"_s, credsOf(jwt, seed), lax);
        const QString context = home.writeContext(u"prod"_s, quoted("{'creds': '~/u.creds'}"), lax);
        const LoginReading reading = readLogin(contextTarget(u"prod"_s), {.contexts = home.contexts()});
        QVERIFY(reading.login);
        QCOMPARE(reading.laxFiles, QStringList({context, creds}));
    }

    void noProgramRunsUnlessItIsAllowedWordForWord_data() // case 65
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("program");
        QTest::addColumn<QByteArray>("login");

        const QStringList op{u"op"_s, u"read"_s, u"op://vault/item"_s};
        const QStringList nsc{u"nsc"_s, u"generate"_s, u"profile"_s, u"nsc://o/a/u"_s};
        QTest::newRow("a password of op") << quoted("{'user': 'bob', 'password': 'op://vault/item'}") << op
                                          << QByteArray("nats://127.0.0.1:4222 user=bob password=said");
        QTest::newRow("nsc") << quoted("{'creds': 'nsc://o/a/u', 'url': 'n1'}") << nsc
                             << QByteArray("nats://n1:4222 jwt=" + jwt + " seed=" + seed);
        QTest::newRow("nsc by its old field")
            << quoted("{'nsc': 'o/a/u'}") << nsc << QByteArray("nats://n7:4222 jwt=" + jwt + " seed=" + seed);
    }
    void noProgramRunsUnlessItIsAllowedWordForWord()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QStringList, program);
        QFETCH(const QByteArray, login);
        const LoginHome home;
        const QString creds = home.write(u"u.creds"_s, credsOf(jwt, seed));
        home.writeContext(u"prod"_s, json);
        int runs = 0;
        LoginMeans means{.contexts = home.contexts()};
        means.run = [&](const ProgramCall &call) -> Result<ProgramRun> {
            ++runs;
            if (call.program == "op"_L1)
                return ProgramRun{.out = "said\n"};
            return ProgramRun{
                .out = quoted("{'user_creds': '" + creds.toUtf8() + "', 'operator': {'service': ['nats://n7:4222']}}")};
        };
        const AskedProgram asked{.context = u"prod"_s, .program = program};

        // Allowed elsewhere, or for another item, is not allowed.
        means.allowed = {{.context = u"other"_s, .program = program}, {.context = u"prod"_s, .program = {u"op"_s}}};
        const LoginReading refused = readLogin(contextTarget(u"prod"_s), means);
        QVERIFY(!refused.login);
        QCOMPARE(runs, 0);
        QCOMPARE(refused.asked, asked);
        QVERIFY(refused.login.error().why.contains(program.join(u' ')));

        means.allowed.append(asked);
        const LoginReading allowed = readLogin(contextTarget(u"prod"_s), means);
        QVERIFY2(allowed.login, allowed.login ? "" : qPrintable(allowed.login.error().why));
        QCOMPARE(runs, 1);
        QCOMPARE(said(**allowed.login), login);
    }

    void aProgramThatFailsTellsNoSecret() // case 60
    {
        const LoginHome home;
        home.writeContext(u"prod"_s, quoted("{'token': 'op://vault/item'}"));
        LoginMeans means{.contexts = home.contexts()};
        means.allowed = {{.context = u"prod"_s, .program = {u"op"_s, u"read"_s, u"op://vault/item"_s}}};
        means.run = [](const ProgramCall &) { return ProgramRun{.exitCode = 7, .out = "S3CRET"}; };
        const LoginReading reading = readLogin(contextTarget(u"prod"_s), means);
        QVERIFY(!reading.login);
        QVERIFY(reading.login.error().why.contains("7"_L1));
        QVERIFY(!reading.login.error().why.contains("S3CRET"_L1));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::LoginReaderTest)
#include "tst_loginreader.moc"
