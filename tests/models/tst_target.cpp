// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/typedtarget.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

class TargetTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatOperatorsTypeIsRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");

        QTest::newRow("host") << u"n1"_s << u"http://n1:8222"_s;
        QTest::newRow("host and port") << u"n1:9222"_s << u"http://n1:9222"_s;
        QTest::newRow("blanks around") << u"  n1:8222 \n"_s << u"http://n1:8222"_s;
        QTest::newRow("IPv4") << u"10.0.0.1"_s << u"http://10.0.0.1:8222"_s;
        QTest::newRow("IPv6") << u"[::1]:8222"_s << u"http://[::1]:8222"_s;
        QTest::newRow("IPv6 without port") << u"[::1]"_s << u"http://[::1]:8222"_s;
        QTest::newRow("http without port") << u"http://n1"_s << u"http://n1:8222"_s;
        QTest::newRow("https without port")
            << u"https://mon.example.org/nats"_s << u"https://mon.example.org:443/nats"_s;
        QTest::newRow("https with port") << u"https://n1:8443"_s << u"https://n1:8443"_s;
        QTest::newRow("upper case") << u"HTTP://N1"_s << u"http://n1:8222"_s;
        QTest::newRow("trailing slash") << u"http://n1:8222/"_s << u"http://n1:8222"_s;
        QTest::newRow("base path and slashes") << u"n1/mon//a/"_s << u"http://n1:8222/mon/a"_s;
        QTest::newRow("a pasted endpoint") << u"http://n1:8222/connz?subs=1#x"_s << u"http://n1:8222"_s;
        QTest::newRow("a pasted endpoint below a path") << u"http://n1:8222/mon/varz"_s << u"http://n1:8222/mon"_s;
        QTest::newRow("a path with an escape") << u"n1/a%20b"_s << u"http://n1:8222/a%20b"_s;
        QTest::newRow("dots in the path") << u"n1/a/../b"_s << u"http://n1:8222/b"_s;
        QTest::newRow("client port") << u"nats://n1"_s << u"nats://n1:4222"_s;
        QTest::newRow("client port with TLS") << u"TLS://n1:4443/"_s << u"tls://n1:4443"_s;
        QTest::newRow("client port of IPv6") << u"nats://[::1]"_s << u"nats://[::1]:4222"_s;
        QTest::newRow("a cluster") << u"nats://n1, n2:4223,,tls://n3,nats://n1:4222"_s
                                   << u"nats://n1:4222,nats://n2:4223,tls://n3:4222"_s;
        QTest::newRow("a path of no use") << u"nats://n1/x?y#z"_s << u"nats://n1:4222"_s;
        QTest::newRow("a context") << u" context:prod "_s << u"context:prod"_s;
        QTest::newRow("a context with a blank and a percent") << u"context:my prod 50%"_s << u"context:my prod 50%"_s;
        QTest::newRow("a context with a question mark") << u"context:prod?#"_s << u"context:prod?#"_s;
        QTest::newRow("a host called context") << u"context:8222"_s << u"http://context:8222"_s;
        QTest::newRow("a host called context, without a port") << u"context"_s << u"http://context:8222"_s;
    }
    void whatOperatorsTypeIsRead()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        const Result<Target> target = parseTarget(typed);
        QVERIFY2(target, target ? "" : qPrintable(target.error().why));
        QCOMPARE(shownTarget(*target), shown);
        const Result<Target> again = parseTarget(shown);
        QVERIFY(again);
        QCOMPARE(*again, *target);
    }

    void whatIsNoTargetSaysWhatToWrite_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("advice");

        QTest::newRow("nothing") << u" "_s << u"localhost:8222"_s;
        QTest::newRow("a list of two kinds") << u"nats://n1,http://n2:8222"_s << u"All servers"_s;
        QTest::newRow("a list with a wrong port") << u"nats://n1,n2:0"_s << u"port 0"_s;
        QTest::newRow("a list of nothing") << u"nats://,"_s << u"host:port"_s;
        QTest::newRow("a context from elsewhere (case 65)") << u"context:../x"_s << u"no \"..\""_s;
        QTest::newRow("a context with a slash (case 65)") << u"context:a/b"_s << u"no \"..\""_s;
        QTest::newRow("a context with a backslash (case 65)") << u"context:a\\b"_s << u"no \"..\""_s;
        QTest::newRow("a context with a bidi control") << u"context:a\u202Eb"_s << u"invisible"_s;
        QTest::newRow("websocket") << u"wss://n1"_s << u"http://host:8222"_s;
        QTest::newRow("other scheme") << u"file:///etc/passwd"_s << u"http://"_s;
        QTest::newRow("user info") << u"http://bob:p4ss@n1:8222"_s << u"without password"_s;
        QTest::newRow("password without user") << u"nats://:p4ss@n1"_s << u"needs a user"_s;
        QTest::newRow("bare IPv6") << u"::1"_s << u"[::1]:8222"_s;
        QTest::newRow("blank inside") << u"n1 n2"_s << u"one address"_s;
        QTest::newRow("bidi control inside") << u"n1\u202E"_s << u"invisible"_s;
        QTest::newRow("port zero") << u"n1:0"_s << u"port 0"_s;
        QTest::newRow("port too large") << u"n1:65536"_s << u"host:port"_s;
        QTest::newRow("port of letters") << u"n1:abc"_s << u"host:port"_s;
        QTest::newRow("no host") << u"http://"_s << u"host:port"_s;
        QTest::newRow("only a port") << u":8222"_s << u"host:port"_s;
        QTest::newRow("too long") << QString(5'000, u'a') << u"too long"_s;
    }
    void whatIsNoTargetSaysWhatToWrite()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, advice);
        const Result<Target> target = parseTarget(typed);
        QVERIFY(!target);
        QCOMPARE(target.error().kind, Failure::Kind::Local);
        QVERIFY2(target.error().why.contains(advice), qPrintable(target.error().why));
        QVERIFY(target.error().what.size() < 2'100);
    }

    void aFailureHoldsNoSecret_data() // case 66
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("password") << u"http://bob:S3CRET@n1:8222"_s;
        QTest::newRow("token") << u"nats://S3CRET@n1"_s;
        QTest::newRow("password with a slash") << u"http://bob:S3CRET/x@n1"_s;
        QTest::newRow("password with an at") << u"bob:S3CRET@x@n1"_s;
        QTest::newRow("query") << u"ftp://n1/?token=S3CRET"_s;
        QTest::newRow("password with a question mark") << u"http://bob:S3CRET?x@n1"_s;
        QTest::newRow("password in a list") << u"nats://n1,bob:S3CRET@n2"_s;
        QTest::newRow("password and a wrong port") << u"nats://bob:S3CRET@n2:0"_s;
        QTest::newRow("fragment") << u"ftp://n1/#S3CRET"_s;
    }
    void aFailureHoldsNoSecret()
    {
        QFETCH(const QString, typed);
        const Result<Target> target = parseTarget(typed);
        QVERIFY(!target);
        const QString words = target.error().what + target.error().why;
        QVERIFY2(!words.contains("S3CRET"_L1), qPrintable(words));
    }

    void secretsInAnAddressAreTakenApart_data() // case 66
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("token");

        const QByteArray none;
        const QByteArray secret = "S3CRET";
        QTest::newRow("token") << u"nats://S3CRET@n1"_s << u"nats://n1:4222"_s << QString() << none << secret;
        QTest::newRow("password") << u"tls://bob:S3CRET@n1"_s << u"tls://n1:4222"_s << u"bob"_s << secret << none;
        QTest::newRow("in a list") << u"nats://n1,bob:S3CRET@n2"_s << u"nats://n1:4222,nats://n2:4222"_s << u"bob"_s
                                   << secret << none;
        QTest::newRow("escapes") << u"nats://b%6Fb:%40%3A%2F%C3%A4@n1"_s << u"nats://n1:4222"_s << u"bob"_s
                                 << QByteArray("@:/\xC3\xA4") << none;
        QTest::newRow("a proxy's") << u"http://bob:S3CRET@n1/mon"_s << u"http://n1:8222/mon"_s << u"bob"_s << secret
                                   << none;
        QTest::newRow("a proxy's user alone") << u"https://bob@n1"_s << u"https://n1:443"_s << u"bob"_s << none << none;
        QTest::newRow("nothing secret") << u"n1"_s << u"http://n1:8222"_s << QString() << none << none;
    }
    void secretsInAnAddressAreTakenApart()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        QFETCH(const QString, user);
        QFETCH(const QByteArray, password);
        QFETCH(const QByteArray, token);
        const Result<TypedTarget> result = parseTypedTarget(typed);
        QVERIFY2(result, result ? "" : qPrintable(result.error().why));
        QCOMPARE(shownTarget(result->target), shown);
        QVERIFY(result->target.url.userInfo().isEmpty());
        QCOMPARE(result->target.login.user, user);
        QCOMPARE(result->password.expose().toByteArray(), password);
        QCOMPARE(result->token.expose().toByteArray(), token);
    }

    void aLoginIsShownByWhereItComesFrom_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<LoginReference>("login");

        QTest::newRow("none") << QString() << LoginReference{};
        QTest::newRow("context") << u"context prod"_s << contextTarget(u"prod"_s).login;
        QTest::newRow("creds") << u"creds ~/x.creds"_s << LoginReference{.credsFile = u"~/x.creds"_s};
        QTest::newRow("nkey") << u"nkey ~/x.nk"_s << LoginReference{.nkeyFile = u"~/x.nk"_s};
        QTest::newRow("user") << u"user b<202E>b"_s << LoginReference{.user = u"b\u202Eb"_s, .passwordKey = u"k"_s};
        QTest::newRow("token") << u"token"_s << LoginReference{.tokenKey = u"k"_s};
    }
    void aLoginIsShownByWhereItComesFrom()
    {
        QFETCH(const QString, shown);
        QFETCH(const LoginReference, login);
        QCOMPARE(shownLogin(login), shown);
    }

    void aShownTargetHoldsNoSecret()
    {
        QCOMPARE(shownTarget(QUrl(u"http://bob:S3CRET@n1:8222/mon?token=S3CRET#S3CRET"_s)), u"http://n1:8222/mon"_s);
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::TargetTest)
#include "tst_target.moc"
