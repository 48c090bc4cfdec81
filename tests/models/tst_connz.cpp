// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connz.h"
#include "tests/support/connzgenerator.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(STALEWATCH_TEST_DATA "/%1").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Decodes @p body in pieces of @p piece bytes.
Result<Connz> decode(ConnzDecoder &decoder, QByteArrayView body, qsizetype piece = 65'536)
{
    for (; !body.isEmpty(); body = body.sliced(std::min(piece, body.size())))
        decoder.feed(body.first(std::min(piece, body.size())));
    return decoder.finish();
}

Result<Connz> decode(QByteArrayView body, qsizetype piece = 65'536)
{
    ConnzDecoder decoder;
    return decode(decoder, body, piece);
}

/// One row of all that is read, in words: rows of two pools can be compared.
std::string wordsOf(const Connections &rows, std::size_t row)
{
    std::string words;
    for (const qint64 number : {qint64(rows.cid[row]), rows.start[row], rows.lastActivity[row], rows.rtt[row],
             rows.pendingBytes[row], rows.inMsgs[row], rows.outMsgs[row], rows.inBytes[row], rows.outBytes[row],
             rows.subscriptions[row], rows.stalls[row], qint64(rows.port[row])})
        words += std::to_string(number) + '|';
    for (const TextId text : {rows.kind[row], rows.type[row], rows.ip[row], rows.name[row], rows.lang[row],
             rows.version[row], rows.account[row], rows.authorizedUser[row], rows.tlsVersion[row],
             rows.tlsCipherSuite[row], rows.mqttClient[row], rows.nameTag[row], rows.others[row]})
        words += std::string(rows.text(text)) + '|';
    return words;
}

std::vector<std::string> wordsOf(const Connections &rows)
{
    std::vector<std::string> words;
    for (std::size_t row = 0; row < rows.size(); ++row)
        words.push_back(wordsOf(rows, row));
    return words;
}

/// JSON written with single quotes: moc cannot read raw strings.
QByteArray json(const char *quoted)
{
    return QByteArray(quoted).replace('\'', '"');
}

QByteArray withRows(const QByteArray &rows)
{
    return json("{'server_id': 'S', 'now': '2026-11-22T11:46:46Z', 'connections': [") + rows + "]}";
}

} // namespace

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

    void aJwtIsNeverKept() // case 39
    {
        const Result<Connz> connz = decode(withRows(json("{'cid': 1, 'jwt': 'S3CRET', 'issuer_key': 'A1'}")));
        QVERIFY(connz);
        QCOMPARE(connz->rows.text(connz->rows.others[0]), "issuer_key\tA1\n"sv);
        for (quint32 id = 0; id < connz->rows.texts->size(); ++id)
            QVERIFY(connz->rows.text(TextId(id)).find("S3CRET") == std::string_view::npos);
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

    void ofARepeatedCidTheLastIsKept() // case 29
    {
        const Result<Connz> connz = decode(
            withRows(json("{'cid': 2, 'name': 'a'}, {'cid': 1}, {'cid': 2, 'name': 'b'}, {'cid': 2, 'name': 'c'}")));
        QVERIFY(connz);
        QVERIFY(connz->rows.cid == (std::vector<quint64>{1, 2}));
        QCOMPARE(connz->rows.text(connz->rows.name[1]), "c"sv);
        QCOMPARE(connz->dropped, 2);
    }

    void rowsWithoutACidAreDropped()
    {
        const Result<Connz> connz
            = decode(withRows(json("{'name': 'a'}, 7, null, 'x', [1], {}, {'cid': -1}, {'cid': 3}")));
        QVERIFY(connz);
        QVERIFY(connz->rows.cid == std::vector<quint64>{3});
        QCOMPARE(connz->rows.name[0], TextId::None);
        QCOMPARE(connz->dropped, 7);
        QCOMPARE(connz->parseFieldErrors, 1);
    }

    void rowsOverTheCapAreDropped() // case 30
    {
        const ConnzGenerator server({.connections = 2'000});
        ConnzDecoder decoder({}, {}, 1'500);
        const Result<Connz> connz = decode(decoder, server.connz());
        QVERIFY(connz);
        QCOMPARE(connz->rows.size(), 1'500U);
        QCOMPARE(connz->dropped, 500);
        QCOMPARE(connz->total, 2'000);
    }

    void whatCannotBeReadIsCountedAndTheRowStays_data() // cases 24, 25, 27, 28
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<int>("errors");
        QTest::addColumn<qint64>("inMsgs");
        QTest::addColumn<qint64>("rtt");

        QTest::newRow("text for a number") << json("'in_msgs': '12'") << 1 << unreadable << absent;
        QTest::newRow("fraction") << json("'in_msgs': 1.5") << 1 << unreadable << absent;
        QTest::newRow("largest unsigned") << json("'in_msgs': 18446744073709551615") << 1 << unreadable << absent;
        QTest::newRow("huge exponent") << json("'in_msgs': 1e400") << 1 << unreadable << absent;
        QTest::newRow("negative") << json("'in_msgs': -1") << 1 << unreadable << absent;
        QTest::newRow("largest signed") << json("'in_msgs': 9223372036854775807") << 0
                                        << std::numeric_limits<qint64>::max() << absent;
        QTest::newRow("beyond a double") << json("'in_msgs': 9007199254740993") << 0 << qint64(9'007'199'254'740'993)
                                         << absent;
        QTest::newRow("list for a number") << json("'in_msgs': [[1], {'a': ']'}]") << 1 << unreadable << absent;
        QTest::newRow("null") << json("'in_msgs': null, 'rtt': null") << 0 << absent << absent;
        QTest::newRow("last duplicate wins") << json("'in_msgs': 1, 'in_msgs': 2") << 0 << qint64(2) << absent;
        QTest::newRow("key with an escape") << json("'in_m\\u0073gs': 3") << 0 << qint64(3) << absent;
        QTest::newRow("rtt overflow of Go")
            << json("'rtt': '2562047h47m16.854775807s'") << 0 << absent << std::numeric_limits<qint64>::max();
        QTest::newRow("rtt raw micro") << json("'rtt': '513µs'") << 0 << absent << qint64(513'000);
        QTest::newRow("rtt escaped micro") << json("'rtt': '513\\u00b5s'") << 0 << absent << qint64(513'000);
        QTest::newRow("negative rtt") << json("'rtt': '-1s'") << 1 << absent << unreadable;
        QTest::newRow("rtt garbage") << json("'rtt': 'fast'") << 1 << absent << unreadable;
        QTest::newRow("rtt number") << json("'rtt': 12") << 1 << absent << unreadable;
        QTest::newRow("text with a lone surrogate") << json("'lang': '\\udc00'") << 1 << absent << absent;
        QTest::newRow("number for a text") << json("'lang': 5") << 1 << absent << absent;
        QTest::newRow("port out of range") << json("'port': 65536") << 1 << absent << absent;
        QTest::newRow("no time") << json("'last_activity': '2026-11-22T11:46:60Z'") << 1 << absent << absent;
    }
    void whatCannotBeReadIsCountedAndTheRowStays()
    {
        QFETCH(const QByteArray, member);
        const Result<Connz> connz = decode(withRows(json("{'cid': 1, ") + member + json(", 'name': 'n'}")));
        QVERIFY2(connz, connz ? "" : qPrintable(connz.error().why));
        QCOMPARE(connz->rows.size(), 1U);
        QTEST(int(connz->parseFieldErrors), "errors");
        QTEST(connz->rows.inMsgs[0], "inMsgs");
        QTEST(connz->rows.rtt[0], "rtt");
        QCOMPARE(connz->rows.text(connz->rows.name[0]), "n"sv);
    }

    void rareMembersAreKeptAsLines() // case 39
    {
        const Result<Connz> connz
            = decode(withRows(json("{'cid': 1, 'tls_first': true, 'tags': ['a', 'b>'], 'proxy': { 'key': 'x\\ty' }, "
                                   "'new\\tin': '1\\n2\\\\3', 'n': 1.50 , 'z': null}")));
        QVERIFY(connz);
        QCOMPARE(connz->rows.text(connz->rows.others[0]),
            "tls_first\ttrue\ntags\t[\"a\",\"b>\"]\nproxy\t{\"key\":\"x\\\\ty\"}\nnew\\tin\t1\\n2\\\\3\nn\t1.50\nz\tnull\n"sv);
    }

    void membersBehindTheConnectionsAreRead()
    {
        QByteArray body = ConnzGenerator({.connections = 3}).connz();
        body.replace("\n  ]\n}",
            "\n  ],\n  \"new\": {\n    \"a\": {\n      \"b\": 1\n    },\n    \"c\": {\n      \"d\": 1\n    }\n  },\n  "
            "\"total\": 77\n}\n");
        for (const qsizetype piece : {1, 50, 100'000}) {
            const Result<Connz> connz = decode(body, piece);
            QVERIFY2(connz, connz ? "" : qPrintable(connz.error().why));
            QCOMPARE(connz->rows.size(), 3U);
            QCOMPARE(connz->total, 77);
        }
    }

    void ofDuplicateConnectionsTheLastCount() // case 25
    {
        const QByteArray once = ConnzGenerator({.connections = 3}).connz();
        const QByteArray again
            = QByteArray(once).replace("\n  ]\n}", "\n  ],\n  \"connections\": [{\"cid\": 1000}]\n}");
        QVERIFY(decode(again)->rows.cid == std::vector<quint64>{1000});
        const QByteArray compact = json("{'server_id': 'S', 'connections': [{'cid': 1}], 'connections': [{'cid': 2}]}");
        QVERIFY(decode(compact)->rows.cid == std::vector<quint64>{2});
    }

    void whatIsNoConnzIsMalformed_data() // cases 21, 22, 23
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray made = ConnzGenerator({.connections = 3}).connz();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("HTML") << "<html></html>"_ba;
        QTest::newRow("varz") << recorded(u"2.15.1/varz.json"_s);
        QTest::newRow("list") << "[]"_ba;
        QTest::newRow("connections are a number") << json("{'server_id': 'S', 'connections': 7}");
        QTest::newRow("connections are an object") << json("{'server_id': 'S', 'connections': {'cid': 1}}");
        QTest::newRow("no server_id") << json("{'connections': []}");
        QTest::newRow("garbage behind") << made + "x";
        QTest::newRow("another document behind") << made + made;
        QTest::newRow("missing comma") << QByteArray(made).replace("},\n    {", "}\n    {");
        QTest::newRow("bracket for a comma") << QByteArray(made).replace("},\n    {", "}[\n    {");
        QTest::newRow("comma behind the last") << QByteArray(made).replace("}\n  ]", "},\n  ]");
        QTest::newRow("raw newline in a text")
            << QByteArray(made).replace("orders", "or\nders").replace("telemetry", "te\nle");
        QTest::newRow("invalid UTF-8")
            << QByteArray(made).replace("\"go\"", "\"\xFF\"").replace("\"java\"", "\"\xFF\"");
        QTest::newRow("invalid UTF-8, compact") << withRows("{\"cid\": 1, \"name\": \"\xED\xA0\x80\"}");
        QTest::newRow("open nesting") << QByteArray(1'000'000, '[');
        QTest::newRow("open nesting in a member")
            << "{\"server_id\":\"S\",\"connections\":[{\"cid\":1,\"a\":" + QByteArray(1'000'000, '[');
    }
    void whatIsNoConnzIsMalformed()
    {
        QFETCH(const QByteArray, body);
        const Result<Connz> connz = decode(body);
        QVERIFY(!connz);
        QCOMPARE(connz.error().kind, Failure::Kind::Malformed);
        QVERIFY(!connz.error().why.isEmpty());
    }

    void anAnswerCutAnywhereIsMalformed_data() // case 21
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray made = ConnzGenerator({.connections = 12}).connz();
        QTest::newRow("the server's layout, 50 KB")
            << QByteArray(made).replace("\"name\": \"", QByteArray("\"name\": \"" + QByteArray(3'500, 'x')));
        QTest::newRow("compact") << ConnzGenerator({.connections = 10}).connz().simplified();
        QTest::newRow("recorded") << recorded(u"2.15.1/connz_auth_subs.json"_s).trimmed();
    }
    void anAnswerCutAnywhereIsMalformed()
    {
        QFETCH(const QByteArray, body);
        QVERIFY(decode(body));
        const auto pool = std::make_shared<TextPool>(); // one for all: making one takes longer than decoding
        const auto none = std::make_shared<Connections>(Connections{.texts = pool});
        for (qsizetype size = 0; size < body.size(); ++size) {
            ConnzDecoder decoder(none, pool);
            QVERIFY2(!decode(decoder, QByteArrayView(body).first(size)), qPrintable(QString::number(size)));
        }
    }

    void deepNestingIsQuick() // case 23
    {
        const QByteArray deep = QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']');
        const QByteArray body = withRows(json("{'cid': 1, 'a': ") + deep + "}");
        QElapsedTimer timer;
        timer.start();
        const Result<Connz> connz = decode(body);
        QVERIFY2(timer.elapsed() < 1'000, "less than 50 ms in Release");
        QVERIFY(connz);
        QCOMPARE(connz->rows.size(), 1U);
    }

    void manyValuesThatAreNoRowsCostNoMemory() // case 26
    {
        const QByteArray body
            = withRows(QByteArray("0,").repeated(1'000'000) + QByteArray("{},").repeated(100'000) + '0');
        const Result<Connz> connz = decode(body);
        QVERIFY(connz);
        QCOMPARE(connz->rows.size(), 0U);
        QCOMPARE(connz->dropped, 1'100'001);
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
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ConnzTest)
#include "tst_connz.moc"
