// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/zipfile.h"
#include "tests/support/connzgenerator.h"
#include "tests/support/faultserver.h"
#include "tests/support/filefaults.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString program = QStringLiteral(STALEWATCH_PROGRAM);

constexpr std::size_t connections = 400;

/// A monitoring port whose server lives a second a poll and closes some connections in each.
FaultServer::Handler livingServer(std::size_t size = connections)
{
    auto fleet = std::make_shared<ConnzGenerator>(ConnzGenerator::Options{.connections = size});
    return [fleet](const Ask &ask) {
        if (ask.path.endsWith(u"/varz"_s)) {
            fleet->advance(1s, 0.01);
            return Script{.body = fleet->varz()};
        }
        if (ask.query.queryItemValue(u"state"_s) == u"closed"_s)
            return Script{.body = fleet->closedConnz()};
        return Script{.body = fleet->connz()};
    };
}

struct Outcome
{
    int code = -1;
    QByteArray out{};
    QByteArray err{};
};

QProcessEnvironment withoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

Outcome finished(QProcess &process)
{
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
        return {.err = process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.start(program, arguments);
    return finished(process);
}

/// Runs @p script with the program as $0 and @p arguments as $@.
Outcome runInShell(const QString &script, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.start(u"/bin/sh"_s, QStringList{u"-c"_s, script, program} + arguments);
    return finished(process);
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

qsizetype countOf(const QList<QJsonObject> &objects, QLatin1StringView type)
{
    return std::ranges::count_if(objects, [type](const QJsonObject &o) { return o.value("type"_L1) == type; });
}

/// How many closures end the lines.
qsizetype countOfLast(const QList<QJsonObject> &objects)
{
    const auto isOther = [](const QJsonObject &o) { return o.value("type"_L1) != "closure"_L1; };
    return std::distance(objects.rbegin(), std::find_if(objects.rbegin(), objects.rend(), isOther));
}

} // namespace

/// The program as it is built, without a display.
class TestProgram final : public QObject
{
    Q_OBJECT

private slots:
    void helpAndVersionNeedNoDisplay()
    {
        const Outcome help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.startsWith("Usage: stalewatch"));
        const Outcome version = run({u"--version"_s});
        QCOMPARE(version.code, 0);
        QCOMPARE(version.out, "stalewatch " STALEWATCH_VERSION "\n");
    }

    void helpSpeaksGerman()
    {
        QProcess process;
        QProcessEnvironment german = withoutDisplay();
        german.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        german.remove(u"LANGUAGE"_s);
        process.setProcessEnvironment(german);
        process.start(program, {u"--help"_s});
        const Outcome help = finished(process);
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("Rückgabewerte"));
    }

    void usageErrorsExitWith2()
    {
        for (const QStringList &arguments : {QStringList{u"--frobnicate"_s}, QStringList{u"watch"_s},
                 QStringList{u"snapshot"_s, u"n1"_s, u"--format"_s, u"text"_s}}) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.code, 2);
            QVERIFY(outcome.out.isEmpty());
            QVERIFY(!outcome.err.isEmpty());
        }
    }

    // case 60
    void passwordsInTargetsAreNotRepeated()
    {
        const Outcome outcome = run({u"watch"_s, u"--target"_s, u"http://operator:s3cr3t-seed@127.0.0.1:1"_s});
        QCOMPARE(outcome.code, 2);
        QVERIFY(!outcome.err.contains("s3cr3t-seed"));
    }

    void aSnapshotHasEveryConnection()
    {
        const FaultServer server(livingServer());
        const Outcome csv = run({u"snapshot"_s, u"--target"_s, server.url().toString(), u"--interval"_s, u"0.1"_s});
        QVERIFY2(csv.code == 0, csv.err.constData());
        QCOMPARE(csv.out.count("\r\n"), qsizetype(connections + 1));

        const QString path = m_folder.filePath(u"snapshot.json"_s);
        const Outcome json = run({u"--target"_s, server.url().toString(), u"snapshot"_s, u"--observe"_s, u"0.4"_s,
            u"--interval"_s, u"0.1"_s, u"--format"_s, u"json"_s, u"--output"_s, path});
        QVERIFY2(json.code == 0, json.err.constData());
        QVERIFY(json.out.isEmpty());
        QCOMPARE(QJsonDocument::fromJson(contentOf(path)).array().size(), qsizetype(connections));
    }

    // case 42
    void twoTargetsOfOneServerAreOneServer()
    {
        const FaultServer server(livingServer());
        const Outcome outcome = run({u"snapshot"_s, server.url(u"/a"_s).toString(), server.url(u"/b"_s).toString(),
            u"--interval"_s, u"0.1"_s, u"--observe"_s, u"0.6"_s, u"--format"_s, u"json"_s});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(QJsonDocument::fromJson(outcome.out).array().size(), qsizetype(connections));
    }

    void aShortObservationWaitsForAnAnswer()
    {
        const FaultServer server([living = livingServer()](const Ask &ask) {
            Script script = living(ask);
            script.delay = 300ms;
            return script;
        });
        const Outcome outcome = run({u"snapshot"_s, server.url().toString(), u"--observe"_s, u"0.1"_s});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(outcome.out.count("\r\n"), qsizetype(connections + 1));
    }

    void aSnapshotCanBeFiltered()
    {
        const FaultServer server(livingServer());
        const Outcome none = run({u"snapshot"_s, server.url().toString(), u"--filter"_s, u"name:no-such-name"_s,
            u"--format"_s, u"json"_s, u"--interval"_s, u"0.1"_s});
        QVERIFY2(none.code == 0, none.err.constData());
        QVERIFY(QJsonDocument::fromJson(none.out).isArray());
        QVERIFY(QJsonDocument::fromJson(none.out).array().isEmpty());
    }

    void aReportHoldsPicturesAndAnswersWithoutADisplay()
    {
        const FaultServer server(livingServer());
        const QString path = m_folder.filePath(u"report.stalewatch-bundle"_s);
        const Outcome outcome = run({u"report"_s, server.url().toString(), u"--interval"_s, u"0.1"_s, u"--output"_s,
            path, u"--redact-names"_s});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(outcome.err, QByteArray()); // not what Qt thinks of having no display, either
        const auto files = unzipped(contentOf(path));
        QVERIFY2(files, files ? "" : qPrintable(files.error().why));
        QVERIFY(QImage::fromData(files->at(u"chart.png"_s), "PNG").width() > 1000);
        const QJsonArray answers
            = QJsonDocument::fromJson(files->at(u"answers.json"_s)).object()["answers"_L1].toArray();
        QVERIFY(answers.size() >= 3); // one poll; more as far as the processor is spared
        for (const QJsonValue &answer : answers) {
            QVERIFY(answer["whole"_L1].toBool());
            const QByteArray raw = files->at(answer["file"_L1].toString());
            QVERIFY(QJsonDocument::fromJson(raw).isObject());
            QVERIFY(!raw.contains("10.0."));
        }
    }

    void aWatchWritesALineForEveryPollAndClosure()
    {
        const FaultServer server(livingServer());
        const Outcome outcome = run({u"watch"_s, u"--target"_s, server.url().toString(), u"--interval"_s, u"0.1"_s,
            u"--duration"_s, u"1"_s, u"--connections"_s});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QList<QJsonObject> lines = objectsOf(outcome.out);
        const qsizetype polls = countOf(lines, "server"_L1);
        QVERIFY(polls >= 2);
        QCOMPARE(countOf(lines, "connection"_L1), polls * qsizetype(connections));

        // Whoever was there and is no more was closed, and nobody was closed twice.
        QSet<qint64> before;
        QSet<qint64> closed;
        for (const QJsonObject &line : lines) {
            const qint64 cid = line.value("cid"_L1).toInteger();
            if (line.value("type"_L1) == "connection"_L1)
                before.insert(cid);
            if (line.value("type"_L1) != "closure"_L1)
                continue;
            QVERIFY(!closed.contains(cid));
            closed.insert(cid);
        }
        const QList<QJsonObject> last = lines.last(qsizetype(connections) + countOfLast(lines));
        for (const QJsonObject &line : last)
            before.remove(line.value("type"_L1) == "connection"_L1 ? line.value("cid"_L1).toInteger() : -1);
        QVERIFY(!before.isEmpty());
        QVERIFY(closed.contains(before));
    }

    void aWatchCanBeAppendedToAFile()
    {
        const FaultServer server(livingServer());
        const QString path = m_folder.filePath(u"watch.ndjson"_s);
        for (int round = 0; round < 2; ++round) {
            const Outcome outcome = run({u"watch"_s, server.url().toString(), u"--duration"_s, u"0.3"_s,
                u"--interval"_s, u"0.1"_s, u"--output"_s, path});
            QVERIFY2(outcome.code == 0, outcome.err.constData());
        }
        QVERIFY(countOf(objectsOf(contentOf(path)), "server"_L1) >= 2);
    }

    void signalsEndAWatchInAnOrderlyWay_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void signalsEndAWatchInAnOrderlyWay()
    {
        QFETCH(int, number);
        const FaultServer server(livingServer());
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.start(program, {u"watch"_s, server.url().toString(), u"--interval"_s, u"0.1"_s});
        QVERIFY(process.waitForReadyRead());
        ::kill(pid_t(process.processId()), number);
        const Outcome outcome = finished(process);
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.endsWith('\n'));
    }

    // case 115
    void aReaderWhoLeavesEndsAWatchQuietly()
    {
        const FaultServer server(livingServer());
        const QString code = m_folder.filePath(u"code"_s);
        const Outcome outcome = runInShell(u"{ \"$0\" \"$@\"; echo $? >'%1'; } | head -n 1"_s.arg(code),
            {u"watch"_s, server.url().toString(), u"--interval"_s, u"0.1"_s, u"--connections"_s});
        QCOMPARE(outcome.out.count('\n'), 1);
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        QCOMPARE(contentOf(code).trimmed(), "0");
    }

    void aFullDiskExitsWith4_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("arguments");
        const QString file = m_folder.filePath(u"full"_s);
        QTest::newRow("snapshot, standard output") << u"exec \"$0\" \"$@\" > /dev/full"_s << QStringList{u"snapshot"_s};
        QTest::newRow("watch, standard output") << u"exec \"$0\" \"$@\" > /dev/full"_s << QStringList{u"watch"_s};
        QTest::newRow("snapshot, file") << u"ulimit -f 8; exec \"$0\" \"$@\""_s
                                        << QStringList{u"snapshot"_s, u"--output"_s, file};
        QTest::newRow("watch, file") << u"ulimit -f 8; exec \"$0\" \"$@\""_s
                                     << QStringList{u"watch"_s, u"--connections"_s, u"--output"_s, file + u"2"_s};
        QTest::newRow("help") << u"exec \"$0\" --help > /dev/full"_s << QStringList{};
    }
    // case 111
    void aFullDiskExitsWith4()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, arguments);
        const FaultServer server(livingServer());
        const Outcome outcome
            = runInShell(script, arguments + QStringList{server.url().toString(), u"--interval"_s, u"0.1"_s});
        QCOMPARE(outcome.code, 4);
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(!QFile::exists(m_folder.filePath(u"full"_s)));
        const QByteArray lines = contentOf(m_folder.filePath(u"full2"_s));
        QVERIFY(lines.endsWith('\n') || !QFile::exists(m_folder.filePath(u"full2"_s)) || lines.isEmpty());
    }

    void whatCannotBeOpenedExitsWith4()
    {
        const FaultServer server(livingServer());
        for (const QString &command : {u"snapshot"_s, u"watch"_s}) {
            const Outcome outcome
                = run({command, server.url().toString(), u"--interval"_s, u"0.1"_s, u"--output"_s, m_folder.path()});
            QCOMPARE(outcome.code, 4);
        }
    }

    // case 1
    void unreachableTargetsExitWith3()
    {
        const QString path = m_folder.filePath(u"never.csv"_s);
        const Outcome snapshot
            = run({u"snapshot"_s, refusedUrl().toString(), u"--observe"_s, u"0.5"_s, u"--output"_s, path});
        QCOMPARE(snapshot.code, 3);
        QVERIFY(snapshot.err.contains("never answered"));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(run({u"watch"_s, refusedUrl().toString(), u"--duration"_s, u"0.5"_s}).code, 3);
    }

    void someTargetsThatAnswerAreASuccess()
    {
        const FaultServer server(livingServer());
        const QString dead = refusedUrl().toString();
        const Outcome outcome = run({u"watch"_s, u"--target"_s, server.url().toString(), u"--target"_s, dead,
            u"--duration"_s, u"0.5"_s, u"--interval"_s, u"0.1"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.err.contains((dead + u" never answered"_s).toUtf8()));
        QVERIFY(countOf(objectsOf(outcome.out), "server"_L1) >= 1);
    }

private:
    QTemporaryDir m_folder{};
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
