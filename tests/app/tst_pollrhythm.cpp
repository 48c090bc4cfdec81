// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/pollrhythm.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

constexpr LocalTime start{1h};

/// The wait after the poll that just ended, which took no time.
double waitSeconds(const PollRhythm &rhythm, double chance = 0.5)
{
    return std::chrono::duration<double>(rhythm.next(start, start, chance) - start).count();
}

} // namespace

class tst_PollRhythm final : public QObject
{
    Q_OBJECT

private slots:
    void aQuickServerIsPolledAsOftenAsAsked()
    {
        PollRhythm rhythm;
        rhythm.ask(2s);
        rhythm.succeeded(1ms, 3ms);
        QCOMPARE(rhythm.interval(), Nanoseconds(2s));
        QCOMPARE(rhythm.next(start, start + 300ms, 0.5), start + 2s);
    }

    void nothingIsPolledMoreOftenThanTenTimesASecond()
    {
        PollRhythm rhythm;
        rhythm.ask(1ns);
        QCOMPARE(rhythm.interval(), Nanoseconds(100ms));
        rhythm.ask(-5s);
        QCOMPARE(rhythm.interval(), Nanoseconds(100ms));
    }

    void aSlowServerGetsTenTimesItsOwnWork()
    {
        PollRhythm rhythm;
        rhythm.ask(1s);
        for (int i = 0; i < 3; ++i)
            rhythm.succeeded(400ms, 500ms);
        QCOMPARE(rhythm.interval(), Nanoseconds(4s));
        for (int i = 0; i < 3; ++i)
            rhythm.succeeded(1ms, 2ms);
        QCOMPARE(rhythm.interval(), Nanoseconds(1s));
    }

    void oneHiccupDoesNotChangeTheRhythm()
    {
        PollRhythm rhythm;
        rhythm.ask(1s);
        rhythm.succeeded(1ms, 2ms);
        rhythm.succeeded(900ms, 950ms);
        rhythm.succeeded(1ms, 2ms);
        QCOMPARE(rhythm.interval(), Nanoseconds(1s));
    }

    void aPollSlowerThanTheIntervalIsNeverOverlapped() // case 49
    {
        PollRhythm rhythm;
        rhythm.ask(1s);
        for (int i = 0; i < 3; ++i)
            rhythm.succeeded(1ms, 3s);
        QCOMPARE(rhythm.interval(), Nanoseconds(6s));
        QVERIFY(rhythm.next(start, start + 7s, 0.5) >= start + 7s);
    }

    void theSlowestServerIsPolledOnceAMinute()
    {
        PollRhythm rhythm;
        for (int i = 0; i < 3; ++i)
            rhythm.succeeded(Nanoseconds::max(), Nanoseconds::max());
        QCOMPARE(rhythm.interval(), Nanoseconds(60s));
        rhythm.ask(5min);
        QCOMPARE(rhythm.interval(), Nanoseconds(5min));
    }

    void aDeadServerIsAskedLessAndLess() // case 1
    {
        PollRhythm rhythm;
        rhythm.ask(100ms);
        for (const double expected : {1., 2., 4., 8., 16., 32., 60., 60., 60.}) {
            rhythm.failed(false);
            QVERIFY(waitSeconds(rhythm, 0.999999999) <= expected);
            QVERIFY(waitSeconds(rhythm, 0.999) > 0.99 * expected);
            QVERIFY(waitSeconds(rhythm, 0) >= 0.79 * expected);
            QVERIFY(waitSeconds(rhythm, 0) < waitSeconds(rhythm, 0.9));
        }
        QCOMPARE(rhythm.failures(), 9);
        rhythm.succeeded(1ms, 1ms);
        QCOMPARE(rhythm.failures(), 0);
        QCOMPARE(waitSeconds(rhythm), 0.1);
    }

    void backOffIsNeverFasterThanTheUsualPace()
    {
        PollRhythm rhythm;
        rhythm.ask(30s);
        rhythm.failed(false);
        QCOMPARE(waitSeconds(rhythm), 30.);
    }

    void aLostConnectionIsTriedOnceMoreAtTheUsualPace() // case 6
    {
        PollRhythm rhythm;
        rhythm.ask(100ms);
        rhythm.failed(true);
        QCOMPARE(waitSeconds(rhythm), 0.1);
        rhythm.failed(true);
        QVERIFY(waitSeconds(rhythm) > 1.5);
    }

    void aMillionFailuresDoNotOverflow()
    {
        PollRhythm rhythm;
        for (int i = 0; i < 1'000'100; ++i)
            rhythm.failed(false);
        QVERIFY(waitSeconds(rhythm) <= 60);
        QVERIFY(waitSeconds(rhythm) > 40);
    }
};

QTEST_GUILESS_MAIN(tst_PollRhythm)
#include "tst_pollrhythm.moc"
