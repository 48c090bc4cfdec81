// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/natscontext.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

using Kind = CredentialSource::Kind;

namespace {

QByteArray variable(const QByteArray &name)
{
    const QHash<QByteArray, QByteArray> set{
        {"HOME", "/home/me"}, {"DIR", "/d"}, {"A_1", "a1"}, {"TILDE", "~"}, {"REF", "env://OTHER"}, {"1", "one"}};
    return set.value(name);
}

const GoEnvironment environment{.home = "/home/me", .variable = variable};

Result<NatsContext> context(const QByteArray &json)
{
    return readNatsContext(json, u"prod"_s, environment);
}

/// @p json with ' for ", which would end the literal.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray text(const Secret &secret)
{
    return secret.expose().toByteArray();
}

} // namespace

class NatsContextTest final : public QObject
{
    Q_OBJECT

private slots:
    /// As `nats context save` writes it, all fields of jsm.go of August 2026 and one of the future.
    void everyFieldIsReadAndTheUnknownPassedOver()
    {
        const Result<NatsContext> read = context(quoted(
            "{ "
            "'description': 'Produktion \\u00fc', 'url': 'nats://n1,nats://n2', 'socks_proxy': 'socks5://p:1080', "
            "'token': 't0k', 'user': 'bob', 'password': 'p\\u0061ss\\'', 'creds': '~/ops.creds', 'nkey': "
            "'$DIR/ops.nk', "
            "'cert': '$HOME/c.pem', 'key': '~/k.pem', 'ca': '/ca.pem', 'nsc': 'nsc://o/a/u', 'jetstream_domain': "
            "'hub', "
            "'jetstream_api_prefix': 'a', 'jetstream_event_prefix': 'e', 'inbox_prefix': '_INBOX.me', "
            "'user_jwt': 'ey.x.y', 'user_seed': 'SUX', 'color_scheme': 'red', 'tls_first': true, "
            "'windows_cert_store': 'user', 'windows_cert_match_by': 'subject', 'windows_cert_match': 'x', "
            "'windows_ca_certs_match': ['a', 'b'], 'of_the_future': {'deep': [1, 2]}} "));
        QVERIFY2(read, read ? "" : qPrintable(read.error().why));
        QCOMPARE(read->name, u"prod"_s);
        QCOMPARE(read->description, u"Produktion \u00fc"_s);
        QCOMPARE(text(read->url), "nats://n1,nats://n2");
        QCOMPARE(read->socksProxy, u"socks5://p:1080"_s);
        QCOMPARE(text(read->token), "t0k");
        QCOMPARE(read->user, u"bob"_s);
        QCOMPARE(text(read->password), "pass\"");
        QCOMPARE(text(read->creds), "/home/me/ops.creds");
        QCOMPARE(text(read->nkey), "/d/ops.nk");
        QCOMPARE(read->certificate, u"/home/me/c.pem"_s);
        QCOMPARE(read->key, u"/home/me/k.pem"_s);
        QCOMPARE(read->authority, u"/ca.pem"_s);
        QCOMPARE(read->nscLookup, u"nsc://o/a/u"_s);
        QCOMPARE(read->inboxPrefix, u"_INBOX.me"_s);
        QCOMPARE(text(read->userJwt), "ey.x.y");
        QCOMPARE(text(read->userSeed), "SUX");
        QVERIFY(read->tlsFirst);
        QCOMPARE(read->windowsCertStore, u"user"_s);
    }

    void namesOfFieldsHaveNoCase() // encoding/json
    {
        const Result<NatsContext> read = context(quoted("{'URL': 'nats://n1', 'User_JWT': 'j', 'TLS_First': true}"));
        QVERIFY(read);
        QCOMPARE(text(read->url), "nats://n1");
        QCOMPARE(text(read->userJwt), "j");
        QVERIFY(read->tlsFirst);
    }

    void aFileThatIsNoContextSaysSo_data() // case 65
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << QByteArray() << u"no JSON object"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"no JSON object"_s;
        QTest::newRow("half") << (quoted("{'url': 'nats://n1', 'password': 'S3CR")) << u"no JSON object"_s;
        QTest::newRow("more behind") << (quoted("{'password': 'S3CRET'} x")) << u"no JSON object"_s;
        QTest::newRow("no UTF-8") << QByteArray("{\"password\": \"S3CRET\xff\"}") << u"no JSON object"_s;
        QTest::newRow("a number") << (quoted("{'password': 17, 'token': 'S3CRET'}")) << u"\"password\""_s;
        QTest::newRow("a word for a flag") << (quoted("{'tls_first': 'S3CRET'}")) << u"\"tls_first\""_s;
    }
    void aFileThatIsNoContextSaysSo()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, why);
        const Result<NatsContext> read = context(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Failure::Kind::Local);
        QVERIFY2(read.error().why.contains(why), qPrintable(read.error().why));
        QVERIFY(!read.error().why.contains("S3CR"_L1));
    }

    void nullIsAsGoodAsNothing()
    {
        const Result<NatsContext> read = context(quoted("{'url': null, 'password': null, 'tls_first': null}"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().why));
        QVERIFY(read->url.isEmpty());
    }

    /// Each row was compared with os.ExpandEnv and expandHomedir's own rules.
    void pathsExpandAsTheCliExpandsThem_data() // case 65
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("nothing") << QByteArray("/a b/c") << QByteArray("/a b/c");
        QTest::newRow("variable") << QByteArray("$DIR/x") << QByteArray("/d/x");
        QTest::newRow("braces") << QByteArray("${DIR}x${A_1}") << QByteArray("/dxa1");
        QTest::newRow("not set") << QByteArray("/x/$NOBODY/y") << QByteArray("/x//y");
        QTest::newRow("longest name") << QByteArray("$A_1x/y") << QByteArray("/y");
        QTest::newRow("home") << QByteArray("~/x") << QByteArray("/home/me/x");
        QTest::newRow("another's home is not") << QByteArray("~bob/x") << QByteArray("/home/mebob/x");
        QTest::newRow("a tilde inside") << QByteArray("/x/~") << QByteArray("/x/~");
        QTest::newRow("a tilde from a variable") << QByteArray("$TILDE/x") << QByteArray("/home/me/x");
        QTest::newRow("a dollar at the end") << QByteArray("/x$") << QByteArray("/x$");
        QTest::newRow("a dollar before no name") << QByteArray("/x$/y") << QByteArray("/x$/y");
        QTest::newRow("empty braces") << QByteArray("/x${}y") << QByteArray("/xy");
        QTest::newRow("open braces") << QByteArray("/x${DIR") << QByteArray("/xDIR");
        QTest::newRow("a special name") << QByteArray("$1/$10") << QByteArray("one/one0");
        QTest::newRow("a special name in braces") << QByteArray("${1}x${*}") << QByteArray("onex");
    }
    void pathsExpandAsTheCliExpandsThem()
    {
        QFETCH(const QByteArray, written);
        QFETCH(const QByteArray, path);
        QCOMPARE(pathAsJsmHasIt(written, environment), path);
    }

    void aSchemeIsWhatGoTakesForOne_data()
    {
        QTest::addColumn<QByteArray>("reference");
        QTest::addColumn<QByteArray>("scheme");
        QTest::newRow("path") << QByteArray("/a:b") << QByteArray();
        QTest::newRow("a drive of Windows") << QByteArray("C:\\x") << QByteArray();
        QTest::newRow("upper case") << QByteArray("ENV://X") << QByteArray("env");
        QTest::newRow("opaque") << QByteArray("data:;base64,QQ==") << QByteArray("data");
        QTest::newRow("a word of a password") << QByteArray("hunter:2") << QByteArray("hunter");
        QTest::newRow("begins with a digit") << QByteArray("2hunter:2") << QByteArray();
        QTest::newRow("begins with a colon") << QByteArray(":x") << QByteArray();
        QTest::newRow("a blank before the colon") << QByteArray("a b:c") << QByteArray();
        QTest::newRow("a blank in the host") << QByteArray("op://my vault/x") << QByteArray();
        QTest::newRow("a blank in the path") << QByteArray("op://vault/my item") << QByteArray("op");
        QTest::newRow("a port of letters") << QByteArray("env://a:b") << QByteArray();
        QTest::newRow("a broken escape") << QByteArray("env://a%2") << QByteArray();
        QTest::newRow("a broken escape in the path") << QByteArray("file:///a%zz") << QByteArray();
        QTest::newRow("a broken escape in the fragment") << QByteArray("file:///a#%zz") << QByteArray();
        QTest::newRow("a line break") << QByteArray("env://a\n") << QByteArray();
        QTest::newRow("a variable in the host") << QByteArray("file://$HOME/x") << QByteArray("file");
        QTest::newRow("a tilde in the host") << QByteArray("file://~/x") << QByteArray("file");
        QTest::newRow("a bad user") << QByteArray("env://a b@c") << QByteArray();
    }
    void aSchemeIsWhatGoTakesForOne()
    {
        QFETCH(const QByteArray, reference);
        QFETCH(const QByteArray, scheme);
        QCOMPARE(schemeAsGoSeesIt(reference), scheme);
    }

    void theFirstLoginInOrderIsUsed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("login");
        const QByteArray all = quoted("'creds': 'c', 'nkey': 'n', 'user_jwt': 'j', 'token': 't'");
        QTest::newRow("user") << "{\"user\": \"u\"," + all + "}" << int(ContextLogin::User);
        QTest::newRow("creds") << "{" + all + "}" << int(ContextLogin::Creds);
        QTest::newRow("nsc") << (quoted("{'nsc': 'o/a/u', 'nkey': 'n'}")) << int(ContextLogin::Creds);
        QTest::newRow("nkey") << (quoted("{'nkey': 'n', 'user_jwt': 'j'}")) << int(ContextLogin::Nkey);
        QTest::newRow("jwt") << (quoted("{'user_jwt': 'j', 'user_seed': 's'}")) << int(ContextLogin::Jwt);
        QTest::newRow("a seed alone") << (quoted("{'user_seed': 's'}")) << int(ContextLogin::None);
        QTest::newRow("a password alone") << (quoted("{'password': 'p'}")) << int(ContextLogin::None);
    }
    void theFirstLoginInOrderIsUsed()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const int, login);
        const Result<NatsContext> read = context(json);
        QVERIFY(read);
        QCOMPARE(int(loginOf(*read)), login);
    }

    void credentialsComeFromWhereTheyArePointedAt_data() // case 65
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<int>("ofPassword");
        QTest::addColumn<int>("ofCreds"); // -1: a failure
        QTest::addColumn<QByteArray>("found");

        const auto row
            = [](const char *name, const QByteArray &written, Kind password, int creds, const QByteArray &found) {
                  QTest::newRow(name) << written << int(password) << creds << found;
              };
        row("a bare word", "S3CRET", Kind::Value, int(Kind::File), "S3CRET");
        row("file", "file:///x/y", Kind::File, int(Kind::File), "/x/y");
        row("file at home", "file://~/y", Kind::File, int(Kind::File), "/home/me/y");
        row("file by a variable", "FILE://$DIR/y", Kind::File, int(Kind::File), "/d/y");
        row("variable", "env://NAME", Kind::Variable, int(Kind::Variable), "NAME");
        row("data", "data:;base64,UzNDUkVU", Kind::Value, int(Kind::Value), "S3CRET");
        row("data with a kind", "data:text/plain;base64,UzNDUkVU", Kind::Value, int(Kind::Value), "S3CRET");
        row("1Password", "op://vault/item/field", Kind::Program, int(Kind::Program), "op read op://vault/item/field");
        row("nsc", "NSC://o/a/u", Kind::Profile, int(Kind::Profile), "nsc generate profile nsc://o/a/u");
        row("a scheme nobody knows", "vault:S3CRET", Kind::Value, -1, "vault:S3CRET");
    }
    void credentialsComeFromWhereTheyArePointedAt()
    {
        QFETCH(const QByteArray, written);
        QFETCH(const int, ofPassword);
        QFETCH(const int, ofCreds);
        QFETCH(const QByteArray, found);
        const Result<NatsContext> read
            = context("{\"user\": \"u\", \"password\": \"" + written + "\", \"creds\": \"" + written + "\"}");
        QVERIFY(read);
        const auto said = [](const CredentialSource &source) -> QByteArray {
            return text(source.value) + source.place.toUtf8() + source.program.join(u' ').toUtf8();
        };
        const auto password = valueSource(*read, &NatsContext::password, environment);
        QVERIFY(password);
        QCOMPARE(int(password->kind), ofPassword);
        QCOMPARE(said(*password), found);
        const auto creds = fileSource(*read, &NatsContext::creds, environment);
        QCOMPARE(creds ? int(creds->kind) : -1, ofCreds);
        if (creds)
            QCOMPARE(said(*creds), found);
        else
            QVERIFY(creds.error().why.contains("vault:"_L1) && !creds.error().why.contains("S3CRET"_L1));
    }

    void aVariableIsExpandedInPathsAndNowhereElse()
    {
        const Result<NatsContext> read
            = context(quoted("{'user': '$HOME', 'password': '$HOME', 'token': '~', 'creds': '$REF'}"));
        QVERIFY(read);
        QCOMPARE(read->user, u"$HOME"_s);
        QCOMPARE(text(read->password), "$HOME");
        QCOMPARE(text(read->token), "~");
        const auto creds = fileSource(*read, &NatsContext::creds, environment); // expanded first, then looked at
        QVERIFY(creds);
        QCOMPARE(creds->kind, Kind::Variable);
        QCOMPARE(creds->place, u"OTHER"_s);
    }

    void dataThatCannotBeReadIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("no comma") << QByteArray("data:S3CRET");
        QTest::newRow("no base64") << QByteArray("data:,S3CRET");
        QTest::newRow("broken base64") << QByteArray("data:;base64,S3CRET*");
    }
    void dataThatCannotBeReadIsNotShown()
    {
        QFETCH(const QByteArray, written);
        const Result<NatsContext> read = context("{\"token\": \"" + written + "\"}");
        QVERIFY(read);
        const auto token = valueSource(*read, &NatsContext::token, environment);
        QVERIFY(!token);
        QVERIFY(token.error().why.contains("\"token\""_L1) && !token.error().why.contains("S3CRET"_L1));
    }

    void filesOfTlsArePathsOnly()
    {
        const Result<NatsContext> read
            = context(quoted("{'cert': 'file://$DIR/c.pem', 'key': 'op://v/i/f', 'ca': '~/ca.pem'}"));
        QVERIFY(read);
        QCOMPARE(tlsFile(*read, &NatsContext::certificate, environment).value(), u"/d/c.pem"_s);
        QCOMPARE(tlsFile(*read, &NatsContext::authority, environment).value(), u"/home/me/ca.pem"_s);
        const Result<QString> key = tlsFile(*read, &NatsContext::key, environment);
        QVERIFY(!key);
        QVERIFY(key.error().why.contains("\"key\""_L1));
    }

    void aProfileOfNscIsRead()
    {
        const auto profile = readNscProfile(quoted(
            "{'user_creds': '/c/u.creds', 'operator': {'service': ['nats://n1:4222', 'nats://n2:4222'], 'x': 1}}"));
        QVERIFY(profile);
        QCOMPARE(profile->credsFile, u"/c/u.creds"_s);
        QCOMPARE(profile->servers, u"nats://n1:4222,nats://n2:4222"_s);
        QVERIFY(!readNscProfile("nothing of the kind"));
        QVERIFY(!readNscProfile(quoted("{'operator': {'service': []}}")));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::NatsContextTest)
#include "tst_natscontext.moc"
