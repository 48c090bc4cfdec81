// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/namefamily.h"
#include "models/triage/traits.h"
#include "models/values/ipprefix.h"
#include "tests/support/snapshots.h"

#include <QTest>

#include <random>

using namespace stalewatch;
using namespace stalewatch::testing;

class TestNameFamily : public QObject
{
    Q_OBJECT

private slots:
    void whatTellsInstancesApartIsTakenOff_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QByteArray>("literal");
        const auto row = [](const char *what, const char *name, const char *family, const char *literal) {
            QTest::newRow(what) << QByteArray(name) << QByteArray(family) << QByteArray(literal);
        };
        row("plain", "nightly-report", "nightly-report", "nightly-report");
        row("ordinal", "orders-gateway-0", "orders-gateway", "orders-gateway");
        row("ordinal at a word", "worker12", "worker", "worker");
        row("hexadecimal", "orders-worker-7f9c", "orders-worker", "orders-worker");
        row("deployment and pod", "billing-api-7c9d8b6f5d-x2kpl", "billing-api", "billing-api");
        row("pod of letters only", "billing-api-7c9d8b6f5d-bcdfg", "billing-api", "billing-api");
        row("stateful set", "nats-box.default.3", "nats-box.default", "nats-box.default");
        row("uuid", "svc-3b241101-e2bb-4255-8caf-4136c566a962", "svc", "svc");
        row("uuid with a group of letters", "svc-3b241101-eabb-beef-8caf-4136c566a962", "svc", "svc");
        row("nuid", "edge-LRYKBRdiUXTZ22ETZ2SOWH", "edge", "edge");
        row("in the middle", "truck-1ab-modem", "truck-#-modem", "truck-");
        row("ordinal in the middle", "node7-agent", "node#-agent", "-agent");
        row("with an address", "app@10.4.17.44", "app", "app");
        row("nothing but an instance", "8f14e45fceea167a", "#", "");
        row("a number", "42", "#", "");
        row("a version stays", "orders-v2", "orders-v2", "orders-v2");
        row("a word of hex letters stays", "cafe-facade", "cafe-facade", "cafe-facade");
        row("k8s is a word", "k8s-operator", "k8s-operator", "k8s-operator");
        row("none", "", "", "");
        row("separators only", "---", "#", "");
        row("other scripts", "заказы-3", "заказы", "заказы");
    }

    void whatTellsInstancesApartIsTakenOff()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, family);
        QFETCH(QByteArray, literal);
        const std::string got = nameFamily(name.toStdString());
        QCOMPARE(QByteArray::fromStdString(got), family);
        QCOMPARE(QByteArray::fromStdString(literalOf(got)), literal);
        QVERIFY(name.contains(literal));
    }

    void instancesOfOneApplicationShareAFamily()
    {
        std::mt19937 random(7);
        const auto draw = [&random](std::string_view letters, std::size_t count) {
            std::string text;
            while (text.size() < count)
                text += letters[random() % letters.size()];
            return text;
        };
        int apart = 0;
        for (int i = 0; i < 2000; ++i) {
            const std::string pod = "orders-worker-" + draw("bcdfghjklmnpqrstvwxz2456789", 10) + "-"
                + draw("bcdfghjklmnpqrstvwxz2456789", 5);
            apart += nameFamily(pod) != "orders-worker";
        }
        QCOMPARE(apart, 0);
    }

    void hostileNamesAreFamiliesToo()
    {
        for (const std::string &name : hostileNames()) {
            const std::string family = nameFamily(name);
            QVERIFY(family.size() <= 2 * 96);
            QVERIFY(name.empty() == family.empty());
        }
        std::mt19937 random(11);
        for (int i = 0; i < 20'000; ++i) {
            std::string name;
            for (std::size_t length = random() % 200; name.size() < length;)
                name += char(random() % 256);
            const std::string family = nameFamily(name);
            QCOMPARE(nameFamily(name), family);
            QVERIFY(name.find(literalOf(family)) != std::string::npos);
        }
    }

    void aNetworkIsWrittenAsFiltersReadIt_data()
    {
        QTest::addColumn<QByteArray>("ip");
        QTest::addColumn<QByteArray>("network");
        QTest::newRow("IPv4") << QByteArray("10.4.17.44") << QByteArray("10.4.17.0/24");
        QTest::newRow("mapped") << QByteArray("::ffff:10.4.17.44") << QByteArray("10.4.17.0/24");
        QTest::newRow("IPv6") << QByteArray("2001:db8:1:2:3:4:5:6") << QByteArray("2001:db8:1:2::/64");
        QTest::newRow("zeros") << QByteArray("::1") << QByteArray("0:0:0:0::/64");
        QTest::newRow("nonsense") << QByteArray("pipe") << QByteArray();
        QTest::newRow("none") << QByteArray() << QByteArray();
    }

    void aNetworkIsWrittenAsFiltersReadIt()
    {
        QFETCH(QByteArray, ip);
        QFETCH(QByteArray, network);
        const std::string got = subnetOf(ip.toStdString());
        QCOMPARE(QByteArray::fromStdString(got), network);
        if (network.isEmpty())
            return;
        const auto prefix = parseIpPrefix(got);
        QVERIFY(prefix);
        QVERIFY(prefix->contains(*parseIp(ip.toStdString())));
    }
};

QTEST_GUILESS_MAIN(TestNameFamily)
#include "tst_namefamily.moc"
