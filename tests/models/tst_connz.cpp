// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connz.h"
#include "tests/support/connzgenerator.h"
#include "tests/support/wirefixtures.h"

#include <QTest>

#include <algorithm>

namespace stalewatch {

using namespace testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace std::string_literals;
using namespace std::string_view_literals;

class ConnzTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRecordedAnswerIsReadInFull()
    {
        const Result<Connz> connz = decode(recorded(u"2.15.1/connz_auth_subs.json"_s));
        QVERIFY(connz);
        QCOMPARE(connz->serverId, "NB67DIF5IOYDWD5M5VAALGGRRFDL5QAFCZPW2WNV7WEEJGC6NKNOBDEJ"s);
        QVERIFY(isKnown(connz->now));
        QCOMPARE(connz->numConnections, 7);
        QCOMPARE(connz->total, 7);
        QCOMPARE(connz->offset, 0);
        QCOMPARE(connz->limit, 100);
        QCOMPARE(connz->parseFieldErrors, 0);
        QCOMPARE(connz->dropped, 0);
        const Connections &rows = connz->rows;
        QCOMPARE(rows.size(), 7U);
        QVERIFY(std::ranges::is_sorted(rows.cid));
        const std::size_t row = rows.find(12);
        QCOMPARE(rows.text(rows.kind[row]), "Client"sv);
        QCOMPARE(rows.text(rows.type[row]), "nats"sv);
        QCOMPARE(rows.text(rows.ip[row]), "127.0.0.1"sv);
        QCOMPARE(rows.port[row], 45'332);
        QCOMPARE(rows.lastActivity[row] - rows.start[row], 846'081'306);
        QCOMPARE(rows.rtt[row], 312'000);
        QCOMPARE(rows.pendingBytes[row], 0);
        QCOMPARE(rows.inMsgs[row], 1);
        QCOMPARE(rows.outMsgs[row], 1);
        QCOMPARE(rows.inBytes[row], 5);
        QCOMPARE(rows.outBytes[row], 5);
        QCOMPARE(rows.subscriptions[row], 1);
        QCOMPARE(rows.stalls[row], absent);
        QCOMPARE(rows.text(rows.name[row]), "orders-svc"sv);
        QCOMPARE(rows.text(rows.lang[row]), "go"sv);
        QCOMPARE(rows.text(rows.version[row]), "1.31.0"sv);
        QCOMPARE(rows.text(rows.account[row]), "APP"sv);
        QCOMPARE(rows.text(rows.authorizedUser[row]), "app"sv);
        QCOMPARE(rows.text(rows.nameTag[row]), "APP"sv);
        QCOMPARE(rows.text(rows.others[row]),
            "subscriptions_list_detail\t[{\"subject\":\"orders.>\",\"sid\":\"1\",\"msgs\":1,\"cid\":12}]\n"sv);
    }

    void leafnodesHaveNoTypeAndLang()
    {
        const Result<Connz> connz = decode(recorded(u"2.15.1/connz_auth_subs.json"_s));
        QVERIFY(connz);
        const std::size_t row = connz->rows.find(9);
        QCOMPARE(connz->rows.text(connz->rows.kind[row]), "Leafnode"sv);
        QCOMPARE(connz->rows.type[row], TextId::None);
        QCOMPARE(connz->rows.lang[row], TextId::None);
        QCOMPARE(connz->rows.text(connz->rows.name[row]), "L"sv);
    }

    void mqttRowsHaveTheirClientAndNeverTheirJwt() // case 39
    {
        for (const QString &version : {u"2.9.10"_s, u"2.10.27"_s, u"2.15.1"_s}) {
            const Result<Connz> connz = decode(recorded(version + u"/mqtt_connz.json"));
            QVERIFY(connz);
            const Connections &rows = connz->rows;
            QCOMPARE(rows.size(), 1U);
            QCOMPARE(rows.text(rows.type[0]), "mqtt"sv);
            QCOMPARE(rows.text(rows.mqttClient[0]), "mqtt-dev-1"sv);
            QCOMPARE(rows.rtt[0], 0);
            QCOMPARE(rows.others[0], TextId::None);
        }
    }

    void everyRecordedAnswerIsReadWithoutErrors_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &version : {u"2.9.10"_s, u"2.10.27"_s, u"2.15.1"_s})
            for (const QString &name : {u"connz"_s, u"connz_acc"_s, u"connz_all"_s, u"connz_auth_subs"_s,
                     u"connz_mqtt_client"_s, u"mqtt_connz"_s})
                QTest::newRow(qPrintable(version + u' ' + name)) << QString(version + u'/' + name + u".json");
    }
    void everyRecordedAnswerIsReadWithoutErrors()
    {
        QFETCH(const QString, file);
        const Result<Connz> connz = decode(recorded(file));
        QVERIFY2(connz, connz ? "" : qPrintable(connz.error().why));
        QCOMPARE(connz->parseFieldErrors, 0);
        QCOMPARE(connz->dropped, 0);
        QCOMPARE(qint64(connz->rows.size()), connz->numConnections);
    }
    void anUnknownAccountHasNoRows()
    {
        const Result<Connz> connz
            = decode(json("{'server_id': '', 'now': '2026-11-22T11:46:46Z', 'connections': null}"));
        QVERIFY(connz);
        QVERIFY(connz->serverId.empty());
        QCOMPARE(connz->rows.size(), 0U);
    }
    void thePiecesInWhichTheBytesArriveDoNotMatter_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray made = ConnzGenerator({.connections = 40}).connz();
        QTest::newRow("the server's layout") << made;
        QTest::newRow("compact") << made.simplified().replace(", \"", ",\"");
        QTest::newRow("recorded") << recorded(u"2.15.1/connz_auth_subs.json"_s);
    }
    void thePiecesInWhichTheBytesArriveDoNotMatter()
    {
        QFETCH(const QByteArray, body);
        const Result<Connz> atOnce = decode(body, body.size());
        QVERIFY(atOnce);
        for (const qsizetype piece : {1, 2, 3, 7, 64, 1'000}) {
            const Result<Connz> inPieces = decode(body, piece);
            QVERIFY(inPieces);
            QVERIFY(wordsOf(inPieces->rows) == wordsOf(atOnce->rows));
        }
    }
    void aLargeAnswerIsReadInManyChunks()
    {
        const ConnzGenerator server({.connections = 5'000});
        const Result<Connz> connz = decode(server.connz());
        QVERIFY(connz);
        QVERIFY(connz->rows.cid == server.cids());
        QCOMPARE(connz->parseFieldErrors, 0);
    }
    void aKnownConnectionIsReadAsAnUnknownOne()
    {
        ConnzGenerator server({.connections = 3'000});
        ConnzDecoder first;
        Result<Connz> last = decode(first, server.connz());
        std::shared_ptr<TextPool> pool = first.pool();
        for (int poll = 0; poll < 5; ++poll) {
            QVERIFY(last);
            server.advance(1s, 0.05);
            ConnzDecoder decoder(std::make_shared<Connections>(std::move(last->rows)), pool);
            last = decode(decoder, server.connz());
            pool = decoder.pool();
            const Result<Connz> fresh = decode(server.connz());
            QVERIFY(last && fresh);
            QVERIFY(wordsOf(last->rows) == wordsOf(fresh->rows));
        }
    }
    void aCidThatIsAnotherConnectionNowIsReadInFull()
    {
        ConnzDecoder first;
        const Result<Connz> before = decode(first,
            withRows(json("{'cid': 7, 'kind': 'Client', 'port': 1, 'start': '2026-11-22T11:00:00Z', 'name': 'old'}")));
        QVERIFY(before);
        for (const QByteArray &start : {json(", 'start': '2026-11-22T12:00:00Z'"), ""_ba, json(", 'start': 'x'")}) {
            ConnzDecoder second(std::make_shared<Connections>(before->rows), first.pool());
            const QByteArray row = json("{'cid': 7, 'kind': 'Leafnode', 'port': 2") + start + json(", 'name': 'new'}");
            const Result<Connz> after = decode(second, withRows(row));
            QVERIFY(after);
            QVERIFY(wordsOf(after->rows) == wordsOf(decode(withRows(row))->rows));
            QCOMPARE(after->parseFieldErrors, start.contains('x') ? 1 : 0);
        }
    }
    void whatWasNotKnownBeforeIsReadWhenItComes()
    {
        const QByteArray start = json("{'cid': 7, 'start': '2026-11-22T11:00:00Z'");
        ConnzDecoder first;
        const Result<Connz> before = decode(first, withRows(start + '}'));
        QVERIFY(before);
        ConnzDecoder second(std::make_shared<Connections>(before->rows), first.pool());
        const Result<Connz> after = decode(
            second, withRows(start + json(", 'port': 5, 'name': 'late', 'account': 'APP', 'authorized_user': 'u'}")));
        QVERIFY(after);
        QCOMPARE(after->rows.port[0], 5);
        QCOMPARE(after->rows.text(after->rows.name[0]), "late"sv);
        QCOMPARE(after->rows.text(after->rows.account[0]), "APP"sv);
        QCOMPARE(after->rows.text(after->rows.authorizedUser[0]), "u"sv);
    }
    void anyOrderOfTheAnswerWorks()
    {
        const QByteArray row = json("{'cid': %1, 'start': '2026-11-22T11:00:0%1Z', 'name': 'n%1'}");
        const auto rows = [&row](std::initializer_list<int> cids) {
            QByteArrayList list;
            for (const int cid : cids)
                list << QByteArray(row).replace("%1", QByteArray::number(cid));
            return withRows(list.join(','));
        };
        ConnzDecoder first;
        const Result<Connz> sorted = decode(first, rows({1, 2, 3, 5, 8}));
        QVERIFY(sorted);
        ConnzDecoder second(std::make_shared<Connections>(sorted->rows), first.pool());
        const Result<Connz> shuffled = decode(second, rows({8, 2, 4, 5, 1, 3}));
        QVERIFY(shuffled);
        QVERIFY(shuffled->rows.cid == (std::vector<quint64>{1, 2, 3, 4, 5, 8}));
        QVERIFY(wordsOf(shuffled->rows) == wordsOf(decode(rows({1, 2, 3, 4, 5, 8}))->rows));
    }
    void aPoolOfDeadTextsIsReplaced()
    {
        ConnzGenerator server({.connections = 2'000});
        std::shared_ptr<const Connections> previous;
        std::shared_ptr<TextPool> pool;
        quint32 largest = 0;
        for (int poll = 0; poll < 30; ++poll) {
            ConnzDecoder decoder(previous, pool);
            Result<Connz> connz = decode(decoder, server.connz());
            QVERIFY(connz);
            QVERIFY(connz->rows.texts == decoder.pool());
            pool = decoder.pool();
            previous = std::make_shared<Connections>(std::move(connz->rows));
            largest = std::max(largest, pool->size());
            server.advance(1s, 0.5);
        }
        QVERIFY2(largest < 20'000, "30 polls bring 62,000 texts, of which 4,000 live at a time");
    }
    void aPoolOfTextsThatOthersNameIsKept()
    {
        ConnzGenerator server({.connections = 100});
        ConnzDecoder first;
        Result<Connz> connz = decode(first, server.connz());
        QVERIFY(connz);
        for (int i = 0; i < 10'000; ++i)
            first.pool()->intern("gone-" + std::to_string(i));
        const auto rows = std::make_shared<const Connections>(std::move(connz->rows));
        QVERIFY(ConnzDecoder(rows, first.pool(), 1'000, 10'000).pool() == first.pool());
        QVERIFY(ConnzDecoder(rows, first.pool(), 1'000, 1'000).pool() != first.pool());
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ConnzTest)
#include "tst_connz.moc"
