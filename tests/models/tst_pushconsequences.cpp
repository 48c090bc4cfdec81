// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/blastradius.h"
#include "models/push/detection.h"
#include "tests/support/snapshots.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing::RowSpec;

namespace {

constexpr PingSettings brisk{30s, 2};

DetectionTime timeOf(ClientKind kind, const AllPingSettings &settings, int version = 2'015'001)
{
    return detectionTimes(settings, version)[std::size_t(kind)];
}

std::vector<quint64> cidsOf(const std::vector<ConnectionKey> &keys)
{
    std::vector<quint64> cids;
    for (const ConnectionKey &key : keys)
        cids.push_back(key.cid);
    return cids;
}

BlastRadius radiusOf(const std::vector<RowSpec> &rows, const PingSettings &wished = brisk)
{
    const auto server = testing::serverOf(7, "n1", rows);
    return blastRadius(*server, wished, server->now);
}

} // namespace

class PushConsequencesTest final : public QObject
{
    Q_OBJECT

private slots:
    // Bounds measured on 2.9.10, 2.10.27 and 2.15.1.
    void detectionTimesAreThoseOfTheServer()
    {
        const AllPingSettings settings{.server = brisk};
        QCOMPARE(timeOf(ClientKind::AnswersPings, settings).least.value(), Nanoseconds(60s));
        QCOMPARE(timeOf(ClientKind::AnswersPings, settings).most.value(), Nanoseconds(90s));
        QCOMPARE(timeOf(ClientKind::Sends, settings).most.value(), Nanoseconds(120s));
        QCOMPARE(timeOf(ClientKind::NeverAnswered, settings).least.value(), Nanoseconds(62s));
        QCOMPARE(timeOf(ClientKind::NeverAnswered, settings).most.value(), Nanoseconds(62'400ms));
        QVERIFY(!timeOf(ClientKind::Mqtt, settings).least);
        QVERIFY(timeOf(ClientKind::BusyReceiver, settings, 2'009'010).isNever);
        QVERIFY(!timeOf(ClientKind::BusyReceiver, settings, 2'009'016).isNever);
        for (const DetectionTime &time : detectionTimes(settings, 0))
            QVERIFY(!titleOf(time.kind).isEmpty());
    }

    void overridesAndCapsCount() // case 74
    {
        const AllPingSettings defaults{.server = {2min, 2}};
        QCOMPARE(timeOf(ClientKind::Route, defaults).least.value(), Nanoseconds(60s));
        QCOMPARE(timeOf(ClientKind::Route, defaults, 2'009'010).least.value(), Nanoseconds(4min));
        QCOMPARE(timeOf(ClientKind::Gateway, defaults).least.value(), Nanoseconds(30s));
        const AllPingSettings own{
            .server = {2min, 2}, .clusterInterval = 5s, .clusterMax = 3, .websocketInterval = 10s};
        QCOMPARE(timeOf(ClientKind::Route, own).least.value(), Nanoseconds(15s));
        QCOMPARE(timeOf(ClientKind::Websocket, own).most.value(), Nanoseconds(30s));
    }

    void hugeSettingsDoNotRunOver()
    {
        for (const DetectionTime &time : detectionTimes({.server = {Nanoseconds(24h * 366), 1'000'000}}, 0)) {
            if (time.least)
                QVERIFY(*time.least > 0ns && *time.most >= *time.least);
        }
    }

    void connectionsWithoutProofInTheNewWindowAreNamed()
    {
        const BlastRadius radius = radiusOf({
            {.cid = 1, .sincePong = 89s},
            {.cid = 2, .sincePong = 91s},
            {.cid = 3, .evidence = Evidence::Ghost, .sincePong = 200s},
            {.cid = 4, .evidence = Evidence::Suspect, .sincePong = 40s},
            {.cid = 5, .evidence = Evidence::Quiet, .sincePong = 300s},
            {.cid = 6, .evidence = Evidence::Unproven, .sincePong = 300s},
            {.cid = 7, .sincePong = 300s, .type = "mqtt"},
            {.cid = 8, .sincePong = 300s, .kind = "Leafnode"},
            {.cid = 9, .sincePong = 300s, .gone = true},
        });
        QCOMPARE(cidsOf(radius.overdue), (std::vector<quint64>{2, 3}));
        QCOMPARE(cidsOf(radius.unknown), (std::vector<quint64>{5, 6}));
        QCOMPARE(radius.overdue.front().server, ServerNumber(7));
        QCOMPARE(radius.connections, qint64(8));
        QCOMPARE(radius.pinged, qint64(6));
    }

    void pingsThatClientsSendHideTheirAnswers()
    {
        const std::vector<RowSpec> rows{
            {.cid = 1, .lang = "go"}, {.cid = 2, .lang = "go"}, {.cid = 3, .lang = "rust"}, {.cid = 4, .lang = ""}};
        const BlastRadius slow = radiusOf(rows, {2min, 2});
        QCOMPARE(slow.hidden, qint64(3));
        QCOMPARE(slow.ownPings.size(), std::size_t(2));
        QCOMPARE(slow.ownPings.front().connections, qint64(2));
        QCOMPARE(slow.ownPings.front().period, Nanoseconds(2min));
        QCOMPARE(slow.pingsMost, 4 / 120.0);
        QCOMPARE(slow.pingsLeast, 1 / 120.0);
        QCOMPARE(radiusOf(rows, {90s, 2}).hidden, qint64(1));
        const BlastRadius fast = radiusOf(rows, {10s, 2});
        QCOMPARE(fast.hidden, qint64(0));
        QCOMPARE(fast.pingsLeast, 0.4);
        QCOMPARE(fast.pingsNowMost, 4 / 120.0);
    }

    void roundTripsAreCompared()
    {
        const BlastRadius radius = radiusOf({
            {.cid = 1, .rtt = 1'000'000},
            {.cid = 2, .rtt = 2'000'000},
            {.cid = 3, .rtt = 31'000'000'000},
            {.cid = 4, .rtt = 9'223'372'036'854'775'807}, // Go's overflow: not measured
            {.cid = 5, .rtt = 0},
        });
        QCOMPARE(cidsOf(radius.slow), std::vector<quint64>{3});
        QCOMPARE(radius.rttKnown, qint64(3));
        QCOMPARE(radius.rttMedian, qint64(2'000'000));
        QCOMPARE(radius.rttMost, qint64(31'000'000'000));
    }

    void anEmptyServerHasNoBlastRadius()
    {
        const BlastRadius radius = radiusOf({});
        QVERIFY(radius.overdue.empty() && radius.ownPings.empty());
        QCOMPARE(radius.rttP99, absent);
        QCOMPARE(radius.pingsMost, 0.0);
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::PushConsequencesTest)
#include "tst_pushconsequences.moc"
