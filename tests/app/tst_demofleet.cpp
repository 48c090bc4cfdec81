// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/democast.h"
#include "app/demo/demofleet.h"
#include "app/demo/natsprograms.h"
#include "tests/support/realserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <csignal>

using namespace stalewatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A tenth of the demo's own: the plot is counted in it.
constexpr auto pingInterval = 300ms;
constexpr auto crashArgument = "--start-a-fleet-and-crash"_L1;

/// Runs: one that has ended and waits to be reaped does not. Nobody reaps orphans where a shell is the first process.
bool isAlive(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (process == 0 || !stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = stat.readAll();
    const QByteArray state = line.mid(line.lastIndexOf(')') + 2, 1);
    return !state.isEmpty() && state != "Z" && state != "X";
}

/// What the server at @p url says of its connections.
struct Seen
{
    QSet<QString> openNames{};
    QHash<QString, int> stale{}; ///< how often a name was closed as stale
    int open = 0;
    int unnamed = 0;
};

Seen see(const QUrl &url)
{
    const auto rows = [&url](const QByteArray &state) {
        return QJsonDocument::fromJson(httpGet(url, "/connz?limit=1000&state=" + state))
            .object()
            .value("connections"_L1)
            .toArray();
    };
    Seen seen;
    for (const QJsonValue &row : rows("open")) {
        const QString name = row.toObject().value("name"_L1).toString();
        ++seen.open;
        seen.unnamed += name.isEmpty() ? 1 : 0;
        seen.openNames.insert(name);
    }
    for (const QJsonValue &row : rows("closed")) {
        if (row.toObject().value("reason"_L1).toString() == "Stale Connection"_L1)
            ++seen.stale[row.toObject().value("name"_L1).toString()];
    }
    return seen;
}

} // namespace

class tst_DemoFleet final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theCastIsTheSameEveryTimeAndItsNamesAreDistinct();
    void namesGoStaleAndComeBack();
    void itsServerEndsWithIt();
    void itsServerEndsWithACrashedProgram();
    void whoeverKillsItsServerIsNoticed();
};

void tst_DemoFleet::initTestCase()
{
    const auto program = natsServerOf(Generation::Newest);
    QVERIFY2(program, qPrintable(wordsOf(program)));
    qputenv("STALEWATCH_NATS_SERVER", program->toUtf8());
}

void tst_DemoFleet::theCastIsTheSameEveryTimeAndItsNamesAreDistinct()
{
    const auto first = demoCast(3s);
    const auto second = demoCast(1s);
    QCOMPARE(first.size(), second.size());
    QVERIFY(first.size() >= 30 && first.size() <= 60);
    QSet<QString> names;
    for (std::size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].behaviour.name, second[i].behaviour.name);
        QVERIFY2(!names.contains(first[i].behaviour.name), qPrintable(first[i].behaviour.name));
        names.insert(first[i].behaviour.name);
    }
    QVERIFY(names.contains(u"price-board-0"_s));
}

void tst_DemoFleet::namesGoStaleAndComeBack()
{
    DemoFleet fleet;
    const auto url = fleet.start(pingInterval);
    QVERIFY2(url, qPrintable(wordsOf(url)));
    QTRY_COMPARE(see(*url).open, static_cast<int>(demoCast(pingInterval).size()));
    QCOMPARE(see(*url).unnamed, 1);

    // One that hangs, one that stops reading while it is delivered to, one that publishes and never answers.
    const auto hasGoneAndComeBack = [&url](const QString &name) {
        const Seen seen = see(*url);
        return seen.stale.value(name) > 0 && seen.openNames.contains(name);
    };
    const auto cast = demoCast(pingInterval);
    for (const Trouble trouble : {Trouble::Freeze, Trouble::Vanish, Trouble::DeadReceiver, Trouble::HalfDead}) {
        const auto member = std::find_if(
            cast.begin(), cast.end(), [trouble](const CastMember &candidate) { return candidate.trouble == trouble; });
        QTRY_VERIFY_WITH_TIMEOUT(hasGoneAndComeBack(member->behaviour.name), 30 * 300);
    }
    // The well stay, and so does whoever is merely late or pings for itself.
    const Seen seen = see(*url);
    for (const CastMember &member : cast) {
        if (member.trouble == Trouble::None)
            QCOMPARE(seen.stale.value(member.behaviour.name), 0);
    }
}

void tst_DemoFleet::itsServerEndsWithIt()
{
    qint64 server = 0;
    {
        DemoFleet fleet;
        const auto url = fleet.start(1s);
        QVERIFY2(url, qPrintable(wordsOf(url)));
        server = fleet.processId();
        QVERIFY(isAlive(server));
    }
    QVERIFY(!isAlive(server));
}

void tst_DemoFleet::itsServerEndsWithACrashedProgram()
{
    const QTemporaryDir scene; // nobody is left to remove what it leaves
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, scene.path());
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(), {QString(crashArgument)});
    QVERIFY(program.waitForFinished(10'000));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    const qint64 server = program.readAllStandardOutput().trimmed().toLongLong();
    QVERIFY(server > 0);
    QTRY_VERIFY(!isAlive(server));
}

void tst_DemoFleet::whoeverKillsItsServerIsNoticed()
{
    DemoFleet fleet;
    QSignalSpy ended(&fleet, &DemoFleet::ended);
    const auto url = fleet.start(1s);
    QVERIFY2(url, qPrintable(wordsOf(url)));
    ::kill(static_cast<pid_t>(fleet.processId()), SIGKILL);
    QTRY_COMPARE(ended.size(), 1);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(crashArgument)) {
        DemoFleet fleet;
        if (!fleet.start(1s))
            return 1;
        QTextStream(stdout) << fleet.processId() << Qt::endl;
        std::raise(SIGKILL);
    }
    tst_DemoFleet test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_demofleet.moc"
