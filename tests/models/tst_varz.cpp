// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/varz.h"
#include "tests/support/wirefixtures.h"

#include <QTest>

namespace stalewatch {

using namespace testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace std::string_literals;

class VarzTest final : public QObject
{
    Q_OBJECT

private slots:
    void theNewestServerIsReadInFull()
    {
        const Result<ServerFacts> facts = decodeVarz(recorded(u"2.15.1/varz.json"_s));
        QVERIFY(facts);
        QCOMPARE(facts->serverId, "NB67DIF5IOYDWD5M5VAALGGRRFDL5QAFCZPW2WNV7WEEJGC6NKNOBDEJ"s);
        QCOMPARE(facts->serverName, "A"s);
        QCOMPARE(facts->version, "2.15.1"s);
        QCOMPARE(facts->go, "go1.27.2"s);
        QCOMPARE(facts->host, "127.0.0.1"s);
        QCOMPARE(facts->clusterName, "C1"s);
        QCOMPARE(facts->systemAccount, "$SYS"s);
        QCOMPARE(facts->configDigest, "sha256:0dafb99424c7ce89f9292c591086e4b622a2aab2570ee09f325da471dab26f53"s);
        QVERIFY(facts->tags == (std::vector{"env:lab"s, "dc:x"s}));
        QCOMPARE(facts->port, 39635);
        QVERIFY(facts->now - facts->start == 15'573'468'364ns);
        QVERIFY(facts->configLoadTime == facts->start);
        QVERIFY(facts->tlsCertNotAfter > facts->now + 24h);
        QVERIFY(facts->ping == (PingSettings{.interval = 4s, .max = 2}));
        QCOMPARE(facts->maxConnections, 65'536);
        QCOMPARE(facts->maxPayload, 1'048'576);
        QCOMPARE(facts->maxPending, 67'108'864);
        QCOMPARE(facts->writeDeadline, 10'000'000'000);
        QCOMPARE(facts->connections, 6);
        QCOMPARE(facts->totalConnections, 11);
        QCOMPARE(facts->routes, 1);
        QCOMPARE(facts->remotes, 1);
        QCOMPARE(facts->leafnodes, 1);
        QCOMPARE(facts->subscriptions, 129);
        QCOMPARE(facts->mem, 23'089'152);
        QCOMPARE(facts->cpu, 2.0);
        QCOMPARE(facts->cores, 2);
        QCOMPARE(facts->inMsgs, 11);
        QCOMPARE(facts->outMsgs, 46);
        QCOMPARE(facts->inBytes, 7'835);
        QCOMPARE(facts->outBytes, 36'733);
        QCOMPARE(facts->slowConsumers, 0);
        QCOMPARE(facts->stalledClients, 0);
        QCOMPARE(facts->staleConnections, 2);
        QVERIFY(facts->staleConnectionStats == CountByKind{.clients = 2});
        QVERIFY(facts->slowConsumerStats == CountByKind{});
        QVERIFY(facts->hasWebsocket);
        QVERIFY(!facts->hasMqtt);
        QVERIFY(facts->hasLeafnodes);
        QVERIFY(facts->authRequired);
        QVERIFY(!facts->tlsRequired);
        QCOMPARE(facts->parseFieldErrors, 0);
    }

    void everyRecordedAnswerIsReadWithoutErrors_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &version : {u"2.9.10"_s, u"2.10.27"_s, u"2.15.1"_s})
            for (const QString &name : {u"varz"_s, u"mqtt_varz"_s, u"varz_plain_noauth_L"_s})
                QTest::newRow(qPrintable(version + u' ' + name)) << QString(version + u'/' + name + u".json");
    }
    void everyRecordedAnswerIsReadWithoutErrors()
    {
        QFETCH(const QString, file);
        const Result<ServerFacts> facts = decodeVarz(recorded(file));
        QVERIFY(facts);
        QCOMPARE(facts->parseFieldErrors, 0);
        QVERIFY(file.startsWith(QString::fromStdString(facts->version)));
        QVERIFY(facts->ping.isUsable());
        QVERIFY(isKnown(facts->start) && isKnown(facts->now) && isKnown(facts->configLoadTime));
        QVERIFY(isKnown(facts->connections) && isKnown(facts->totalConnections));
        QCOMPARE(facts->hasMqtt, file.contains("mqtt"_L1));
    }

    void oldServersHaveNoStaleCounter()
    {
        for (const QString &version : {u"2.9.10"_s, u"2.10.27"_s}) {
            const Result<ServerFacts> facts = decodeVarz(recorded(version + u"/varz.json"));
            QVERIFY(facts);
            QCOMPARE(facts->staleConnections, absent);
            QVERIFY(!facts->staleConnectionStats);
            QVERIFY(facts->configDigest.empty());
        }
    }

    void whatCannotBeReadIsCountedAndTheRestStays_data() // cases 24, 25, 27
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<int>("errors");

        QTest::newRow("text for a number") << json("'connections': '12'") << 1;
        QTest::newRow("fraction for an integer") << json("'connections': 1.5") << 1;
        QTest::newRow("largest unsigned") << json("'connections': 18446744073709551615") << 1;
        QTest::newRow("too large for any double") << json("'connections': 1e400") << 1;
        QTest::newRow("smallest, which means absent here") << json("'connections': -9223372036854775808") << 1;
        QTest::newRow("object for a number") << json("'connections': {'a': [1, {'b': 2}]}") << 1;
        QTest::newRow("number for a text") << json("'version': 7") << 1;
        QTest::newRow("lone surrogate") << json("'version': '\\ud800'") << 1;
        QTest::newRow("number for a time") << json("'start': 7") << 1;
        QTest::newRow("no time") << json("'start': 'yesterday'") << 1;
        QTest::newRow("text for an object") << json("'cluster': 'C1'") << 1;
        QTest::newRow("text for a list") << json("'tags': 'a'") << 1;
        QTest::newRow("number in a list of texts") << json("'tags': ['a', 1]") << 1;
        QTest::newRow("text for a flag") << json("'auth_required': 'yes'") << 1;
        QTest::newRow("text for counts by kind")
            << json("'stale_connection_stats': {'clients': '1', 'leafs': -1}") << 2;
        QTest::newRow("port out of range") << json("'port': 65536") << 1;
        QTest::newRow("ping_max out of range") << json("'ping_max': 4294967298") << 1;
        QTest::newRow("null is absent") << json("'connections': null, 'version': null, 'start': null, 'port': null")
                                        << 0;
        QTest::newRow("unknown members") << json("'new_in_3': {'deep': [[[{}]]]}, '\\u0000': 1e5") << 0;
    }
    void whatCannotBeReadIsCountedAndTheRestStays()
    {
        QFETCH(const QByteArray, member);
        const Result<ServerFacts> facts
            = decodeVarz(QByteArray(json("{'server_id': 'S', ") + member + json(", 'in_msgs': 9007199254740993}")));
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().why));
        QTEST(int(facts->parseFieldErrors), "errors");
        QCOMPARE(facts->inMsgs, 9'007'199'254'740'993);
        QVERIFY(!isKnown(facts->connections));
    }

    void theLastOfDuplicateMembersWins() // case 25
    {
        const Result<ServerFacts> facts = decodeVarz(
            json("{'server_id': 'A', 'routes': 1, 'server_id': 'B', 'r\\u006futes': 2, 'tags': ['x'], 'tags': []}"));
        QVERIFY(facts);
        QCOMPARE(facts->serverId, "B"s);
        QCOMPARE(facts->routes, 2);
        QVERIFY(facts->tags.empty());
    }

    void pingSettingsAreNeverGuessed()
    {
        QVERIFY(!decodeVarz(json("{'server_id': 'S'}"))->ping.isUsable());
        QVERIFY(!decodeVarz(json("{'server_id': 'S', 'ping_interval': '2m', 'ping_max': 2}"))->ping.isUsable());
        QVERIFY(!decodeVarz(json("{'server_id': 'S', 'ping_interval': -5000000000, 'ping_max': 2}"))->ping.isUsable());
        QVERIFY(!decodeVarz(json("{'server_id': 'S', 'ping_interval': 5000000000, 'ping_max': -1}"))->ping.isUsable());
    }

    void unlimitedIsANumber()
    {
        QCOMPARE(decodeVarz(json("{'server_id': 'S', 'max_connections': -1}"))->maxConnections, -1);
    }

    void whatIsNoVarzIsMalformed_data() // cases 21, 22, 23
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("HTML") << "<html></html>"_ba;
        QTest::newRow("a word") << "INFO {}"_ba;
        QTest::newRow("list") << "[]"_ba;
        QTest::newRow("no server_id") << json("{'status': 'ok'}");
        QTest::newRow("trailing garbage") << json("{'server_id': 'S'} x");
        QTest::newRow("two documents") << json("{'server_id': 'S'}{'server_id': 'S'}");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"server_id\": \"S\xFF\"}");
        QTest::newRow("overlong UTF-8") << QByteArray("{\"server_id\": \"S\xC0\xAF\"}");
        QTest::newRow("raw control character") << QByteArray("{\"server_id\": \"S\n\"}");
        QTest::newRow("open nesting") << QByteArray(1'000'000, '[');
        QTest::newRow("open nesting in a member") << "{\"a\":" + QByteArray(1'000'000, '[');
    }
    void whatIsNoVarzIsMalformed()
    {
        QFETCH(const QByteArray, body);
        const Result<ServerFacts> facts = decodeVarz(body);
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, Failure::Kind::Malformed);
        QVERIFY(!facts.error().why.isEmpty());
    }

    void anAnswerCutAnywhereIsMalformed() // case 21
    {
        const QByteArray whole = recorded(u"2.15.1/varz.json"_s).trimmed();
        QVERIFY(decodeVarz(whole));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!decodeVarz(whole.first(size)));
    }

    void aNulDoesNotEndAText() // case 22
    {
        QCOMPARE(decodeVarz(json("{'server_id': 'a\\u0000b'}"))->serverId, std::string("a\0b", 3));
    }

    void versionsAreCompared_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<int>("number");
        QTest::newRow("release") << "2.15.1"_ba << 2'015'001;
        QTest::newRow("two digits") << "2.10.27"_ba << 2'010'027;
        QTest::newRow("beta") << "2.10.27-beta.1"_ba << 2'010'027;
        QTest::newRow("build") << "2.10.27+x"_ba << 2'010'027;
        for (const char *bad :
            {"", "2", "2.1", "2.1.", "v2.1.0", "2.-1.0", "2.1.0x", "2.1000.0", "2..1", "99999999999.0.0"})
            QTest::newRow(bad) << QByteArray(bad) << 0;
    }
    void versionsAreCompared()
    {
        QFETCH(const QByteArray, version);
        QTEST(versionNumber(version.toStdString()), "number");
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::VarzTest)
#include "tst_varz.moc"
