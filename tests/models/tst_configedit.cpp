// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configedit.h"
#include "tests/models/configcorpus.h"
#include "tests/models/configgenerator.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const PingChange both{.interval = 30s, .max = 3};
const PingChange interval{.interval = 30s};

Result<ConfigEdit> edit(const QByteArray &text, const PingChange &change,
    const QHash<QString, QByteArray> &included = {}, IncludedFiles policy = IncludedFiles::Refused,
    int version = 2'015'001)
{
    ConfigWorld world;
    world.include = [included](const QString &path) {
        return included.contains(path) ? std::optional(included.value(path)) : std::nullopt;
    };
    return ConfigFiles::read(text, u"nats.conf"_s, world, version).and_then([&](const ConfigFiles &files) {
        return editPing(files, change, policy);
    });
}

/// The new bytes, or "nats.conf:12".
QByteArray edited(const QByteArray &text, const PingChange &change)
{
    const auto result = edit(text, change);
    return result ? result->after : result.error().what.toUtf8();
}

} // namespace

class ConfigEditTest final : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheTokensThatMustChangeDo_data() // cases 74 and 75
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << before << after;
        };
        row("in quotes", "ping_interval: \"45s\" # why\nping_max = 2;\n",
            "ping_interval: \"30s\" # why\nping_max = 3;\n");
        row("in single quotes", "ping_interval '45s'\nping_max 2", "ping_interval '30s'\nping_max 3");
        row("bare", "Ping_Interval: 45s\nPING_MAX: 2\n", "Ping_Interval: \"30s\"\nPING_MAX: 3\n");
        row("an integer", "ping_interval: 45\nping_max: 1k\n", "ping_interval: \"30s\"\nping_max: 3\n");
        row("what the server would not take", "ping_interval: \"45\"\nping_max: \"2\"# c\n",
            "ping_interval: \"30s\"\nping_max: 3 # c\n");
        row("JSON", "{\"ping_interval\":\"45s\",\"ping_max\":2}", "{\"ping_interval\":\"30s\",\"ping_max\":3}");
        row("CRLF", "ping_interval: \"45s\"\r\nping_max: 2\r\n", "ping_interval: \"30s\"\r\nping_max: 3\r\n");
        row("the last of several", "ping_max: 1\nping_max: 2\nping_interval: \"1s\"\nping_interval: \"2s\"\n",
            "ping_max: 1\nping_max: 3\nping_interval: \"1s\"\nping_interval: \"30s\"\n");
        row("a variable of its own", "PI: \"45s\"\nping_interval: $PI\nping_max: 3\n",
            "PI: \"30s\"\nping_interval: $PI\nping_max: 3\n");
        row("as it should be", "ping_interval: 30s\nping_max: 3\n", "ping_interval: 30s\nping_max: 3\n");

        row("beside its sibling", "# a\nping_max: 2\nport: 1\n", "# a\nping_max: 3\nping_interval: \"30s\"\nport: 1\n");
        row("after the last plain setting", "port: 4222 # c\n\n# d\ncluster {\n  port: 6222\n}\n",
            "port: 4222 # c\nping_interval: \"30s\"\nping_max: 3\n\n# d\ncluster {\n  port: 6222\n}\n");
        row("commented out", "# ping_max: 9\nport = 4222\n# end\n",
            "# ping_max: 9\nport = 4222\nping_interval = \"30s\"\nping_max = 3\n# end\n");
        row("without a line end", "port 4222", "port 4222\nping_interval \"30s\"\nping_max 3");
        row("with CRLF", "\tport: 4222;\r\n", "\tport: 4222;\r\n\tping_interval: \"30s\";\r\n\tping_max: 3;\r\n");
        row("aligned", "port   = 4222\nhost   = 'a'\n",
            "port   = 4222\nhost   = 'a'\nping_interval = '30s'\nping_max = 3\n");
        row("nothing there", "", "ping_interval: \"30s\"\nping_max: 3\n");
        row("only a comment", "# x", "# x\nping_interval: \"30s\"\nping_max: 3\n");
        row("only a block", "cluster {\n  port: 6222\n}\n",
            "cluster {\n  port: 6222\n}\nping_interval: \"30s\"\nping_max: 3\n");
        row("into JSON", "{\n  \"port\": 4222,\n  \"host\": \"a\"\n}\n",
            "{\n  \"port\": 4222,\n  \"ping_interval\": \"30s\",\n  \"ping_max\": 3,\n  \"host\": \"a\"\n}\n");
        row("into dense JSON", "{\"port\":4222}", "{\"ping_interval\":\"30s\",\"ping_max\":3,\"port\":4222}");
        row("into empty JSON", "{}\n", "{ \"ping_interval\": \"30s\", \"ping_max\": 3 }\n");
        row("on one line", "port: 4222; host: a\n", "port: 4222; ping_interval: \"30s\"; ping_max: 3; host: a\n");
        row("before the last without a comma", "port: 1,\nhost: a\n",
            "port: 1,\nping_interval: \"30s\",\nping_max: 3,\nhost: a\n");
        row("where a stray brace ends the file", "port: 1\n}\n", "port: 1\nping_interval: \"30s\"\nping_max: 3\n}\n");
    }
    void onlyTheTokensThatMustChangeDo()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QCOMPARE(edited(before, both), after);
        QCOMPARE(edited(after, both), after);
    }

    void everyFileOfTheCorpusCanBeChanged() // case 75
    {
        for (const CorpusConfig &config : corpusConfigs()) {
            const auto result = edit(config.text, {.interval = 77s, .max = 8});
            QVERIFY2(result, result ? "" : config.name);
            const auto files = ConfigFiles::read(result->after, {});
            QCOMPARE(effectivePing(readPing(*files, PingScope::Server)), (PingSettings{77s, 8}));
            QCOMPARE(applied(config.text, result->changes).value_or(QByteArray()), result->after);
            QVERIFY(result->changes.size() <= 2);
        }
    }

    // What was put in, taken out again, gives back every byte; and a second edit finds nothing to do.
    void whatIsNotMeantStaysAsItIs() // case 75
    {
        ConfigGenerator generator(75);
        const QHash<QString, QByteArray> included{{u"inc1.conf"_s, "ping_max: 5\nD: \"44s\"\n"}};
        int count = 0;
        for (int i = 0; i < 3'000; ++i) {
            const auto result = edit(generator.next(), both, included);
            if (!result)
                continue;
            ++count;
            QByteArray back = result->after;
            for (const ByteChange &change : result->changes)
                back.replace(change.offset, change.added.size(), change.removed);
            QCOMPARE(back, result->before);
            QVERIFY(edit(result->after, both, included)->isNothing());
        }
        QVERIFY(count > 600);
    }

    void whatIsAmbiguousIsRefusedWithItsLine_data() // cases 74, 75 and trap T7
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char *name, const QByteArray &text, const char *place) {
            QTest::newRow(name) << text << QByteArray(place);
        };
        row("two spellings", "ping_interval: \"1s\"\n\nPing_Interval: \"2s\"\n", "nats.conf:3");
        row("a variable others use", "P: \"5s\"\nping_interval: $P\nwrite_deadline: $P\n", "nats.conf:1");
        row("a variable that is an option", "write_deadline: \"5s\"\nping_interval: $write_deadline\n", "nats.conf:1");
        row("used by others", "port: 1\nping_interval: \"5s\"\nwrite_deadline: $ping_interval\n", "nats.conf:2");
        row("would be used by others", "port: 1\nwrite_deadline: $ping_interval\n", "nats.conf:2");
        row("the environment's", "port: 1\n\nping_interval: $PI\n", "nats.conf:3");
        row("a block in its place", "ping_interval { a: b }\n", "nats.conf:1");
        row("a bad sibling", "ping_interval: \"1s\"\nping_max: \"2\"\n", "nats.conf:2");
        row("not readable", "port: 1\nping_interval: \"1s\n", "nats.conf:2");
    }
    void whatIsAmbiguousIsRefusedWithItsLine()
    {
        QFETCH(const QByteArray, text);
        QTEST(edited(text, interval), "place");
    }

    void illegalValuesAreNeverWritten() // case 77
    {
        for (const Nanoseconds wrong : {-5'000'000'000ns, 0ns, 4ns, Nanoseconds(999ms), Nanoseconds(2'000'000s)}) {
            const auto result = edit("ping_interval: \"30s\"\n", {.interval = wrong});
            QVERIFY(!result);
            QCOMPARE(result.error().what, u"ping_interval"_s);
        }
        for (const int wrong : {-1, 0, 101})
            QVERIFY(!edit("port: 1\n", {.max = wrong}));
    }

    void theDefaultIsNotWrittenWhereNothingStands()
    {
        const auto result = edit("port: 1\nping_max: 0\n", {.interval = 2min, .max = 2});
        QVERIFY(result && result->isNothing());
        QCOMPARE(result->after, result->before);
    }

    void anIncludedDefinitionIsChangedWhereItStands() // case 73
    {
        const QHash<QString, QByteArray> included{{u"ping.conf"_s, "ping_interval: \"5s\" # ours\n"}};
        const auto refused = edit("include ping.conf\n", interval, included);
        QVERIFY(!refused);
        QCOMPARE(refused.error().what, u"ping.conf:1"_s);
        const auto result = edit("include ping.conf\n", both, included, IncludedFiles::Edited);
        QVERIFY(result);
        QCOMPARE(result->file, u"ping.conf"_s);
        QCOMPARE(result->before, included.value(u"ping.conf"_s));
        QCOMPARE(result->after, "ping_interval: \"30s\" # ours\nping_max: 3\n"_ba);
    }

    void twoFilesAreNeverChangedAtOnce() // case 73
    {
        const QHash<QString, QByteArray> included{{u"ping.conf"_s, "ping_interval: \"5s\"\n"}};
        QVERIFY(!edit("ping_max: 2\ninclude ping.conf\n", both, included, IncludedFiles::Edited));
        QVERIFY(!edit("include ping.conf\ncluster { include ping.conf }\n", interval, included, IncludedFiles::Edited));
        const auto later = edit("include ping.conf\nping_interval: \"6s\"\n", interval, included);
        QVERIFY(later);
        QCOMPARE(later->after, "include ping.conf\nping_interval: \"30s\"\n"_ba);
        QCOMPARE(later->remarks.size(), std::size_t(1));
        QCOMPARE(later->remarks.front().what, u"ping.conf:1"_s);
    }

    void blocksAreEditedInTheirOwnStyle() // case 74
    {
        const PingChange cluster{PingScope::Cluster, 10s, 2};
        const auto edited = [&](const QByteArray &text, const PingChange &change) {
            const auto result = edit(text, change);
            return result ? result->after : result.error().what.toUtf8();
        };
        QCOMPARE(edited("ping_max: 9\ncluster {\n\tname: x\n\troutes: [a]\n}\n", cluster),
            "ping_max: 9\ncluster {\n\tname: x\n\tping_interval: \"10s\"\n\tping_max: 2\n\troutes: [a]\n}\n"_ba);
        QCOMPARE(edited("cluster { name: x, port: 6222 }\n", cluster),
            "cluster { name: x, ping_interval: \"10s\", ping_max: 2, port: 6222 }\n"_ba);
        QCOMPARE(edited("cluster {}\n", cluster), "cluster { ping_interval: \"10s\", ping_max: 2 }\n"_ba);
        QCOMPARE(edited("cluster {\n}\n", cluster), "cluster {\n    ping_interval: \"10s\"\n    ping_max: 2\n}\n"_ba);
        QCOMPARE(edited("cluster: { ping_interval: \"5s\" }\nping_interval: \"5s\"\n", interval),
            "cluster: { ping_interval: \"5s\" }\nping_interval: \"30s\"\n"_ba);
        QCOMPARE(edited("ws { ping_interval: 5s }\n", {PingScope::Websocket, 10s, {}}),
            "ws { ping_interval: \"10s\" }\n"_ba);
        QCOMPARE(edited("port: 1\n", cluster), "nats.conf:1"_ba);
    }

    void changesFitOnlyTheBytesTheyWereMadeFor() // case 78
    {
        const auto result = edit("ping_max: 2\n", {.max = 4});
        QVERIFY(result);
        QVERIFY(!applied("ping_max: 3\n", result->changes));
        QVERIFY(!applied("", result->changes));
        QVERIFY(!applied("ping_max: 2\n", {{-1, {}, "x"}}));
        QVERIFY(!applied("ping_max: 2\n", {{5, {}, "x"}, {4, {}, "y"}}));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ConfigEditTest)
#include "tst_configedit.moc"
