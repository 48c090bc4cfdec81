// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/closureledger.h"

#include <QTest>

#include <deque>
#include <random>

using namespace stalewatch;

namespace {

/// A server's closings as the real one keeps them: a ring of the newest, and totals that never forget.
class Ring
{
public:
    explicit Ring(std::size_t capacity) : m_capacity(capacity) { }

    void close(int count, std::string reason = "Client Closed", std::string kind = "Client")
    {
        for (int i = 0; i < count; ++i) {
            Closure closure;
            closure.cid = ++m_cid;
            closure.kind = kind;
            closure.reason = reason;
            closure.stop = Instant(Nanoseconds(m_clock += 1000));
            m_entries.push_back(closure);
            if (m_entries.size() > m_capacity)
                m_entries.pop_front();
            m_closed += kind == "Leafnode" ? 0 : 1;
        }
    }
    /// Counted by the totals, not yet in the ring: the next close() puts them there.
    void beginToClose(qint64 count) { m_closed += count; }
    void endToClose(int count)
    {
        close(count);
        m_closed -= count;
    }
    [[nodiscard]] std::vector<Closure> newest(std::size_t limit) const
    {
        std::vector<Closure> answer(m_entries.rbegin(), m_entries.rend());
        answer.resize(std::min(limit, answer.size()));
        return answer;
    }
    [[nodiscard]] qint64 total() const { return qint64(m_entries.size()); }
    [[nodiscard]] ServerFacts facts() const
    {
        ServerFacts facts;
        facts.connections = 7;
        facts.totalConnections = 7 + m_closed;
        facts.now = Instant(Nanoseconds(m_clock));
        return facts;
    }

private:
    std::size_t m_capacity;
    std::deque<Closure> m_entries{};
    quint64 m_cid = 0;
    qint64 m_clock = 0;
    qint64 m_closed = 0;
};

std::vector<Closure> poll(ClosureLedger &ledger, const Ring &ring, std::size_t limit = 256)
{
    const ServerFacts facts = ring.facts();
    while (!ledger.reachesKnown(ring.newest(limit), ring.total()))
        limit *= 2;
    return ledger.take(ring.newest(limit), ring.total(), facts);
}

std::vector<quint64> cids(const std::vector<Closure> &closures)
{
    std::vector<quint64> result;
    for (const Closure &closure : closures)
        result.push_back(closure.cid);
    return result;
}

} // namespace

class tst_ClosureLedger final : public QObject
{
    Q_OBJECT

private slots:
    void anEventAndTheRingTellAClosingOnce() // case 20
    {
        Ring ring(100);
        ClosureLedger ledger;
        ring.close(2);
        QCOMPARE(poll(ledger, ring).size(), std::size_t(2));
        ring.close(3, std::string(staleReason));
        QCOMPARE(cids(ledger.hear(ring.newest(2))), (std::vector<quint64>{5, 4}));
        QCOMPARE(ledger.hear(ring.newest(2)).size(), std::size_t(0)); // told twice
        QCOMPARE(ledger.stale().clients, 2);
        QCOMPARE(ledger.expected(ring.facts()), 3); // the one nobody told, and two to be read past
        QCOMPARE(cids(poll(ledger, ring)), std::vector<quint64>{3});
        QCOMPARE(ledger.stale().clients, 3);
        QVERIFY(!ledger.hasHeard(5));
        QCOMPARE(ledger.hear(ring.newest(3)).size(), std::size_t(0)); // told late
        QCOMPARE(poll(ledger, ring).size(), std::size_t(0));
        QCOMPARE(ledger.unseen(), 0);
    }
    void whatAnEventToldIsNotUnseenWhenTheRingLosesIt()
    {
        Ring ring(10);
        ClosureLedger ledger;
        (void)poll(ledger, ring);
        ring.close(10);
        QCOMPARE(ledger.hear(ring.newest(10)).size(), std::size_t(10));
        ring.close(15); // the ten are gone from the ring, and five of these that nobody told
        QCOMPARE(poll(ledger, ring).size(), std::size_t(10));
        (void)poll(ledger, ring);
        QCOMPARE(ledger.unseen(), 5);
    }
    void anEventThatWasLostIsFoundInTheRing()
    {
        Ring ring(1000);
        ClosureLedger ledger;
        (void)poll(ledger, ring);
        ring.close(300); // events of these were lost
        ring.close(5);
        QCOMPARE(ledger.hear(ring.newest(5)).size(), std::size_t(5));
        // The newest are known by events; that does not mean that the ring has been read as far.
        QVERIFY(!ledger.reachesKnown(ring.newest(256), ring.total()));
        QCOMPARE(poll(ledger, ring).size(), std::size_t(300));
        QCOMPARE(ledger.unseen(), 0);
    }
    void beforeTheFirstPollNothingIsHeard()
    {
        Ring ring(10);
        ClosureLedger ledger;
        ring.close(3);
        QVERIFY(ledger.hear(ring.newest(3)).empty());
        QCOMPARE(poll(ledger, ring).size(), std::size_t(3));
    }
    void inAnyOrderOfEventsAndPollsEachClosingIsToldOnce()
    {
        std::mt19937_64 random(3);
        for (int round = 0; round < 50; ++round) {
            Ring ring(64);
            ClosureLedger ledger;
            (void)poll(ledger, ring);
            std::vector<quint64> told;
            quint64 closed = 0;
            for (int step = 0; step < 60; ++step) {
                const int count = int(random() % 12);
                ring.close(count, random() % 2 ? std::string(staleReason) : "Client Closed");
                closed += quint64(count);
                std::vector<Closure> events = ring.newest(std::size_t(count));
                std::erase_if(events, [&random](const Closure &) { return random() % 8 == 0; }); // lost
                const auto now = random() % 3 == 0 ? poll(ledger, ring) : ledger.hear(events);
                for (const Closure &closure : now)
                    told.push_back(closure.cid);
            }
            for (const Closure &closure : poll(ledger, ring))
                told.push_back(closure.cid);
            (void)poll(ledger, ring);
            std::ranges::sort(told);
            QVERIFY(std::ranges::adjacent_find(told) == told.end());
            QCOMPARE(told.size() + quint64(ledger.unseen()), closed);
        }
    }

    void theFirstPollLearnsTheRingAndCountsItsStaleOnes()
    {
        Ring ring(10'000);
        ring.close(3);
        ring.close(2, std::string(staleReason));
        ring.close(1, std::string(staleReason), "Leafnode");
        ClosureLedger ledger;
        QVERIFY(!ledger.hasStarted());
        QCOMPARE(cids(poll(ledger, ring)), (std::vector<quint64>{1, 2, 3, 4, 5, 6}));
        QVERIFY(ledger.hasStarted());
        QCOMPARE(ledger.stale(), (CountByKind{.clients = 2, .leafs = 1}));
        QCOMPARE(ledger.unseen(), 0);
    }

    void theFirstPollAsksForTheWholeRing()
    {
        Ring ring(10'000);
        ring.close(400);
        ClosureLedger ledger;
        QVERIFY(!ledger.reachesKnown(ring.newest(256), ring.total()));
        QVERIFY(ledger.reachesKnown(ring.newest(512), ring.total()));
    }

    void aClosureIsReturnedOnceAndOldestFirst()
    {
        Ring ring(10'000);
        ring.close(1);
        ClosureLedger ledger;
        poll(ledger, ring);
        ring.close(2, std::string(staleReason));
        QCOMPARE(cids(poll(ledger, ring)), (std::vector<quint64>{2, 3}));
        QVERIFY(poll(ledger, ring).empty());
        QCOMPARE(ledger.stale().clients, 2);
        QVERIFY(ledger.knows(3));
        QVERIFY(!ledger.knows(4));
    }

    void anAnswerThatRepeatsACidCountsItOnce() // case 29
    {
        Ring ring(10'000);
        ClosureLedger ledger;
        poll(ledger, ring);
        ring.close(1, std::string(staleReason));
        std::vector<Closure> twice = ring.newest(1);
        twice.push_back(twice.front());
        QCOMPARE(ledger.take(twice, 2, ring.facts()).size(), std::size_t(1));
        QCOMPARE(ledger.stale().clients, 1);
    }

    void aBurstIsReadBackToTheLastKnownOne()
    {
        Ring ring(10'000);
        ring.close(1000);
        ClosureLedger ledger;
        poll(ledger, ring);
        ring.close(3000);
        QCOMPARE(ledger.expected(ring.facts()), 3000);
        QVERIFY(!ledger.reachesKnown(ring.newest(2048), ring.total()));
        QCOMPARE(poll(ledger, ring).size(), std::size_t(3000));
        QCOMPARE(ledger.unseen(), 0);
        QCOMPARE(ledger.expected(ring.facts()), 0);
    }

    void whatAnOverflowedRingLostIsSaidAPollLater()
    {
        Ring ring(20);
        ClosureLedger ledger;
        poll(ledger, ring);
        ring.close(60);
        QCOMPARE(poll(ledger, ring).size(), std::size_t(20));
        QCOMPARE(ledger.unseen(), 0);
        poll(ledger, ring);
        QCOMPARE(ledger.unseen(), 40);
        for (int i = 0; i < 3; ++i)
            poll(ledger, ring);
        QCOMPARE(ledger.unseen(), 40);
    }

    void overflowAtEveryPollAddsUp()
    {
        Ring ring(20);
        ClosureLedger ledger;
        poll(ledger, ring);
        for (int i = 0; i < 5; ++i) {
            ring.close(50);
            poll(ledger, ring);
        }
        poll(ledger, ring);
        QCOMPARE(ledger.unseen(), 150);
    }

    void aClosingConnectionInNeitherListIsNotLost()
    {
        Ring ring(20);
        ClosureLedger ledger;
        poll(ledger, ring);
        ring.beginToClose(3);
        ring.close(20);
        poll(ledger, ring);
        ring.endToClose(3);
        QCOMPARE(poll(ledger, ring).size(), std::size_t(3));
        poll(ledger, ring);
        QCOMPARE(ledger.unseen(), 0);
    }

    void leafnodesAreClosingsButNotInTheTotals()
    {
        Ring ring(20);
        ClosureLedger ledger;
        poll(ledger, ring);
        ring.close(10, "Client Closed", "Leafnode");
        ring.close(40);
        poll(ledger, ring);
        poll(ledger, ring);
        QCOMPARE(ledger.unseen(), 20);
    }

    void totalsThatFallOrLieAreNoLoss_data() // case 41
    {
        QTest::addColumn<qint64>("connections");
        QTest::addColumn<qint64>("totalConnections");
        QTest::newRow("they fell") << qint64(1) << qint64(2);
        QTest::newRow("more open than ever accepted") << qint64(9) << qint64(2);
        QTest::newRow("absent") << absent << absent;
        QTest::newRow("unreadable") << unreadable << qint64(5);
        QTest::newRow("negative") << qint64(-5) << qint64(-1);
        QTest::newRow("the largest number there is") << qint64(0) << std::numeric_limits<qint64>::max();
    }
    void totalsThatFallOrLieAreNoLoss()
    {
        QFETCH(qint64, connections);
        QFETCH(qint64, totalConnections);
        Ring ring(20);
        ring.close(500);
        ClosureLedger ledger;
        poll(ledger, ring);
        ServerFacts odd = ring.facts();
        odd.connections = connections;
        odd.totalConnections = totalConnections;
        for (int i = 0; i < 4; ++i)
            QVERIFY(ledger.take(ring.newest(256), ring.total(), odd).empty());
        QCOMPARE(ledger.unseen(), 0);
    }

    void whatACutFirstAnswerLeftOutIsNotNewLater()
    {
        Ring ring(10'000);
        ring.close(1000);
        ClosureLedger ledger;
        QVERIFY(!ledger.take(ring.newest(100), ring.total(), ring.facts()).empty());
        ring.close(1);
        QCOMPARE(cids(ledger.take(ring.newest(500), ring.total(), ring.facts())), std::vector<quint64>{1001});
    }

    void aStormOfClosingsIsCountedExactly()
    {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            std::mt19937 random(seed);
            Ring ring(500);
            ClosureLedger ledger;
            poll(ledger, ring);
            qint64 closed = 0;
            qint64 seen = 0;
            for (int i = 0; i < 200; ++i) {
                const int burst = random() % 10 == 0 ? int(random() % 1500) : int(random() % 40);
                ring.close(burst);
                closed += burst;
                seen += qint64(poll(ledger, ring).size());
            }
            poll(ledger, ring);
            QCOMPARE(seen + ledger.unseen(), closed);
        }
    }
};

QTEST_GUILESS_MAIN(tst_ClosureLedger)
#include "tst_closureledger.moc"
