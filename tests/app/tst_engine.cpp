// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/enginethread.h"
#include "models/triage/triage.h"
#include "tests/support/enginebench.h"
#include "tests/support/fakemonitor.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QThread>

#include <memory>
#include <set>
#include <vector>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_Engine final : public QObject
{
    Q_OBJECT

private slots:
    void aTargetIsShownFromTheStart()
    {
        const BlackHole hole;
        Bench bench({hole.url()});
        QTRY_VERIFY(bench.server());
        QCOMPARE(bench.server()->state, ServerSnapshot::State::Waiting);
        QCOMPARE(bench.server()->targets.size(), 1);
        QCOMPARE(bench.server()->number, ServerNumber(0));
    }

    void aPollBecomesAFrame()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.connect("orders"); });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        const ServerSnapshot &server = *bench.server();
        QCOMPARE(server.openRows, std::size_t(1));
        QVERIFY(server.number > 0);
        QCOMPARE(server.stale.source, StaleCount::Source::Counter);
        QCOMPARE(bench.snapshot().size(), quint32(1));
        QVERIFY(!bench.polls.empty());
        QCOMPARE(bench.polls.front().server->rows.size(), std::size_t(1));
    }

    void framesComeAtMostTenTimesASecondAndInOrder()
    {
        std::vector<std::unique_ptr<FakeMonitor>> monitors;
        QList<QUrl> urls;
        for (int i = 0; i < 6; ++i) {
            monitors.push_back(std::make_unique<FakeMonitor>());
            monitors.back()->with([i](auto &state) { state.serverId = "N" + QByteArray::number(i); });
            urls.append(monitors.back()->url());
        }
        Bench bench(urls);
        QTRY_VERIFY_WITH_TIMEOUT(bench.polls.size() >= 40, 60'000);
        for (std::size_t i = 1; i < bench.frames.size(); ++i) {
            QVERIFY(bench.frames[i]->snapshot->number > bench.frames[i - 1]->snapshot->number);
            QVERIFY(bench.framedAt[i] - bench.framedAt[i - 1] >= 98ms);
        }
    }

    void whatTriageKnowsCanBeForgotten()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.connect("orders");
            state.connect("billing");
        });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        const auto closures = [&bench] {
            const auto &triage = bench.frames.back()->triage;
            return triage ? int(triage->closures.size()) : -1;
        };
        monitor.with([](auto &state) { state.close(5); });
        QTRY_COMPARE(closures(), 1);
        bench.engine.forgetTriage();
        QTRY_COMPARE(closures(), 0);
        monitor.with([](auto &state) { state.close(6); });
        QTRY_COMPARE(closures(), 1);
    }

    void aThreadThatWasHeldUpGetsOnlyTheNewestFrame()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.connect("orders"); });
        EngineThread engine{feedMaker()};
        std::vector<quint64> numbers;
        connect(&engine, &EngineThread::framed, this,
            [&numbers](const std::shared_ptr<const Frame> &frame) { numbers.push_back(frame->snapshot->number); });
        engine.setInterval(100ms);
        engine.setTargets({Target{.url = monitor.url()}});
        QTRY_VERIFY(!numbers.empty());
        const quint64 before = numbers.back();
        numbers.clear();
        const int polled = monitor.count("/connz");
        const QDeadlineTimer patience(30s);
        while (monitor.count("/connz") < polled + 12 && !patience.hasExpired())
            QThread::msleep(10); // no event of this thread is handled meanwhile
        QCoreApplication::sendPostedEvents(&engine);
        QVERIFY(!numbers.empty());
        QVERIFY2(numbers.size() <= 2, "the second only if it was made while the first was handled");
        QVERIFY(numbers.back() >= before + 8);
    }

    void aQuestionIsAnsweredAtOnceWithTheNewestSnapshot()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.connect("beta");
            state.connect("alpha");
        });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        bench.engine.setPaused(true);
        const quint64 newest = bench.snapshot().number;
        bench.engine.ask(2, {.number = 7, .column = u"name"_s});
        const auto asked = std::chrono::steady_clock::now();
        QTRY_VERIFY(bench.frames.back()->orders.size() > 2 && bench.frames.back()->orders[2]);
        QVERIFY(std::chrono::steady_clock::now() - asked < 2s);
        const Order &order = *bench.frames.back()->orders[2];
        QCOMPARE(order.question.number, quint64(7));
        QVERIFY(order.snapshot->number >= newest);
        QCOMPARE(order.rows, (std::vector<quint32>{1, 0}));
        QVERIFY(!bench.frames.back()->orders[0]);
        bench.engine.dropView(2);
        bench.engine.ask(0, {.number = 8});
        QTRY_VERIFY(bench.frames.back()->orders[0]);
        QVERIFY(!bench.frames.back()->orders[2]);
    }

    void aLateAnswerNeverFollowsANewerOne()
    {
        FakeMonitor monitor;
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        for (quint64 number = 1; number <= 50; ++number) {
            bench.engine.ask(0, {.number = number, .filter = QString::number(number)});
            QCoreApplication::processEvents();
        }
        const auto last = [&bench] {
            const auto &order = bench.frames.back()->orders[0];
            return order ? order->question.number : 0;
        };
        QTRY_COMPARE(last(), quint64(50));
        quint64 before = 0;
        for (const auto &frame : bench.frames) {
            if (frame->orders.empty() || !frame->orders[0])
                continue;
            QVERIFY(frame->orders[0]->question.number >= before);
            QCOMPARE(frame->orders[0]->snapshot, frame->snapshot);
            before = frame->orders[0]->question.number;
        }
    }

    void viewsOutOfRangeAreIgnored()
    {
        Bench bench;
        bench.engine.ask(-1, {});
        bench.engine.ask(16, {});
        bench.engine.dropView(99);
        bench.engine.ask(15, {.number = 1});
        QTRY_VERIFY(!bench.frames.empty() && bench.frames.back()->orders[15]);
        QCOMPARE(bench.snapshot().size(), quint32(0));
    }

    void aDeadServerLeavesTheOthersAlone() // cases 1, 3
    {
        FaultServer silent([](const Ask &) { return Script{.cutAfter = 0, .then = Script::Then::Hang}; });
        const BlackHole hole;
        FakeMonitor monitor;
        Bench bench({refusedUrl(), silent.url(), hole.url(), monitor.url()});
        QTRY_VERIFY(bench.isUp(3));
        QTRY_VERIFY(bench.isDown(0));
        QCOMPARE(bench.server(0)->health.failure.value_or(Failure{}).kind, Failure::Kind::Unreachable);
        QTRY_VERIFY_WITH_TIMEOUT(bench.server(3)->health.polls >= 8, 60'000);
        QCOMPARE(bench.server(1)->state, ServerSnapshot::State::Waiting);
        QCOMPARE(bench.server(2)->state, ServerSnapshot::State::Waiting);
    }

    void whatWasKnownOfADeadServerStaysKnown() // case 4
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.connect("orders"); });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        const ServerNumber number = bench.server()->number;
        monitor.with([](auto &state) { state.instead["/varz"] = {.cutAfter = 20, .then = Script::Then::Reset}; });
        QTRY_VERIFY(bench.isDown());
        QCOMPARE(bench.server()->number, number);
        QCOMPARE(bench.server()->openRows, std::size_t(1));
        QVERIFY(bench.server()->health.receivedAt != LocalTime{});
        QVERIFY(bench.server()->health.failures > 0);
        QCOMPARE(bench.polls.back().server->state, ServerSnapshot::State::Down);
        monitor.with([](auto &state) { state.instead.clear(); });
        bench.engine.refresh();
        QTRY_VERIFY(bench.isUp());
        QCOMPARE(bench.server()->number, number);
        QCOMPARE(bench.server()->health.failures, 0);
    }

    void pauseStopsAndResumesEveryPoll()
    {
        FakeMonitor monitor;
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        bench.engine.setPaused(true);
        const std::size_t polls = bench.polls.size();
        const int asked = monitor.count("/varz");
        QTest::qWait(350); // nothing may come: there is no signal to wait for
        QVERIFY(bench.polls.size() <= polls + 1);
        QVERIFY(monitor.count("/varz") <= asked + 1);
        bench.engine.setPaused(false);
        QTRY_VERIFY(bench.polls.size() > polls + 2);
    }

    void rowsThatWentStayForAWhile()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.followsTheClock = true;
            state.connect("orders");
        });
        Bench bench({monitor.url()});
        bench.engine.setGoneFor(600ms);
        QTRY_VERIFY(bench.isUp() && bench.server()->openRows == 1);
        monitor.with([](auto &state) { state.close(5, "Kicked"); });
        QTRY_COMPARE(bench.server()->departures.size(), std::size_t(1));
        const ServerSnapshot &server = *bench.server();
        QCOMPARE(server.rows.text(server.departures[0].reason), std::string_view("Kicked"));
        QTRY_COMPARE(bench.server()->size(), std::size_t(0));
    }

    void endingWhileAllIsBusyIsSafe()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            for (int i = 0; i < 2000; ++i)
                state.connect("busy");
        });
        for (int i = 0; i < 10; ++i) {
            Bench bench({monitor.url()});
            bench.engine.ask(0, {.number = 1});
            const int before = monitor.count("/connz");
            QTRY_VERIFY(monitor.count("/connz") > before);
            for (int turn = 0; turn < i; ++turn)
                QCoreApplication::processEvents();
        }
    }
};

QTEST_GUILESS_MAIN(tst_Engine)
#include "tst_engine.moc"
