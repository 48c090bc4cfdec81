// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/attention.h"
#include "tests/models/pushworld.h"

#include <QTest>

#include <random>

namespace stalewatch {

using namespace Qt::StringLiterals;
using testing::Fault;
using testing::PushWorld;
using testing::ServerMood;
using Bytes = PushWorld::Bytes;

namespace {

constexpr int mostSteps = 60; ///< more than any push can need, with its way back

std::vector<PushStep> allSteps()
{
    std::vector<PushStep> steps;
    for (int step = 0; step <= int(PushStep::Unlock); ++step)
        steps.push_back(PushStep(step));
    return steps;
}

/// What is wrong with how @p run left @p world; empty if all is as the outcome says. Foreign bytes are nobody's fault,
/// as long as they are still there.
QString objectionTo(const PushRun &run, const PushWorld &world)
{
    const auto hold = [&world](Bytes bytes) { return world.file == bytes && world.running == bytes; };
    const bool isForeign = world.file == Bytes::Foreign;
    if (world.steps > mostSteps)
        return u"it does not end"_s;
    if (world.wasOverwritten)
        return u"it overwrote what somebody else wrote"_s;
    switch (run.end()) {
    case PushEnd::Running:
        return u"it is not over"_s;
    case PushEnd::Untouched:
        return isForeign || hold(Bytes::Old) ? QString() : u"it was touched"_s;
    case PushEnd::Proven:
        return isForeign || hold(Bytes::New) ? QString() : u"nothing is proven"_s;
    case PushEnd::TakenBack:
        return isForeign || hold(Bytes::Old) ? QString() : u"it is not back"_s;
    case PushEnd::Undecided:
    case PushEnd::Kept:
        return world.mood == ServerMood::Silent ? QString() : u"it could be decided"_s;
    case PushEnd::NeedsAttention:
        if (!isForeign && world.mood != ServerMood::Silent && !world.hadFaultOnWayBack)
            return u"it could have gone back"_s;
        return run.why().isEmpty() ? u"nobody knows why"_s : QString();
    }
    Q_UNREACHABLE();
    return {};
}

/// Takes up what a kill interrupted, by the journal alone.
PushRun takenUp(const PushWorld &world, Decision way)
{
    const auto records = readJournal(world.journal);
    const std::vector<JournalledPush> pushes = pushesIn(records.value_or(std::vector<JournalRecord>()));
    return PushRun::resumed(pushes.back().plan, pushes.back().interruption, way);
}

} // namespace

class PushRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void allGoesWell()
    {
        PushWorld world;
        PushRun run(world.plan);
        QVERIFY(!run.hasTouched());
        QVERIFY(world.drive(run));
        QCOMPARE(run.end(), PushEnd::Proven);
        QCOMPARE(world.file, Bytes::New);
        QCOMPARE(world.running, Bytes::New);
        QVERIFY(!world.hasLock && !world.hasTemp && !run.hasLeftovers());
        QVERIFY(run.why().isEmpty());
    }

    void aPlanOfNothingTouchesNothing()
    {
        PushPlan plan = PushWorld().plan;
        plan.changes.clear();
        QCOMPARE(PushRun(plan).end(), PushEnd::Untouched);
    }

    // The protocol's promise: whatever breaks, and wherever, the end has a name and the world is as it says.
    void everyFaultAtEveryStepEndsAsNamed_data() // cases 67, 69, 81 to 84, 86
    {
        QTest::addColumn<int>("mood");
        QTest::addColumn<bool>("isIncluded");
        QTest::addColumn<bool>("isShown"); // whether /varz tells the new values from the old
        QTest::newRow("the server obeys") << int(ServerMood::Obeys) << false << true;
        QTest::newRow("the server refuses the reload") << int(ServerMood::Refuses) << false << true;       // case 81
        QTest::newRow("something overrules the file") << int(ServerMood::Overrules) << false << true;      // case 82
        QTest::newRow("the server restarts") << int(ServerMood::Restarts) << false << true;                // case 83
        QTest::newRow("the server falls silent") << int(ServerMood::Silent) << false << true;              // case 84
        QTest::newRow("an override that /varz does not show") << int(ServerMood::Obeys) << false << false; // case 74
        QTest::newRow("the file is part of another") << int(ServerMood::Obeys) << true << true;
    }
    void everyFaultAtEveryStepEndsAsNamed()
    {
        QFETCH(const int, mood);
        QFETCH(const bool, isIncluded);
        QFETCH(const bool, isShown);
        for (const PushStep step : allSteps()) {
            for (const Fault fault : {Fault::None, Fault::Fails, Fault::LostBefore, Fault::LostAfter, Fault::Foreign}) {
                if (fault == Fault::Foreign && (step == PushStep::Replace || step == PushStep::Restore))
                    continue; // the moment between the last look and the rename is the file system's
                PushWorld world;
                world.mood = ServerMood(mood);
                world.plan.after = isShown ? world.plan.after : world.plan.before;
                world.plan.root = isIncluded ? u"/etc/root.conf"_s : QString();
                PushRun run(world.plan);
                QVERIFY(world.drive(run, {{step, fault}}));
                const QString objection = objectionTo(run, world);
                QVERIFY2(objection.isEmpty(),
                    qPrintable(u"%1, fault %2: %3 (%4)"_s.arg(QLatin1StringView(idOf(step)),
                        QString::number(int(fault)), objection, QLatin1StringView(idOf(run.end())))));
                const bool isCleaned = step == PushStep::RemoveTemp || step == PushStep::Unlock;
                QVERIFY2(isCleaned || (!world.hasLock && !world.hasTemp), idOf(step));
            }
        }
    }

    void everyPairOfFaultsEndsAsNamed() // cases 69 and 86
    {
        std::mt19937_64 random(86);
        const auto any = [&random](int n) { return int(random() % quint64(n)); };
        for (int i = 0; i < 20'000; ++i) {
            PushWorld world;
            world.mood = ServerMood(any(5));
            world.keepsJournal = false;
            PushRun run(world.plan);
            std::vector<PushWorld::Planned> faults;
            for (int n = 0; n < 3; ++n)
                faults.push_back({PushStep(any(int(PushStep::Unlock) + 1)), Fault(any(int(Fault::LostAfter) + 1))});
            QVERIFY(world.drive(run, faults));
            const QString objection = objectionTo(run, world);
            QVERIFY2(objection.isEmpty(), qPrintable(objection));
        }
    }

    // Killed at each step, before and after it was done; found at the next start; finished and taken back.
    void aKilledPushIsTakenUpWhereItWas() // case 67
    {
        for (const PushStep step : allSteps()) {
            for (const Fault kill : {Fault::KillBefore, Fault::KillAfter}) {
                for (const ServerMood mood : {ServerMood::Obeys, ServerMood::Refuses, ServerMood::Overrules}) {
                    for (const Decision way : {Decision::TakeBack, Decision::Keep}) {
                        PushWorld world;
                        world.mood = mood;
                        PushRun run(world.plan);
                        if (world.drive(run, {{step, kill}}))
                            continue; // it never came to this step
                        const bool hadNew = world.file == Bytes::New;
                        PushRun next = takenUp(world, way);
                        QVERIFY(world.drive(next));
                        const QString objection = objectionTo(next, world);
                        QVERIFY2(objection.isEmpty(), qPrintable(QLatin1StringView(idOf(step)) + u": "_s + objection));
                        QVERIFY2(!world.hasLock && !world.hasTemp, idOf(step));
                        if (hadNew && mood == ServerMood::Obeys)
                            QCOMPARE(next.end(), way == Decision::TakeBack ? PushEnd::TakenBack : PushEnd::Proven);
                        else
                            QVERIFY(next.end() != PushEnd::Undecided && next.end() != PushEnd::NeedsAttention);
                    }
                }
            }
        }
    }

    void aPushThatIsKilledTwiceIsTakenUpAgain() // case 67
    {
        for (const PushStep first : allSteps()) {
            for (const PushStep second : allSteps()) {
                PushWorld world;
                PushRun run(world.plan);
                if (world.drive(run, {{first, Fault::KillAfter}}))
                    continue;
                PushRun next = takenUp(world, Decision::TakeBack);
                if (world.drive(next, {{second, Fault::KillAfter}}))
                    continue;
                PushRun last = takenUp(world, Decision::TakeBack);
                QVERIFY(world.drive(last));
                QVERIFY2(objectionTo(last, world).isEmpty(), qPrintable(objectionTo(last, world)));
                QVERIFY(!world.hasLock && !world.hasTemp);
            }
        }
    }

    void aFileThatChangedSinceThePlanStopsThePush() // case 78
    {
        for (const PushStep step : {PushStep::Recheck, PushStep::RecheckAgain}) {
            PushWorld world;
            PushRun run(world.plan);
            QVERIFY(world.drive(run, {{step, Fault::Foreign}}));
            QCOMPARE(run.end(), PushEnd::Untouched);
            QCOMPARE(world.file, Bytes::Foreign);
            QVERIFY(!run.why().isEmpty());
        }
    }

    void aLockedTargetIsLeftAlone() // case 79
    {
        PushWorld world;
        PushRun run(world.plan);
        QVERIFY(world.drive(run, {{PushStep::Lock, Fault::Fails}}));
        QCOMPARE(run.end(), PushEnd::Untouched);
        QCOMPARE(world.steps, 1);
        QCOMPARE(run.why(), u"It broke."_s);
    }

    void whatNatsServerRefusesIsNeverPutInPlace() // case 80
    {
        const auto endWith = [](const Validation &baseline, const Validation &now, bool mayGo) {
            PushPlan plan = PushWorld().plan;
            plan.baseline = baseline;
            plan.mayGoUnvalidated = mayGo;
            PushRun run(plan);
            while (run.step() != PushStep::Validate)
                run.take({.digest = u"old"_s});
            run.take({.validation = now});
            return run.step();
        };
        using Verdict = Validation::Verdict;
        const Validation valid{.verdict = Verdict::Valid};
        const Validation warned{
            .verdict = Verdict::Invalid, .complaints = {u"3:1: ping_interval should be converted"_s}};
        const Validation moved{
            .verdict = Verdict::Invalid, .complaints = {u"5:7: ping_interval should be converted"_s}};
        const Validation broken{.verdict = Verdict::Invalid, .complaints = {u"9:1: unknown field"_s}};
        QCOMPARE(endWith(valid, valid, false), PushStep::Sync);
        QCOMPARE(endWith(valid, broken, false), PushStep::RemoveTemp);
        QCOMPARE(endWith(warned, moved, false), PushStep::Sync);
        QCOMPARE(endWith(warned, broken, false), PushStep::RemoveTemp);
        QCOMPARE(endWith(valid, {}, false), PushStep::RemoveTemp);
        QCOMPARE(endWith(valid, {}, true), PushStep::Sync);
    }

    void stopEndsItOnlyBeforeTheFileIsChanged() // case 85
    {
        for (const PushStep step : allSteps()) {
            PushWorld world;
            PushRun run(world.plan);
            while (!run.isOver() && run.step() != step)
                run.take({.digest = u"old"_s, .validation = {.verdict = Validation::Verdict::Valid}});
            if (step >= PushStep::Replace)
                break;
            run.stop();
            QVERIFY(world.drive(run));
            QCOMPARE(run.end(), PushEnd::Untouched);
            QCOMPARE(world.file, Bytes::Old);
        }
    }

    void whatCannotBeProvenIsForTheOperator() // case 84
    {
        PushWorld world;
        world.mood = ServerMood::Silent;
        PushRun run(world.plan);
        QVERIFY(world.drive(run));
        QCOMPARE(run.end(), PushEnd::Undecided);
        QVERIFY(!world.hasLock);
        run.decide(Decision::Wait);
        world.mood = ServerMood::Obeys;
        QVERIFY(world.drive(run));
        QCOMPARE(run.end(), PushEnd::Proven);
        run.decide(Decision::TakeBack);
        QVERIFY(world.drive(run));
        QCOMPARE(run.end(), PushEnd::TakenBack);
        QCOMPARE(world.running, Bytes::Old);
        run.decide(Decision::Keep); // too late
        QCOMPARE(run.end(), PushEnd::TakenBack);
    }

    void aServerThatDidNotReadTheOldFileIsNotCalledBack()
    {
        PushWorld world;
        world.plan.after = world.plan.before; // an override of the cluster: /varz shows none
        PushRun run(world.plan);
        QVERIFY(world.drive(run));
        QCOMPARE(run.end(), PushEnd::Proven);
        run.decide(Decision::TakeBack);
        QVERIFY(world.drive(run, {{PushStep::ReloadBack, Fault::LostBefore}}));
        QCOMPARE(world.running, Bytes::New);
        QCOMPARE(run.end(), PushEnd::NeedsAttention);
    }

    void theOperatorsWordEndsWhatIsUndecided()
    {
        PushWorld world;
        world.mood = ServerMood::Silent;
        PushRun run(world.plan);
        QVERIFY(world.drive(run));
        run.decide(Decision::Keep);
        QCOMPARE(run.end(), PushEnd::Kept);
        QCOMPARE(world.file, Bytes::New);
    }

    void anUndoDaysLaterNeedsOurFile() // case 92
    {
        PushWorld world;
        PushRun run(world.plan);
        QVERIFY(world.drive(run));
        const ServerBefore now{
            .serverId = u"NA"_s, .ping = world.plan.after, .configLoadTime = Instant(std::chrono::seconds(2))};
        PushRun undo = PushRun::undone(world.plan, now);
        QVERIFY(world.drive(undo));
        QCOMPARE(undo.end(), PushEnd::TakenBack);
        QCOMPARE(world.file, Bytes::Old);

        world.file = Bytes::Foreign;
        PushRun refused = PushRun::undone(world.plan, now);
        QVERIFY(world.drive(refused));
        QCOMPARE(refused.end(), PushEnd::Untouched);
        QCOMPARE(world.file, Bytes::Foreign);
        QVERIFY(!refused.why().isEmpty());
    }

    void whatNeedsAttentionComesWithCommands() // case 86
    {
        PushWorld world;
        world.mood = ServerMood::Overrules;
        PushRun run(world.plan);
        QVERIFY(world.drive(run, {{PushStep::Restore, Fault::Fails}}));
        QCOMPARE(run.end(), PushEnd::NeedsAttention);
        const Attention attention = attentionFor(run, {.oldVersion = u"/home/o/it's old"_s});
        QVERIFY(attention.what.contains(u"/etc/nats.conf"_s) && attention.what.contains(u"It broke."_s));
        QCOMPARE(attention.commands.value(0), u"cp -- '/home/o/it'\\''s old' /etc/nats.conf"_s);
        QCOMPARE(attention.commands.size(), 3);
    }

    void everyStepAndEndHasAName()
    {
        QSet<QString> ids;
        for (const PushStep step : allSteps()) {
            ids.insert(QLatin1StringView(idOf(step)));
            QCOMPARE(pushStepOf(QLatin1StringView(idOf(step))), std::optional(step));
            QVERIFY(!titleOf(step).isEmpty());
        }
        QCOMPARE(ids.size(), qsizetype(allSteps().size()));
        QVERIFY(!pushStepOf(u"nothing"_s));
        for (int end = 0; end <= int(PushEnd::NeedsAttention); ++end)
            QVERIFY(!titleOf(PushEnd(end)).isEmpty() && *idOf(PushEnd(end)) != '\0');
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::PushRunTest)
#include "tst_pushrun.moc"
