// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/greeting.h"
#include "app/feeds/httprequest.h"
#include "tests/support/faultserver.h"
#include "tests/support/httpget.h"

#include <QDir>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = Failure::Kind;

class tst_HttpRefusals final : public QObject
{
    Q_OBJECT

private slots:
    void compressionIsRefused() // case 10
    {
        const qint64 before = resident();
        const Outcome outcome = get(Script{.headers = {"Content-Encoding: gzip"}, .filler = 100 << 20});
        QCOMPARE(outcome.failure.kind, Kind::Malformed);
        QVERIFY(outcome.body.isEmpty());
        QVERIFY(resident() - before <= memoryFactor * (16 << 20));
    }

    void aRedirectIsRefusedAndOnlyItsHostIsNamed_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("named");
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << u"file:"_s;                // case 12
        QTest::newRow("data") << QByteArray("data:text/html,secret") << u"data:"_s;             // case 12
        QTest::newRow("qrc") << QByteArray("qrc:/secret") << u"qrc:"_s;                         // case 12
        QTest::newRow("ftp") << QByteArray("ftp://other.example/secret") << u"other.example"_s; // case 12
        QTest::newRow("other host") << QByteArray("http://u:secret@other.example/secret?tok=secret")
                                    << u"other.example"_s; // case 13
        QTest::newRow("no URL") << QByteArray("http://<img src=secret>") << u"Redirected;"_s;
        QTest::newRow("none") << QByteArray() << u"Redirected;"_s;
    }
    void aRedirectIsRefusedAndOnlyItsHostIsNamed()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, named);
        const Outcome outcome = get(Script{.status = 302, .headers = {"Location: " + location}});
        QCOMPARE(outcome.failure.kind, Kind::Refused);
        QVERIFY2(outcome.failure.why.contains(named), qPrintable(outcome.failure.why));
        QVERIFY(!outcome.failure.why.contains(u"secret"_s));
        QVERIFY(!outcome.failure.what.contains(u"secret"_s));
    }

    void credentialsNeverFollowARedirect() // case 13
    {
        FaultServer other([](const Ask &) { return Script{.body = "{}"}; });
        const QByteArray location = "Location: " + other.url(u"/varz"_s).toEncoded();
        FaultServer server([location](const Ask &) { return Script{.status = 301, .headers = {location}}; });
        const Outcome outcome = get(server.url(u"/varz"_s), {}, "Basic c2VjcmV0");
        QCOMPARE(outcome.failure.kind, Kind::Refused);
        QVERIFY(server.asks().front().head.contains("Basic c2VjcmV0"));
        QCOMPARE(other.accepted(), 0);
    }

    void statesOfRefusalAreDistinct_data() // case 15
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("401") << 401 << int(Kind::Refused);
        QTest::newRow("403") << 403 << int(Kind::Refused);
        QTest::newRow("407") << 407 << int(Kind::Refused);
        QTest::newRow("404") << 404 << int(Kind::Unsupported);
        QTest::newRow("500") << 500 << int(Kind::Refused);
        QTest::newRow("503") << 503 << int(Kind::Refused);
        QTest::newRow("204") << 204 << int(Kind::Malformed);
    }
    void statesOfRefusalAreDistinct()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        const QByteArray body = status == 204 ? QByteArray() : QByteArray("<html><img src='/dev/zero'></html>");
        const Outcome outcome = get(Script{.status = status, .contentType = "text/html", .body = body});
        QCOMPARE(int(outcome.failure.kind), kind);
        QVERIFY2(outcome.failure.why.contains(QString::number(status)), qPrintable(outcome.failure.why));
        QVERIFY(!outcome.failure.why.contains(u'<'));
        QVERIFY(outcome.body.isEmpty());
    }

    void theServersOwnWordsAreKept()
    {
        const Outcome outcome = get(Script{
            .status = 400, .contentType = "text/plain", .body = "Error decoding int for 'limit': strconv\r\n\x1b[31m"});
        QVERIFY2(outcome.failure.why.startsWith(u"HTTP 400 Error decoding int for 'limit': strconv"_s),
            qPrintable(outcome.failure.why));
        QVERIFY(!outcome.failure.why.contains(QChar(0x1b)));
        const Outcome endless = get(Script{.status = 500, .framing = Script::Framing::UntilClose, .filler = 1 << 30});
        QCOMPARE(endless.failure.kind, Kind::Refused);
    }

    void aWebPageIsNoMonitoringPort() // cases 14, 15
    {
        const Outcome outcome = get(Script{.contentType = "text/html", .body = "\n <!DOCTYPE html><html>Login</html>"});
        QCOMPARE(outcome.failure.kind, Kind::NotMonitoring);
        QVERIFY(outcome.body.isEmpty());
    }

    void plainHttpToATlsPortIsRecognised() // case 14
    {
        const Outcome outcome = get(Script{.status = 400, .body = "Client sent an HTTP request to an HTTPS server.\n"});
        QCOMPARE(outcome.failure.kind, Kind::NotMonitoring);
        QVERIFY(outcome.failure.why.contains(u"https://"_s));
    }

    void strangersAreNoHttp_data() // case 14
    {
        QTest::addColumn<QByteArray>("banner");
        QTest::addColumn<int>("speaker");
        QTest::newRow("NATS") << QByteArray("INFO {\"server_id\":\"N\"}\r\n") << int(Speaker::Nats);
        QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << int(Speaker::Ssh);
        QTest::newRow("TLS alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7) << int(Speaker::Tls);
        QTest::newRow("garbage") << QByteArray("\x01\x02\x03garbage\r\n") << int(Speaker::Unknown);
    }
    void strangersAreNoHttp()
    {
        QFETCH(QByteArray, banner);
        QFETCH(int, speaker);
        for (const bool closes : {true, false}) {
            const auto server = FaultServer::greeting(banner, closes);
            const Outcome outcome = get(server->url(u"/varz"_s), {.deadline = 500ms});
            QVERIFY(!outcome.answer);
            QCOMPARE(
                outcome.failure.kind, Speaker(speaker) == Speaker::Unknown ? Kind::Malformed : Kind::NotMonitoring);
            QCOMPARE(outcome.failure.why == adviceOn(Speaker(speaker), false), Speaker(speaker) != Speaker::Unknown);

            Greeting greeting;
            std::optional<Speaker> heard;
            connect(&greeting, &Greeting::heard, this, [&heard](Speaker s) { heard = s; });
            greeting.listen(server->url());
            QTRY_VERIFY(heard.has_value());
            QCOMPARE(int(*heard), speaker);
        }
    }

    void everyStrangerIsToldApart()
    {
        QCOMPARE(speakerOf({}), Speaker::Unknown);
        QCOMPARE(speakerOf("-ERR 'Unknown Protocol Operation'"), Speaker::Nats);
        QCOMPARE(speakerOf("HTTP/1.1 200 OK"), Speaker::Http);
        QCOMPARE(speakerOf("  <html>"), Speaker::Html);
        QVERIFY(adviceOn(Speaker::Nats, false).contains(u"not a NATS monitoring port"_s));
        QVERIFY(adviceOn(Speaker::Http, false).isEmpty());
        QVERIFY(adviceOn(Speaker::Http, true).contains(u"http://"_s));
        QVERIFY(adviceOn(Speaker::Tls, true).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_HttpRefusals)
#include "tst_httprefusals.moc"
