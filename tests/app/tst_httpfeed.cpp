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

class tst_HttpFeed final : public QObject
{
    Q_OBJECT

private slots:
    void aPollBringsFactsConnectionsAndClosures()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.connect("a");
            state.connect("b");
            state.close(state.connect("c"));
        });
        Listener listener(monitor.url());
        const Poll poll = listener.poll();
        QVERIFY2(poll, qPrintable(listener.failure().why));
        QCOMPARE(poll->facts.serverName, std::string("fake"));
        QCOMPARE(poll->facts.staleConnections, 1);
        QCOMPARE(poll->rows.size(), std::size_t(2));
        QCOMPARE(poll->rows.text(poll->rows.name[1]), std::string_view("b"));
        QCOMPARE(poll->now, Instant(Nanoseconds(1'800'000'100'000'000'000)));
        QVERIFY(poll->isFirst);
        QCOMPARE(cids(poll->closures), std::vector<quint64>{7});
        QCOMPARE(poll->staleSeen, (CountByKind{.clients = 1}));
        const PollHealth &health = poll->health;
        QVERIFY(health.bytes > 1000);
        QVERIFY(health.firstByte > 0ns);
        QVERIFY(health.took >= health.firstByte);
        QVERIFY(health.decodeTook > 0ns);
        QVERIFY(health.receivedAt >= health.askedAt);
        QVERIFY(!health.failure);
        QVERIFY(!health.partial);
        QCOMPARE(health.failures, 0);
    }

    void everyConnectionIsAskedForAtOnce()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            for (int i = 0; i < 3000; ++i)
                state.connect();
        });
        Listener listener(monitor.url());
        const Poll poll = listener.poll();
        QVERIFY2(poll, qPrintable(listener.failure().why));
        QCOMPARE(poll->rows.size(), std::size_t(3000));
        QCOMPARE(monitor.count("/connz"), 1);
        const auto asks = monitor.server().asks();
        QCOMPARE(asks.at(1).query.queryItemValue(u"limit"_s), u"6000"_s);
    }

    void onlyOnePollIsInFlight() // case 49
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.manner.delay = 60ms; });
        Listener listener(monitor.url());
        listener.feed.start();
        for (int i = 0; i < 20; ++i)
            listener.feed.refresh();
        QTRY_COMPARE(listener.polls.size(), std::size_t(3));
        QCOMPARE(monitor.server().accepted(), 1);
        QVERIFY(listener.polls.back()->health.interval >= 360ms);
        QCOMPARE(listener.polls.back()->health.asked, Nanoseconds(100ms));
        QVERIFY(listener.polls[2]->health.askedAt - listener.polls[1]->health.askedAt >= 350ms);
    }

    void accountAndUserAreAskedForOnlyWhileWanted()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.connect(); });
        Listener listener(monitor.url());
        QVERIFY(listener.poll());
        QCOMPARE(monitor.count("/connz?auth"), 0);
        listener.feed.setAuthWanted(true);
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->rows.text(poll->rows.account[0]), std::string_view("APP"));
        QCOMPARE(poll->rows.text(poll->rows.authorizedUser[0]), std::string_view("app"));
    }

    void refusedAuthLeavesTheRest()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.connect("a");
            state.instead["/connz?auth"] = {.status = 403, .body = "no"};
        });
        Listener listener(monitor.url());
        listener.feed.setAuthWanted(true);
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->rows.size(), std::size_t(1));
        QCOMPARE(poll->health.partial.value_or(Failure{}).kind, Kind::Refused);
        QVERIFY(listener.poll());
        QCOMPARE(monitor.count("/connz?auth"), 1);
    }

    void withoutConnzTheFactsStillCome() // case 16
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.instead["/connz"] = {.status = 404, .contentType = "text/plain", .body = "404 page not found\n"};
            state.instead["/connz?closed"] = state.instead["/connz"];
        });
        Listener listener(monitor.url());
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->facts.version, std::string("2.15.1"));
        QVERIFY(!poll->hasRows);
        QVERIFY(isKnown(poll->now));
        QCOMPARE(poll->health.partial.value_or(Failure{}).kind, Kind::Unsupported);
        QVERIFY(poll->health.partial->why.contains(u"404"_s));
    }

    void totalsThatContradictTheRowsAreCounted() // case 29
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.connect("a");
            state.connect("b");
            state.rewrite = [](const QByteArray &key, QByteArray body) {
                return key == "/connz" ? body.replace("\"num_connections\": 2", "\"num_connections\": 5") : body;
            };
        });
        Listener listener(monitor.url());
        QVERIFY(listener.poll());
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->rows.size(), std::size_t(2));
        QCOMPARE(poll->health.inconsistent, 2);
    }

    void rowsOverTheCapAreCounted() // case 30
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            for (int i = 0; i < 25; ++i)
                state.connect();
        });
        HttpLimits limits;
        limits.rows = 10;
        Listener listener(monitor.url(), limits);
        const Poll poll = listener.poll();
        QVERIFY(poll);
        QCOMPARE(poll->rows.size(), std::size_t(10));
        QCOMPARE(poll->rowsCut, 15);
    }

    void aBodyOverTheCapIsRefused() // case 9
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.instead["/connz"] = {.filler = 1 << 30}; });
        HttpLimits limits;
        limits.smallestBody = 1 << 20;
        Listener listener(monitor.url(), limits);
        QVERIFY(!listener.poll());
        QCOMPARE(listener.failure().kind, Kind::TooLarge);
        QVERIFY(listener.failure().what.endsWith(u"/connz"_s));
    }

    void halfADocumentIsNoPoll_data() // cases 4, 8
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::newRow("varz") << QByteArray("/varz");
        QTest::newRow("connz") << QByteArray("/connz");
    }
    void halfADocumentIsNoPoll()
    {
        QFETCH(QByteArray, endpoint);
        FakeMonitor monitor;
        monitor.with([&endpoint](auto &state) {
            state.connect("a");
            state.manner.framing = Script::Framing::UntilClose;
            state.rewrite = [endpoint](const QByteArray &key, const QByteArray &body) {
                return key == endpoint ? body.left(body.size() / 2) : body;
            };
        });
        Listener listener(monitor.url());
        QVERIFY(!listener.poll());
        QCOMPARE(listener.failure().kind, Kind::Malformed);
        monitor.with([](auto &state) { state.rewrite = {}; });
        QVERIFY(listener.poll());
    }

    void strangersAreNamed_data() // case 14
    {
        QTest::addColumn<QByteArray>("banner");
        QTest::addColumn<QString>("named");
        QTest::newRow("NATS") << QByteArray("INFO {\"server_id\":\"N\"}\r\n") << u"NATS clients"_s;
        QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << u"SSH"_s;
        QTest::newRow("TLS alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7) << u"TLS"_s;
    }
    void strangersAreNamed()
    {
        QFETCH(QByteArray, banner);
        QFETCH(QString, named);
        const auto server = FaultServer::greeting(banner, true);
        Listener listener(server->url());
        QVERIFY(!listener.poll());
        QCOMPARE(listener.failure().kind, Kind::NotMonitoring);
        QVERIFY2(listener.failure().why.contains(named), qPrintable(listener.failure().why));
    }

    void aDeadServerIsAskedLessOften() // case 1
    {
        Listener listener(refusedUrl());
        listener.feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(listener.failures.size(), std::size_t(2), 5000);
        const PollHealth &health = listener.failures.back();
        QCOMPARE(health.failures, 2);
        QCOMPARE(health.failure.value_or(Failure{}).kind, Kind::Unreachable);
        QVERIFY(listener.failures[1].askedAt - listener.failures[0].askedAt >= 790ms);
        QVERIFY(health.nextAt - health.askedAt >= 1590ms);
        QVERIFY(health.isUnknownAt(health.askedAt));
    }

    void failuresKeepNoSecrets() // case 13
    {
        FakeMonitor monitor;
        QUrl url = monitor.url();
        url.setUserInfo(u"oper%40tor:hunter2"_s);
        url.setQuery(u"tok=hunter2"_s);
        monitor.with([](auto &state) { state.instead["/connz"] = {.cutAfter = 0, .then = Script::Then::Reset}; });
        Listener listener(url);
        QVERIFY(!listener.poll());
        QVERIFY(!listener.failure().what.contains(u"hunter2"_s));
        QVERIFY(!listener.failure().why.contains(u"hunter2"_s));
        const QByteArray expected = "Basic " + QByteArray("oper@tor:hunter2").toBase64();
        for (const Ask &ask : monitor.server().asks()) {
            QVERIFY(ask.head.contains(expected));
            QVERIFY(!ask.head.contains("hunter2"));
        }
    }

    void aBasePathStaysInFront()
    {
        FaultServer server([](const Ask &ask) { return Script{.status = 404, .body = ask.path.toUtf8()}; });
        for (const QString &path : {u"/mon"_s, u"/mon/"_s}) {
            Listener listener(server.url(path));
            QVERIFY(!listener.poll());
            QCOMPARE(server.asks().back().path, u"/mon/varz"_s);
            QCOMPARE(listener.failure().kind, Kind::Unsupported);
        }
        Listener listener(server.url(u"/"_s));
        QVERIFY(!listener.poll());
        QCOMPARE(server.asks().back().path, u"/varz"_s);
    }

    void theServersClockIsNotOurs() // cases 45, 46
    {
        FakeMonitor monitor;
        Listener listener(monitor.url());
        const auto millisecondsSince1970 = QDateTime::currentMSecsSinceEpoch();
        monitor.with([&](auto &state) { state.now = (millisecondsSince1970 + 3'600'000) * 1'000'000; });
        const Poll ahead = listener.poll();
        QVERIFY(ahead);
        QVERIFY(std::chrono::abs(ahead->skew - 1h) < 10s);
        monitor.with([](auto &state) { state.now -= 7'200'000'000'000; });
        const Poll behind = listener.poll();
        QVERIFY(behind);
        QVERIFY(std::chrono::abs(behind->skew + 1h) < 10s);
        QVERIFY(behind->receivedAt > ahead->receivedAt);
    }

    void pauseEndsThePollAndStartResumes()
    {
        FakeMonitor monitor;
        Listener listener(monitor.url());
        listener.feed.start();
        listener.feed.pause();
        QVERIFY(listener.polls.empty());
        listener.feed.start();
        QTRY_VERIFY(listener.polls.size() >= 2);
        QVERIFY(listener.failures.empty());
    }
};

QTEST_GUILESS_MAIN(tst_HttpFeed)
#include "tst_httpfeed.moc"
