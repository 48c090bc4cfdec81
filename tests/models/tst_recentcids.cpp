// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/recentcids.h"

#include <QTest>

#include <deque>
#include <random>
#include <set>

namespace stalewatch {

class RecentCidsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCidIsNewOnce()
    {
        RecentCids cids(10);
        for (const quint64 cid : {quint64(0), quint64(63), quint64(64), ~quint64(0)}) {
            QVERIFY(!cids.contains(cid));
            QVERIFY(cids.insert(cid));
            QVERIFY(!cids.insert(cid));
            QVERIFY(cids.contains(cid));
        }
        QVERIFY(!cids.contains(1));
        QVERIFY(!cids.contains(128));
        QCOMPARE(cids.size(), std::size_t(4));
    }

    void theLastOnesAreRememberedAndOldOnesAreNot()
    {
        constexpr std::size_t most = 1'000;
        RecentCids cids(most);
        std::mt19937_64 random(7);
        std::deque<quint64> order;
        std::set<quint64> known;
        for (int i = 0; i < 20'000; ++i) {
            const quint64 cid = random() % 1'000'000;
            if (!cids.insert(cid))
                continue;
            order.push_back(cid);
            QVERIFY(cids.size() <= 2 * most);
        }
        for (std::size_t back = 1; back <= most; ++back)
            QVERIFY(cids.contains(order[order.size() - back]));
        for (std::size_t i = 0; i + 2 * most < order.size(); ++i)
            known.insert(order[i]);
        for (std::size_t back = 1; back <= 2 * most; ++back)
            known.erase(order[order.size() - back]);
        QVERIFY(known.size() > 10'000);
        for (const quint64 cid : known)
            QVERIFY(!cids.contains(cid));
    }

    void aWeekOfClosuresTakesLittle() // case 116
    {
        RecentCids cids(100'000);
        quint64 cid = 5;
        std::size_t mostBlocks = 0;
        // In about the order of their numbers, some left out: those stay open.
        for (int i = 0; i < 1'000'000; ++i) {
            cid += i % 10 == 0 ? 2 : 1;
            QVERIFY(cids.insert(i % 3 == 0 ? cid : cid + 100'000'000));
            mostBlocks = std::max(mostBlocks, cids.blocks());
        }
        QVERIFY(cids.size() >= 100'000);
        QVERIFY2(mostBlocks < 12'000, "as single entries they would be 200,000");
    }

    void aLargerNumberHoldsFromThenOn()
    {
        RecentCids cids(2);
        QVERIFY(cids.insert(1));
        cids.setMost(1'000);
        for (quint64 cid = 2; cid <= 1'000; ++cid)
            QVERIFY(cids.insert(cid));
        QVERIFY(cids.contains(1));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::RecentCidsTest)
#include "tst_recentcids.moc"
