// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connz.h"
#include "tests/support/connzgenerator.h"
#include "tests/support/wirefixtures.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace stalewatch {

using namespace testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

/// JSON written with single quotes: moc cannot read raw strings.
QByteArray withClosures(const char *rows)
{
    return QByteArray("{'server_id': 'S', 'total': 9, 'connections': [").append(rows).append("]}").replace('\'', '"');
}

} // namespace

class ClosedConnzTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedAnswerIsReadWithoutErrors_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &version : {u"2.9.10"_s, u"2.10.27"_s, u"2.15.1"_s})
            for (const QString &name : {u"connz_closed"_s, u"connz_closed_reasons"_s, u"mqtt_connz_closed"_s})
                QTest::newRow(qPrintable(version + u' ' + name)) << QString(version + u'/' + name + u".json");
    }
    void everyRecordedAnswerIsReadWithoutErrors()
    {
        QFETCH(const QString, file);
        const Result<ClosedConnz> closed = decodeClosedConnz(recorded(file));
        QVERIFY(closed);
        QCOMPARE(closed->parseFieldErrors, 0);
        QVERIFY(isKnown(closed->now));
        QCOMPARE(closed->total, qint64(closed->closures.size()));
        QVERIFY(!closed->closures.empty());
        for (const Closure &closure : closed->closures) {
            QCOMPARE(closure.serverId, closed->serverId);
            QVERIFY(!closure.reason.empty());
            QVERIFY(isKnown(closure.start) && closure.stop >= closure.start);
            QVERIFY(isKnown(closure.rtt));
        }
    }

    void aClosureIsReadInFull()
    {
        const Result<ClosedConnz> closed = decodeClosedConnz(recorded(u"2.15.1/connz_closed.json"_s));
        QVERIFY(closed);
        const auto stale = std::ranges::find_if(closed->closures, &Closure::isStale);
        QVERIFY(stale != closed->closures.end());
        QVERIFY(stale->cid > 0);
        QCOMPARE(stale->kind, "Client"s);
        QCOMPARE(stale->type, "nats"s);
        QCOMPARE(stale->ip, "127.0.0.1"s);
        QVERIFY(stale->port > 0);
        QVERIFY(stale->lastActivity <= stale->stop);
        QVERIFY(stale->pendingBytes >= 0 && stale->inMsgs >= 0 && stale->outMsgs >= 0 && stale->inBytes >= 0
            && stale->outBytes >= 0 && stale->subscriptions >= 0);
    }

    void everyReasonOfTheServersIsKept()
    {
        const Result<ClosedConnz> closed = decodeClosedConnz(recorded(u"2.15.1/connz_closed_reasons.json"_s));
        QVERIFY(closed);
        std::set<std::string> reasons;
        for (const Closure &closure : closed->closures)
            reasons.insert(closure.reason);
        QVERIFY(reasons.contains("Maximum Connections Exceeded"));
        QVERIFY(reasons.contains("Stale Connection"));
        QVERIFY(reasons.contains("Authentication Failure"));
    }

    void theOrderOfTheAnswerIsKept()
    {
        ConnzGenerator server({.connections = 500});
        for (int i = 0; i < 5; ++i)
            server.advance(1s, 0.02);
        const Result<ClosedConnz> closed = decodeClosedConnz(server.closedConnz(20));
        QVERIFY(closed);
        QCOMPARE(closed->closures.size(), 20U);
        QVERIFY(closed->total > 20);
        QVERIFY(std::ranges::is_sorted(closed->closures, std::ranges::greater{}, &Closure::stop));
    }

    void aClientThatNeverGotInMayBeNameless() // case 32
    {
        const Result<ClosedConnz> closed = decodeClosedConnz(
            withClosures("{'cid': 3, 'reason': 'Authentication Failure'},"
                         "{'cid': 4, 'reason': 'Authentication Failure', 'name': '<img src=/dev/zero>'}"));
        QVERIFY(closed);
        QCOMPARE(closed->closures.size(), 2U);
        QVERIFY(closed->closures[0].name.empty());
        QVERIFY(closed->closures[0].start == noInstant);
        QCOMPARE(closed->closures[0].rtt, absent);
        QCOMPARE(closed->closures[1].name, "<img src=/dev/zero>"s);
    }

    void whatCannotBeReadIsCountedAndTheRowStays() // cases 24, 25
    {
        const Result<ClosedConnz> closed = decodeClosedConnz(withClosures(
            "{'cid': 1, 'in_msgs': -1, 'rtt': 'x', 'stop': 7, 'port': 70000, 'reason': 5, 'in_bytes': 4}, 7, {'a': 1},"
            "{'cid': 'x', 'reason': 'lost'}"));
        QVERIFY(closed);
        QCOMPARE(closed->parseFieldErrors, 7);
        QCOMPARE(closed->closures.size(), 1U);
        const Closure &closure = closed->closures.front();
        QCOMPARE(closure.inMsgs, unreadable);
        QCOMPARE(closure.rtt, unreadable);
        QVERIFY(closure.stop == unreadableInstant);
        QCOMPARE(closure.port, -1);
        QVERIFY(closure.reason.empty());
        QCOMPARE(closure.inBytes, 4);
    }

    void noConnectionsAreNoClosures()
    {
        QVERIFY(decodeClosedConnz("{\"server_id\": \"\", \"connections\": null}")->closures.empty());
        QVERIFY(decodeClosedConnz("{\"server_id\": \"S\", \"connections\": []}")->closures.empty());
    }

    void anAnswerCutAnywhereIsMalformed() // case 21
    {
        const QByteArray whole = recorded(u"2.15.1/connz_closed.json"_s).trimmed();
        QVERIFY(decodeClosedConnz(whole));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const Result<ClosedConnz> closed = decodeClosedConnz(QByteArrayView(whole).first(size));
            QVERIFY(!closed);
            QCOMPARE(closed.error().kind, Failure::Kind::Malformed);
        }
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ClosedConnzTest)
#include "tst_closedconnz.moc"
