// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httpreader.h"

#include <QTest>

#include <random>

using namespace stalewatch;
using State = HttpReader::State;

namespace {

/// What becomes of @p bytes handed over in pieces of @p size.
struct Reading
{
    HttpReader reader{};
    QByteArray body{};

    Reading(const QByteArray &bytes, qsizetype size)
    {
        for (qsizetype at = 0; at < bytes.size(); at += size)
            body += reader.take(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
    }
};

} // namespace

class tst_HttpReader final : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerIsReadInPiecesOfAnySize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepsAlive");
        QTest::newRow("with its length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
                                         << QByteArray("hello") << true;
        QTest::newRow("of length zero") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << QByteArray()
                                        << true;
        QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                               "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n")
                                 << QByteArray("hello") << true;
        QTest::newRow("with trailers") << QByteArray("HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n"
                                                     "5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n")
                                       << QByteArray("hello") << true;
        QTest::newRow("after an interim answer")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
            << QByteArray("hello") << true;
        QTest::newRow("with bare line ends")
            << QByteArray("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello") << QByteArray("hello") << true;
        QTest::newRow("of an old server")
            << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello") << QByteArray("hello") << false;
        QTest::newRow("the last one") << QByteArray(
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello")
                                      << QByteArray("hello") << false;
        QTest::newRow("without a reason")
            << QByteArray("HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello") << QByteArray("hello") << true;
    }
    void anAnswerIsReadInPiecesOfAnySize()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        QFETCH(bool, keepsAlive);
        for (qsizetype size = 1; size <= bytes.size(); ++size) {
            const Reading reading(bytes, size);
            QCOMPARE(reading.reader.state(), State::Done);
            QCOMPARE(reading.body, body);
            QCOMPARE(reading.reader.head().status, 200);
            QCOMPARE(reading.reader.head().keepsAlive, keepsAlive);
        }
    }

    void anAnswerCutAnywhereIsNotWhole() // cases 7, 21
    {
        for (const QByteArray &bytes : {QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"),
                 QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")}) {
            for (qsizetype size = 0; size < bytes.size(); ++size) {
                Reading reading(bytes.left(size), 7);
                reading.reader.close();
                QCOMPARE(reading.reader.state(), State::Cut);
            }
        }
    }

    void anAnswerWithoutALengthEndsWithTheConnection()
    {
        Reading reading("HTTP/1.1 200 OK\r\n\r\nhello", 4);
        QCOMPARE(reading.reader.state(), State::Body);
        reading.reader.close();
        QCOMPARE(reading.reader.state(), State::Done);
        QCOMPARE(reading.body, QByteArray("hello"));
        QVERIFY(!reading.reader.head().keepsAlive);
    }

    void whatIsNoHttpIsBroken_data() // cases 8, 11, 14
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("NATS") << QByteArray("INFO {\"server_id\"");
        QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200\r\n\r\n");
        QTest::newRow("no status") << QByteArray("HTTP/1.1 abc OK\r\n");
        QTest::newRow("an impossible status") << QByteArray("HTTP/1.1 099 OK\r\n");
        QTest::newRow("a short status line") << QByteArray("HTTP/1.1\r\n");
        QTest::newRow("a header without a colon") << ok + "nonsense\r\n";
        QTest::newRow("a header without a name") << ok + ": x\r\n";
        QTest::newRow("a negative length") << ok + "Content-Length: -5\r\n";
        QTest::newRow("a length in words") << ok + "Content-Length: five\r\n";
        QTest::newRow("no length") << ok + "Content-Length: \r\n";
        QTest::newRow("two lengths") << ok + "Content-Length: 5\r\nContent-Length: 6\r\n";
        QTest::newRow("another coding") << ok + "Transfer-Encoding: gzip, chunked\r\n";
        QTest::newRow("a bad chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n";
        QTest::newRow("a negative chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\n-1\r\n";
        QTest::newRow("a huge chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n";
        QTest::newRow("a chunk longer than said") << ok + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n";
        QTest::newRow("headers without end") << ok + QByteArray("X: y\r\n").repeated(20'000);
        QTest::newRow("a line without end") << ok + QByteArray(100'000, 'x');
        QTest::newRow("NUL") << QByteArray(16, '\0');
    }
    void whatIsNoHttpIsBroken()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype size : {qsizetype(1), qsizetype(1000), bytes.size()}) {
            const Reading reading(bytes, size);
            QCOMPARE(reading.reader.state(), State::Broken);
            QVERIFY(reading.body.size() <= 1);
            QVERIFY(reading.reader.beginning().size() <= 256);
        }
    }

    void anAbsurdLengthIsKnownAsSuch() // case 8
    {
        const Reading reading("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n", 9);
        QCOMPARE(reading.reader.head().length, std::numeric_limits<qint64>::max());
        QCOMPARE(reading.reader.state(), State::Body);
    }

    void moreThanWasAskedForSpoilsTheConnection()
    {
        const Reading reading("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello", 100);
        QCOMPARE(reading.reader.state(), State::Done);
        QCOMPARE(reading.body, QByteArray("he"));
        QVERIFY(!reading.reader.head().keepsAlive);
    }

    void damagedAnswersNeverReadOutside()
    {
        const QByteArray good = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX: y\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        std::mt19937 random(1);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            for (int i = 0; i < 3; ++i)
                bytes[qsizetype(random() % std::size_t(bytes.size()))] = char(random() % 256);
            const Reading reading(bytes, 1 + qsizetype(random() % 20));
            QVERIFY(reading.body.size() <= bytes.size());
        }
    }
};

QTEST_GUILESS_MAIN(tst_HttpReader)
#include "tst_httpreader.moc"
