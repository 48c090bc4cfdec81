// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/connections.h"

#include <QTest>

namespace stalewatch {

using namespace std::string_view_literals;

class ConnectionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void newRowsAreAbsent()
    {
        Connections rows;
        rows.resize(2);
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows.start[1], absent);
        QCOMPARE(rows.stalls[1], absent);
        QCOMPARE(rows.port[1], -1);
        QCOMPARE(rows.others[1], TextId::None);
        QCOMPARE(rows.text(rows.name[1]), ""sv);
    }

    void aRowIsFoundByItsCid()
    {
        Connections rows;
        rows.cid = {3, 5, 9};
        QCOMPARE(rows.find(3), 0U);
        QCOMPARE(rows.find(9), 2U);
        QCOMPARE(rows.find(4), 3U);
        QCOMPARE(rows.find(10), 3U);
        QCOMPARE(Connections().find(1), 0U);
    }

    void aCopiedRowIsTheSame()
    {
        const Connections source = oneRow();
        Connections rows{.texts = source.texts};
        rows.resize(2);
        rows.copyRow(1, source, 0);
        QCOMPARE(rows.cid[1], 7U);
        QCOMPARE(rows.inMsgs[1], 11);
        QCOMPARE(rows.text(rows.name[1]), "orders"sv);
        QCOMPARE(rows.text(rows.others[1]), "tags\tx\n"sv);
    }

    void anIdentityLeavesOutWhatChanges()
    {
        const Connections source = oneRow();
        Connections rows{.texts = source.texts};
        rows.resize(1);
        rows.copyIdentity(0, source, 0);
        QCOMPARE(rows.cid[0], 7U);
        QCOMPARE(rows.start[0], 5);
        QCOMPARE(rows.port[0], 4'000);
        QCOMPARE(rows.text(rows.name[0]), "orders"sv);
        QCOMPARE(rows.inMsgs[0], absent);
        QCOMPARE(rows.others[0], TextId::None);
    }

    void textsAreCountedOnce()
    {
        Connections rows = oneRow();
        QCOMPARE(rows.distinctTexts(), 3U); // the empty one, orders, the tags
        rows.resize(100);
        for (std::size_t row = 1; row < rows.size(); ++row)
            rows.copyRow(row, Connections(rows), 0);
        rows.lang[99] = rows.name[0];
        QCOMPARE(rows.distinctTexts(), 3U);
        QCOMPARE(Connections().distinctTexts(), 0U);
    }

private:
    static Connections oneRow()
    {
        const auto pool = std::make_shared<TextPool>();
        Connections rows{.texts = pool};
        rows.resize(1);
        rows.cid[0] = 7;
        rows.start[0] = 5;
        rows.port[0] = 4'000;
        rows.inMsgs[0] = 11;
        rows.name[0] = pool->intern("orders");
        rows.others[0] = pool->intern("tags\tx\n");
        return rows;
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ConnectionsTest)
#include "tst_connections.moc"
