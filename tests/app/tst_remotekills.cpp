// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/localstore.h"
#include "app/pushes/remotescript.h"
#include "app/pushes/ways.h"
#include "tests/support/paperdesk.h"
#include "tests/support/sshbench.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

/// How a push in a program of its own went.
struct Pushed
{
    bool wasKilled = false;
    int calls = 0; ///< system calls of its journal, if it got through
};

/// Has the program gone at its @p nth system call, 0 for none, or after @p after milliseconds, below 0 for never.
Pushed pushed(const QString &folder, const PushPlan &plan, const QString &when, int nth, int after = -1)
{
    QProcess process;
    process.start(QStringLiteral(STALEWATCH_PAPERPUSHER), {folder, when, QString::number(nth)});
    process.write(encodedPlan(plan));
    process.closeWriteChannel();
    if (after >= 0 && !process.waitForFinished(std::max(1, after)))
        process.kill();
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::CrashExit, process.readAllStandardOutput().trimmed().toInt()};
}

int killsAskedFor(int otherwise)
{
    const int asked = qEnvironmentVariableIntValue("STALEWATCH_KILLS");
    return asked > 0 ? asked : otherwise;
}

} // namespace

/// A program that pushes is killed, at each of its steps and at any time: the file is whole, old or new, and the next
/// start settles it. STALEWATCH_KILLS=200 kills more often than a run of all tests has time for.
class tst_RemoteKills final : public QObject
{
    Q_OBJECT

private slots:
    void noKillAtAnyTimeTearsALocalFile_data();
    void noKillAtAnyTimeTearsALocalFile();
    void noKillAtAnyStepTearsAFileOverSsh();
    void noKillAtAnyTimeTearsAFileOverSsh();
    void noCutConnectionTearsAFile();

private:
    void settle(PaperDesk &desk, int which, bool mayBeTorn);
};

/// After a kill and the next start.
void tst_RemoteKills::settle(PaperDesk &desk, int which, bool mayBeTorn)
{
    const QByteArray torn = desk.content();
    const std::string at = "kill " + std::to_string(which) + ": " + torn.toStdString();
    const bool isWhole = torn == PaperDesk::oldText || torn == PaperDesk::newText;
    QVERIFY2(isWhole || (mayBeTorn && isTorn(torn, PaperDesk::oldText, PaperDesk::newText)), at.c_str());
    // What was forked and has not become another program yet holds the locks of the dead a moment longer.
    QTRY_VERIFY(!desk.isBusy());
    desk.pickUp(which % 2 == 0 ? Decision::TakeBack : Decision::Wait);
    const QByteArray content = desk.content();
    QVERIFY2(content == PaperDesk::oldText || content == PaperDesk::newText, at.c_str());
    QVERIFY2(desk.isInStep(), at.c_str());
    QVERIFY2(desk.strangers().isEmpty(), qPrintable(desk.strangers().join(u' ')));
    QCOMPARE(desk.mode(), mode_t(0640));
    QCOMPARE(desk.pickUp(Decision::TakeBack), 0); // it is settled
}

void tst_RemoteKills::noKillAtAnyTimeTearsALocalFile_data()
{
    QTest::addColumn<WriteMode>("mode");
    QTest::newRow("rename") << WriteMode::Rename;
    QTest::newRow("in place") << WriteMode::InPlace;
}

// case 67
void tst_RemoteKills::noKillAtAnyTimeTearsALocalFile()
{
    QFETCH(WriteMode, mode);
    const QTemporaryDir folder(inMemory(u"stalewatch-kills"_s));
    PaperDesk whole(folder.filePath(u"whole"_s));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!pushed(folder.filePath(u"whole"_s), whole.plan(mode), u"before"_s, 0).wasKilled);
    const int longest = int(timer.elapsed()) + 2;
    QRandomGenerator random(67);
    int killed = 0;
    const int wanted = killsAskedFor(100);
    int i = 0;
    for (; killed < wanted && i < 20 * wanted; ++i) {
        const QString place = folder.filePath(QString::number(i));
        PaperDesk desk(place);
        const PushPlan plan = desk.plan(mode);
        killed += pushed(place, plan, u"before"_s, 0, random.bounded(longest)).wasKilled ? 1 : 0;
        settle(desk, i, mode == WriteMode::InPlace);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d of %d were killed", killed, i);
    QCOMPARE(killed, wanted);
}

// case 67
void tst_RemoteKills::noKillAtAnyStepTearsAFileOverSsh()
{
    SshBench bench;
    const Result<> started = bench.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().why));
    const QTemporaryDir folder(inMemory(u"stalewatch-kills"_s));
    PaperDesk whole(folder.filePath(u"whole"_s));
    const Pushed through
        = pushed(folder.filePath(u"whole"_s), whole.plan(WriteMode::Rename, u"ssh:bench"_s), u"before"_s, 0);
    QCOMPARE(whole.content(), PaperDesk::newText);
    QVERIFY(through.calls > 26);
    // All calls are between two steps: the one before is done, and its end is in the journal or not.
    constexpr int points = 26;
    for (int i = 0; i < points; ++i) {
        const QString place = folder.filePath(QString::number(i));
        PaperDesk desk(place);
        const PushPlan plan = desk.plan(WriteMode::Rename, u"ssh:bench"_s);
        const int nth = 1 + i * (through.calls - 1) / (points - 1);
        QVERIFY(pushed(place, plan, i % 2 == 0 ? u"before"_s : u"after"_s, nth).wasKilled);
        settle(desk, i, false);
        if (QTest::currentTestFailed())
            return;
    }
}

// case 67
void tst_RemoteKills::noKillAtAnyTimeTearsAFileOverSsh()
{
    SshBench bench;
    const Result<> started = bench.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().why));
    const QTemporaryDir folder(inMemory(u"stalewatch-kills"_s));
    PaperDesk whole(folder.filePath(u"whole"_s));
    const PushPlan wholePlan = whole.plan(WriteMode::Rename, u"ssh:bench"_s);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!pushed(folder.filePath(u"whole"_s), wholePlan, u"before"_s, 0).wasKilled);
    const int longest = int(timer.elapsed());
    QRandomGenerator random(67);
    int killed = 0;
    const int wanted = killsAskedFor(10);
    int i = 0;
    for (; killed < wanted && i < 20 * wanted; ++i) {
        const QString place = folder.filePath(QString::number(i));
        PaperDesk desk(place);
        const PushPlan plan = desk.plan(WriteMode::Rename, u"ssh:bench"_s);
        killed += pushed(place, plan, u"before"_s, 0, random.bounded(longest)).wasKilled ? 1 : 0;
        settle(desk, i, false);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d of %d were killed", killed, i);
    QCOMPARE(killed, wanted);
}

// cases 67 and 87: the connection ends after so many bytes of what is sent
void tst_RemoteKills::noCutConnectionTearsAFile()
{
    SshBench bench;
    const Result<> started = bench.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().why));
    const QTemporaryDir folder(inMemory(u"stalewatch-cuts"_s));
    PaperDesk desk(folder.path());
    const PushPlan plan = desk.plan(WriteMode::Rename, u"ssh:bench"_s);
    const Result<ReachedConfig> config = reachConfig(plan.store, {.owner = u"paper"_s});
    QVERIFY(config);
    ConfigStore &store = *config->store;
    QVERIFY(store.lock(plan));
    const int script = int(remoteScript().size());
    // Below zero: all but so many bytes, which cuts the config itself.
    for (const int size : {0, 1, 5, 1000, script / 2, script, script + 10, script + 100, script + 300, -30, -10, -1}) {
        bench.shims.write(
            u"ssh"_s, "head -c " + QByteArray::number(size) + " | " + bench.sshCommand() + " \"$@\"; exit 255\n");
        const Result<> written = store.writeTemp(plan, PaperDesk::newText);
        QVERIFY2(!written, QByteArray::number(size).constData());
        QVERIFY(!store.replace(plan, PaperDesk::newText));
        QCOMPARE(desk.content(), PaperDesk::oldText);
        QVERIFY2(desk.strangers().size() == 1, qPrintable(desk.strangers().join(u' '))); // the lock
    }
    bench.shims.write(u"ssh"_s, "exec " + bench.sshCommand() + " \"$@\"\n");
    QVERIFY(store.unlock(plan));
    QCOMPARE(desk.strangers(), QStringList());
}

QTEST_GUILESS_MAIN(tst_RemoteKills)
#include "tst_remotekills.moc"
