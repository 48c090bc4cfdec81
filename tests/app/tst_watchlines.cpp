// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/watchlines.h"
#include "tests/support/snapshots.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<QJsonObject> objectsOf(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

PolledServer pollOf(std::vector<RowSpec> rows, std::vector<Closure> closures = {})
{
    const std::shared_ptr<ServerSnapshot> server = serverOf(1, "n1", std::move(rows));
    return {server, std::move(closures)};
}

/// As `watch --format ndjson`, with --connections if @p withConnections.
QByteArray asNdjson(const PolledServer &poll, bool withConnections = true)
{
    return ndjsonLines(poll, RowChooser({.format = u"ndjson"_s, .connections = withConnections}).of(poll));
}

/// As `watch --format text`.
QByteArray asText(const PolledServer &poll, bool withConnections = true, const QString &filter = {})
{
    const CommandLine line{.format = u"text"_s, .filter = filter, .connections = withConnections};
    return textLines(poll, RowChooser(line).of(poll));
}

/// Everything that a terminal would act upon.
bool isSafeForTerminals(const QByteArray &lines)
{
    static const QRegularExpression dangerous(
        u"[\\x{00}-\\x{09}\\x{0b}-\\x{1f}\\x{7f}-\\x{9f}\\x{061c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    return !QString::fromUtf8(lines).contains(dangerous);
}

} // namespace

class TestWatchLines final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("LC_ALL", "C.UTF-8"); }

    void aServerIsOneLine()
    {
        PolledServer poll = pollOf({{.cid = 7}});
        auto server = std::make_shared<ServerSnapshot>(*poll.server);
        server->targets = QStringList{u"http://n1:8222"_s};
        server->facts.serverId = "NAAA";
        server->facts.serverName = "n1";
        server->facts.version = "2.15.1";
        server->facts.ping = {.interval = 30s, .max = 3};
        server->facts.connections = 1;
        server->stale.source = StaleCount::Source::Counter;
        server->stale.total = 9'007'199'254'740'993; // 2^53 + 1
        server->now = firstInstant() + 1ns;
        server->told = {.facts = Source::Http, .rows = Source::SystemAccount};
        server->hasEvents = true;
        poll.server = server;
        QCOMPARE(asNdjson(poll, false),
            QByteArray("{'type':'server','target':'http://n1:8222','server_id':'NAAA','name':'n1','version':'2.15.1',"
                       "'now':'2026-11-22T10:00:00.000000001Z','ping_interval_ns':30000000000,'ping_max':3,"
                       "'connections':1,'stale_connections':9007199254740993,'stale_source':'counter',"
                       "'facts_from':'http','connections_from':'system_account','closings_from':'events'}\n")
                .replace('\'', '"'));
        server->stale.source = StaleCount::Source::Closures;
        server->hasEvents = false;
        QCOMPARE(objectsOf(asNdjson(poll, false)).constFirst().value("closings_from"_L1).toString(), u"ring"_s);
        QCOMPARE(objectsOf(asNdjson(poll, false)).constFirst().value("stale_source"_L1).toString(), u"closures"_s);
    }

    void everyOpenConnectionIsOneLineIfWanted()
    {
        const PolledServer poll = pollOf({{.cid = 7, .name = "svc", .evidence = Evidence::Suspect, .missed = 2},
            {.cid = 8}, {.cid = 9, .gone = true}});
        QCOMPARE(objectsOf(asNdjson(poll, false)).size(), 1);
        const QList<QJsonObject> lines = objectsOf(asNdjson(poll, true));
        QCOMPARE(lines.size(), 3);
        const QJsonObject first = lines[1];
        QCOMPARE(first.keys(),
            (QStringList{u"account"_s, u"authorized_user"_s, u"cid"_s, u"earliest"_s, u"evidence"_s, u"ip"_s,
                u"latest"_s, u"missed"_s, u"missed_of"_s, u"name"_s, u"now"_s, u"pending_bytes"_s, u"port"_s,
                u"proof"_s, u"proof_at"_s, u"sentence"_s, u"server_id"_s, u"start"_s, u"subscriptions"_s, u"type"_s}));
        QCOMPARE(first.value("type"_L1).toString(), u"connection"_s);
        QCOMPARE(first.value("cid"_L1).toInteger(), 7);
        QCOMPARE(first.value("name"_L1).toString(), u"svc"_s);
        QCOMPARE(first.value("evidence"_L1).toString(), u"suspect"_s);
        QCOMPARE(first.value("missed"_L1).toInteger(), 2);
        QCOMPARE(first.value("latest"_L1).toString(), u"2026-11-22T10:05:00.000000000Z"_s);
        QCOMPARE(first.value("now"_L1).toString(), u"2026-11-22T10:00:00.000000000Z"_s);
        QVERIFY(lines[2].value("name"_L1).isNull());
    }

    void whoItIsAndWhyItIsBelievedIsToldToo()
    {
        const PolledServer poll = pollOf({{.cid = 7,
            .evidence = Evidence::Ghost,
            .missed = 2,
            .pendingBytes = 2100,
            .subscriptions = 3,
            .account = "ORDERS",
            .user = "svc"}});
        const QJsonObject line = objectsOf(asNdjson(poll))[1];
        QCOMPARE(line.value("account"_L1).toString(), u"ORDERS"_s);
        QCOMPARE(line.value("authorized_user"_L1).toString(), u"svc"_s);
        QCOMPARE(line.value("ip"_L1).toString(), u"10.4.17.44"_s);
        QCOMPARE(line.value("port"_L1).toInteger(), 40188);
        QCOMPARE(line.value("pending_bytes"_L1).toInteger(), 2100);
        QCOMPARE(line.value("subscriptions"_L1).toInteger(), 3);
        QCOMPARE(line.value("missed_of"_L1).toInteger(), 3);
        QVERIFY(line.value("sentence"_L1).toString().startsWith(u"The server still delivers to it"_s));
    }

    void absentValuesAreNull()
    {
        PolledServer poll = pollOf({{.cid = 7}});
        auto server = std::make_shared<ServerSnapshot>(*poll.server);
        server->assessments[0] = {};
        server->rows.start[0] = absent;
        server->facts.connections = absent;
        server->now = noInstant;
        poll.server = server;
        const QList<QJsonObject> lines = objectsOf(asNdjson(poll, true));
        for (const QLatin1StringView name : {"now"_L1, "connections"_L1})
            QVERIFY(lines[0].value(name).isNull());
        for (const QLatin1StringView name : {"now"_L1, "start"_L1, "proof_at"_L1, "proof"_L1, "earliest"_L1,
                 "latest"_L1, "name"_L1, "account"_L1, "missed_of"_L1})
            QVERIFY(lines[1].value(name).isNull());
        QVERIFY(!asText(poll, true).isEmpty());
    }

    void everyClosureIsOneLine()
    {
        const Closure closure{.serverId = "NAAA",
            .cid = 18'446'744'073'709'551'615ULL,
            .name = "svc",
            .reason = "Stale Connection",
            .start = firstInstant(),
            .stop = firstInstant() + 90s};
        const QByteArray lines = asNdjson(pollOf({}, {closure}), false);
        QCOMPARE(lines.split('\n').value(1),
            QByteArray("{'type':'closure','server_id':'NAAA','cid':18446744073709551615,'name':'svc',"
                       "'reason':'Stale Connection','start':'2026-11-22T10:00:00.000000000Z',"
                       "'stop':'2026-11-22T10:01:30.000000000Z','told_by':'ring'}")
                .replace('\'', '"'));
    }

    void aFailedPollHasNoLines()
    {
        PolledServer poll = pollOf({{.cid = 7}});
        auto server = std::make_shared<ServerSnapshot>(*poll.server);
        server->state = ServerSnapshot::State::Down;
        poll.server = server;
        QVERIFY(asNdjson(poll, true).isEmpty());
        QVERIFY(asText(poll, true).isEmpty());
    }

    void textSaysTheMostUrgentFirst()
    {
        const PolledServer poll = pollOf({{.cid = 1, .name = "late", .closesIn = 9min},
            {.cid = 2, .name = "soon", .closesIn = 1min}, {.cid = 3, .name = "later", .closesIn = 20min}});
        const QByteArrayList lines = asText(poll, true).split('\n');
        QVERIFY(lines[1].contains("soon"));
        QVERIFY(lines[2].contains("late "));
        QVERIFY(lines[3].contains("later"));
    }

    void textSaysWhoIsNextWithoutBeingAskedForAll()
    {
        const PolledServer poll = pollOf({{.cid = 1, .name = "alive"},
            {.cid = 2, .name = "second", .evidence = Evidence::Suspect, .closesIn = 90s, .missed = 1},
            {.cid = 3,
                .name = "first",
                .evidence = Evidence::Ghost,
                .closesIn = 15s,
                .missed = 2,
                .pendingBytes = 14'800'000,
                .account = "BILLING",
                .user = "svc"},
            {.cid = 4, .name = "quiet", .evidence = Evidence::Quiet}});
        const QByteArrayList lines = asText(poll, false).split('\n');
        QCOMPARE(lines.size(), 4); // the server, two, and the last line's end
        const QString first = QString::fromUtf8(lines[1]).replace(QChar(QChar::Nbsp), u' ');
        const QString until
            = u"2026-11-22T10:00:00.000000000Z next: 3 first on n1, account BILLING, user svc, "
              "10.4.17.44:40188: Ghost, 2 of 3 pings missed, closes in 13-15 s "
              "(from 2026-11-22T10:00:13.000000000Z to 2026-11-22T10:00:15.000000000Z); "
              "last proof of life: PONG seen at 2026-11-22T09:59:51.000000000Z; holds: 14.8 MB pending, "_s;
        QCOMPARE(first.left(until.size()), until);
        QVERIFY(first.contains(u". The server still delivers to it"_s) && first.endsWith(u"it is closed."_s));
        QVERIFY(lines[2].contains("next: 2 second on n1"));
    }

    void whoIsNextIsBoundedAndSaysHowManyMore()
    {
        std::vector<RowSpec> rows;
        for (quint64 cid = 1; cid <= 14; ++cid)
            rows.push_back({.cid = cid, .evidence = Evidence::Suspect, .closesIn = 1s * int(cid)});
        const QByteArrayList lines = asText(pollOf(rows), false).split('\n');
        QCOMPARE(lines.size(), 1 + 10 + 1 + 1);
        QVERIFY(lines[11].contains("and 4 more on n1"));
    }

    void aFilterLeavesOneConnectionAndItsSentence()
    {
        const PolledServer poll = pollOf({{.cid = 7, .name = "a"}, {.cid = 8, .name = "b"}});
        const QByteArrayList lines = asText(poll, true, u"cid:8"_s).split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].contains(" connection 8 b on n1"));
        QVERIFY(lines[1].contains("It answered the server's ping at"));
    }

    // cases 35 and 36
    void hostileNamesDoNothingToTerminals()
    {
        for (const std::string &name : hostileNames()) {
            const Closure closure{.serverId = "N", .cid = 1, .name = name, .reason = name};
            PolledServer poll = pollOf({{.cid = 7, .name = name}}, {closure});
            auto server = std::make_shared<ServerSnapshot>(*poll.server);
            server->facts.serverName = name;
            server->facts.version = name;
            poll.server = server;
            const QByteArray text = asText(poll, true);
            const QByteArray json = asNdjson(poll, true);
            QVERIFY(isSafeForTerminals(text));
            QVERIFY(isSafeForTerminals(json));
            QCOMPARE(text.count('\n'), 3);
            QCOMPARE(json.count('\n'), 3);
            for (const QJsonObject &line : objectsOf(json))
                QVERIFY(!line.isEmpty());
        }
    }

    // case 35: the value stays exact, only its spelling changes
    void jsonKeepsWhatItEscapes()
    {
        const QString name = u"\x1b[31m\x7f\u009b\u202e\u2028\"\\\t\n😀"_s;
        const PolledServer poll = pollOf({{.cid = 7, .name = name.toStdString()}});
        QCOMPARE(objectsOf(asNdjson(poll, true))[1].value("name"_L1).toString(), name);
    }

    // case 36
    void placeholdersInNamesStayWhatTheyAre()
    {
        const PolledServer poll = pollOf({{.cid = 7, .name = "%1%5%n%L3 %10"}});
        QVERIFY(asText(poll, true).contains("%1%5%n%L3 %10"));
    }

    // case 115
    void withoutUtf8ThereIsOnlyAscii()
    {
        qputenv("LC_ALL", "C");
        const QByteArray text = asText(pollOf({{.cid = 7, .name = "sørvice"}}));
        qputenv("LC_ALL", "C.UTF-8");
        QVERIFY(text.contains("s?rvice"));
        QVERIFY(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); }));
    }
};

QTEST_GUILESS_MAIN(TestWatchLines)
#include "tst_watchlines.moc"
