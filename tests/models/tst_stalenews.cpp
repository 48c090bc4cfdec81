// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/stalenews.h"
#include "tests/support/snapshots.h"

#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const ServerSnapshot> counted(ServerNumber number, qint64 stale)
{
    const std::shared_ptr<ServerSnapshot> server = serverOf(number, "n", {});
    server->stale.total = stale;
    return server;
}

} // namespace

class TestStaleNews : public QObject
{
    Q_OBJECT

private slots:
    void whatWasThereWhenWeCameIsNoNews()
    {
        StaleNewsroom room;
        room.take(*snapshotOf({counted(1, 400)}), firstLocal());
        QVERIFY(!room.due(firstLocal() + 1h));
    }

    void aBurstOverSeveralPollsAndServersIsOnePiece()
    {
        StaleNewsroom room;
        const LocalTime t = firstLocal();
        room.take(*snapshotOf({counted(1, 0), counted(2, 5)}), t);
        room.take(*snapshotOf({counted(1, 3), counted(2, 5)}), t + 1s);
        QVERIFY(!room.due(t + 1s)); // more may come
        room.take(*snapshotOf({counted(1, 7), counted(2, 6)}), t + 2s);
        QVERIFY(!room.due(t + 2s));
        QCOMPARE(room.due(t + 3s), (StaleNews{.closures = 8, .servers = 2}));
        QVERIFY(!room.due(t + 1h)); // once
    }

    void aStormIsToldAtMostTwiceAMinute() // case 55
    {
        StaleNewsroom room;
        int told = 0;
        qint64 closures = 0;
        for (int tenth = 0; tenth <= 6000; ++tenth) {
            const LocalTime now = firstLocal() + tenth * 100ms;
            room.take(*snapshotOf({counted(1, tenth * 5000)}), now);
            if (const std::optional<StaleNews> news = room.due(now)) {
                ++told;
                closures += news->closures;
            }
        }
        QCOMPARE(told, 20); // ten minutes; the first after 2.1 s, then every 30 s
        QCOMPARE(closures, qint64((21 + 19 * 300) * 5000));
    }

    void aServerThatStartsAnewStartsAtWhatItHas()
    {
        StaleNewsroom room;
        room.take(*snapshotOf({counted(1, 50)}), firstLocal());
        room.take(*snapshotOf({counted(2, 3)}), firstLocal() + 1s);  // its next life
        room.take(*snapshotOf({counted(1, 60)}), firstLocal() + 2s); // it was away meanwhile, and is met anew
        QVERIFY(!room.due(firstLocal() + 1h));
    }

    void aCounterThatFallsIsNoNews()
    {
        StaleNewsroom room;
        room.take(*snapshotOf({counted(1, 50)}), firstLocal());
        room.take(*snapshotOf({counted(1, 20)}), firstLocal() + 1s);
        QVERIFY(!room.due(firstLocal() + 1h));
        room.take(*snapshotOf({counted(1, 21)}), firstLocal() + 2s);
        QCOMPARE(room.due(firstLocal() + 1h), (StaleNews{.closures = 1, .servers = 1}));
    }

    void aServerThatHasNotAnsweredCountsNothing()
    {
        StaleNewsroom room;
        auto waiting = std::make_shared<ServerSnapshot>();
        waiting->number = 1;
        room.take(*snapshotOf({waiting}), firstLocal());
        room.take(*snapshotOf({counted(1, 9)}), firstLocal() + 1s);
        QVERIFY(!room.due(firstLocal() + 1h));
    }

    void whatWasSeenIsNotTold()
    {
        StaleNewsroom room;
        room.take(*snapshotOf({counted(1, 0)}), firstLocal());
        room.take(*snapshotOf({counted(1, 4)}), firstLocal() + 1s);
        room.forget();
        QVERIFY(!room.due(firstLocal() + 1h));
    }
};

QTEST_GUILESS_MAIN(TestStaleNews)
#include "tst_stalenews.moc"
