// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/enginebench.h"
#include "tests/support/fakemonitor.h"
#include "tests/support/feedlistener.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Answer = std::pair<quint64, Result<HeldSubscriptions>>;

/// What a server says of connection 5, which is in a queue group.
QByteArray heldBy5(const QByteArray &serverId)
{
    return QByteArray("{'server_id': '" + serverId
        + "', 'connections': [{'cid': 5, 'subscriptions_list_detail': [{'subject': 'orders.>', 'qgroup': 'workers',"
          " 'sid': '1', 'msgs': 12, 'cid': 5}]}]}")
        .replace('\'', '"');
}

/// A monitor with one connection, number 5, and a feed on it.
struct Asked
{
    FakeMonitor monitor{};
    Listener listener{monitor.url()};
    std::vector<Answer> answers{};

    Asked()
    {
        monitor.with([](auto &state) {
            state.connect("a");
            state.instead["/connz?subs"] = {.body = heldBy5(state.serverId)};
        });
        QObject::connect(&listener.feed, &Feed::subscriptionsArrived, &listener.feed,
            [this](quint64 cid, const Result<HeldSubscriptions> &result) { answers.emplace_back(cid, result); });
    }
};

} // namespace

class tst_HttpSubscriptions final : public QObject
{
    Q_OBJECT

private slots:
    void oneConnectionIsAskedForByItsNumber()
    {
        Asked asked;
        asked.listener.feed.askSubscriptions(5);
        QTRY_COMPARE(asked.answers.size(), std::size_t(1));
        QCOMPARE(asked.answers[0].first, quint64(5));
        QVERIFY(asked.answers[0].second);
        QCOMPARE(asked.answers[0].second->queueGroups, std::vector<std::string>{"workers"});
        const auto asks = asked.monitor.server().asks();
        QCOMPARE(asks.size(), std::size_t(1));
        QCOMPARE(asks[0].query.queryItemValue(u"cid"_s), u"5"_s);
        QCOMPARE(asks[0].query.queryItemValue(u"subs"_s), u"detail"_s);
    }

    void nobodyIsAskedForUnlessAsked()
    {
        Asked asked;
        QVERIFY(asked.listener.poll());
        QVERIFY(asked.listener.poll());
        QCOMPARE(asked.monitor.count("/connz?subs"), 0);
    }

    void aQuestionAndAPollNeverGoTogether() // case 49
    {
        Asked asked;
        asked.monitor.with([](auto &state) { state.manner.delay = 40ms; });
        asked.listener.feed.start();
        for (int question = 0; question < 5; ++question) {
            const std::size_t answers = asked.answers.size();
            asked.listener.feed.askSubscriptions(5);
            asked.listener.feed.refresh();
            QTRY_VERIFY(asked.answers.size() > answers);
            const std::size_t polls = asked.listener.polls.size();
            QTRY_VERIFY(asked.listener.polls.size() > polls);
        }
        QVERIFY(asked.listener.failures.empty());
        QCOMPARE(asked.monitor.server().accepted(), 1);
    }

    void ofSeveralQuestionsAtOnceTheLastIsAnswered()
    {
        Asked asked;
        asked.monitor.with([](auto &state) { state.manner.delay = 50ms; });
        asked.listener.feed.refresh();
        for (const quint64 cid : {7, 6, 5})
            asked.listener.feed.askSubscriptions(cid);
        QTRY_COMPARE(asked.answers.size(), std::size_t(1));
        QCOMPARE(asked.answers[0].first, quint64(5));
        QCOMPARE(asked.monitor.count("/connz?subs"), 1);
    }

    void aPausedFeedStillAnswers()
    {
        Asked asked;
        QVERIFY(asked.listener.poll()); // and pauses
        asked.listener.feed.askSubscriptions(5);
        QTRY_COMPARE(asked.answers.size(), std::size_t(1));
        const int polls = asked.monitor.count("/varz");
        QVERIFY(asked.answers[0].second);
        QCOMPARE(asked.monitor.count("/varz"), polls);
    }

    void aServerThatCannotTellSaysWhy()
    {
        Asked asked;
        asked.monitor.with([](auto &state) {
            state.instead["/connz?subs"] = {.status = 403, .contentType = "text/plain", .body = "no"};
        });
        asked.listener.feed.askSubscriptions(5);
        QTRY_COMPARE(asked.answers.size(), std::size_t(1));
        QVERIFY(!asked.answers[0].second);
        QCOMPARE(asked.answers[0].second.error().kind, Failure::Kind::Refused);
        QVERIFY(asked.listener.poll());
    }

    void aDeadServerIsAFailureToo()
    {
        Listener listener(QUrl(u"http://127.0.0.1:1"_s));
        std::vector<Answer> answers;
        connect(&listener.feed, &Feed::subscriptionsArrived, &listener.feed,
            [&](quint64 cid, const Result<HeldSubscriptions> &result) { answers.emplace_back(cid, result); });
        listener.feed.askSubscriptions(5);
        QTRY_COMPARE(answers.size(), std::size_t(1));
        QVERIFY(!answers[0].second);
    }

    void theAnswerComesBackByKey()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.connect("a");
            state.instead["/connz?subs"] = {.body = heldBy5(state.serverId)};
        });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        std::vector<std::pair<ConnectionKey, Result<HeldSubscriptions>>> told;
        connect(&bench.engine, &Engine::subscriptionsTold, this,
            [&](ConnectionKey key, const Result<HeldSubscriptions> &result) { told.emplace_back(key, result); });
        const ConnectionKey key{bench.server()->number, 5};
        bench.engine.askSubscriptions(key);
        QTRY_COMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].first, key);
        QVERIFY(told[0].second && told[0].second->isOpen);

        bench.engine.askSubscriptions({key.server + 7, 5});
        QCOMPARE(told.size(), std::size_t(2));
        QVERIFY(!told[1].second);
    }

    // case 40
    void theSameNumberOnAnotherServerIsAnotherConnection()
    {
        FakeMonitor monitor;
        monitor.with([](auto &state) {
            state.connect("a");
            state.instead["/connz?subs"] = {.body = heldBy5("NANOTHER")};
        });
        Bench bench({monitor.url()});
        QTRY_VERIFY(bench.isUp());
        std::optional<Result<HeldSubscriptions>> told;
        connect(&bench.engine, &Engine::subscriptionsTold, this,
            [&](ConnectionKey, const Result<HeldSubscriptions> &result) { told = result; });
        bench.engine.askSubscriptions({bench.server()->number, 5});
        QTRY_VERIFY(told.has_value());
        QVERIFY(!*told);
        QCOMPARE(told->error().kind, Failure::Kind::Lost);
    }
};

QTEST_GUILESS_MAIN(tst_HttpSubscriptions)
#include "tst_httpsubscriptions.moc"
