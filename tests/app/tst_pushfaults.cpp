// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/localstore.h"
#include "tests/support/faultycalls.h"
#include "tests/support/paperdesk.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

/// Runs the push in a program of its own that is gone at its @p nth system call. Returns whether it got through.
bool isThroughUntilKilled(const QString &folder, const PushPlan &plan, const QString &when, int nth)
{
    QProcess process;
    process.start(QStringLiteral(STALEWATCH_PAPERPUSHER), {folder, when, QString::number(nth)});
    process.write(encodedPlan(plan));
    process.closeWriteChannel();
    process.waitForFinished(20'000);
    return process.exitStatus() == QProcess::NormalExit;
}

} // namespace

/// Every system call of a push fails once, or all of them from each on, or the program is killed there: the file is
/// whole, old or new, and in the end the server runs with it.
class tst_PushFaults final : public QObject
{
    Q_OBJECT

private slots:
    void noFailingCallTearsTheFile_data();
    void noFailingCallTearsTheFile();
    void noKillTearsTheFile_data();
    void noKillTearsTheFile();
    void whatIsTornIsToldFromWhatIsForeign_data();
    void whatIsTornIsToldFromWhatIsForeign();
};

void tst_PushFaults::noFailingCallTearsTheFile_data()
{
    QTest::addColumn<WriteMode>("mode");
    QTest::addColumn<FaultyCalls::Fault>("fault");
    QTest::addColumn<int>("error");
    using Fault = FaultyCalls::Fault;
    QTest::newRow("one fails, rename") << WriteMode::Rename << Fault::Fails << EIO;
    QTest::newRow("one fails for want of space, in place") << WriteMode::InPlace << Fault::Fails << ENOSPC;
    QTest::newRow("all fail from one on, rename") << WriteMode::Rename << Fault::FailsOnward << EROFS;
}

// case 69
void tst_PushFaults::noFailingCallTearsTheFile()
{
    QFETCH(WriteMode, mode);
    QFETCH(FaultyCalls::Fault, fault);
    QFETCH(int, error);
    const QTemporaryDir folder(inMemory(u"stalewatch-faults"_s));
    int proven = 0;
    int nth = 1;
    for (bool isThrough = false; !isThrough; ++nth) {
        PaperDesk desk(folder.filePath(QString::number(nth)));
        PushPlan plan = desk.plan(mode);
        QVERIFY(!plan.isNothing());
        FaultyCalls calls(fault, nth, error);
        const auto end = desk.carryOut(calls, PushRun(plan));
        isThrough = calls.calls() < nth;
        const QByteArray content = desk.content();
        const std::string at = "call " + std::to_string(nth) + ": " + (end ? idOf(*end) : end.error().why.toStdString())
            + ", " + content.toStdString();
        QVERIFY2(content == PaperDesk::oldText || content == PaperDesk::newText, at.c_str());
        if (end == PushEnd::Proven)
            QVERIFY2(content == PaperDesk::newText, at.c_str());
        if (!end || *end == PushEnd::Untouched || *end == PushEnd::TakenBack)
            QVERIFY2(content == PaperDesk::oldText, at.c_str());
        proven += end == PushEnd::Proven ? 1 : 0;

        desk.pickUp(Decision::TakeBack);
        QVERIFY2(desk.isInStep(), at.c_str());
        plan.id = PushFolder::newId();
        QVERIFY2(desk.carryOut(SystemCalls::real(), PushRun(plan)), at.c_str()); // sweeps
        QVERIFY2(desk.strangers().isEmpty(), qPrintable(desk.strangers().join(u' ')));
        QCOMPARE(desk.mode(), mode_t(0640));
    }
    QVERIFY(nth > 50);
    QVERIFY(proven > 0);
}

void tst_PushFaults::noKillTearsTheFile_data()
{
    QTest::addColumn<WriteMode>("mode");
    QTest::addColumn<QString>("when");
    QTest::newRow("before a call") << WriteMode::Rename << u"before"_s;
    QTest::newRow("after a call, or in the midst of a write") << WriteMode::Rename << u"after"_s;
    QTest::newRow("in place") << WriteMode::InPlace << u"after"_s;
}

// case 67
void tst_PushFaults::noKillTearsTheFile()
{
    QFETCH(WriteMode, mode);
    QFETCH(QString, when);
    const QTemporaryDir folder(inMemory(u"stalewatch-kills"_s));
    int open = 0;
    int nth = 1;
    for (bool isThrough = false; !isThrough; ++nth) {
        const QString place = folder.filePath(QString::number(nth));
        PaperDesk desk(place);
        const PushPlan plan = desk.plan(mode);
        isThrough = isThroughUntilKilled(place, plan, when, nth);
        const QByteArray torn = desk.content();
        const std::string at = "call " + std::to_string(nth) + ": " + torn.toStdString();
        const bool isWhole = torn == PaperDesk::oldText || torn == PaperDesk::newText;
        QVERIFY2(isWhole || (mode == WriteMode::InPlace && isTorn(torn, PaperDesk::oldText, PaperDesk::newText)),
            at.c_str());

        open += desk.pickUp(nth % 2 == 0 ? Decision::TakeBack : Decision::Wait);
        const QByteArray content = desk.content();
        QVERIFY2(content == PaperDesk::oldText || content == PaperDesk::newText, at.c_str());
        QVERIFY2(desk.isInStep(), at.c_str());
        QVERIFY2(desk.strangers().isEmpty(), qPrintable(desk.strangers().join(u' ')));
        QCOMPARE(desk.mode(), mode_t(0640));
        QCOMPARE(desk.pickUp(Decision::TakeBack), 0); // it is settled
    }
    QVERIFY(nth > 50);
    QVERIFY(open > 25);
}

void tst_PushFaults::whatIsTornIsToldFromWhatIsForeign_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("torn");
    const auto row = [](const char *name, const char *bytes, const char *from, const char *to, bool torn) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(from) << QByteArray(to) << torn;
    };
    row("half of as many", "new-ld", "old-ld", "new-nw", true);
    row("the old one", "old", "old", "new", false);
    row("the new one", "new", "old", "new", false);
    row("another one", "elf", "old", "new", false);
    row("grown by half", "newerte", "old", "newertext", true);
    row("shorter, not cut off", "newtext", "oldtext", "new", true);
    row("shorter, not cut off, half written", "nldtext", "oldtext", "new", true);
    row("cut too short", "ne", "old", "new", false);
    row("with an end of others", "newtexx", "oldtext", "new", false);
    row("longer than any", "newtextandmore", "oldtext", "new", false);
}

void tst_PushFaults::whatIsTornIsToldFromWhatIsForeign()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, torn);
    QCOMPARE(isTorn(bytes, from, to), torn);
}

QTEST_GUILESS_MAIN(tst_PushFaults)
#include "tst_pushfaults.moc"
