// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connzrows.h"

#include <QTest>

#include <functional>
#include <string>

namespace stalewatch {

/// What reading rows costs beside reading them: counted, because time would tell of the machine.
class tst_ConnzRows final : public QObject
{
    Q_OBJECT

private slots:
    void theWorkIsInProportionToTheRows_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<QByteArray>("start");
        const Order ascending = [](quint64 i) { return i + 1; };
        QTest::newRow("as before") << ascending << known;
        QTest::newRow("each cid is another connection's") << ascending << another;
        QTest::newRow("each without a cid") << Order([](quint64) { return 0ULL; }) << known;
        QTest::newRow("from both ends") << Order([](quint64 i) { return i % 2 == 0 ? i / 2 + 1 : rows - i / 2; })
                                        << known;
        QTest::newRow("from both ends, and another's")
            << Order([](quint64 i) { return i % 2 == 0 ? i / 2 + 1 : rows - i / 2; }) << another;
        QTest::newRow("one of a thousand is left") << Order([](quint64 i) { return i * 1000 + 1; }) << known;
    }

    void theWorkIsInProportionToTheRows()
    {
        QFETCH(Order, order);
        QFETCH(QByteArray, start);
        const auto pool = std::make_shared<TextPool>();
        ConnzRows first({}, pool, 2 * rows);
        read(
            first, [](quint64 i) { return i + 1; }, known);
        const auto before = std::make_shared<const Connections>(first.take());
        QCOMPARE(before->size(), std::size_t(rows));

        ConnzRows second(before, pool, 2 * rows);
        const qint64 made = second.work();
        QVERIFY(made <= qint64(rows) + 64);
        read(second, order, start);
        QVERIFY2(second.work() - made <= 10 * qint64(rows), qPrintable(QString::number(second.work())));
    }

    void whatIsGoneBackOnIsAbsent()
    {
        const auto pool = std::make_shared<TextPool>();
        ConnzRows reader({}, pool, 2 * rows);
        read(
            reader, [](quint64 i) { return i + 1; }, known);
        const qint64 work = reader.work();
        reader.goBack({.count = 10});
        QVERIFY(reader.work() - work <= qint64(rows) + 1);
        read(reader, [](quint64 i) { return i + 11; }, {});
        const Connections all = reader.take();
        QCOMPARE(all.size(), std::size_t(rows) + 10);
        QVERIFY(isKnown(all.start[9]));
        QVERIFY(!isKnown(all.start[10]));
    }

private:
    using Order = std::function<quint64(quint64)>; ///< the cid of each row; 0: it has none
    static constexpr quint64 rows = 5000;
    inline static const QByteArray known = "2026-11-01T10:00:00Z";
    inline static const QByteArray another = "2026-11-02T10:00:00Z";

    static void read(ConnzRows &reader, const Order &order, const QByteArray &start)
    {
        std::string body = "[";
        for (quint64 i = 0; i < rows; ++i) {
            body += i > 0 ? ",{" : "{";
            if (order(i) > 0)
                body += "\"cid\":" + std::to_string(order(i)) + ',';
            if (!start.isEmpty())
                body += "\"start\":\"" + start.toStdString() + "\",";
            body += "\"name\":\"n\",\"in_msgs\":1}";
        }
        body += ']';
        const simdjson::padded_string json(body);
        ondemand::parser parser;
        ondemand::document document;
        ondemand::array array;
        QCOMPARE(parser.iterate(json).get(document), simdjson::SUCCESS);
        QCOMPARE(document.get_array().get(array), simdjson::SUCCESS);
        QCOMPARE(reader.read(array), simdjson::SUCCESS);
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::tst_ConnzRows)
#include "tst_connzrows.moc"
