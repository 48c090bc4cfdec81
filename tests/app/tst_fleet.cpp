// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/enginebench.h"
#include "tests/support/fakemonitor.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_Fleet final : public QObject
{
    Q_OBJECT

private slots:
    void closuresAreToldOnce()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.close(state.connect("before we came")); });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        monitor.with([](auto &state) {
            state.close(state.connect());
            state.close(state.connect(), "Client Closed");
        });
        QTRY_COMPARE(bench.closedCids(), (std::vector<quint64>{6, 7}));
        const std::size_t polls = bench.polls.size();
        QTRY_VERIFY(bench.polls.size() > polls + 3);
        QCOMPARE(bench.closedCids(), (std::vector<quint64>{6, 7}));
    }

    void aRestartIsANewLifeOfTheSameTarget() // case 40
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.connect("old");
            state.find(5)->inMsgs = 1000;
        });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        const ServerNumber first = bench.server()->number;
        const TargetNumber target = bench.server()->target;
        monitor.with([](auto &state) {
            state.now += 5'000'000'000;
            state.restart("NSECOND");
            state.connect("new");
            state.find(5)->inMsgs = 3;
            state.close(state.connect("short-lived"));
            state.now += 1'000'000'000;
        });
        QTRY_VERIFY(bench.server()->number != first);
        QCOMPARE(bench.server()->target, target);
        QCOMPARE(bench.server()->size(), std::size_t(1)); // the old rows are not joined, nor kept
        QCOMPARE(bench.server()->rates[0].inMsgs, -1.F);
        QCOMPARE(bench.server()->warning, ServerWarning::None);
        QCOMPARE(bench.closedCids(), std::vector<quint64>{6}); // nobody else tells it
    }

    void twoTargetsOfOneServerAreOneRow() // case 42
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) { state.connect("orders"); });
        FaultServer alias([&monitor](const Ask &ask) { return monitor.reply(ask); });
        Bench bench({monitor.url(), alias.url()});
        QTRY_VERIFY(bench.isUp() && bench.server()->targets.size() == 2);
        QCOMPARE(bench.snapshot().servers.size(), std::size_t(1));
        QCOMPARE(bench.snapshot().size(), quint32(1));
        QCOMPARE(bench.server()->warning, ServerWarning::None);
        monitor.with([](auto &state) { state.close(state.find(5)->cid); });
        QTRY_COMPARE(bench.closedCids(), std::vector<quint64>{5});
        const std::size_t polls = bench.polls.size();
        QTRY_VERIFY(bench.polls.size() > polls + 4);
        QCOMPARE(bench.closedCids(), std::vector<quint64>{5});
        std::set<TargetNumber> speakers;
        for (std::size_t i = polls + 1; i < bench.polls.size(); ++i)
            speakers.insert(bench.polls[i].server->target);
        QCOMPARE(speakers.size(), std::size_t(1)); // at first it may have been the other, if that was quicker
    }

    void theSecondTargetTakesOverWhenTheFirstDies() // case 42
    {
        FakeMonitor monitor;
        auto first = std::make_unique<FaultServer>([&monitor](const Ask &ask) { return monitor.reply(ask); });
        Bench bench({first->url(), monitor.url()});
        QTRY_VERIFY(bench.isUp() && bench.server()->targets.size() == 2);
        const ServerNumber number = bench.server()->number;
        first.reset();
        monitor.with([](auto &state) { state.close(state.connect()); });
        const TargetNumber before = bench.server()->target;
        QTRY_VERIFY(bench.isUp() && bench.server()->target != before);
        QCOMPARE(bench.server()->number, number);
        QCOMPARE(bench.snapshot().servers.size(), std::size_t(1));
        QTRY_COMPARE(bench.closedCids(), std::vector<quint64>{5});
    }

    void theLastTargetThatDiesSaysSo() // case 42
    {
        FakeMonitor monitor;
        const auto asMonitor = [&monitor](const Ask &ask) { return monitor.reply(ask); };
        auto one = std::make_unique<FaultServer>(asMonitor);
        auto two = std::make_unique<FaultServer>(asMonitor);
        Bench bench({one->url(), two->url()});
        QTRY_VERIFY(bench.isUp() && bench.server()->targets.size() == 2);
        one.reset();
        const auto second = TargetNumber(2);
        QTRY_VERIFY(bench.isUp() && bench.server()->target == second);
        two.reset();
        // Not when the first is asked again at last: that may take a minute.
        QTRY_VERIFY(std::ranges::any_of(bench.polls, [](const PolledServer &poll) {
            return poll.server->state == ServerSnapshot::State::Down && poll.server->target == second;
        }));
        QCOMPARE(bench.snapshot().servers.size(), std::size_t(1));
    }

    void aClonedIdIsTwoServersAndAWarning() // case 43
    {
        FakeMonitor one;
        FakeMonitor two;
        two.with([](auto &state) {
            state.start += 1'000'000;
            state.connect("other");
        });
        Bench bench({one.url(), two.url()});
        QTRY_VERIFY(bench.isUp(0) && bench.isUp(1));
        QCOMPARE(bench.snapshot().servers.size(), std::size_t(2));
        QTRY_COMPARE(bench.server(0)->warning, ServerWarning::DuplicateId);
        QTRY_COMPARE(bench.server(1)->warning, ServerWarning::DuplicateId);
        QVERIFY(bench.server(0)->number != bench.server(1)->number);
    }

    void aLoadBalancerIsRecognised() // case 44
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.before = [count = 0](auto &now, const QByteArray &key) mutable {
                count += key == "/varz" ? 1 : 0;
                now.serverId = count % 2 == 0 ? "NA" : "NB";
            };
        });
        Bench bench({monitor.url()});
        QTRY_COMPARE(bench.server() ? bench.server()->warning : ServerWarning::None, ServerWarning::Flapping);
        QTRY_VERIFY(bench.polls.size() > 8);
        std::set<ServerNumber> numbers;
        for (const PolledServer &poll : bench.polls)
            numbers.insert(poll.server->number);
        QCOMPARE(numbers.size(), std::size_t(2));
        QCOMPARE(bench.snapshot().servers.size(), std::size_t(1));
    }

    void targetsThatStayKeepTheirHistory()
    {
        FakeMonitor one;
        FakeMonitor two;
        two.with([](auto &state) { state.serverId = "NTWO"; });
        Bench bench({one.url()});
        QTRY_VERIFY(bench.isUp());
        const ServerNumber number = bench.server()->number;
        bench.engine.setTargets({Target{.url = two.url()}, Target{.url = one.url()}, Target{.url = one.url()}});
        QTRY_VERIFY(bench.isUp(0) && bench.isUp(1));
        QCOMPARE(bench.snapshot().servers.size(), std::size_t(2));
        QCOMPARE(bench.server(1)->number, number);
        bench.engine.setTargets({});
        QTRY_COMPARE(bench.snapshot().servers.size(), std::size_t(0));
    }

    void targetsMayBeChangedFromWhatTheyCause()
    {
        Bench bench;
        connect(&bench.engine, &Engine::polled, &bench.engine, [&bench] { bench.engine.setTargets({}); });
        bench.engine.setTargets({Target{.url = refusedUrl()}});
        QTRY_VERIFY(!bench.polls.empty() && !bench.frames.empty());
        QTRY_COMPARE(bench.snapshot().servers.size(), std::size_t(0));
    }

    void anAddressWithoutAFeedSaysSo()
    {
        Bench bench({QUrl(u"gopher://u:secret@n1:70/"_s)});
        QTRY_VERIFY(bench.isDown());
        QCOMPARE(bench.server()->health.failure.value_or(Failure{}).kind, Failure::Kind::Local);
        QVERIFY(!bench.server()->health.failure->what.contains(u"secret"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Fleet)
#include "tst_fleet.moc"
