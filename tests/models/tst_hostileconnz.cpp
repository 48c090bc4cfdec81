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
using namespace std::string_literals;
using namespace std::string_view_literals;

/// Answers of /connz that are broken, cut, contradictory or made to do harm.
class HostileConnzTest final : public QObject
{
    Q_OBJECT

private slots:
    void aJwtIsNeverKept() // case 39
    {
        const Result<Connz> connz = decode(withRows(json("{'cid': 1, 'jwt': 'S3CRET', 'issuer_key': 'A1'}")));
        QVERIFY(connz);
        QCOMPARE(connz->rows.text(connz->rows.others[0]), "issuer_key\tA1\n"sv);
        for (quint32 id = 0; id < connz->rows.texts->size(); ++id)
            QVERIFY(connz->rows.text(TextId(id)).find("S3CRET") == std::string_view::npos);
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
        constexpr qsizetype brim = 1'500; // every place near both ends, and in the whole of a row
        for (qsizetype size = 0; size < body.size(); size += size < brim || size > body.size() - brim ? 1 : 17) {
            ConnzDecoder decoder(none, pool);
            QVERIFY2(!decode(decoder, QByteArrayView(body).first(size)), qPrintable(QString::number(size)));
        }
    }
    void deepNestingCostsItsLengthOnly() // case 23: the square of it would outlast this test's time
    {
        const QByteArray deep = QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']');
        const QByteArray body = withRows(json("{'cid': 1, 'a': ") + deep + "}");
        const Result<Connz> connz = decode(body);
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
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::HostileConnzTest)
#include "tst_hostileconnz.moc"
