// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/runwaybar.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

const Instant now(Nanoseconds(1'800'000'000'000'000'000));
constexpr QRect cell(100, 40, 162, 24); // the track is 150 px: 1 px is 2 s of 5 min

RunwayBar barOf(Nanoseconds earliest, Nanoseconds latest, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    const CountdownSpan span{.from = now - 2min,
        .to = now + latest,
        .now = now,
        .earliest = now + earliest,
        .ink = CountdownSpan::Ink::Status};
    return RunwayBar::in(cell, span, direction, 10);
}

} // namespace

class RunwayBarTest final : public QObject
{
    Q_OBJECT

private slots:
    void theWindowLiesWhereItIsAhead()
    {
        const RunwayBar bar = barOf(1min, 2min);
        QCOMPARE(bar.track, QRect(106, 47, 150, 10));
        QCOMPARE(bar.left, QRect(106, 47, 30, 10));
        QCOMPARE(bar.window, QRect(136, 47, 30, 10));
        QCOMPARE(bar.ink, CountdownSpan::Ink::Status);
        QCOMPARE(QList<int>(bar.ticks.begin(), bar.ticks.end()), (QList<int>{136, 166, 196, 226}));
    }

    void rightToLeftItRunsTheOtherWay()
    {
        const RunwayBar bar = barOf(1min, 2min, Qt::RightToLeft);
        QCOMPARE(bar.left, QRect(226, 47, 30, 10));
        QCOMPARE(bar.window, QRect(196, 47, 30, 10));
    }

    void anExactWindowCanStillBeSeen()
    {
        QCOMPARE(barOf(1min, 1min + 10ms).window.width(), RunwayBar::leastWindow);
        QCOMPARE(barOf(0s, 0s).window, QRect(106, 47, RunwayBar::leastWindow, 10));
        // At the very end of the scale it stays inside.
        QCOMPARE(barOf(299s, 299s).window.right(), 255);
    }

    void whatIsPastIsNow()
    {
        const RunwayBar bar = barOf(-1min, -30s);
        QVERIFY(bar.left.isEmpty());
        QCOMPARE(bar.window, QRect(106, 47, RunwayBar::leastWindow, 10));
    }

    void beyondTheHorizonThereIsNoWindow()
    {
        const RunwayBar bar = barOf(6min, 7min);
        QCOMPARE(bar.left, bar.track);
        QVERIFY(bar.window.isEmpty());
        QCOMPARE(barOf(4min, 24h).window.right(), 255);
    }

    void withoutAWindowNothingIsKnown()
    {
        CountdownSpan span{.from = now - 2min, .to = now + 2min, .now = now, .ink = CountdownSpan::Ink::Status};
        QCOMPARE(RunwayBar::in(cell, span, Qt::LeftToRight, 10).ink, CountdownSpan::Ink::Hatched);
        span.earliest = now + 1min;
        span.ink = CountdownSpan::Ink::Hatched;
        QCOMPARE(RunwayBar::in(cell, span, Qt::LeftToRight, 10).ink, CountdownSpan::Ink::Hatched);
    }

    void hostileTimesAndCellsStayInside()
    {
        for (const Instant earliest : {earliestInstant, now, Instant::max()}) {
            for (const Instant latest : {earliestInstant, now, Instant::max()}) {
                for (const QRect rect : {cell, QRect(0, 0, 3, 2), QRect(0, 0, 14, 2), QRect()}) {
                    const CountdownSpan span{
                        .from = now, .to = latest, .now = now, .earliest = earliest, .ink = CountdownSpan::Ink::Status};
                    const RunwayBar bar = RunwayBar::in(rect, span, Qt::LeftToRight, 10);
                    for (const QRect &part : {bar.left, bar.window})
                        QVERIFY(part.isEmpty() || bar.track.contains(part));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(RunwayBarTest)
#include "tst_runwaybar.moc"
