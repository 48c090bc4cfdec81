// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/varzlook.h"
#include "app/secrets/logindesk.h"
#include "tests/support/fakemonitor.h"
#include "tests/support/feedlistener.h"
#include "tests/support/loginfixtures.h"

#include <QTest>

namespace stalewatch::test {

using namespace Qt::StringLiterals;

namespace {

const QString key = u"profile/1/password"_s;

/// A proxy before a monitoring port that asks for bob and his password.
struct Proxied
{
    FakeMonitor monitor{};
    FaultServer proxy{[this](const Ask &ask) {
        if (ask.head.contains(QByteArray("Authorization: Basic " + QByteArray("bob:S3CRET").toBase64())))
            return monitor.reply(ask);
        return Script{.status = 401, .contentType = "text/plain", .body = "who are you?"};
    }};
    std::shared_ptr<LoginDesk> desk = std::make_shared<LoginDesk>(nullptr);

    [[nodiscard]] Target target() const
    {
        Target target{.url = proxy.url()};
        target.login = {.user = u"bob"_s, .passwordKey = key};
        return target;
    }
};

} // namespace

/// A reverse proxy before the monitoring port may ask for a user.
class HttpLoginTest final : public QObject
{
    Q_OBJECT

private slots:
    void aProxyIsToldWhoAsks()
    {
        Proxied proxied;
        proxied.desk->keep(key, secretOf("S3CRET"));
        Listener listener(proxied.target(), {}, proxied.desk);
        QVERIFY2(listener.poll(), qPrintable(listener.failure().why));
        QVERIFY(listener.poll()); // and again, without being asked anew
    }

    void aPasswordThatIsMissingOrWrongCanBeGivenLater() // case 64
    {
        Proxied proxied;
        Listener listener(proxied.target(), {}, proxied.desk);
        QVERIFY(!listener.poll());
        QCOMPARE(listener.failure().kind, Failure::Kind::Refused);
        QVERIFY(proxied.proxy.asks().empty()); // nobody was asked without it
        proxied.desk->keep(key, secretOf("wrong"));
        QVERIFY(!listener.poll());
        QCOMPARE(listener.failure().kind, Failure::Kind::Refused);
        proxied.desk->keep(key, secretOf("S3CRET"));
        QVERIFY(listener.poll());
    }

    void whoProvesAPushSaysWhoAsksToo()
    {
        Proxied proxied;
        proxied.desk->keep(key, secretOf("S3CRET"));
        VarzLook look(proxied.target(), {}, proxied.desk);
        const Result<ServerFacts> facts = look.facts(std::chrono::seconds(5));
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().why));
        QCOMPARE(facts->serverName, "fake");
        const Result<ServerFacts> without = lookAtVarz(proxied.target(), std::chrono::seconds(5));
        QVERIFY(!without);
        QCOMPARE(without.error().kind, Failure::Kind::Local);
    }

    void noFailureTellsThePassword() // case 60
    {
        Proxied proxied;
        proxied.desk->keep(key, secretOf("WR0NG-S3CRET"));
        Listener listener(proxied.target(), {}, proxied.desk);
        QVERIFY(!listener.poll());
        const Failure failure = listener.failure();
        QVERIFY(!QString(failure.what + failure.why).contains("S3CRET"_L1));
        QVERIFY(!QString(failure.what + failure.why)
                     .contains(QLatin1StringView(QByteArray("bob:WR0NG-S3CRET").toBase64())));
    }

    void aRedirectTakesNoPasswordAlong()
    {
        FaultServer elsewhere([](const Ask &) { return Script{.body = "{}"}; });
        FaultServer proxy([&elsewhere](const Ask &) {
            return Script{.status = 302, .headers = {"Location: " + elsewhere.url().toEncoded() + "varz"}};
        });
        Target target{.url = proxy.url()};
        target.login = {.user = u"bob"_s, .passwordKey = key};
        const auto desk = std::make_shared<LoginDesk>(nullptr);
        desk->keep(key, secretOf("S3CRET"));
        Listener listener(target, {}, desk);
        QVERIFY(!listener.poll());
        QVERIFY(elsewhere.asks().empty());
    }

    void withoutADeskATargetWithALoginFails()
    {
        Proxied proxied;
        Listener listener(proxied.target());
        QVERIFY(!listener.poll());
        QCOMPARE(listener.failure().kind, Failure::Kind::Local);
    }
};

} // namespace stalewatch::test

QTEST_GUILESS_MAIN(stalewatch::test::HttpLoginTest)
#include "tst_httplogin.moc"
