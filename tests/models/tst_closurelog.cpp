// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/closurelog.h"
#include "tests/models/triagestory.h"

#include <QTest>

#include <array>
#include <random>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;

namespace {

RowSpec named(const std::string &name, const std::string &ip = "10.4.17.44")
{
    return {.name = name, .ip = ip};
}

const ClosureRecord &only(const Triage &triage)
{
    return *triage.closures.at(0);
}

} // namespace

class TestClosureLog : public QObject
{
    Q_OBJECT

private slots:
    void aClosureKnowsWhatWasBelievedBefore()
    {
        TriageStory story;
        RowSpec row = named("orders");
        row.evidence = Evidence::Suspect;
        row.missed = 2;
        row.sincePong = 28s;
        row.closesIn = 2s;
        row.pendingBytes = 4711;
        const quint64 cid = story.open(row);
        QVERIFY(story.poll().closures.empty());
        story.close(cid, "Stale Connection");
        const Triage triage = story.poll(2s);
        QCOMPARE(triage.closures.size(), 1U);
        const ClosureRecord &record = only(triage);
        QCOMPARE(record.closure.cid, cid);
        QVERIFY(record.wasWatched);
        QCOMPARE(record.before.missed, 2);
        QCOMPARE(record.pendingBefore, 4711);
        QCOMPARE(record.loudness, Loudness::Quiet);
        QCOMPARE(record.serverName, std::string("n1"));
        QVERIFY(record.silence().value_or(0s) >= 28s);
        QCOMPARE(triage.closure(record.id), triage.closures.front().get());
    }

    void theLoudHalfIsThatOfDeadPeersOnly_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("missed");
        QTest::addColumn<Loudness>("loudness");
        QTest::newRow("stale") << QByteArray("Stale Connection") << 2 << Loudness::Quiet;
        QTest::newRow("slow, dead") << QByteArray("Slow Consumer (Pending Bytes)") << 1 << Loudness::Loud;
        QTest::newRow("deadline, dead") << QByteArray("Slow Consumer (Write Deadline)") << 1 << Loudness::Loud;
        QTest::newRow("write error, dead") << QByteArray("Write Error") << 2 << Loudness::Loud;
        QTest::newRow("slow, alive") << QByteArray("Slow Consumer (Pending Bytes)") << 0 << Loudness::Other;
        QTest::newRow("left") << QByteArray("Client Closed") << 1 << Loudness::Other;
        QTest::newRow("kicked") << QByteArray("Kicked") << 2 << Loudness::Other;
    }

    void theLoudHalfIsThatOfDeadPeersOnly()
    {
        QFETCH(QByteArray, reason);
        QFETCH(int, missed);
        QFETCH(Loudness, loudness);
        TriageStory story;
        RowSpec row = named("orders");
        row.evidence = missed > 0 ? Evidence::Suspect : Evidence::Proven;
        row.missed = missed;
        const quint64 cid = story.open(row);
        (void)story.poll();
        story.close(cid, reason.toStdString());
        QCOMPARE(only(story.poll()).loudness, loudness);
    }

    void whatIsToldTwiceIsThereOnceWithAllThatWasTold()
    {
        ClosureLog log;
        const auto server = serverOf(1, "n1", {});
        const quint64 id
            = log.add(*server, {.cid = 7, .name = "a", .account = "ORDERS", .reason = "Kicked"}, {}, firstLocal());
        QCOMPARE(
            log.add(*server, {.cid = 7, .port = 4711, .pendingBytes = 12}, {.wasWatched = true}, firstLocal()), id);
        QCOMPARE(log.records().size(), 1U);
        QCOMPARE(log.find(id)->closure.port, 4711);
        QCOMPARE(log.find(id)->closure.account, std::string("ORDERS"));
        QVERIFY(log.find(id)->wasWatched);
    }

    void theNewestAreKeptAndTheRestIsCounted()
    {
        ClosureLog log;
        const auto server = serverOf(1, "n1", {});
        for (quint64 cid = 1; cid <= ClosureLog::most + 100; ++cid)
            log.add(*server, {.cid = cid}, {}, firstLocal());
        QCOMPARE(log.records().size(), ClosureLog::most);
        QCOMPARE(log.forgotten(), 100);
        QCOMPARE(log.find(100), nullptr);
        QCOMPARE(log.find(101)->closure.cid, 101U);
        QCOMPARE(log.find(log.nextId()), nullptr);
        QCOMPARE(log.find(0), nullptr);
    }

    void whatDidNotChangeIsShared()
    {
        TriageStory story;
        std::vector<quint64> cids;
        for (int i = 0; i < 50; ++i)
            cids.push_back(story.open(named("a")));
        (void)story.poll();
        for (const quint64 cid : cids)
            story.close(cid, "Client Closed", 1s);
        const Triage before = story.poll();
        story.open({.name = "b", .uptime = 0s});
        const Triage after = story.poll();
        QCOMPARE(after.closures.size(), 50U);
        for (std::size_t i = 0; i < 50; ++i)
            QCOMPARE(after.closures[i].get(), before.closures[i].get());
    }

    void whoComesBackIsMatchedByNameAndByPreferenceByAddress()
    {
        TriageStory story;
        const quint64 first = story.open(named("orders", "10.0.0.1"));
        const quint64 second = story.open(named("orders", "10.0.0.2"));
        const quint64 other = story.open(named("billing", "10.0.0.1"));
        (void)story.poll();
        for (const quint64 cid : {first, second, other})
            story.close(cid, "Client Closed");
        (void)story.poll();
        RowSpec again = named("orders", "10.0.0.1");
        again.uptime = 0s;
        const quint64 back = story.open(again);
        const Triage triage = story.poll(1s);
        const auto &records = triage.closures;
        QVERIFY(records[0]->back);
        QCOMPARE(records[0]->back->key.cid, back);
        QCOMPARE(records[0]->back->after, Nanoseconds(1s));
        QVERIFY(!records[1]->back); // one return for one closure
        QVERIFY(!records[2]->back);
    }

    void whoComesBackOnAnotherServerIsFoundThere()
    {
        TriageStory story;
        story.servers.push_back({.number = 2, .name = "n2", .target = 2});
        const quint64 cid = story.open(named("orders"));
        (void)story.poll();
        story.close(cid, "Stale Connection");
        (void)story.poll();
        RowSpec again = named("orders");
        again.uptime = 0s;
        const quint64 back = story.open(again, 1);
        const Triage triage = story.poll();
        QVERIFY(only(triage).back);
        QCOMPARE(only(triage).back->key, (ConnectionKey{2, back}));
        QCOMPARE(only(triage).back->serverName, std::string("n2"));
    }

    void aClientThatNoticesFirstIsBackBeforeItsClose()
    {
        TriageStory story;
        RowSpec row = named("orders");
        row.evidence = Evidence::Suspect;
        row.missed = 1;
        row.sincePong = 12s;
        const quint64 cid = story.open(row);
        (void)story.poll();
        RowSpec again = named("orders");
        again.uptime = 0s;
        const quint64 back = story.open(again);
        (void)story.poll();
        (void)story.poll(8s);
        story.close(cid, "Stale Connection");
        const Triage triage = story.poll();
        QVERIFY(only(triage).back);
        QCOMPARE(only(triage).back->key.cid, back);
        QCOMPARE(only(triage).back->after, Nanoseconds(0));
    }

    void whoWasThereAllAlongTookNobodysPlace()
    {
        TriageStory story;
        const quint64 cid = story.open(named("orders"));
        story.open(named("orders"));
        (void)story.poll();
        story.close(cid, "Client Closed");
        (void)story.poll();
        QVERIFY(!only(story.poll()).back);
    }

    void whatGoesWithItsServerIsAClosureWithoutAReason() // case 40
    {
        TriageStory story;
        for (int i = 0; i < 3; ++i)
            story.open(named("orders-" + std::to_string(i)));
        (void)story.poll();
        story.server().number = 2;
        story.server().start = story.now() + 500ms;
        story.server().open.clear();
        const Triage triage = story.poll();
        QCOMPARE(triage.closures.size(), 3U);
        QCOMPARE(only(triage).closure.reason, std::string());
        QCOMPARE(only(triage).server, 1U);
        QCOMPARE(story.poll().closures.size(), 3U);
    }

    void aStormLosesNoneAndTellsNoneTwice()
    {
        std::mt19937 random(3);
        TriageStory story;
        story.servers.push_back({.number = 2, .name = "n2", .target = 2});
        std::set<quint64> open;
        std::set<quint64> closed;
        static constexpr std::array reasons{"Stale Connection", "Client Closed", "Read Error", "Kicked", "Write Error",
            "Slow Consumer (Pending Bytes)", "", "Authentication Failure"};
        Triage triage;
        for (int poll = 0; poll < 300; ++poll) {
            for (auto count = random() % 20; count > 0; --count) {
                RowSpec row
                    = named(hostileNames()[random() % hostileNames().size()], "10.0.0." + std::to_string(random() % 9));
                row.uptime = 0s;
                open.insert(story.open(row, random() % 2));
            }
            for (auto count = random() % 20; count > 0 && !open.empty(); --count) {
                const auto one = std::next(open.begin(), std::ptrdiff_t(random() % open.size()));
                story.close(*one, reasons[random() % reasons.size()]);
                closed.insert(*one);
                open.erase(one);
            }
            triage = story.poll();
        }
        std::set<quint64> told;
        std::set<ConnectionKey> returns;
        for (const auto &record : triage.closures) {
            QVERIFY(told.insert(record->closure.cid).second);
            if (record->back)
                QVERIFY(returns.insert(record->back->key).second);
        }
        QCOMPARE(told, closed);
        QVERIFY(!returns.empty());
    }
};

QTEST_GUILESS_MAIN(TestClosureLog)
#include "tst_closurelog.moc"
