// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/systemreply.h"
#include "models/wire/varz.h"
#include "tests/support/wirefixtures.h"

#include <QTest>

#include <random>

namespace stalewatch {

using namespace Qt::StringLiterals;
using testing::json;
using testing::recorded;

namespace {

void addVersions()
{
    QTest::addColumn<QString>("version");
    for (const QString &version : {u"2.9.10"_s, u"2.10.27"_s, u"2.15.1"_s})
        QTest::addRow("%s", qPrintable(version)) << version;
}

constexpr const char *closing = "$SYS.ACCOUNT.APP.DISCONNECT";

} // namespace

/// What servers answer and say on the system account, as three generations recorded it.
class SystemReplyTest final : public QObject
{
    Q_OBJECT

private slots:
    void settingsAndConnectionsAreReadAsOverHttp_data() { addVersions(); }
    void settingsAndConnectionsAreReadAsOverHttp();
    void heartbeatsAreRead_data() { addVersions(); }
    void heartbeatsAreRead();
    void whoComesAndGoesIsRead_data() { addVersions(); }
    void whoComesAndGoesIsRead();
    void aKickIsAReason();
    void theServersOwnErrorIsKept();
    void shutdownAndLameDuckSayWho();
    void otherSubjectsAreNoEvents_data();
    void otherSubjectsAreNoEvents();
    void hostileAnswersAreMalformedOrHarmless_data();
    void hostileAnswersAreMalformedOrHarmless();
    void anAnswerCutAtAnyByteIsMalformed_data();
    void anAnswerCutAtAnyByteIsMalformed();
    void damagedAnswersNeverCrash();
};

void SystemReplyTest::settingsAndConnectionsAreReadAsOverHttp()
{
    QFETCH(QString, version);
    const QByteArray varz = recorded(version + u"/sys_ping_varz.json");
    const Result<SystemReply> reply = decodeSystemReply(varz);
    QVERIFY(reply);
    QVERIFY(!reply->isError());
    QCOMPARE(reply->server.name, "SYSLAB");
    QCOMPARE(reply->server.version, version.toStdString());
    QVERIFY(isKnown(reply->server.time));
    const Result<ServerFacts> facts = decodeVarz(reply->data);
    QVERIFY(facts);
    QCOMPARE(facts->serverId, reply->server.id);
    QCOMPARE(facts->ping.interval, Nanoseconds(std::chrono::seconds(2)));
    QCOMPARE(facts->parseFieldErrors, 0);

    const QByteArray connz = recorded(version + u"/sys_id_connz.json");
    const Result<SystemReply> open = decodeSystemReply(connz);
    QVERIFY(open);
    const Result<Connz> rows = testing::decode(open->data);
    QVERIFY(rows);
    QVERIFY(rows->rows.size() >= 2);
    QCOMPARE(rows->serverId, reply->server.id);

    const QByteArray ring = recorded(version + u"/sys_id_connz_closed.json");
    const Result<SystemReply> closed = decodeSystemReply(ring);
    QVERIFY(closed);
    const Result<ClosedConnz> closures = decodeClosedConnz(closed->data);
    QVERIFY(closures);
    QVERIFY(!closures->closures.empty());
    QCOMPARE(closures->parseFieldErrors, 0);
}

void SystemReplyTest::heartbeatsAreRead()
{
    QFETCH(QString, version);
    const Result<StatszReply> reply = decodeStatsz(recorded(version + u"/sys_ping_statsz.json"));
    QVERIFY(reply);
    QCOMPARE(reply->server.version, version.toStdString());
    QCOMPARE(reply->stats.connections, 5);
    QCOMPARE(reply->stats.totalConnections, 7);
    QVERIFY(isKnown(reply->stats.start));
    QCOMPARE(reply->stats.staleConnections, absent);

    const Result<SystemEvent> event
        = decodeSystemEvent("$SYS.SERVER.N1.STATSZ", recorded(version + u"/event_statsz.json"));
    QVERIFY(event);
    QCOMPARE(event->kind, SystemEvent::Kind::Stats);
    QCOMPARE(event->stats.connections, 1);
    QCOMPARE(event->stats.start, reply->stats.start);
}

void SystemReplyTest::whoComesAndGoesIsRead()
{
    QFETCH(QString, version);
    const Result<SystemEvent> came
        = decodeSystemEvent("$SYS.ACCOUNT.APP.CONNECT", recorded(version + u"/event_connect.json"));
    QVERIFY(came);
    QCOMPARE(came->kind, SystemEvent::Kind::Connect);
    QVERIFY(came->client.cid > 0);
    QCOMPARE(came->client.name, "svc-α");
    QCOMPARE(came->client.account, "APP");
    QVERIFY(isKnown(came->client.start));

    const Result<SystemEvent> went = decodeSystemEvent(closing, recorded(version + u"/event_disconnect_stale.json"));
    QVERIFY(went);
    QCOMPARE(went->kind, SystemEvent::Kind::Disconnect);
    QVERIFY(went->client.isStale());
    QCOMPARE(went->client.name, "will-stale");
    QCOMPARE(went->client.kind, "Client");
    QCOMPARE(went->client.type, "nats");
    QCOMPARE(went->client.serverId, went->server.id);
    QVERIFY(went->client.stop > went->client.start);
    QVERIFY(went->client.rtt > 100'000);
    QCOMPARE(went->client.outMsgs, 0);

    const Result<SystemEvent> refused
        = decodeSystemEvent("$SYS.SERVER.N1.CLIENT.AUTH.ERR", recorded(version + u"/event_auth_err.json"));
    QVERIFY(refused);
    QCOMPARE(refused->client.reason, "Authentication Failure");
}

void SystemReplyTest::aKickIsAReason()
{
    const Result<SystemEvent> went = decodeSystemEvent(closing, recorded(u"2.10.27/event_disconnect_kicked.json"_s));
    QVERIFY(went);
    QCOMPARE(went->client.reason, "Kicked");
}

void SystemReplyTest::theServersOwnErrorIsKept()
{
    const QByteArray body = json("{'server': {'id': 'N1', 'name': 'a'}, 'error': {'code': 500, 'description': "
                                 "'/etc/n.conf:5:1: error parsing ping_interval'}}");
    const Result<SystemReply> reply = decodeSystemReply(body);
    QVERIFY(reply);
    QVERIFY(reply->isError());
    QCOMPARE(reply->errorCode, 500);
    QCOMPARE(reply->error, "/etc/n.conf:5:1: error parsing ping_interval");
    QVERIFY(reply->data.isEmpty());
}

void SystemReplyTest::shutdownAndLameDuckSayWho()
{
    const QByteArray stamped = json("{'server': {'id': 'N1', 'name': 'a'}, 'reason': 'Server Shutdown'}");
    const Result<SystemEvent> down = decodeSystemEvent("$SYS.SERVER.N1.SHUTDOWN", stamped);
    QVERIFY(down);
    QCOMPARE(down->kind, SystemEvent::Kind::Shutdown);
    QCOMPARE(down->server.id, "N1");
    const Result<SystemEvent> duck = decodeSystemEvent("$SYS.SERVER.N1.LAMEDUCK", json("{'id': 'N1', 'name': 'a'}"));
    QVERIFY(duck);
    QCOMPARE(duck->kind, SystemEvent::Kind::LameDuck);
    QCOMPARE(duck->server.id, "N1");
}

void SystemReplyTest::otherSubjectsAreNoEvents_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::newRow("counts of an account") << QByteArray("$SYS.ACCOUNT.APP.SERVER.CONNS");
    QTest::newRow("no account") << QByteArray("$SYS.ACCOUNT..CONNECT.");
    QTest::newRow("too short to have one") << QByteArray("$SYS.ACCOUNT.CONNECT");
    QTest::newRow("somebody else's") << QByteArray("app.ACCOUNT.x.CONNECT");
    QTest::newRow("nothing") << QByteArray();
}

void SystemReplyTest::otherSubjectsAreNoEvents()
{
    QFETCH(QByteArray, subject);
    const Result<SystemEvent> event = decodeSystemEvent(subject, recorded(u"2.15.1/event_connect.json"_s));
    QVERIFY(!event);
    QCOMPARE(event.error().kind, Failure::Kind::Unsupported);
}

void SystemReplyTest::hostileAnswersAreMalformedOrHarmless_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("an array") << QByteArray("[]") << false;
    QTest::newRow("no server") << json("{'data': {'server_id': 'N1'}}") << false;
    QTest::newRow("a server that is a text") << json("{'server': 'N1', 'data': {}}") << false;
    QTest::newRow("a server without an id") << json("{'server': {'name': 'a'}, 'data': {}}") << false;
    QTest::newRow("data that is a number") << json("{'server': {'id': 'N1'}, 'data': 7}") << true;
    QTest::newRow("an error that is a text") << json("{'server': {'id': 'N1'}, 'error': 'no'}") << true;
    QTest::newRow("a code that does not fit")
        << json("{'server': {'id': 'N1'}, 'error': {'code': 99999999999999999999, 'description': 7}}") << true;
    QTest::newRow("two servers, the last counts") << json("{'server': {'id': 'N1'}, 'server': {'id': 'N2'}}") << true;
    QTest::newRow("something behind the end") << json("{'server': {'id': 'N1'}} {}") << false;
    QTest::newRow("deep nesting") << QByteArray("{\"server\": " + QByteArray(5000, '[')) << false;
    QTest::newRow("bytes that are no text") << QByteArray("{\"server\": {\"id\": \"\xff\xfe\"}}") << false;
}

void SystemReplyTest::hostileAnswersAreMalformedOrHarmless()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isRead);
    const Result<SystemReply> reply = decodeSystemReply(body);
    QCOMPARE(reply.has_value(), isRead);
    if (reply)
        QVERIFY(reply->data.isEmpty());
    else
        QCOMPARE(reply.error().kind, Failure::Kind::Malformed);
}

void SystemReplyTest::anAnswerCutAtAnyByteIsMalformed_data()
{
    QTest::addColumn<QString>("file");
    for (const char *version : {"2.9.10", "2.10.27", "2.15.1"}) {
        for (const char *name : {"sys_ping_statsz", "sys_id_connz", "event_disconnect_stale"})
            QTest::addRow("%s %s", version, name)
                << QStringLiteral("%1/%2.json").arg(QLatin1StringView(version), QLatin1StringView(name));
    }
}

void SystemReplyTest::anAnswerCutAtAnyByteIsMalformed()
{
    QFETCH(QString, file);
    const QByteArray whole = recorded(file).trimmed();
    QVERIFY(whole.size() > 100);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray cut = whole.first(size);
        QVERIFY(!decodeSystemReply(cut));
        QVERIFY(!decodeStatsz(cut));
        QVERIFY(!decodeSystemEvent(closing, cut));
    }
}

void SystemReplyTest::damagedAnswersNeverCrash()
{
    std::mt19937_64 random(11);
    const QByteArray reply = recorded(u"2.15.1/sys_id_connz.json"_s);
    const QByteArray event = recorded(u"2.15.1/event_disconnect_stale.json"_s);
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray body = round % 2 == 0 ? reply : event;
        for (quint64 times = 1 + random() % 3; times > 0; --times)
            body[qsizetype(random() % quint64(body.size()))]
                = random() % 2 ? char(random()) : "{}[],:\"\\-0"[random() % 10];
        const Result<SystemReply> answer = decodeSystemReply(body);
        if (answer && !answer->data.isEmpty()) {
            // A part of what was read, never of anything else.
            QVERIFY(answer->data.data() >= body.constData());
            QVERIFY(answer->data.data() + answer->data.size() <= body.constData() + body.size());
            (void)testing::decode(answer->data);
            ++read;
        }
        (void)decodeSystemEvent(closing, body);
    }
    QVERIFY(read > 100);
}

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::SystemReplyTest)
#include "tst_systemreply.moc"
