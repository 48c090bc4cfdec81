// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/handpolls.h"

#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using Measure = StaleHistory::Measure;

class StaleHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void aQuietFleetCostsOneRunATarget()
    {
        StaleHistory history;
        watch(history, {.total = 7}, 1h);
        QCOMPARE(history.size(), std::size_t(1));
        const auto pieces = history.curve(query(0s, 1h));
        QCOMPARE(pieces.size(), std::size_t(1));
        QCOMPARE(pieces[0].points.size(), std::size_t(2));
        QCOMPARE(pieces[0].points.back(), std::pair(t0 + 1h, 0.0));
    }

    void closuresCountFromTheMomentWatchingBegan()
    {
        StaleHistory history;
        take(history, {{.total = 100}});
        take(history, {{.at = 1s, .total = 103}});
        QCOMPARE(valueAt(history, 0s), 0);
        QCOMPARE(valueAt(history, 1s), 3);
        QCOMPARE(valueAt(history, 1s, query(0s, 1s, Measure::Lifetime)), 103);
        QCOMPARE(history.earlier({}), 100);
        QCOMPARE(history.beganAt(), t0);
        QVERIFY(!history.beganAt({2}));
    }

    // case 40
    void aRestartAddsToWhatWasBeforeAndIsMarked()
    {
        StaleHistory history;
        watch(history, {.total = 50}, 9s);
        take(history, {{.at = 10s, .total = 52}});
        take(history, {{.number = 2, .at = 13s, .total = 0, .start = s0 + 11s}});
        QCOMPARE(valueAt(history, 13s), 2);
        take(history, {{.number = 2, .at = 14s, .total = 3, .start = s0 + 11s}});
        QCOMPARE(valueAt(history, 14s), 5);
        const auto marks = history.marks(t0, t0 + 1min);
        QCOMPARE(marks.size(), std::size_t(1));
        QCOMPARE(marks[0].kind, HistoryMark::Kind::Restart);
        QCOMPARE(marks[0].at, t0 + 13s);
        for (const auto &piece : history.curve(query(0s, 20s, Measure::PerMinute))) {
            for (const auto &point : piece.points)
                QVERIFY(point.second >= 0);
        }
    }

    // case 41
    void aCounterThatFallsIsAResetNotANegativeRate()
    {
        StaleHistory history;
        take(history, {{.total = 50}});
        take(history, {{.at = 1s, .total = 60}});
        take(history, {{.at = 2s, .total = 4}});
        QCOMPARE(valueAt(history, 2s), 14);
        QCOMPARE(valueAt(history, 2s, query(0s, 2s, Measure::PerMinute)), 14);
        QCOMPARE(history.marks(t0, t0 + 1min).at(0).kind, HistoryMark::Kind::Reset);
    }

    void aLoadBalancerIsNoSeriesOfRestarts() // case 44
    {
        StaleHistory history;
        const Poll a{.number = 1, .total = 500, .start = s0 - 24h};
        const Poll b{.number = 2, .total = 900, .start = s0 - 48h};
        for (int i = 0; i < 10; ++i) {
            Poll poll = i % 2 ? b : a;
            poll.at = i * 1s;
            take(history, {poll});
        }
        QCOMPARE(valueAt(history, 9s), 0);
        const auto marks = history.marks(t0, t0 + 1min);
        QCOMPARE(marks.size(), std::size_t(1));
        QCOMPARE(marks[0].kind, HistoryMark::Kind::Replaced);
        take(history, {{.number = 1, .at = 10s, .total = 502, .start = s0 - 24h}});
        QCOMPARE(valueAt(history, 10s), 2);
    }

    void aReloadIsMarkedWithTheOldAndNewPingSettings()
    {
        StaleHistory history;
        take(history, {{}});
        take(history, {{.at = 5s, .ping = {30s, 2}, .loaded = s0 + 4s}});
        take(history, {{.at = 6s, .ping = {30s, 2}, .loaded = s0 + 4s}});
        const auto marks = history.marks(t0, t0 + 1min);
        QCOMPARE(marks.size(), std::size_t(1));
        QCOMPARE(marks[0].kind, HistoryMark::Kind::Reload);
        QCOMPARE(marks[0].before, PingSettings{});
        QCOMPARE(marks[0].after, (PingSettings{30s, 2}));
        QVERIFY(history.marks(t0 + 6s, t0 + 1min).empty());
    }

    void timeWithoutAGoodPollIsAGapNotALine()
    {
        StaleHistory history;
        watch(history, {}, 10s);
        take(history, {{.at = 10s, .isUp = false}});
        take(history, {{.at = 40s, .total = 6}});
        watch(history, {.at = 41s, .total = 6}, 60s);
        const auto pieces = history.curve(query(0s, 60s));
        QCOMPARE(pieces.size(), std::size_t(2));
        QCOMPARE(pieces[0].points.back(), std::pair(t0 + 10s, 0.0));
        QCOMPARE(pieces[1].points.front(), std::pair(t0 + 40s, 6.0));
        QCOMPARE(valueAt(history, 25s), -1);
        const auto gaps = history.gaps(1, t0, t0 + 60s);
        QCOMPARE(gaps.size(), std::size_t(1));
        QCOMPARE(gaps[0], std::pair(t0 + 10s, t0 + 40s));
        QCOMPARE(history.gaps(1, t0 + 20s, t0 + 30s).at(0), std::pair(t0 + 20s, t0 + 30s));
    }

    void oneLateAnswerIsNoGap()
    {
        StaleHistory history;
        take(history, {{}});
        take(history, {{.at = 0s, .isUp = false}});
        take(history, {{.at = 4s}});
        QVERIFY(history.gaps(1, t0, t0 + 4s).empty());
        QCOMPARE(history.curve(query(0s, 4s)).size(), std::size_t(1));
    }

    void pollsThatNobodyLookedAtAreNoGap() // case 48
    {
        StaleHistory history;
        take(history, {{.polls = 1}});
        take(history, {{.at = 12s, .total = 3, .polls = 13}});
        QVERIFY(history.gaps(1, t0, t0 + 12s).empty());
        QCOMPARE(history.curve(query(0s, 12s)).size(), std::size_t(1));
        take(history, {{.at = 60s, .total = 3, .polls = 18}}); // five polls are not 48 s
        QCOMPARE(history.gaps(1, t0, t0 + 60s).size(), std::size_t(1));
    }

    void aServerThatDoesNotAnswerNowIsInAGapThatGrows()
    {
        StaleHistory history;
        take(history, {{.target = 1}, {.target = 2}});
        for (int i = 1; i <= 20; ++i)
            take(history, {{.target = 1, .at = i * 1s}, {.target = 2, .isUp = false}});
        QCOMPARE(history.gaps(2, t0, t0 + 1min).at(0), std::pair(t0, t0 + 20s));
        QVERIFY(history.gaps(1, t0, t0 + 1min).empty());
    }

    // case 47
    void aMachineThatSleptLeavesAGapAndNoBurst()
    {
        StaleHistory history;
        watch(history, {.total = 1}, 10s);
        watch(history, {.at = 11s, .total = 400, .slept = 8h}, 20s); // our clock stood still
        QCOMPARE(history.curve(query(0s, 20s)).size(), std::size_t(2));
        QCOMPARE(valueAt(history, 15s), 399);
        QCOMPARE(valueAt(history, 15s, query(0s, 1s, Measure::PerMinute)), 0);
    }

    // case 45
    void aServersClockThatJumpsMakesNoGap()
    {
        StaleHistory history;
        watch(history, {}, 10s);
        watch(history, {.at = 11s, .total = 2, .ahead = 1h}, 20s);
        QCOMPARE(history.curve(query(0s, 20s)).size(), std::size_t(1));
        QCOMPARE(valueAt(history, 15s, query(0s, 1s, Measure::PerMinute)), 2);
    }

    void aFigureFromAnotherSourceIsNoNews()
    {
        StaleHistory history;
        take(history, {{.total = 5, .source = StaleCount::Source::Closures}});
        take(history, {{.at = 1s, .total = 5000, .source = StaleCount::Source::Counter}});
        QCOMPARE(valueAt(history, 1s), 0);
        take(history, {{.at = 2s, .total = 5001, .source = StaleCount::Source::Counter}});
        QCOMPARE(valueAt(history, 2s), 1);
    }

    void aTargetThatIsNoLongerWatchedIsForgotten()
    {
        StaleHistory history;
        take(history, {{.target = 1}, {.target = 2}});
        take(history, {{.target = 1, .at = 1s, .total = 1}, {.target = 2, .at = 1s, .total = 1}});
        QCOMPARE(valueAt(history, 1s), 2);
        take(history, {{.target = 1, .at = 2s, .total = 1}});
        QCOMPARE(valueAt(history, 1s), 1);
    }

    void aFrameWithoutANewPollChangesNothing()
    {
        StaleHistory history;
        take(history, {{}});
        take(history, {{.at = 1s, .total = 1}});
        const quint64 revision = history.revision();
        take(history, {{.at = 1s, .total = 1}});
        take(history, {{.at = 2s, .total = 1}});
        QCOMPARE(history.revision(), revision);
    }
};

QTEST_GUILESS_MAIN(StaleHistoryTest)
#include "tst_stalehistory.moc"
