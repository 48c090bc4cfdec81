// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/snapshot.h"

#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

class TestInstant : public QObject
{
    Q_OBJECT

private slots:
    // case 27
    void laterNeverRunsOverTheEnds_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<qint64>("by");
        QTest::addColumn<qint64>("expected");
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        constexpr qint64 least = unreadable + 1;
        QTest::newRow("forward") << qint64(5) << qint64(3) << qint64(8);
        QTest::newRow("backward") << qint64(5) << qint64(-8) << qint64(-3);
        QTest::newRow("to the end") << most - 3 << qint64(3) << most;
        QTest::newRow("over the end") << most - 3 << qint64(4) << most;
        QTest::newRow("to the beginning") << least + 3 << qint64(-3) << least;
        QTest::newRow("over the beginning") << least + 3 << qint64(-4) << least;
    }
    void laterNeverRunsOverTheEnds()
    {
        QFETCH(qint64, at);
        QFETCH(qint64, by);
        QFETCH(qint64, expected);
        QCOMPARE(qint64(later(Instant(Nanoseconds(at)), Nanoseconds(by)).time_since_epoch().count()), expected);
    }

    // case 45
    void aServersClockRunsWithOursFromItsLastAnswerOn()
    {
        ServerSnapshot server;
        QVERIFY(server.serverTime(LocalTime(9s)) == noInstant);
        server.now = Instant(1h);
        server.health.receivedAt = LocalTime(5s);
        QVERIFY(server.serverTime(LocalTime(9s)) == Instant(1h + 4s));
        server.now = Instant::max();
        QVERIFY(server.serverTime(LocalTime(9s)) == Instant::max());
    }
};

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"
