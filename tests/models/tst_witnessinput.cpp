// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/witnessstory.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

using Why = Assessment::Why;

/// Input that contradicts itself, one kind at a time.
class tst_WitnessInput : public QObject
{
    Q_OBJECT

private slots:
    void settingsThatCannotBeCountedWithSayNothing_data()
    {
        QTest::addColumn<qint64>("interval");
        QTest::addColumn<int>("max");
        QTest::newRow("no interval") << qint64(0) << 2;
        QTest::newRow("negative interval") << qint64(-5'000'000'000) << 2;
        QTest::newRow("the longest interval") << std::numeric_limits<qint64>::max() << 2;
        QTest::newRow("no pings") << qint64(5'000'000'000) << 0;
        QTest::newRow("fewer than none") << qint64(5'000'000'000) << -1;
        QTest::newRow("the most pings") << qint64(5'000'000'000) << std::numeric_limits<int>::max();
    }

    // case T6
    void settingsThatCannotBeCountedWithSayNothing()
    {
        QFETCH(qint64, interval);
        QFETCH(int, max);
        Story story;
        story.at(epoch);
        story.poll.ping = {Nanoseconds(interval), max};
        const Assessment a = story.pollUntil(epoch + 1min);
        QCOMPARE(a.evidence, Evidence::Unproven);
        QCOMPARE(a.why, Why::Unusable);
        QVERIFY(!a.hasWindow());
    }

    // case 45
    void aClockThatRunsBackwardsProvesNothing()
    {
        Story story;
        story.at(epoch);
        story.pollUntil(epoch + 30s);
        const Assessment a = story.at(epoch + 10s);
        QCOMPARE(a.evidence, Evidence::Unproven);
        QCOMPARE(a.why, Why::Absurd);
        QVERIFY(!story.pollUntil(epoch + 40s).isAtRisk());
    }

    // case 41
    void countersThatFallProveNothing()
    {
        Story story;
        story.rows.inMsgs[0] = 10;
        story.at(epoch);
        story.rows.inMsgs[0] = 9;
        const Assessment a = story.at(epoch + 1s);
        QCOMPARE(a.evidence, Evidence::Unproven);
        QCOMPARE(a.why, Why::Absurd);
    }

    void aRepeatedRowIsNotBelieved()
    {
        Story story;
        story.rows.resize(2);
        story.rows.copyRow(1, story.rows, 0);
        story.poll.now = epoch;
        const std::vector<Assessment> answer = story.witness.observe(story.poll, story.rows);
        QCOMPARE(answer.size(), std::size_t(2));
        QCOMPARE(answer[0].evidence, Evidence::Proven);
        QCOMPARE(answer[1].why, Why::Absurd);
    }

    // case 45
    void aClockThatJumpsAheadProvesNothing()
    {
        Story story;
        LocalTime ours{1h};
        const auto pollAfter = [&](Nanoseconds onOurs, Nanoseconds onTheServers) {
            ours += onOurs;
            story.poll.askedAt = ours;
            story.poll.receivedAt = ours + 3ms;
            return story.at(story.poll.now + onTheServers);
        };
        pollAfter(250ms, 250ms);
        for (int tick = 0; tick < 4; ++tick) {
            for (int poll = 0; poll < 19; ++poll)
                pollAfter(250ms, 250ms);
            story.pong(1500us + tick * 3us);
            QCOMPARE(pollAfter(250ms, 250ms).evidence, Evidence::Proven);
        }
        const Assessment jumped = pollAfter(250ms, 3s);
        QCOMPARE(jumped.evidence, Evidence::Unproven);
        QCOMPARE(jumped.why, Why::Absurd);
        // The next tick comes later on its clock than the ones before promised.
        for (int poll = 0; poll < 15; ++poll)
            QVERIFY(!pollAfter(250ms, 250ms).isAtRisk());
    }

    void aPongThatNobodyAskedForIsNoSignOfAYoungConnection()
    {
        Story story(Nanoseconds::max());
        story.rows.start[0] = story.rows.lastActivity[0] = (epoch - 1h).time_since_epoch().count();
        story.at(epoch);
        const Assessment a = story.pollUntil(epoch + 20s);
        QCOMPARE(a.evidence, Evidence::Unproven);
        QCOMPARE(a.why, Why::NotWatched);
    }

    void aFigureThatIsLostProvesNothing()
    {
        Story story;
        story.at(epoch);
        story.rows.rtt[0] = absent;
        QCOMPARE(story.at(epoch + 1s).why, Why::Absurd);
    }
};

QTEST_GUILESS_MAIN(tst_WitnessInput)
#include "tst_witnessinput.moc"
