// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/countdownbar.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

const Instant start(Nanoseconds(1'800'000'000'000'000'000));
const LocalTime receivedAt(10h);
constexpr QRect cell(100, 40, 132, 24); // the track is 120 px: 1 px is 3 s of 6 min

CountdownSpan spanAt(Nanoseconds age)
{
    return {.from = start,
        .to = start + 6min,
        .now = start + age,
        .earliest = start + 5min,
        .tick = start + 2min,
        .interval = 2min,
        .ink = CountdownSpan::Ink::Status};
}

CountdownBar barAt(Nanoseconds age, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return CountdownBar::in(cell, spanAt(age), direction, 9);
}

/// One server with one row whose last PONG was a minute ago and whose last activity was ten seconds ago.
ServerSnapshot serverWith(Assessment assessment)
{
    ServerSnapshot server;
    server.state = ServerSnapshot::State::Up;
    server.now = start;
    server.health.receivedAt = receivedAt;
    server.health.interval = 1s;
    server.rows.resize(1);
    server.rows.lastActivity[0] = (start - 10s).time_since_epoch().count();
    server.openRows = 1;
    server.rates.resize(1);
    assessment.proofAt = start - 1min;
    assessment.lastPong = start - 1min;
    assessment.interval = 2min;
    assessment.nextTick = start + 1min;
    server.assessments = {assessment};
    return server;
}

Assessment proven()
{
    return {.evidence = Evidence::Proven, .of = 3, .earliest = start + 4min, .latest = start + 5min};
}

} // namespace

class CountdownBarTest final : public QObject
{
    Q_OBJECT

private slots:
    void theFillIsTheShareOfTheWaitThatHasPassed()
    {
        QCOMPARE(barAt(0s).fill.width(), 0);
        QCOMPARE(barAt(3min).fill.width(), 60);
        QCOMPARE(barAt(3min).fill.left(), barAt(3min).track.left());
    }
    void theBarStaysInsideItsCell()
    {
        const CountdownBar bar = barAt(3min);
        QVERIFY(cell.contains(bar.track));
        QVERIFY(bar.track.contains(bar.fill));
        QVERIFY(bar.track.contains(bar.window));
        QCOMPARE(bar.track.height(), 9);
        const CountdownBar flat = CountdownBar::in(QRect(0, 0, 132, 5), spanAt(3min), Qt::LeftToRight, 9);
        QCOMPARE(flat.track.height(), 5);
    }
    void itNeverSaysOverdue()
    {
        QVERIFY(barAt(6min).fill.right() < barAt(6min).track.right());
        QCOMPARE(barAt(24h).fill, barAt(6min).fill);
    }
    void aClockBehindTheOriginLeavesItEmpty() { QCOMPARE(barAt(-5min).fill.width(), 0); }
    void rightToLeftItRunsFromTheRight()
    {
        const CountdownBar bar = barAt(1min, Qt::RightToLeft);
        QCOMPARE(bar.fill.right(), bar.track.right());
        QCOMPARE(bar.window.left(), bar.track.left());
        QCOMPARE(bar.fill.width(), barAt(1min).fill.width());
    }
    void theStaleWindowIsTheLastPieceOfTheBar()
    {
        const CountdownBar bar = barAt(1min);
        QCOMPARE(bar.window.right(), bar.track.right());
        QCOMPARE(bar.window.width(), 20);
    }
    void aWindowOfNoWidthIsStillSeen()
    {
        CountdownSpan span = spanAt(1min);
        span.earliest = span.to;
        QCOMPARE(CountdownBar::in(cell, span, Qt::LeftToRight, 9).window.width(), 2);
    }
    void everyTickBetweenTheEndsHasAMark()
    {
        const CountdownBar bar = barAt(1min);
        QCOMPARE(bar.ticks.size(), 2);
        QCOMPARE(bar.ticks[0] - bar.track.left(), 40);
        QCOMPARE(bar.ticks[1] - bar.track.left(), 80);
    }
    void theMarksDoNotDependOnWhichTickIsKnown()
    {
        CountdownSpan span = spanAt(1min);
        span.tick = start + 2min - 2min * 1000;
        QCOMPARE(CountdownBar::in(cell, span, Qt::LeftToRight, 9).ticks, barAt(1min).ticks);
    }
    void ticksThatWouldBeAGridAreNotDrawn()
    {
        CountdownSpan span = spanAt(1min);
        span.interval = 1ns;
        QVERIFY(CountdownBar::in(cell, span, Qt::LeftToRight, 9).ticks.isEmpty());
    }
    void hostileTimesOverflowNothing() // case 24
    {
        CountdownSpan span = spanAt(1min);
        span.from = Instant(Nanoseconds(unreadable + 1));
        span.to = Instant(Nanoseconds::max());
        const CountdownBar bar = CountdownBar::in(cell, span, Qt::LeftToRight, 9);
        QVERIFY(bar.track.contains(bar.fill));
        QVERIFY(bar.fill.width() > 0);
    }
    void aSpanThatEndsBeforeItBeginsHasNoFill() // case 24
    {
        CountdownSpan span = spanAt(1min);
        span.to = span.from;
        QVERIFY(CountdownBar::in(cell, span, Qt::LeftToRight, 9).fill.isEmpty());
        span.to = span.from - 1h;
        QVERIFY(CountdownBar::in(cell, span, Qt::LeftToRight, 9).fill.isEmpty());
    }
    void aCellWithoutRoomHasNoBar()
    {
        QVERIFY(CountdownBar::in(QRect(0, 0, 10, 24), spanAt(1min), Qt::LeftToRight, 9).fill.isEmpty());
    }

    void thePongBarRunsFromTheLastPongToTheLatestClose()
    {
        const CountdownSpan span = CountdownSpan::ofPong(serverWith(proven()), 0, receivedAt + 2s);
        QCOMPARE(span.ink, CountdownSpan::Ink::Status);
        QCOMPARE(span.from, start - 1min);
        QCOMPARE(span.to, start + 5min);
        QCOMPARE(span.now, start + 2s);
    }
    void theIdleBarRunsFromTheLastActivity()
    {
        const CountdownSpan span = CountdownSpan::ofIdle(serverWith(proven()), 0, receivedAt);
        QCOMPARE(span.ink, CountdownSpan::Ink::Status);
        QCOMPARE(span.from, start - 10s);
        QCOMPARE(span.to, start + 5min);
    }
    void dataAfterThePongIsTheLaterProof()
    {
        ServerSnapshot server = serverWith(proven());
        server.assessments[0].proof = Proof::Data;
        server.assessments[0].proofAt = start - 4s;
        QCOMPARE(CountdownSpan::ofPong(server, 0, receivedAt).from, start - 4s);
    }
    void withoutAWindowItRunsForThePatienceOfTheServer()
    {
        Assessment a = proven();
        a.earliest = a.latest = noInstant;
        QCOMPARE(CountdownSpan::ofPong(serverWith(a), 0, receivedAt).to, start - 1min + 6min);
    }
    void idleIsMutedWhereItMeansNothing_data()
    {
        QTest::addColumn<int>("evidence");
        QTest::addColumn<int>("ink");
        QTest::newRow("proven") << int(Evidence::Proven) << int(CountdownSpan::Ink::Status);
        QTest::newRow("suspect") << int(Evidence::Suspect) << int(CountdownSpan::Ink::Status);
        QTest::newRow("quiet") << int(Evidence::Quiet) << int(CountdownSpan::Ink::Muted);
        QTest::newRow("ghost: deliveries reset it") << int(Evidence::Ghost) << int(CountdownSpan::Ink::Muted);
    }
    void idleIsMutedWhereItMeansNothing()
    {
        QFETCH(int, evidence);
        Assessment a = proven();
        a.evidence = Evidence(evidence);
        QTEST(int(CountdownSpan::ofIdle(serverWith(a), 0, receivedAt).ink), "ink");
    }
    void anIdleTimeThatPongsOutlivedIsMutedAndFull()
    {
        ServerSnapshot server = serverWith(proven());
        server.rows.lastActivity[0] = (start - 41min).time_since_epoch().count();
        const CountdownSpan span = CountdownSpan::ofIdle(server, 0, receivedAt);
        QCOMPARE(span.ink, CountdownSpan::Ink::Muted);
        const CountdownBar bar = CountdownBar::in(cell, span, Qt::LeftToRight, 5);
        QCOMPARE(bar.fill.width(), bar.track.width() - 1);
        QVERIFY(bar.window.isEmpty());
    }
    void withoutVisibleProofThePongBarIsHatched()
    {
        for (const Evidence evidence : {Evidence::Quiet, Evidence::Unproven}) {
            Assessment a = proven();
            a.evidence = evidence;
            QCOMPARE(CountdownSpan::ofPong(serverWith(a), 0, receivedAt).ink, CountdownSpan::Ink::Hatched);
        }
    }
    void aSnapshotTooOldToSayHatchesBoth()
    {
        const ServerSnapshot server = serverWith(proven());
        QCOMPARE(CountdownSpan::ofPong(server, 0, receivedAt + 6s).ink, CountdownSpan::Ink::Hatched);
        QCOMPARE(CountdownSpan::ofIdle(server, 0, receivedAt + 6s).ink, CountdownSpan::Ink::Hatched);
    }
    void aRowThatWentStandsStill()
    {
        ServerSnapshot server = serverWith(proven());
        server.assessments[0].evidence = Evidence::Closed;
        server.openRows = 0;
        server.departures = {{.at = start + 7s}};
        const CountdownSpan span = CountdownSpan::ofPong(server, 0, receivedAt + 1h);
        QCOMPARE(span.now, start + 7s);
        QCOMPARE(span.ink, CountdownSpan::Ink::Muted);
    }
    void valuesThatAreNotThereAreHatched() // case 24
    {
        ServerSnapshot server = serverWith(proven());
        server.rows.lastActivity[0] = absent;
        QCOMPARE(CountdownSpan::ofIdle(server, 0, receivedAt).ink, CountdownSpan::Ink::Hatched);
        server.rows.lastActivity[0] = unreadable;
        QCOMPARE(CountdownSpan::ofIdle(server, 0, receivedAt).ink, CountdownSpan::Ink::Hatched);
    }
};

QTEST_GUILESS_MAIN(CountdownBarTest)
#include "tst_countdownbar.moc"
