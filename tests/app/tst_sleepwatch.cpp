// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/sleepwatch.h"
#include "tests/support/enginebench.h"
#include "tests/support/fakemonitor.h"

#include <QSignalSpy>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;

namespace {

LocalTime localNow()
{
    return std::chrono::steady_clock::now();
}

} // namespace

class tst_SleepWatch final : public QObject
{
    Q_OBJECT

private slots:
    void aSleepIsToldOnceWithItsLength() // case 47
    {
        Nanoseconds asleep = 3h; // before the program was started
        SleepWatch watch([&asleep] { return asleep; });
        QSignalSpy slept(&watch, &SleepWatch::slept);
        watch.look();
        QCOMPARE(slept.size(), 0);
        asleep += 8h;
        watch.look();
        watch.look();
        QCOMPARE(slept.size(), 1);
        QCOMPARE(slept.first().first().value<std::chrono::nanoseconds>(), Nanoseconds(8h));
    }

    void clocksThatAreReadOneAfterTheOtherAreNoSleep()
    {
        Nanoseconds asleep{0};
        SleepWatch watch([&asleep] { return asleep; });
        QSignalSpy slept(&watch, &SleepWatch::slept);
        for (const Nanoseconds noise : {Nanoseconds(400), Nanoseconds(-90'000), Nanoseconds(2ms), Nanoseconds(0)}) {
            asleep = noise;
            watch.look();
        }
        QCOMPARE(slept.size(), 0);
    }

    void shortSleepsAddUp()
    {
        Nanoseconds asleep{0};
        SleepWatch watch([&asleep] { return asleep; });
        QSignalSpy slept(&watch, &SleepWatch::slept);
        asleep = 300ms;
        watch.look();
        asleep = 600ms;
        watch.look();
        QCOMPARE(slept.size(), 1);
        QCOMPARE(slept.first().first().value<std::chrono::nanoseconds>(), Nanoseconds(600ms));
    }

    void thisMachineHasNotSleptForANegativeTime() { QVERIFY(asleepSinceBoot() > -1ms); }

    void afterASleepNothingIsKnownUntilTheNextAnswer() // case 47
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.connect("a"); });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        bench.engine.setPaused(true);
        bench.engine.noteSleep(8h);
        QTRY_VERIFY(bench.server()->health.isUnknownAt(localNow()));
        const ServerSnapshot &server = *bench.server();
        QCOMPARE(server.openRows, std::size_t(1));
        QVERIFY(localNow() - server.health.receivedAt > 8h);
        QVERIFY(server.serverTime(localNow()) - server.now > 8h);
        bench.engine.setPaused(false);
        QTRY_VERIFY(!bench.server()->health.isUnknownAt(localNow()));
    }

    void aServerThatIsDownAfterASleepWasLastSeenBeforeIt() // case 47
    {
        FakeMonitor monitor;
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        bench.engine.setPaused(true);
        monitor.with([](auto &state) { state.instead["/varz"] = {.body = "{}", .then = Script::Then::Reset}; });
        bench.engine.noteSleep(8h);
        bench.engine.setPaused(false);
        QTRY_VERIFY(bench.isDown());
        QVERIFY(localNow() - bench.server()->health.receivedAt > 8h);
        monitor.with([](auto &state) { state.instead.clear(); });
        bench.engine.refresh();
        QTRY_VERIFY(bench.isUp());
        QVERIFY(!bench.server()->health.isUnknownAt(localNow()));
    }

    void anAnswerThatLayInTheSocketMeanwhileIsNotTakenForNew() // case 47
    {
        FakeMonitor monitor;
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        monitor.with([](auto &state) { state.manner.delay = 200ms; });
        const int asked = monitor.count("/connz?closed");
        monitor.with([](auto &state) { state.close(state.connect("went meanwhile")); });
        QTRY_VERIFY(monitor.count("/connz?closed") > asked);
        const std::size_t before = bench.polls.size();
        const LocalTime woke = localNow();
        bench.engine.noteSleep(8h);
        QTRY_COMPARE(bench.closedCids(), std::vector<quint64>{5});
        for (std::size_t i = before; i < bench.polls.size(); ++i)
            QVERIFY(bench.polls[i].server->health.askedAt >= woke);
    }
};

QTEST_GUILESS_MAIN(tst_SleepWatch)
#include "tst_sleepwatch.moc"
