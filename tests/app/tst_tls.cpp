// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httpfeed.h"
#include "app/feeds/tls.h"
#include "tests/support/authority.h"
#include "tests/support/fakemonitor.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>
#include <QThreadPool>

#include <optional>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Failure::Kind;

struct Outcome
{
    bool arrived = false;
    Failure failure{};
};

/// One poll of @p target.
Outcome poll(const Target &target)
{
    HttpLimits limits;
    limits.deadline = 3s;
    HttpFeed feed(target, std::make_shared<QThreadPool>(), limits, nullptr);
    std::optional<Outcome> result;
    QObject::connect(&feed, &Feed::arrived, &feed, [&result] { result = Outcome{.arrived = true}; });
    QObject::connect(&feed, &Feed::failed, &feed,
        [&result](const PollHealth &health) { result = Outcome{.failure = health.failure.value_or(Failure{})}; });
    feed.refresh();
    [&result] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 10'000); }();
    return result.value_or(Outcome{});
}

} // namespace

class tst_Tls final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_authority = std::make_unique<Authority>();
        m_authority->sign(u"good"_s, u"IP:127.0.0.1"_s, 2);
        m_authority->sign(u"elsewhere"_s, u"DNS:elsewhere.example"_s, 2);
        m_authority->sign(u"expired"_s, u"DNS:elsewhere.example"_s, -1);
        m_authority->sign(u"client"_s, u"DNS:operator"_s, 2);
    }

    void anAuthorityOfOnesOwnIsTrusted()
    {
        FakeMonitor monitor;
        FaultServer front([&monitor](const Ask &ask) { return monitor.reply(ask); }, m_authority->server(u"good"_s));
        const Outcome result = poll({.url = front.url(), .caFile = m_authority->path(u"ca.pem"_s)});
        QVERIFY2(result.arrived, qPrintable(result.failure.why));
        QCOMPARE(front.accepted(), 1);
    }

    void everyObjectionToACertificateIsNamed_data() // case 56
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("isAuthorityKnown");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("unknown authority") << u"good"_s << false << QStringList{u"authority"_s};
        QTest::newRow("another host") << u"elsewhere"_s << true << QStringList{u"not for 127.0.0.1"_s};
        QTest::newRow("expired, for another host, of an unknown authority")
            << u"expired"_s << false << QStringList{u"expired"_s, u"not for 127.0.0.1"_s, u"authority"_s};
    }
    void everyObjectionToACertificateIsNamed()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, isAuthorityKnown);
        QFETCH(QStringList, words);
        FaultServer server([](const Ask &) { return Script{.body = "{}"}; }, m_authority->server(certificate));
        const Outcome result
            = poll({.url = server.url(), .caFile = isAuthorityKnown ? m_authority->path(u"ca.pem"_s) : QString()});
        QVERIFY(!result.arrived);
        QCOMPARE(result.failure.kind, Kind::Untrusted);
        for (const QString &word : words)
            QVERIFY2(result.failure.why.contains(word), qPrintable(result.failure.why));
        QVERIFY(server.asks().empty()); // nothing was said to a server that is not trusted
    }

    void plainHttpOnAnHttpsAddressIsRecognised_data() // cases 14, 56
    {
        QTest::addColumn<QByteArray>("banner");
        QTest::addColumn<QString>("word");
        QTest::newRow("HTTP") << QByteArray() << u"http://"_s;
        QTest::newRow("NATS") << QByteArray("INFO {\"server_id\":\"N\"}\r\n") << u"NATS clients"_s;
    }
    void plainHttpOnAnHttpsAddressIsRecognised()
    {
        QFETCH(QByteArray, banner);
        QFETCH(QString, word);
        const auto server = banner.isEmpty() ? std::make_unique<FaultServer>(
                                [](const Ask &) { return Script{.body = "{}", .then = Script::Then::Close}; })
                                             : FaultServer::greeting(banner);
        QUrl url = server->url();
        url.setScheme(u"https"_s);
        const Outcome result = poll({.url = url});
        QCOMPARE(result.failure.kind, Kind::NotMonitoring);
        QVERIFY2(result.failure.why.contains(word), qPrintable(result.failure.why));
    }

    void aClientCertificateIsShown()
    {
        FakeMonitor monitor;
        QSslConfiguration demanding = m_authority->server(u"good"_s);
        demanding.setPeerVerifyMode(QSslSocket::VerifyPeer);
        demanding.setCaCertificates(QSslCertificate::fromPath(m_authority->path(u"ca.pem"_s)));
        FaultServer front([&monitor](const Ask &ask) { return monitor.reply(ask); }, demanding);
        Target target{.url = front.url(), .caFile = m_authority->path(u"ca.pem"_s)};
        QVERIFY(!poll(target).arrived);
        target.certificateFile = m_authority->path(u"client.pem"_s);
        target.keyFile = m_authority->path(u"client.key"_s);
        const Outcome result = poll(target);
        QVERIFY2(result.arrived, qPrintable(result.failure.why));
    }

    void aFileThatCannotBeReadIsSaidBeforeAnythingIsAsked_data() // case 58
    {
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<QString>("certificateFile");
        QTest::addColumn<QString>("keyFile");
        QTest::addColumn<QString>("named");
        QTest::newRow("no authority") << u"missing.pem"_s << QString() << QString() << u"missing.pem"_s;
        QTest::newRow("a key as authority") << u"ca.key"_s << QString() << QString() << u"ca.key"_s;
        QTest::newRow("no certificate") << QString() << u"missing.pem"_s << u"client.key"_s << u"missing.pem"_s;
        QTest::newRow("no key") << QString() << u"client.pem"_s << u"missing.key"_s << u"missing.key"_s;
        QTest::newRow("a certificate as key") << QString() << u"client.pem"_s << u"client.pem"_s << u"client.pem"_s;
        QTest::newRow("no key beside the certificate") << QString() << u"client.pem"_s << QString() << u"client.pem"_s;
    }
    void aFileThatCannotBeReadIsSaidBeforeAnythingIsAsked()
    {
        QFETCH(QString, caFile);
        QFETCH(QString, certificateFile);
        QFETCH(QString, keyFile);
        QFETCH(QString, named);
        FaultServer server([](const Ask &) { return Script{.body = "{}"}; }, m_authority->server(u"good"_s));
        const auto path = [this](const QString &name) { return name.isEmpty() ? QString() : m_authority->path(name); };
        const Outcome result = poll({.url = server.url(),
            .caFile = path(caFile),
            .certificateFile = path(certificateFile),
            .keyFile = path(keyFile)});
        QCOMPARE(result.failure.kind, Kind::Local);
        QVERIFY2(result.failure.what.contains(named), qPrintable(result.failure.what));
        QVERIFY(!result.failure.why.isEmpty());
        QCOMPARE(server.accepted(), 0);
    }

    void certificateAndKeyMayBeOneFile()
    {
        QFile both(m_authority->path(u"both.pem"_s));
        QVERIFY(both.open(QIODevice::WriteOnly));
        for (const QString &name : {u"client.pem"_s, u"client.key"_s}) {
            QFile part(m_authority->path(name));
            QVERIFY(part.open(QIODevice::ReadOnly));
            both.write(part.readAll());
        }
        both.close();
        const auto tls = tlsConfigurationOf({.certificateFile = both.fileName()});
        QVERIFY(tls.has_value());
        QVERIFY(!tls->privateKey().isNull());
        QCOMPARE(tls->localCertificateChain().size(), 1);
    }

private:
    std::unique_ptr<Authority> m_authority{};
};

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
