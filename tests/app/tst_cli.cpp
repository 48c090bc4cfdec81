// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/options.h"
#include "app/cli/subcommands.h"

#include <QTest>

#include <algorithm>

using namespace stalewatch;
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

        const CommandLine watch
            = parsed(u"watch --target n1 --duration 2.5 --connections --filter cid:7 --auth --format text"_s);
        QCOMPARE(watch.duration, std::optional<Nanoseconds>(2500ms));
        QCOMPARE(watch.format, u"text"_s);
        QVERIFY(watch.connections && watch.auth);
        QCOMPARE(watch.filter, u"cid:7"_s);
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
        QTest::newRow("a target that is none") << u"--target ws://n1:4222"_s << u"--target"_s;
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
        QTest::newRow("one of the servers behind HTTP") << u"settings http://n1 --server S2"_s << u"--server"_s;
        QTest::newRow("one server, two targets") << u"settings nats://n1 nats://n2 --server S2"_s << u"--server"_s;
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
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
