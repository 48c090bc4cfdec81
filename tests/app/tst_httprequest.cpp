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
        QVERIFY2(resident() - before <= memoryFactor * (8 << 20), qPrintable(QString::number(resident() - before)));
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
        const QByteArray body = "{\"connections\":[]}";
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
            = get(Script{.body = "{\"a\":", .declaredLength = length, .then = Script::Then::Close}, {.deadline = 2s});
        // Either it ends here, or the decoder gets half a document.
        QVERIFY(!outcome.answer || outcome.body == "{\"a\":");
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
        QVERIFY2(resident() - before <= memoryFactor * (96 << 20), qPrintable(QString::number(resident() - before)));
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
