// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configlint.h"
#include "tests/models/configcorpus.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;
using State = PingKeyReading::State;

namespace {

using Files = QHash<QString, QByteArray>;

ConfigWorld worldOf(const Files &included, const QHash<QByteArray, QByteArray> &environment = {})
{
    const auto find = [](const auto &table, const auto &key) {
        return table.contains(key) ? std::optional(table.value(key)) : std::nullopt;
    };
    return {.include = [=](const QString &path) { return find(included, path); },
        .environment = [=](const QByteArray &name) { return find(environment, name); }};
}

/// "30000/2", the problem's place, or "?" for what cannot be read at all.
QString read(const QByteArray &text, const ConfigWorld &world = {}, int version = 0)
{
    const auto files = ConfigFiles::read(text, u"/etc/nats.conf"_s, world, version);
    if (!files)
        return u"refused "_s + files.error().what;
    const PingReading reading = readPing(*files, PingScope::Server);
    for (const PingKeyReading *key : {&reading.interval, &reading.max}) {
        if (key->state == State::Bad)
            return u"bad "_s + key->problem.what;
        if (key->state == State::Ambiguous)
            return u"ambiguous "_s + key->problem.what;
    }
    const PingSettings ping = effectivePing(reading).value_or(PingSettings());
    return u"%1/%2"_s.arg(ping.interval / std::chrono::milliseconds(1)).arg(ping.max);
}

} // namespace

class ConfigPingTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatTheServerTakesIsRead_data() // case 75
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        for (const CorpusConfig &config : corpusConfigs())
            QTest::newRow(config.name) << config.text << u"%1/%2"_s.arg(config.intervalMs).arg(config.max);
        QTest::newRow("unquoted 2m is two million seconds") << "ping_interval: 2m\n"_ba << u"2000000000/2"_s;
        QTest::newRow("an integer is seconds") << "ping_interval: 30\n"_ba << u"30000/2"_s;
        QTest::newRow("negative") << "ping_interval: \"-5s\"\nping_max: -1\n"_ba << u"-5000/-1"_s;
        QTest::newRow("seconds that run over") << "ping_interval: 9223372036854775807\n"_ba << u"-1000/2"_s;
        QTest::newRow("no unit") << "\nping_interval: \"30\"\n"_ba << u"bad /etc/nats.conf:2"_s;
        QTest::newRow("days") << "ping_interval: \"1d\"\n"_ba << u"bad /etc/nats.conf:1"_s;
        QTest::newRow("a float") << "ping_interval: 1.5\n"_ba << u"bad /etc/nats.conf:1"_s;
        QTest::newRow("a list") << "ping_interval: [1 ]\n"_ba << u"bad /etc/nats.conf:1"_s;
        QTest::newRow("a number in quotes") << "ping_max: \"2\"\n"_ba << u"bad /etc/nats.conf:1"_s;
        QTest::newRow("two spellings") << "ping_interval: \"60s\"\nPing_Interval: \"180s\"\n"_ba
                                       << u"ambiguous /etc/nats.conf:2"_s; // trap T7
        QTest::newRow("a variable in quotes is none") << "P: 3\nping_max: \"$P\"\n"_ba << u"bad /etc/nats.conf:2"_s;
        QTest::newRow("an unknown environment") << "ping_max: $P\n"_ba << u"ambiguous /etc/nats.conf:1"_s;
        QTest::newRow("a variable of a block") << "a { P: 3 }\nping_max: $P\n"_ba << u"ambiguous /etc/nats.conf:2"_s;
        QTest::newRow("the last before it") << "P: 3\nP: 4\nping_max: $P\nP: 5\n"_ba << u"120000/4"_s;
    }
    void whatTheServerTakesIsRead()
    {
        QFETCH(const QByteArray, text);
        const QString result = read(text);
        QTEST(result, "expected");
    }

    void includesCountWhereTheyStand() // case 73
    {
        const ConfigWorld world = worldOf({{u"/etc/ping.conf"_s, "ping_max: 5\nP: \"44s\"\n"}});
        QCOMPARE(read("include ping.conf\n", world), u"120000/5"_s);
        QCOMPARE(read("include 'ping.conf'\nping_max: 3\n", world), u"120000/3"_s);
        QCOMPARE(read("ping_max: 3\ninclude \"./x/../ping.conf\"\n", world), u"120000/5"_s);
        QCOMPARE(read("include ping.conf\nping_interval: $P\n", world), u"44000/5"_s);
        QCOMPARE(read("include /ping.conf\n", world), u"120000/5"_s); // absolute ones are not
        QCOMPARE(read("PING_MAX: 3\ninclude ping.conf\n", world), u"ambiguous /etc/ping.conf:1"_s);
    }

    void anIncludedFileDoesNotSeeTheVariablesOfTheOther() // case 73
    {
        const Files files{{u"/etc/a.conf"_s, "ping_max: $P\n"}};
        QCOMPARE(read("P: 3\ninclude a.conf\n", worldOf(files)), u"refused /etc/a.conf:1"_s);
        QCOMPARE(read("P: 3\ninclude a.conf\n", worldOf(files, {{"P", "7"}})), u"120000/7"_s);
    }

    void missingAndCircularIncludesAreRefused() // case 73
    {
        QCOMPARE(read("\ninclude nope.conf\n", worldOf({})), u"refused /etc/nats.conf:2"_s);
        QCOMPARE(read("include nope.conf\n"), u"refused /etc/nats.conf:1"_s);
        const Files circle{{u"/etc/a.conf"_s, "include b.conf\n"}, {u"/etc/b.conf"_s, "#\ninclude a.conf\n"}};
        QCOMPARE(read("include a.conf\n", worldOf(circle)), u"refused /etc/b.conf:2"_s);
        const Files self{{u"/etc/nats.conf"_s, "include nats.conf\n"}};
        QCOMPARE(read("include nats.conf\n", worldOf(self)), u"refused /etc/nats.conf:1"_s);
    }

    void theEnvironmentIsParsedAsTheServerDoes() // case 75
    {
        const QHash<QByteArray, QByteArray> environment{
            {"D", "\"50s\""}, {"M", "$N"}, {"N", "6"}, {"LOOP", "$LOOP"}, {"BAD", "["}};
        const ConfigWorld world = worldOf({}, environment);
        QCOMPARE(read("ping_interval: $D\nping_max: $M\n", world), u"50000/6"_s);
        QCOMPARE(read("ping_max: $NOT_SET\n", world), u"refused /etc/nats.conf:1"_s);
        QCOMPARE(read("debug: $BAD\n", world), u"refused /etc/nats.conf:1"_s);
        QCOMPARE(read("ping_max: $LOOP\n", world), u"refused /etc/nats.conf:1"_s);
    }

    void blocksHaveTheirOwnSettings() // case 74
    {
        const auto files = ConfigFiles::read("ping_interval: \"30s\"\ncluster {\n name: x\n ping_interval: \"5s\"\n"
                                             " ping_max: 3\n}\nws { port: 80, ping_interval: '7s' }\n",
            u"nats.conf"_s);
        QVERIFY(files);
        const PingReading cluster = readPing(*files, PingScope::Cluster);
        QCOMPARE(cluster.interval.value, qint64(5'000'000'000));
        QCOMPARE(cluster.max.value, qint64(3));
        QCOMPARE(files->placeOf(cluster.interval.at).line, 4);
        const PingReading websocket = readPing(*files, PingScope::Websocket);
        QCOMPARE(websocket.interval.value, qint64(7'000'000'000));
        QCOMPARE(websocket.max.state, State::Absent);
        QCOMPARE(readPing(*files, PingScope::Server).interval.value, qint64(30'000'000'000));
    }

    void aBlockThatIsDefinedTwiceIsTheLastOne()
    {
        const auto files = ConfigFiles::read("cluster { ping_max: 3 }\ncluster { name: x }\n", u"nats.conf"_s);
        QVERIFY(files);
        QVERIFY(readPing(*files, PingScope::Cluster).hasBlock);
        QCOMPARE(readPing(*files, PingScope::Cluster).max.state, State::Absent);
        QVERIFY(!readPing(*files, PingScope::Websocket).hasBlock);
        const auto twice = ConfigFiles::read("cluster { ping_max: 3 }\nCluster { name: x }\n", u"nats.conf"_s);
        QVERIFY(twice);
        QCOMPARE(readPing(*twice, PingScope::Cluster).max.state, State::Ambiguous);
    }

    void definitionsThatDoNotCountAreNamed()
    {
        const auto files = ConfigFiles::read("ping_max: 1\nping_max: 2\n\nping_max: 3\n", u"nats.conf"_s);
        QVERIFY(files);
        const PingKeyReading max = readPing(*files, PingScope::Server).max;
        QCOMPARE(files->placeOf(max.at).line, 4);
        QCOMPARE(max.shadowed.size(), std::size_t(2));
        QCOMPARE(files->placeOf(max.shadowed[1]).line, 2);
    }

    void whatMeansSomethingElseIsTold_data() // trap T6
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("places");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &places) {
            QTest::newRow(name) << text << places;
        };
        row("plain", "ping_interval: \"30s\"\nping_max: 2\n", {});
        row("2m without quotes", "port: 1\nping_interval: 2m\n", {u"nats.conf:2"_s});
        row("negative", "ping_interval: \"-5s\"\nping_max: -1\n", {u"nats.conf:1"_s, u"nats.conf:2"_s});
        row("too short", "ping_interval: \"4ns\"\n", {u"nats.conf:1"_s});
        row("zeros", "ping_interval: \"0s\"\nping_max: 0\n", {});
        row("twice", "ping_max: 2\nping_max: 3\n", {u"nats.conf:1"_s});
        row("unreadable", "ping_interval: \"30\"\n", {u"nats.conf:1"_s});
        row("two spellings", "ping_max: 2\nPing_Max: 3\n", {u"nats.conf:2"_s});
    }
    void whatMeansSomethingElseIsTold()
    {
        QFETCH(const QByteArray, text);
        const auto files = ConfigFiles::read(text, u"nats.conf"_s);
        QVERIFY(files);
        QStringList places;
        for (const Failure &remark : lintPing(*files, readPing(*files, PingScope::Server)))
            places += remark.what;
        QTEST(places, "places");
    }

    void scopesNeedVersionsThatKnowThem() // case 74
    {
        QVERIFY(!knowsScope(2'009'010, PingScope::Cluster));
        QVERIFY(knowsScope(2'010'010, PingScope::Cluster));
        QVERIFY(!knowsScope(2'010'027, PingScope::Websocket));
        QVERIFY(knowsScope(2'011'012, PingScope::Websocket));
        QVERIFY(!knowsScope(2'012'002, PingScope::Websocket));
        QVERIFY(knowsScope(2'015'001, PingScope::Websocket));
        QVERIFY(knowsScope(0, PingScope::Server));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ConfigPingTest)
#include "tst_configping.moc"
