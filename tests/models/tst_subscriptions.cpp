// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/subscriptions.h"
#include "tests/support/wirefixtures.h"

#include <QTest>

namespace stalewatch {

using namespace testing;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {

/// JSON written with single quotes: moc cannot read raw strings.
QByteArray answer(const QByteArray &rows)
{
    return QByteArray("{'server_id': 'S', 'connections': [" + rows + "]}").replace('\'', '"');
}

QByteArray rowOf(const QByteArray &subscriptions)
{
    return answer("{'cid': 7, 'subscriptions_list_detail': [" + subscriptions + "]}");
}

} // namespace

class SubscriptionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedAnswerIsRead_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<quint64>("cid");
        QTest::newRow("2.9.10") << u"2.9.10"_s << quint64(10);
        QTest::newRow("2.15.1") << u"2.15.1"_s << quint64(12);
    }
    void everyRecordedAnswerIsRead()
    {
        QFETCH(const QString, version);
        QFETCH(const quint64, cid);
        const Result<HeldSubscriptions> held = decodeSubscriptions(recorded(version + u"/connz_auth_subs.json"_s), cid);
        QVERIFY(held);
        QVERIFY(held->isOpen && !held->serverId.empty() && isKnown(held->now));
        QCOMPARE(held->count, 1);
        QCOMPARE(held->kept.at(0), (Subscription{.subject = "orders.>", .delivered = 1}));
        QVERIFY(held->queueGroups.empty());
    }

    void queueGroupsComeFirstAndOnce()
    {
        const auto held = decodeSubscriptions(rowOf("{'subject': 'a', 'msgs': 3}, {'subject': 'b', 'qgroup': 'q'},"
                                                    "{'subject': 'c'}, {'subject': 'd', 'qgroup': 'q'},"
                                                    "{'subject': 'e', 'qgroup': 'r'}"),
            7);
        QVERIFY(held);
        QCOMPARE(held->count, 5);
        QCOMPARE(held->queueGroups, (std::vector{"q"s, "r"s}));
        std::string order;
        for (const Subscription &subscription : held->kept)
            order += subscription.subject;
        QCOMPARE(order, "bdeac"s);
    }

    void anotherConnectionOrNoneIsNotOpen()
    {
        for (const QByteArray &body :
            {rowOf("{'subject': 'a'}"), answer({}), QByteArray("{\"server_id\": \"S\", \"connections\": null}")}) {
            const auto held = decodeSubscriptions(body, 8);
            QVERIFY(held);
            QVERIFY(!held->isOpen);
            QCOMPARE(held->count, 0);
        }
    }

    void aConnectionWithoutAnySubscribesToNothing()
    {
        const auto held = decodeSubscriptions(answer("{'cid': 7, 'subscriptions': 0}"), 7);
        QVERIFY(held && held->isOpen);
        QCOMPARE(held->count, 0);
    }

    void howeverManyThereAreABoundedNumberIsKept()
    {
        QByteArray many;
        for (int i = 0; i < 5000; ++i)
            many += "{'subject': 's" + QByteArray::number(i) + "'},";
        for (int i = 0; i < 5000; ++i)
            many += "{'subject': 'q', 'qgroup': 'g" + QByteArray::number(i) + "'},";
        const auto held = decodeSubscriptions(rowOf(many + "{'subject': 'last'}"), 7);
        QVERIFY(held);
        QCOMPARE(held->count, 10'001);
        QCOMPARE(held->kept.size(), HeldSubscriptions::most);
        QCOMPARE(held->queueGroups.size(), HeldSubscriptions::most);
        QCOMPARE(held->kept.front().queueGroup, "g0"s);
    }

    // cases 21 and 22
    void whatIsOddIsPassedOver()
    {
        const auto held = decodeSubscriptions(
            answer("5, {'cid': 'x'}, {'cid': 7, 'subscriptions_list_detail': [null, 3, {'subject': 5, 'msgs': -1},"
                   "{'subject': 'a', 'qgroup': ['x']}]}, {'cid': 7, 'subscriptions_list_detail': []}"),
            7);
        QVERIFY(held && held->isOpen);
        QCOMPARE(held->count, 2);
        QCOMPARE(held->kept.at(1).subject, "a"s);
        QVERIFY(held->queueGroups.empty());
    }

    void whatIsNoAnswerIsAFailure()
    {
        for (const QByteArray &body : {QByteArray(), QByteArray("[]"), QByteArray("{}"),
                 QByteArray("{\"server_id\": \"S\""), QByteArray("<html>")}) {
            const auto held = decodeSubscriptions(body, 7);
            QVERIFY(!held);
            QCOMPARE(held.error().kind, Failure::Kind::Malformed);
        }
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::SubscriptionsTest)
#include "tst_subscriptions.moc"
