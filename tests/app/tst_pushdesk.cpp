// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/pushfolder.h"
#include "app/settings/safefile.h"
#include "tests/support/deskbench.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray start = "ping_interval: \"60s\" # a minute\nping_max: 2\n"
                         "authorization { user: ada, password: s3cr3t }\n";
constexpr PingChange wished{.interval = 30s, .max = 3};
constexpr PingSettings before{60s, 2};
constexpr PingSettings after{30s, 3};

/// A journal as a program leaves it that is killed when it has begun @p step.
void cutJournal(const QString &folder, const QString &push, const QByteArray &step)
{
    const QString path = folder + u'/' + push + "/journal.jsonl"_L1;
    QByteArray kept;
    for (const QByteArray &line : contentOf(path).split('\n')) {
        kept += line + '\n';
        if (line.contains("\"begin\"") && line.contains(QByteArray('"' + step + '"')))
            break;
    }
    QVERIFY(kept.size() < contentOf(path).size());
    QVERIFY(writeSafely(path, kept));
}

} // namespace

/// The service between the window and the adapters that push, on real servers.
class tst_PushDesk final : public QObject
{
    Q_OBJECT

private slots:
    void aPlanIsPushedToItsProof_data() { addGenerationRows(); }
    void aPlanIsPushedToItsProof();
    void whatCannotBePlannedIsToldWithItsReason();
    void ofFiveServersTheThirdFails();
    void whatWasDoneIsTakenBack();
    void stopEndsAfterTheServerUnderWay();
    void aKilledPushIsFoundAtTheNextStart_data();
    void aKilledPushIsFoundAtTheNextStart();
    void nothingIsPushedWhereAnEarlierPushIsOpen();
    void nothingActsWhereAllIsReadOnly_data();
    void nothingActsWhereAllIsReadOnly();
    void oneServerUnderTwoTargetsIsNotPushedTo();
    void theFileOfAPushIsOursUntilSomebodyElseChangesIt();
    void ofOldQuestionsNothingIsTold();
    void ofOldMemoriesNothingIsTold();
    void whoOnlyAsksIsNotTakenForAPush();
};

void tst_PushDesk::aPlanIsPushedToItsProof()
{
    QFETCH(Generation, generation);
    DeskBench bench;
    const auto started = bench.start(1, generation, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    const ServerPlan &plan = bench.plans.begin()->second;
    QVERIFY2(!plan.failure, qPrintable(plan.failure ? plan.failure->why : QString()));
    QVERIFY(plan.diff.contains(u"+ping_interval: \"30s\" # a minute"_s));
    QVERIFY(!plan.diff.contains(u"s3cr3t"_s));
    QCOMPARE(plan.says->written.value_or(PingSettings{}), before);
    QCOMPARE(bench.running(0), before);

    bench.desk->push(bench.order());
    QVERIFY(bench.desk->isBusy());
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.summaries[0].done, 1);
    QCOMPARE(bench.running(0), after);
    QCOMPARE(bench.last(0).state, RollingState::Done);
    QCOMPARE(bench.steps.front().step, PushStep::Lock);
    QCOMPARE(bench.steps.back().end, PushEnd::Proven);
    QVERIFY(bench.remember());
    QCOMPARE(bench.pushes.size(), std::size_t(1));
    QVERIFY(bench.pushes[0].isLatest);
    QVERIFY(!bench.pushes[0].isOpen);
}

void tst_PushDesk::whatCannotBePlannedIsToldWithItsReason()
{
    DeskBench bench;
    const auto started = bench.start(1, Generation::Newest, start + "Ping_Interval: \"70s\"\n"); // T7: two spellings
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    const ServerPlan &plan = bench.plans.begin()->second;
    QVERIFY(plan.failure);
    QVERIFY(!plan.plan);
    QVERIFY(plan.says); // it can be read all the same
    QVERIFY2(plan.failure->what.contains(u":7"_s), qPrintable(plan.failure->what));
}

// case 85
void tst_PushDesk::ofFiveServersTheThirdFails()
{
    DeskBench bench;
    const auto started = bench.start(5, Generation::Middle, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    // Refused by a reload, and by nothing before it: 2.10 reports no digest.
    QByteArray foreign = bench.content(2);
    foreign.replace("server_name: n2", "server_name: other");
    QVERIFY(writeSafely(bench.config(2), foreign));
    QVERIFY(bench.plan(wished));
    PushOrder order = bench.order();
    QCOMPARE(order.plans.size(), std::size_t(5));
    for (PushPlan &plan : order.plans)
        plan.verifyWithin = 2s;
    bench.desk->push(order);
    QVERIFY(bench.waitForEnd());
    const PushSummary &end = bench.summaries[0];
    QCOMPARE(end.done, 2);
    QCOMPARE(end.failed, 1);
    QCOMPARE(end.untouched, 2);
    QCOMPARE(end.unsure, 0);
    for (const int server : {0, 1})
        QCOMPARE(bench.running(server), after);
    for (const int server : {2, 3, 4})
        QCOMPARE(bench.running(server), before);
    QCOMPARE(bench.last(2).outcome, PushEnd::TakenBack);
    QVERIFY(!bench.last(2).why.isEmpty());
    QCOMPARE(bench.content(2), foreign);
    QCOMPARE(bench.last(4).state, RollingState::Untouched);

    bench.desk->takeBack();
    QVERIFY(bench.waitForEnd(2));
    QCOMPARE(bench.summaries[1].takenBack, 2);
    for (const int server : {0, 1})
        QCOMPARE(bench.running(server), before);
}

void tst_PushDesk::whatWasDoneIsTakenBack()
{
    DeskBench bench;
    const auto started = bench.start(2, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    const QByteArray old = bench.content(0);
    QVERIFY(bench.plan(wished));
    PushOrder order = bench.order();
    order.watch = 60s; // the first is still watched when it is taken back
    bench.desk->push(order);
    QTRY_COMPARE_WITH_TIMEOUT(bench.last(0).state, RollingState::Watching, 20'000);
    QCOMPARE(bench.running(0), after);
    bench.desk->takeBack();
    QVERIFY(bench.waitForEnd(2));
    QCOMPARE(bench.running(0), before);
    QCOMPARE(bench.running(1), before);
    QCOMPARE(bench.content(0), old);
    QCOMPARE(bench.last(1).state, RollingState::Untouched);
}

void tst_PushDesk::stopEndsAfterTheServerUnderWay()
{
    DeskBench bench;
    const auto started = bench.start(3, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    PushOrder order = bench.order();
    order.watch = 60s;
    bench.desk->push(order);
    QTRY_COMPARE_WITH_TIMEOUT(bench.last(0).state, RollingState::Watching, 20'000);
    bench.desk->stop();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.summaries[0].done, 1);
    QCOMPARE(bench.summaries[0].untouched, 2);
    QVERIFY(bench.summaries[0].wasStopped);
    QCOMPARE(bench.running(0), after);
    QCOMPARE(bench.running(1), before);

    // Continue: those that are left, by the same plans.
    order.plans.erase(order.plans.begin());
    order.watch = 0s;
    bench.desk->push(order);
    QVERIFY(bench.waitForEnd(2));
    QCOMPARE(bench.summaries[1].done, 2);
    QCOMPARE(bench.running(2), after);
}

void tst_PushDesk::aKilledPushIsFoundAtTheNextStart_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<SettleWay>("way");
    QTest::addColumn<PingSettings>("then");
    for (const char *step : {"reload", "verify", "sync-folder"}) {
        QTest::addRow("killed at %s and finished", step) << QByteArray(step) << SettleWay::Finish << after;
        QTest::addRow("killed at %s and taken back", step) << QByteArray(step) << SettleWay::TakeBack << before;
        QTest::addRow("killed at %s and kept", step) << QByteArray(step) << SettleWay::Keep << after;
    }
}

// case 67, the window's part
void tst_PushDesk::aKilledPushIsFoundAtTheNextStart()
{
    QFETCH(QByteArray, step);
    QFETCH(SettleWay, way);
    QFETCH(PingSettings, then);
    DeskBench bench;
    const auto started = bench.start(1, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    bench.desk->push(bench.order());
    QVERIFY(bench.waitForEnd());
    const QString push = bench.last(0).push;
    cutJournal(bench.folder(), push, step);

    bench.startAgain();
    QVERIFY(bench.remember());
    QCOMPARE(bench.pushes.size(), std::size_t(1));
    QVERIFY(bench.pushes[0].isOpen);
    QCOMPARE(QByteArray(idOf(bench.pushes[0].reached)), step);
    QVERIFY(!bench.pushes[0].attention.commands.isEmpty());
    bench.desk->settle(push, way);
    QVERIFY(bench.waitForEnd(2));
    QCOMPARE(bench.summaries[1].refusal, QString());
    QCOMPARE(bench.running(0), then);
    QVERIFY(bench.remember());
    QVERIFY(!bench.pushes[0].isOpen);
}

void tst_PushDesk::nothingIsPushedWhereAnEarlierPushIsOpen()
{
    DeskBench bench;
    const auto started = bench.start(1, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    bench.desk->push(bench.order());
    QVERIFY(bench.waitForEnd());
    cutJournal(bench.folder(), bench.last(0).push, "verify");
    QVERIFY(bench.plan({.interval = 40s}));
    const QByteArray content = bench.content(0);
    bench.desk->push(bench.order());
    QVERIFY(bench.waitForEnd(2));
    QVERIFY(!bench.summaries[1].refusal.isEmpty());
    QCOMPARE(bench.content(0), content);
}

void tst_PushDesk::nothingActsWhereAllIsReadOnly_data()
{
    QTest::addColumn<bool>("everywhere");
    QTest::newRow("the whole program") << true;
    QTest::newRow("this target") << false;
}

void tst_PushDesk::nothingActsWhereAllIsReadOnly()
{
    QFETCH(bool, everywhere);
    DeskBench bench;
    const auto started = bench.start(2, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    const PushOrder order = bench.order();
    bench.desk->push({.plans = {order.plans[1]}});
    QVERIFY(bench.waitForEnd());
    const QString undoable = bench.last(1).push;

    bench.desk->setReadOnly(
        {.everywhere = everywhere, .targets = everywhere ? QStringList() : QStringList{bench.target(1)}});
    bench.desk->push({.plans = {order.plans[0], order.plans[1]}}); // one of them suffices: no half of it is done
    QVERIFY(bench.waitForEnd(2));
    QVERIFY2(bench.summaries[1].refusal.contains(u"read only"_s), qPrintable(bench.summaries[1].refusal));
    QCOMPARE(bench.running(0), before);
    for (const SettleWay way : {SettleWay::Undo}) {
        const std::size_t ends = bench.summaries.size();
        bench.desk->settle(undoable, way);
        QVERIFY(bench.waitForEnd(ends + 1));
        QCOMPARE(bench.running(1), after);
    }
    const std::size_t ends = bench.summaries.size();
    cutJournal(bench.folder(), undoable, "verify");
    bench.desk->settle(undoable, SettleWay::Keep);
    QVERIFY(bench.waitForEnd(ends + 1));
    QVERIFY(bench.remember());
    const auto kept
        = std::ranges::find(bench.pushes, undoable, [](const RememberedPush &each) { return each.plan.id; });
    QVERIFY(kept->isOpen);
}

// case 43
void tst_PushDesk::oneServerUnderTwoTargetsIsNotPushedTo()
{
    DeskBench bench;
    const auto started = bench.start(1, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    PushOrder order = bench.order();
    order.plans.push_back(order.plans[0]);
    order.plans[1].target = u"http://localhost:1"_s;
    bench.desk->push(order);
    QVERIFY(bench.waitForEnd());
    QVERIFY(!bench.summaries[0].refusal.isEmpty());
    QCOMPARE(bench.running(0), before);
}

// case 92
void tst_PushDesk::theFileOfAPushIsOursUntilSomebodyElseChangesIt()
{
    DeskBench bench;
    const auto started = bench.start(1, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    bench.desk->push(bench.order());
    QVERIFY(bench.waitForEnd());
    const QString push = bench.last(0).push;
    bench.desk->examine(push);
    QTRY_VERIFY_WITH_TIMEOUT(bench.examination, 10'000);
    QVERIFY(bench.examination->isOurs);
    QCOMPARE(bench.examination->why, QString());
    QVERIFY(bench.examination->pushedDiff.contains(u"+ping_max: 3"_s));

    const QByteArray foreign = bench.content(0) + "# theirs\npassword_of_somebody: hush\n";
    QVERIFY(writeSafely(bench.config(0), foreign));
    bench.examination.reset();
    bench.desk->examine(push);
    QTRY_VERIFY_WITH_TIMEOUT(bench.examination, 10'000);
    QVERIFY(!bench.examination->isOurs);
    QVERIFY(!bench.examination->why.isEmpty());
    QVERIFY(bench.examination->foreignDiff.contains(u"+# theirs"_s));
    QVERIFY(!bench.examination->foreignDiff.contains(u"hush"_s));
    bench.desk->settle(push, SettleWay::Undo);
    QVERIFY(bench.waitForEnd(2));
    QCOMPARE(bench.content(0), foreign);
    QCOMPARE(bench.last(0).outcome, PushEnd::Untouched);
}

void tst_PushDesk::ofOldQuestionsNothingIsTold()
{
    DeskBench bench;
    const auto started = bench.start(1, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    std::vector<quint64> told;
    connect(bench.desk.get(), &PushDesk::planned, bench.desk.get(),
        [&told](const ServerPlan &plan) { told.push_back(plan.number); });
    const std::vector<ServerWish> many(12, bench.wish(0, wished));
    bench.desk->plan(1, many);
    bench.desk->plan(2, {bench.wish(0, {.interval = 45s})});
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::find(told, quint64(2)) != told.end(), 20'000);
    QVERIFY2(told.size() <= 5, qPrintable(QString::number(told.size()))); // at most the four that had begun
}

// Answers to several questions may overtake each other: only the latest one's may be shown.
void tst_PushDesk::ofOldMemoriesNothingIsTold()
{
    DeskBench bench;
    int told = 0;
    connect(bench.desk.get(), &PushDesk::remembered, bench.desk.get(), [&told] { ++told; });
    for (int i = 0; i < 8; ++i)
        bench.desk->remember();
    QVERIFY(bench.remember());
    QCOMPARE(told, 1);
}

void tst_PushDesk::whoOnlyAsksIsNotTakenForAPush()
{
    DeskBench bench;
    const auto started = bench.start(1, Generation::Newest, start);
    QVERIFY2(started, qPrintable(wordsOf(started)));
    QVERIFY(bench.plan(wished));
    bench.desk->push(bench.order());
    QVERIFY(bench.waitForEnd());
    cutJournal(bench.folder(), bench.last(0).push, "verify");
    const PushFolder folder(bench.folder());

    std::atomic_int taken = 0;
    const auto ask = [&folder, &taken] {
        for (int i = 0; i < 500; ++i)
            taken += folder.pushes().front().isOpen() ? 0 : 1;
    };
    std::thread other(ask);
    ask();
    other.join();
    QCOMPARE(taken.load(), 0);

    const auto lock = folder.lock(bench.target(0));
    QVERIFY2(lock, qPrintable(wordsOf(lock)));
    QVERIFY(folder.pushes().front().isRunning);
    const QString file = (*lock)->fileName();
    QByteArray held = contentOf(file);
    QVERIFY(held.startsWith(QByteArray::number(QCoreApplication::applicationPid())));
    held.replace(0, held.indexOf('\n'), "999999999"); // of a program that is gone
    QVERIFY(writeSafely(file, held));
    QVERIFY(folder.pushes().front().isOpen());
}

QTEST_GUILESS_MAIN(tst_PushDesk)
#include "tst_pushdesk.moc"
