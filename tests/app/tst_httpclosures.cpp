// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakemonitor.h"
#include "tests/support/feedlistener.h"

#include <QTest>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = Failure::Kind;

class tst_HttpClosures final : public QObject
{
    Q_OBJECT

private slots:
    void withoutClosedConnectionsTheOpenOnesStillCome_data() // case 16
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not found") << 404 << QByteArray("404 page not found");
        QTest::newRow("no such sorting") << 400 << QByteArray("invalid sorting option: stop");
        QTest::newRow("garbage") << 200 << QByteArray("{\"connections\": [{");
    }
    void withoutClosedConnectionsTheOpenOnesStillCome()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeMonitor monitor;
        monitor.with([&](auto &state) {
            state.connect("a");
            state.instead["/connz?closed"] = {.status = status, .body = body};
        });
        Listener listener(monitor.url());
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->rows.size(), std::size_t(1));
        QVERIFY(poll->health.partial.has_value());
    }

    void aClosureIsNeverLostNorCountedTwice()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            for (int i = 0; i < 700; ++i)
                state.close(state.connect());
        });
        HttpLimits limits;
        limits.closedBatch = 16;
        Listener listener(monitor.url(), limits);
        Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->closures.size(), std::size_t(700));
        for (const int burst : {0, 3, 16, 17, 500, 0, 1}) {
            monitor.with([burst](auto &state) {
                for (int i = 0; i < burst; ++i)
                    state.close(state.connect());
            });
            poll = listener.poll();
            QVERIFY(poll);
            QVERIFY(!poll->isFirst);
            QCOMPARE(poll->closures.size(), std::size_t(burst));
        }
        QCOMPARE(poll->staleSeen.clients, 700 + 537);
        QCOMPARE(poll->unseenClosures, 0);
    }

    void aRingThatOverflowedIsSaid()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.ringCapacity = 20; });
        Listener listener(monitor.url());
        QVERIFY(listener.poll());
        monitor.with([](auto &state) {
            for (int i = 0; i < 60; ++i)
                state.close(state.connect());
        });
        QVERIFY(listener.poll());
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->unseenClosures, 40);
        QCOMPARE(poll->staleSeen.clients, 20);
    }

    void aServerThatTellsFewerThanItHasIsNotAskedForEver()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            for (int i = 0; i < 3; ++i)
                state.close(state.connect());
            // It says that there are 900, and tells three, whatever it is asked for.
            state.rewrite = [](const QByteArray &key, QByteArray body) {
                return key == "/connz?closed" ? body.replace(QByteArray("\"total\": 3"), "\"total\": 900") : body;
            };
        });
        Listener listener(monitor.url());
        Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->closures.size(), std::size_t(3));
        QCOMPARE(monitor.count("/connz?closed"), 2);
        monitor.with([](auto &state) { state.ring.clear(); });
        poll = listener.poll();
        QVERIFY(poll);
        QVERIFY(poll->closures.empty());
        QCOMPARE(monitor.count("/connz?closed"), 3);
    }

    void aPollThatFailsAfterTheOpenListLosesNoClosure() // case 6
    {
        FakeMonitor monitor;
        Listener listener(monitor.url());
        QVERIFY(listener.poll());
        monitor.with([](auto &state) {
            state.close(state.connect());
            state.instead["/connz?closed"] = {.body = "{}", .cutAfter = 40, .then = Script::Then::Reset};
        });
        QVERIFY(!listener.poll());
        QCOMPARE(listener.failure().kind, Kind::Lost);
        monitor.with([](auto &state) { state.instead.clear(); });
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->closures.size(), std::size_t(1));
        QCOMPARE(poll->health.failures, 0);
        QVERIFY(!poll->health.failure);
    }

    void aPollPausedHalfwayLosesNoClosure()
    {
        FakeMonitor monitor;
        Listener listener(monitor.url());
        QVERIFY(listener.poll());
        monitor.with([](auto &state) {
            state.close(state.connect());
            state.instead["/connz?closed"] = {.body = "{}", .cutAfter = 40, .then = Script::Then::Hang};
        });
        const int before = monitor.count("/connz?closed");
        listener.feed.refresh();
        QTRY_COMPARE(monitor.count("/connz?closed"), before + 1);
        listener.feed.pause();
        monitor.with([](auto &state) { state.instead.clear(); });
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->closures.size(), std::size_t(1));
    }

    void aRestartIsANewLife() // case 40
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.close(state.connect("old")); });
        Listener listener(monitor.url());
        QVERIFY(listener.poll());
        monitor.with([](auto &state) {
            state.restart("NSECOND");
            state.connect("new");
            state.close(state.connect("newer"));
        });
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QVERIFY(poll->isFirst);
        QCOMPARE(poll->staleSeen.clients, 1);
        QCOMPARE(cids(poll->closures), std::vector<quint64>{6});
        QCOMPARE(poll->rows.text(poll->rows.name[0]), std::string_view("new"));
        QCOMPARE(poll->unseenClosures, 0);
    }

    void answersOfTwoServersAreNoPoll() // case 44
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.before = [](auto &now, const QByteArray &key) { now.serverId = key == "/varz" ? "NA" : "NB"; };
        });
        Listener listener(monitor.url());
        QVERIFY(!listener.poll());
        QVERIFY(listener.failure().why.contains(u"two servers"_s));
    }
};

QTEST_GUILESS_MAIN(tst_HttpClosures)
#include "tst_httpclosures.moc"
