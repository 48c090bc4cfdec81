// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/greeting.h"
#include "app/feeds/httprequest.h"
#include "tests/support/faultserver.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Failure::Kind;

/// One request from start to end.
struct Outcome
{
    std::optional<HttpRequest::Answer> answer{};
    Failure failure{};
    QByteArray body{};
    std::chrono::milliseconds took{0};
};

Outcome get(const QUrl &url, HttpRequest::Bounds bounds = {}, const QByteArray &authorization = {})
{
    HttpLine line(url);
    Outcome outcome;
    bool hasEnded = false;
    const auto began = std::chrono::steady_clock::now();
    HttpRequest request(line, url, authorization, bounds, nullptr);
    QObject::connect(&request, &HttpRequest::came, &request,
        [&outcome](const QByteArray &bytes) { outcome.body.append(bytes.left((64 << 20) - outcome.body.size())); });
    QObject::connect(&request, &HttpRequest::ended, &request, [&](const auto &result) {
        hasEnded = true;
        outcome.took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
        if (result)
            outcome.answer = *result;
        else
            outcome.failure = result.error();
    });
    [&hasEnded] { QTRY_VERIFY_WITH_TIMEOUT(hasEnded, 20'000); }();
    return outcome;
}

Outcome get(const Script &script, HttpRequest::Bounds bounds = {})
{
    FaultServer server([script](const Ask &) { return script; });
    return get(server.url(u"/varz"_s), bounds);
}

/// Resident memory of this process in bytes (proc(5), statm).
qint64 resident()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return -1;
    return statm.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

Q_DECLARE_METATYPE(stalewatch::test::Script)

class tst_HttpRequest final : public QObject
{
    Q_OBJECT

private slots:
    void anHonestAnswerComesWhole_data()
    {
        QTest::addColumn<int>("framing");
        QTest::newRow("with its length") << int(Script::Framing::Length);
        QTest::newRow("chunked") << int(Script::Framing::Chunked);
        QTest::newRow("until close") << int(Script::Framing::UntilClose);
    }
    void anHonestAnswerComesWhole()
    {
        QFETCH(int, framing);
        const QByteArray body = '{' + QByteArray(900'000, 'x') + '}';
        const Outcome outcome = get({.body = body, .framing = Script::Framing(framing)});
        QVERIFY2(outcome.answer, qPrintable(outcome.failure.why));
        QCOMPARE(outcome.body.size(), body.size());
        QCOMPARE(outcome.answer->bytes, body.size());
        QVERIFY(outcome.answer->firstByte > 0ns);
        QVERIFY(outcome.answer->receivedAt >= outcome.answer->askedAt + outcome.answer->firstByte);
    }

    void whatIsAskedForIsPlain()
    {
        FaultServer server([](const Ask &) { return Script{.body = "{}"}; });
        QVERIFY(get(server.url(u"/varz"_s)).answer);
        const QByteArray head = server.asks().front().head.toLower();
        QVERIFY(head.contains("accept-encoding: identity"));
        QVERIFY(head.contains("user-agent: stalewatch/"));
        QVERIFY(head.contains(QByteArray("host: 127.0.0.1:" + QByteArray::number(server.port()))));
        QVERIFY(!head.contains("authorization"));
        QVERIFY(!head.contains("upgrade"));
        QVERIFY(!head.contains("cookie"));
    }

    void aRefusedConnectionIsUnreachable() // case 1
    {
        const Outcome outcome = get(refusedUrl());
        QCOMPARE(outcome.failure.kind, Kind::Unreachable);
        QVERIFY(outcome.failure.why.contains(u"refused"_s));
    }

    void aBlackHoleEndsAtTheDeadline() // case 2
    {
        const BlackHole hole;
        const Outcome outcome = get(hole.url(), {.deadline = 300ms});
        QCOMPARE(outcome.failure.kind, Kind::Timeout);
        QVERIFY(outcome.took >= 300ms);
        QVERIFY(outcome.took < 2s);
    }

    void whatNeverEndsEndsAtTheDeadline_data()
    {
        QTest::addColumn<Script>("script");
        QTest::newRow("accepts and says nothing") << Script{.cutAfter = 0, .then = Script::Then::Hang}; // case 3
        QTest::newRow("hangs in the middle of the body")                                                // case 4
            << Script{.body = QByteArray(5000, ' '), .cutAfter = 1000, .then = Script::Then::Hang};
        QTest::newRow("drips a byte now and then") // case 5
            << Script{.body = QByteArray(5000, ' '), .drip = 20ms};
        QTest::newRow("headers without end") // case 11
            << Script{.raw = "HTTP/1.1 200 OK\r\n",
                   .endless = "X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n",
                   .drip = 1ms};
        QTest::newRow("one header without end") // case 11
            << Script{.raw = "HTTP/1.1 200 OK\r\nX-Flood: ", .endless = "aaaaaaaaaaaaaaaa", .drip = 1ms};
        QTest::newRow("continue without end") // case 11
            << Script{.raw = "HTTP/1.1 100 Continue\r\n\r\n", .endless = "HTTP/1.1 100 Continue\r\n\r\n", .drip = 1ms};
    }
    void whatNeverEndsEndsAtTheDeadline()
    {
        QFETCH(Script, script);
        const Outcome outcome = get(script, {.deadline = 400ms});
        QCOMPARE(outcome.failure.kind, Kind::Timeout);
        QVERIFY(outcome.failure.why.contains(u"0.4"_s));
        QVERIFY(outcome.took < 3s);
    }

    void floodsOfHeadersEndAtOnceAndStaySmall_data() // case 11
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("flood");
        QTest::newRow("headers") << QByteArray("HTTP/1.1 200 OK\r\n") << QByteArray("X-Flood: aaaaaaaaaaaaaaa\r\n");
        QTest::newRow("one header") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << QByteArray(1024, 'a');
        QTest::newRow("continue") << QByteArray("HTTP/1.1 100 C\r\n\r\n") << QByteArray("HTTP/1.1 100 C\r\n\r\n");
        QTest::newRow("no line at all") << QByteArray("HTTP/1.1 ") << QByteArray(1024, 'a');
        QTest::newRow("chunk size") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                                    << QByteArray(1024, '0');
        QTest::newRow("trailers") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n")
                                  << QByteArray("X: aaaaaaaaaaaaaaaaaaaaaaa\r\n");
    }
    void floodsOfHeadersEndAtOnceAndStaySmall()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, flood);
        const qint64 before = resident();
        const Outcome outcome = get(Script{.raw = begin, .endless = flood});
        QCOMPARE(outcome.failure.kind, Kind::Malformed);
        QVERIFY2(resident() - before <= 8 << 20, qPrintable(QString::number(resident() - before)));
    }

    void aLineIsUsedAgain()
    {
        FaultServer server([](const Ask &) { return Script{.body = "{}"}; });
        HttpLine line(server.url());
        for (int i = 0; i < 3; ++i) {
            HttpRequest request(line, server.url(u"/varz"_s), {}, {}, nullptr);
            QSignalSpy ended(&request, &HttpRequest::ended);
            QTRY_COMPARE(ended.size(), 1);
        }
        QCOMPARE(server.asks().size(), std::size_t(3));
        QCOMPARE(server.accepted(), 1);
    }

    void aLineThatWasClosedMeanwhileIsOpenedAgain()
    {
        FaultServer server([](const Ask &) { return Script{.body = "{}", .then = Script::Then::Close}; });
        HttpLine line(server.url());
        for (int i = 0; i < 5; ++i) {
            HttpRequest request(line, server.url(u"/varz"_s), {}, {}, nullptr);
            std::optional<bool> isWhole;
            connect(&request, &HttpRequest::ended, this, [&](const auto &result) { isWhole = result.has_value(); });
            QTRY_VERIFY(isWhole.has_value());
            QVERIFY(*isWhole);
        }
        QCOMPARE(server.accepted(), 5);
    }

    void aBlackHoleHasOneSocket() // case 2
    {
        const auto sockets = [] {
            return QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
        };
        const BlackHole hole;
        HttpLine line(hole.url());
        const auto before = sockets();
        for (int i = 0; i < 4; ++i) {
            HttpRequest request(line, hole.url(), {}, {.deadline = 50ms}, nullptr);
            QSignalSpy ended(&request, &HttpRequest::ended);
            QTRY_COMPARE(ended.size(), 1);
            QVERIFY(sockets() <= before + 1);
        }
    }

    void aBrokenAnswerIsLost_data()
    {
        QTest::addColumn<Script>("script");
        const QByteArray body = R"({"connections":[]})";
        QTest::newRow("reset in the middle") // case 6
            << Script{.body = body, .cutAfter = 85, .then = Script::Then::Reset};
        QTest::newRow("half-closed in the middle") // case 6
            << Script{.body = body, .cutAfter = 85, .then = Script::Then::Close};
        QTest::newRow("shorter than its length, though it parses") // case 7
            << Script{.body = body, .declaredLength = "500", .then = Script::Then::Close};
        QTest::newRow("without the last chunk, though it parses") // case 7
            << Script{.raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                   .then = Script::Then::Close};
    }
    void aBrokenAnswerIsLost()
    {
        QFETCH(Script, script);
        const Outcome outcome = get(script);
        QCOMPARE(outcome.failure.kind, Kind::Lost);
    }

    void anAbsurdLengthIsNoAnswer_data() // case 8
    {
        QTest::addColumn<QByteArray>("length");
        QTest::newRow("absurd") << QByteArray("9223372036854775807");
        QTest::newRow("beyond 64 bits") << QByteArray("99999999999999999999999");
    }
    void anAbsurdLengthIsNoAnswer()
    {
        QFETCH(QByteArray, length);
        const Outcome outcome
            = get(Script{.body = R"({"a":)", .declaredLength = length, .then = Script::Then::Close}, {.deadline = 2s});
        // Either it ends here, or the decoder gets half a document.
        QVERIFY(!outcome.answer || outcome.body == R"({"a":)");
    }

    void aGigabyteIsCutAtTheCap_data() // case 9
    {
        QTest::addColumn<int>("framing");
        QTest::newRow("announced") << int(Script::Framing::Length);
        QTest::newRow("unannounced") << int(Script::Framing::UntilClose);
    }
    void aGigabyteIsCutAtTheCap()
    {
        QFETCH(int, framing);
        const qint64 before = resident();
        FaultServer server(
            [framing](const Ask &) { return Script{.framing = Script::Framing(framing), .filler = 1 << 30}; });
        const Outcome outcome = get(server.url(), {.body = 4 << 20});
        QCOMPARE(outcome.failure.kind, Kind::TooLarge);
        QVERIFY(outcome.failure.why.contains(QLocale().formattedDataSize(4 << 20)));
        QVERIFY(outcome.body.size() <= 4 << 20);
        QVERIFY(server.sent() < 64 << 20);
        QVERIFY2(resident() - before <= 96 << 20, qPrintable(QString::number(resident() - before)));
    }

    void aSlowReaderHoldsTheServerBack()
    {
        FaultServer server([](const Ask &) { return Script{.filler = 64 << 20}; });
        HttpLine line(server.url());
        HttpRequest request(line, server.url(u"/varz"_s), {}, {.deadline = 10s, .body = 1 << 30}, nullptr);
        qint64 bytes = 0;
        connect(&request, &HttpRequest::came, this, [&](const QByteArray &chunk) {
            bytes += chunk.size();
            request.setOpen(false);
        });
        std::optional<bool> isWhole;
        connect(&request, &HttpRequest::ended, this, [&isWhole](const auto &result) { isWhole = result.has_value(); });
        QTRY_VERIFY(bytes > 0);
        const qint64 held = bytes;
        QTest::qWait(200); // nothing may come: there is no signal to wait for
        QCOMPARE(bytes, held);
        QVERIFY(server.sent() < 32 << 20);
        disconnect(&request, &HttpRequest::came, this, nullptr);
        connect(&request, &HttpRequest::came, this, [&bytes](const QByteArray &chunk) { bytes += chunk.size(); });
        request.setOpen(true);
        QTRY_VERIFY(isWhole.has_value());
        QVERIFY(*isWhole);
        QCOMPARE(bytes, qint64(64 << 20));
    }

    void compressionIsRefused() // case 10
    {
        const qint64 before = resident();
        const Outcome outcome = get(Script{.headers = {"Content-Encoding: gzip"}, .filler = 100 << 20});
        QCOMPARE(outcome.failure.kind, Kind::Malformed);
        QVERIFY(outcome.body.isEmpty());
        QVERIFY(resident() - before <= 16 << 20);
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

    void deletingARequestEndsIt()
    {
        FaultServer server([](const Ask &) { return Script{.cutAfter = 0, .then = Script::Then::Hang}; });
        HttpLine line(server.url());
        auto request
            = std::make_unique<HttpRequest>(line, server.url(u"/varz"_s), QByteArray(), HttpRequest::Bounds{}, nullptr);
        QSignalSpy ended(request.get(), &HttpRequest::ended);
        QTRY_COMPARE(server.asks().size(), std::size_t(1));
        request.reset();
        QCOMPARE(ended.size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_HttpRequest)
#include "tst_httprequest.moc"
