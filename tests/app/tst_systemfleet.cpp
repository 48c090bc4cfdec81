// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/enginebench.h"
#include "tests/support/fakemonitor.h"
#include "tests/support/fakenats.h"
#include "tests/support/staticlogins.h"

#include <algorithm>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One server that answers alike by its monitoring port and on the system account, and an engine that watches it.
struct TwoWays
{
    TwoWays()
    {
        monitor.with([](FakeMonitor::State &state) {
            state.connect("orders");
            state.connect("billing");
        });
        nats.setOnRequest([this](const QByteArray &subject, const QByteArray &reply, const QByteArray &body) {
            answer(subject.split('.').last(), reply, body);
        });
        QObject::connect(&engine, &Engine::framed, &engine, [this](const auto &frame) { snapshot = frame->snapshot; });
        QObject::connect(&engine, &Engine::polled, &engine, [this](const PolledServer &poll) {
            ++polls;
            closures.insert(closures.end(), poll.closures.begin(), poll.closures.end());
        });
        engine.setInterval(100ms);
    }

    [[nodiscard]] QByteArray said(const QByteArray &more)
    {
        return "{\"server\":{\"name\":\"fake\",\"id\":\"" + FakeMonitor::State().serverId + "\"}," + more + '}';
    }
    void answer(const QByteArray &endpoint, const QByteArray &reply, const QByteArray &body)
    {
        if (instead.contains(endpoint))
            return void(nats.say(reply, instead[endpoint]));
        if (endpoint == "PING" || endpoint == "STATSZ")
            return void(nats.say(reply, said("\"statsz\":{\"connections\":2,\"stale_connections\":7}")));
        Ask ask{.method = "GET", .path = u'/' + QString::fromLatin1(endpoint).toLower()};
        ask.query.addQueryItem(u"limit"_s, u"1000"_s);
        if (body.contains("\"state\":1"))
            ask.query.addQueryItem(u"state"_s, u"closed"_s);
        nats.say(reply, said("\"data\":" + monitor.reply(ask).body));
    }
    /// As the server tells it the moment it happens; and only then its list.
    void close(quint64 cid)
    {
        nats.say("$SYS.ACCOUNT.APP.DISCONNECT",
            said("\"client\":{\"id\":" + QByteArray::number(cid)
                + ",\"kind\":\"Client\",\"stop\":\"2027-01-15T08:01:40Z\"},\"reason\":\"Stale Connection\""));
        monitor.with([cid](FakeMonitor::State &state) { state.close(cid); });
    }
    void watch(bool httpFirst)
    {
        QList<Target> targets{Target{.url = http.url()}, nats.target()};
        if (!httpFirst)
            std::ranges::reverse(targets);
        engine.setTargets(targets);
    }
    [[nodiscard]] const ServerSnapshot *server(std::size_t index = 0) const
    {
        return index < snapshot->servers.size() ? snapshot->servers[index].get() : nullptr;
    }
    [[nodiscard]] Told told() const { return server() ? server()->told : Told{}; }

    FakeMonitor monitor{};
    std::atomic_bool isHttpDown = false;
    FaultServer http{[this](const Ask &ask) { return isHttpDown ? Script{.status = 503} : monitor.reply(ask); }};
    FakeNats nats{};
    std::map<QByteArray, QByteArray> instead{}; ///< answers, by endpoint
    std::shared_ptr<const Snapshot> snapshot = std::make_shared<Snapshot>();
    std::vector<Closure> closures{};
    int polls = 0;
    Engine engine{feedMaker(std::make_shared<StaticLogins>())};
};

} // namespace

/// One server that two ways lead to: whose word counts, fact by fact, and that it is said.
class SystemFleetTest final : public QObject
{
    Q_OBJECT

private slots:
    void bothWaysLeadToOneServer_data()
    {
        QTest::addColumn<bool>("httpFirst");
        QTest::newRow("HTTP first") << true;
        QTest::newRow("NATS first") << false;
    }
    void bothWaysLeadToOneServer() // case 42
    {
        QFETCH(bool, httpFirst);
        TwoWays fleet;
        fleet.watch(httpFirst);
        // Both know the same of it: the first one's word counts, but closings are told by NATS at once.
        const Source first = httpFirst ? Source::Http : Source::SystemAccount;
        QTRY_COMPARE(fleet.told(), (Told{first, first, 0, httpFirst ? 1 : 0}));
        QCOMPARE(fleet.snapshot->servers.size(), std::size_t(1));
        QCOMPARE(fleet.server()->targets.size(), 2);
        QCOMPARE(fleet.server()->openRows, std::size_t(2));
        QCOMPARE(fleet.server()->warning, ServerWarning::None);
        fleet.close(fleet.server()->rows.cid[0]);
        QTRY_COMPARE(fleet.closures.size(), std::size_t(1));
        QVERIFY(fleet.closures[0].isByEvent);
        const int polls = fleet.polls;
        QTRY_VERIFY(fleet.polls > polls + 6);
        QCOMPARE(fleet.closures.size(), std::size_t(1)); // the list tells it too
        QCOMPARE(fleet.server()->openRows, std::size_t(1));
    }

    void whoeverIsLeftTellsTheRest()
    {
        TwoWays fleet;
        fleet.watch(true);
        QTRY_COMPARE(fleet.told(), (Told{Source::Http, Source::Http, 0, 1}));
        fleet.isHttpDown = true;
        QTRY_COMPARE(fleet.told(), (Told{Source::SystemAccount, Source::SystemAccount, 1, 1}));
        QCOMPARE(fleet.server()->state, ServerSnapshot::State::Up);
        QCOMPARE(fleet.server()->openRows, std::size_t(2));
        fleet.instead["VARZ"] = fleet.said("\"error\":{\"code\":503,\"description\":\"busy\"}");
        QTRY_COMPARE(fleet.told().facts, Source::Heartbeat);
        QCOMPARE(fleet.server()->state, ServerSnapshot::State::Up);
        QVERIFY(fleet.server()->health.partial);
        QCOMPARE(fleet.server()->facts.staleConnections, 7);
        QVERIFY(!fleet.server()->facts.ping.isUsable()); // nobody said them
    }

    void whoTellsAllIsBetterThanTheFirst()
    {
        TwoWays fleet;
        fleet.instead["VARZ"] = fleet.said("\"error\":{\"code\":500,\"description\":\"no\"}");
        fleet.watch(false);
        QTRY_COMPARE(fleet.told(), (Told{Source::Http, Source::Http, 1, 0}));
        QVERIFY(fleet.server()->facts.ping.isUsable());
    }

    void aClonedIdIsTwoServers() // case 43
    {
        TwoWays fleet;
        FakeMonitor clone;
        clone.with([](FakeMonitor::State &state) { state.start -= 3'600'000'000'000; });
        fleet.engine.setTargets({Target{.url = clone.url()}, fleet.nats.target()});
        QTRY_VERIFY(fleet.server(1) && fleet.server(1)->warning == ServerWarning::DuplicateId);
        QTRY_COMPARE(fleet.server(0)->warning, ServerWarning::DuplicateId);
        QCOMPARE(fleet.server(0)->told.facts, Source::Http);
        QCOMPARE(fleet.server(1)->told.facts, Source::SystemAccount);
    }

    void anAnswerOfAnotherServerIsNone()
    {
        TwoWays fleet;
        fleet.engine.setTargets({fleet.nats.target()});
        QTRY_COMPARE(fleet.told().facts, Source::SystemAccount);
        fleet.instead["VARZ"] = fleet.said("\"data\":{\"server_id\":\"NOTHER\",\"version\":\"9.9.9\"}");
        QTRY_COMPARE(fleet.server()->state, ServerSnapshot::State::Down);
        QVERIFY(fleet.server()->health.failure->why.contains(u"another server's"_s));
        QCOMPARE(fleet.server()->facts.version, "2.15.1");
    }
};

QTEST_GUILESS_MAIN(SystemFleetTest)
#include "tst_systemfleet.moc"
