// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/rollingrun.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Servers = std::vector<std::size_t>;
using OnFailure = RollingRules::OnFailure;

namespace {

/// Pushes and watches @p servers successfully.
void prove(RollingRun &run, const Servers &servers)
{
    for (const std::size_t server : servers) {
        run.ended(server, PushEnd::Proven, {});
        run.watched(server, 0, true);
    }
}

QString statesOf(const RollingRun &run)
{
    static const QString letters = u"wPWDFtTu"_s; // in the order of RollingState
    QString states;
    for (const RollingRun::Server &server : run.servers())
        states += letters[int(server.state)];
    return states;
}

} // namespace

class PushRollingTest final : public QObject
{
    Q_OBJECT

private slots:
    void theFirstServerGoesAlone()
    {
        RollingRun run(5, {.batch = 2});
        QCOMPARE(run.toBegin(), Servers{0});
        QVERIFY(run.toBegin().empty());
        run.ended(0, PushEnd::Proven, {});
        QVERIFY(run.toBegin().empty()); // it is watched first
        run.watched(0, 0, false);
        QVERIFY(run.toBegin().empty());
        run.watched(0, 0, true);
        QCOMPARE(run.toBegin(), (Servers{1, 2}));
        prove(run, {1});
        QVERIFY(run.toBegin().empty());
        prove(run, {2});
        QCOMPARE(run.toBegin(), (Servers{3, 4}));
        prove(run, {3, 4});
        QVERIFY(run.isOver());
        QCOMPARE(run.exitCode(), 0);
    }

    void theFirstFailureStopsTheRest() // case 85
    {
        RollingRun run(5, {});
        prove(run, run.toBegin());
        prove(run, run.toBegin());
        QCOMPARE(run.toBegin(), Servers{2});
        run.ended(2, PushEnd::TakenBack, u"read-only"_s);
        QVERIFY(run.toBegin().empty());
        QVERIFY(run.toTakeBack().empty());
        QVERIFY(run.isOver());
        QCOMPARE(statesOf(run), u"DDFuu"_s);
        QCOMPARE(run.servers()[2].outcome, PushEnd::TakenBack);
        QCOMPARE(run.exitCode(), 2);
    }

    void whatWasDoneIsTakenBackIfWished() // case 85
    {
        RollingRun run(4, {.onFailure = OnFailure::TakeBack});
        prove(run, run.toBegin());
        prove(run, run.toBegin());
        run.ended(run.toBegin().front(), PushEnd::TakenBack, {});
        QVERIFY(!run.isOver());
        QCOMPARE(run.toTakeBack(), Servers{1});
        QVERIFY(run.toTakeBack().empty());
        run.ended(1, PushEnd::TakenBack, {});
        QCOMPARE(run.toTakeBack(), Servers{0});
        run.ended(0, PushEnd::TakenBack, {});
        QVERIFY(run.isOver());
        QCOMPARE(statesOf(run), u"TTFu"_s);
        QCOMPARE(run.exitCode(), 2);
    }

    void whatCannotBeTakenBackEndsTheTakingBack() // case 86
    {
        RollingRun run(3, {.onFailure = OnFailure::TakeBack});
        prove(run, run.toBegin());
        prove(run, run.toBegin());
        run.ended(run.toBegin().front(), PushEnd::Untouched, {});
        run.ended(run.toTakeBack().front(), PushEnd::NeedsAttention, u"gone"_s);
        QVERIFY(run.toTakeBack().empty());
        QVERIFY(run.isOver());
        QCOMPARE(statesOf(run), u"DFF"_s);
        QCOMPARE(run.exitCode(), 1);
    }

    void aPushThatClosesConnectionsStopsItself()
    {
        RollingRun run(3, {.staleTolerated = 2});
        QCOMPARE(run.toBegin(), Servers{0});
        run.ended(0, PushEnd::Proven, {});
        run.watched(0, 2, false);
        QVERIFY(!run.isStopping());
        run.watched(0, 3, false);
        QVERIFY(run.isOver());
        QCOMPARE(statesOf(run), u"Duu"_s);
        QVERIFY(run.servers()[0].why.contains(u'3'));
        QCOMPARE(run.exitCode(), 2);
    }

    void stopEndsAfterTheServerUnderWay()
    {
        RollingRun run(3, {});
        QCOMPARE(run.toBegin(), Servers{0});
        run.stop();
        QVERIFY(!run.isOver());
        prove(run, {0});
        QVERIFY(run.toBegin().empty());
        QVERIFY(run.isOver());
        QCOMPARE(statesOf(run), u"Duu"_s);
        QCOMPARE(run.exitCode(), 2);
    }

    void aResumedRunLeavesProvenServersAlone() // case 85
    {
        RollingRun run(4, {.onFailure = OnFailure::TakeBack}, {0, 1});
        QCOMPARE(run.toBegin(), Servers{2});
        run.ended(2, PushEnd::Untouched, {});
        QVERIFY(run.toTakeBack().empty());
        QVERIFY(run.isOver());
        QCOMPARE(statesOf(run), u"DDFu"_s);
    }

    void theWatchLastsForTheOldWindow()
    {
        QCOMPARE(watchTime({2min, 2}), Nanoseconds(8min));
        QCOMPARE(watchTime({-5s, 2}), Nanoseconds(0));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::PushRollingTest)
#include "tst_pushrolling.moc"
