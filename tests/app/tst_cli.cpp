// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/options.h"
#include "app/cli/subcommands.h"
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

using Mode = CommandLine::Mode;

namespace {

CommandLine parsed(const QString &arguments)
{
    return parseCommandLine(u"stalewatch "_s.append(arguments).split(u' ', Qt::SkipEmptyParts));
}

QStringList hostsOf(const CommandLine &line)
{
    QStringList hosts;
    for (const Target &target : line.targets)
        hosts.append(target.url.host());
    return hosts;
}

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

/// Everything that a terminal would act upon.
bool isSafeForTerminals(const QByteArray &lines)
{
    static const QRegularExpression dangerous(
        u"[\\x{00}-\\x{09}\\x{0b}-\\x{1f}\\x{7f}-\\x{9f}\\x{061c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    return !QString::fromUtf8(lines).contains(dangerous);
}

} // namespace

class TestCli final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("LC_ALL", "C.UTF-8"); }

    void nothingOpensTheWindow()
    {
        const CommandLine line = parsed({});
        QCOMPARE(line.mode, Mode::Window);
        QVERIFY(line.targets.isEmpty());
        QVERIFY(!line.interval);
    }

    void targetsOpenTheWindowOnThem()
    {
        const CommandLine line = parsed(u"n1 --target n2 https://n3/mon"_s);
        QCOMPARE(line.mode, Mode::Window);
        QCOMPARE(hostsOf(line), (QStringList{u"n2"_s, u"n1"_s, u"n3"_s}));
    }

    void targetsStandBeforeOrAfterTheSubcommand_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("before") << u"--target n1 --target n2 snapshot"_s;
        QTest::newRow("after") << u"snapshot --target n1 --target n2"_s;
        QTest::newRow("around") << u"--target n1 snapshot --target n2"_s;
        QTest::newRow("with =") << u"--target=n1 snapshot --target=n2"_s;
        QTest::newRow("twice the same") << u"--target n1 snapshot --target n2 --target http://n1:8222"_s;
        QTest::newRow("without the option") << u"snapshot n1 n2"_s;
    }
    void targetsStandBeforeOrAfterTheSubcommand()
    {
        QFETCH(QString, arguments);
        const CommandLine line = parsed(arguments);
        QCOMPARE(line.mode, Mode::Command);
        QCOMPARE(line.command->name, "snapshot");
        QCOMPARE(hostsOf(line), (QStringList{u"n1"_s, u"n2"_s}));
    }

    void everythingOfASubcommandIsRead()
    {
        const CommandLine snapshot = parsed(
            u"snapshot --target n1 --interval 0.25 --observe 3 --output o.json --format json --filter lang:go --auth"_s);
        QCOMPARE(snapshot.mode, Mode::Command);
        QCOMPARE(snapshot.interval, std::optional<Nanoseconds>(250ms));
        QCOMPARE(snapshot.observe, std::optional<Nanoseconds>(3s));
        QCOMPARE(snapshot.output, u"o.json"_s);
        QCOMPARE(snapshot.format, u"json"_s);
        QCOMPARE(snapshot.filter, u"lang:go"_s);
        QVERIFY(snapshot.auth);

        const CommandLine watch = parsed(u"watch --target n1 --duration 2.5 --connections --format text"_s);
        QCOMPARE(watch.duration, std::optional<Nanoseconds>(2500ms));
        QCOMPARE(watch.format, u"text"_s);
        QVERIFY(watch.connections);
    }

    void everythingOfTheWindowIsRead()
    {
        const CommandLine line = parsed(u"--screenshot shot.png --after 0 --demo --reset-layout"_s);
        QCOMPARE(line.mode, Mode::Window);
        QCOMPARE(line.screenshot, u"shot.png"_s);
        QCOMPARE(line.after, Nanoseconds(0));
        QVERIFY(line.demo && line.resetLayout);
    }

    void theFirstFormatIsTheDefault()
    {
        QCOMPARE(parsed(u"snapshot n1"_s).format, u"csv"_s);
        QCOMPARE(parsed(u"watch n1"_s).format, u"ndjson"_s);
    }

    void tlsFilesAreThoseOfEveryTarget()
    {
        const CommandLine line = parsed(u"--target https://a watch --tlsca ca --tlscert c --tlskey k https://b"_s);
        QCOMPARE(line.targets.size(), 2);
        for (const Target &target : line.targets) {
            QCOMPARE(target.caFile, u"ca"_s);
            QCOMPARE(target.certificateFile, u"c"_s);
            QCOMPARE(target.keyFile, u"k"_s);
        }
    }

    void qtsOwnOptionsArePassedOver()
    {
        const CommandLine line = parsed(u"-platform offscreen -reverse n1 -style fusion"_s);
        QCOMPARE(line.mode, Mode::Window);
        QCOMPARE(hostsOf(line), (QStringList{u"n1"_s}));
    }

    void usageErrorsSayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("part");
        QTest::newRow("an unknown option") << u"--frobnicate"_s << u"frobnicate"_s;
        QTest::newRow("a value is missing") << u"--target"_s << u"target"_s;
        QTest::newRow("a value too much") << u"--demo=yes"_s << u"demo"_s;
        QTest::newRow("no target") << u"watch"_s << u"--target"_s;
        QTest::newRow("a target that is none") << u"--target nats://n1:4222"_s << u"--target"_s;
        QTest::newRow("a word that is no number") << u"watch n1 --interval fast"_s << u"fast"_s;
        QTest::newRow("a negative number") << u"watch n1 --interval=-1"_s << u"-1"_s;
        QTest::newRow("nothing") << u"watch n1 --interval 0"_s << u"0"_s;
        QTest::newRow("not a number") << u"watch n1 --interval nan"_s << u"nan"_s;
        QTest::newRow("for ever") << u"watch n1 --duration inf"_s << u"inf"_s;
        QTest::newRow("a comma") << u"watch n1 --interval 1,5"_s << u"1,5"_s;
        QTest::newRow("a format of another") << u"watch n1 --format csv"_s << u"ndjson text"_s;
        QTest::newRow("an option of another") << u"watch n1 --observe 3"_s << u"--observe"_s;
        QTest::newRow("an option of the window") << u"snapshot n1 --demo"_s << u"--demo"_s;
        QTest::newRow("an option of subcommands") << u"n1 --format csv"_s << u"--format"_s;
        QTest::newRow("when without what") << u"--after 3"_s << u"--screenshot"_s;
        QTest::newRow("a certificate without its key") << u"--tlscert c https://n1"_s << u"--tlskey"_s;
        QTest::newRow("a filter that is none") << u"snapshot n1 --filter /(/"_s << u"--filter"_s;
    }
    void usageErrorsSayWhatIsWrong()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, part);
        const CommandLine line = parsed(arguments);
        QCOMPARE(line.mode, Mode::UsageError);
        QVERIFY2(line.problem.contains(part), qPrintable(line.problem));
    }

    // case 35
    void aUsageErrorEmitsNoControlCharacter()
    {
        const CommandLine line = parseCommandLine({u"stalewatch"_s, u"--\x1b[31mred"_s});
        QCOMPARE(line.mode, Mode::UsageError);
        QVERIFY(!line.problem.contains(u'\x1b'));
    }

    void helpAndVersionWinOverMistakes()
    {
        QCOMPARE(parsed(u"--help --frobnicate"_s).mode, Mode::Help);
        QCOMPARE(parsed(u"snapshot --help"_s).mode, Mode::Help);
        QCOMPARE(parsed(u"--version"_s).mode, Mode::Version);
    }

    void everyOptionIsInTheHelp_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("summary");
        for (const CommandLineOption &option : commandLineOptions()) {
            const QString entry = u"--"_s + QLatin1StringView(option.name) + u' ' + QLatin1StringView(option.value);
            QTest::newRow(option.name) << entry << QString::fromLatin1(option.summary);
        }
        for (const Subcommand &command : subcommands())
            QTest::newRow(command.name) << QString::fromLatin1(command.name) << QString::fromLatin1(command.summary);
    }
    void everyOptionIsInTheHelp()
    {
        QFETCH(QString, entry);
        QFETCH(QString, summary);
        QVERIFY(helpText().contains(entry));
        QVERIFY(helpText().simplified().contains(summary.simplified()));
    }

    void theHelpListsExitCodesAndFitsATerminal()
    {
        const QString help = helpText();
        const QStringList exitCodes = help.section(u"Exit codes:"_s, 1).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &code : {u"  0 "_s, u"  2 "_s, u"  3 "_s, u"  4 "_s})
            QVERIFY(std::ranges::any_of(exitCodes, [&code](const QString &line) { return line.startsWith(code); }));
        for (const QString &line : help.split(u'\n'))
            QVERIFY2(line.size() < 80, qPrintable(line));
    }

    void everySubcommandTakesOptionsThatExist()
    {
        for (const Subcommand &command : subcommands()) {
            QVERIFY(command.run != nullptr);
            for (const QString &name : QString::fromLatin1(command.options).split(u' ')) {
                const auto isIt = [&name](const CommandLineOption &option) {
                    return name == QLatin1StringView(option.name)
                        && option.taken == CommandLineOption::Taken::BySubcommands;
                };
                QVERIFY2(std::ranges::any_of(commandLineOptions(), isIt), qPrintable(name));
            }
        }
    }

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
        poll.server = server;
        QCOMPARE(ndjsonLines(poll, false),
            QByteArray("{'type':'server','target':'http://n1:8222','server_id':'NAAA','name':'n1','version':'2.15.1',"
                       "'now':'2026-11-22T10:00:00.000000001Z','ping_interval_ns':30000000000,'ping_max':3,"
                       "'connections':1,'stale_connections':9007199254740993,'stale_source':'counter'}\n")
                .replace('\'', '"'));
        server->stale.source = StaleCount::Source::Closures;
        QCOMPARE(objectsOf(ndjsonLines(poll, false)).constFirst().value("stale_source"_L1).toString(), u"closures"_s);
    }

    void everyOpenConnectionIsOneLineIfWanted()
    {
        const PolledServer poll = pollOf({{.cid = 7, .name = "svc", .evidence = Evidence::Suspect, .missed = 2},
            {.cid = 8}, {.cid = 9, .gone = true}});
        QCOMPARE(objectsOf(ndjsonLines(poll, false)).size(), 1);
        const QList<QJsonObject> lines = objectsOf(ndjsonLines(poll, true));
        QCOMPARE(lines.size(), 3);
        const QJsonObject first = lines[1];
        QCOMPARE(first.keys(),
            (QStringList{u"cid"_s, u"earliest"_s, u"evidence"_s, u"latest"_s, u"missed"_s, u"name"_s, u"now"_s,
                u"proof"_s, u"proof_at"_s, u"server_id"_s, u"start"_s, u"type"_s}));
        QCOMPARE(first.value("type"_L1).toString(), u"connection"_s);
        QCOMPARE(first.value("cid"_L1).toInteger(), 7);
        QCOMPARE(first.value("name"_L1).toString(), u"svc"_s);
        QCOMPARE(first.value("evidence"_L1).toString(), u"suspect"_s);
        QCOMPARE(first.value("missed"_L1).toInteger(), 2);
        QCOMPARE(first.value("latest"_L1).toString(), u"2026-11-22T10:05:00.000000000Z"_s);
        QCOMPARE(first.value("now"_L1).toString(), u"2026-11-22T10:00:00.000000000Z"_s);
        QVERIFY(lines[2].value("name"_L1).isNull());
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
        const QList<QJsonObject> lines = objectsOf(ndjsonLines(poll, true));
        for (const QLatin1StringView name : {"now"_L1, "connections"_L1})
            QVERIFY(lines[0].value(name).isNull());
        for (const QLatin1StringView name :
            {"now"_L1, "start"_L1, "proof_at"_L1, "proof"_L1, "earliest"_L1, "latest"_L1, "name"_L1})
            QVERIFY(lines[1].value(name).isNull());
        QVERIFY(!textLines(poll, true).isEmpty());
    }

    void everyClosureIsOneLine()
    {
        const Closure closure{.serverId = "NAAA",
            .cid = 18'446'744'073'709'551'615ULL,
            .name = "svc",
            .reason = "Stale Connection",
            .start = firstInstant(),
            .stop = firstInstant() + 90s};
        const QByteArray lines = ndjsonLines(pollOf({}, {closure}), false);
        QCOMPARE(lines.split('\n').value(1),
            QByteArray("{'type':'closure','server_id':'NAAA','cid':18446744073709551615,'name':'svc',"
                       "'reason':'Stale Connection','start':'2026-11-22T10:00:00.000000000Z',"
                       "'stop':'2026-11-22T10:01:30.000000000Z'}")
                .replace('\'', '"'));
    }

    void aFailedPollHasNoLines()
    {
        PolledServer poll = pollOf({{.cid = 7}});
        auto server = std::make_shared<ServerSnapshot>(*poll.server);
        server->state = ServerSnapshot::State::Down;
        poll.server = server;
        QVERIFY(ndjsonLines(poll, true).isEmpty());
        QVERIFY(textLines(poll, true).isEmpty());
    }

    void textSaysTheMostUrgentFirst()
    {
        const PolledServer poll = pollOf({{.cid = 1, .name = "late", .closesIn = 9min},
            {.cid = 2, .name = "soon", .closesIn = 1min}, {.cid = 3, .name = "later", .closesIn = 20min}});
        const QByteArrayList lines = textLines(poll, true).split('\n');
        QVERIFY(lines[1].contains("soon"));
        QVERIFY(lines[2].contains("late "));
        QVERIFY(lines[3].contains("later"));
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
            const QByteArray text = textLines(poll, true);
            const QByteArray json = ndjsonLines(poll, true);
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
        QCOMPARE(objectsOf(ndjsonLines(poll, true))[1].value("name"_L1).toString(), name);
    }

    // case 36
    void placeholdersInNamesStayWhatTheyAre()
    {
        const PolledServer poll = pollOf({{.cid = 7, .name = "%1%5%n%L3 %10"}});
        QVERIFY(textLines(poll, true).contains("%1%5%n%L3 %10"));
    }

    // case 115
    void withoutUtf8ThereIsOnlyAscii()
    {
        qputenv("LC_ALL", "C");
        const QByteArray text = textLines(pollOf({{.cid = 7, .name = "sørvice"}}), true);
        qputenv("LC_ALL", "C.UTF-8");
        QVERIFY(text.contains("s?rvice"));
        QVERIFY(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); }));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
