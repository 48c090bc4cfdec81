// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/filter.h"
#include "models/values/ipprefix.h"
#include "tests/support/snapshots.h"

#include <QTest>

#include <algorithm>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The rows that every test of terms looks at.
std::shared_ptr<const ServerSnapshot> fleet()
{
    return serverOf(1, "n1-euw1",
        {
            {.cid = 10,
                .name = "Orders-worker-1",
                .ip = "10.4.17.44",
                .lang = "go",
                .account = "ORDERS",
                .user = "svc"},
            {.cid = 11, .name = "billing api", .evidence = Evidence::Ghost, .ip = "10.4.18.1", .lang = "python3"},
            {.cid = 110, .name = "pfl\xC3\x9Cgen", .evidence = Evidence::Suspect, .ip = "fd00::7", .lang = "rust"},
            {.cid = 12, .name = "", .evidence = Evidence::Quiet, .ip = "192.168.0.9", .type = "mqtt", .lang = ""},
            {.cid = 13,
                .name = "orders-worker-2",
                .kind = "Leafnode",
                .type = "",
                .reason = "Stale Connection",
                .gone = true},
        });
}

/// The cids that pass @p typed.
QList<quint64> passing(const QString &typed)
{
    const auto server = fleet();
    Result<Filter> filter = Filter::parse(typed);
    if (!filter)
        return {0};
    std::vector<char> passes;
    filter->match(*server, passes);
    QList<quint64> cids;
    for (std::size_t row = 0; row < passes.size(); ++row) {
        if (passes[row])
            cids += server->rows.cid[row];
    }
    std::ranges::sort(cids);
    return cids;
}

const QList<quint64> everything{10, 11, 12, 13, 110};

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private slots:
    void termsSelectRows_data();
    void termsSelectRows();
    void whatIsStillBeingTypedStrikesNothing_data();
    void whatIsStillBeingTypedStrikesNothing();
    void aPatternThatDoesNotCompileIsNamed();
    void aCatastrophicPatternEndsInTime_data();
    void aCatastrophicPatternEndsInTime();
    void limitsCannotBeRaisedFromWithin();
    void aSlowPatternGoesOnWhereItStopped();
    void textsAreJudgedOncePerPool();
    void aRenewedPoolIsJudgedAnew();
    void hostileNamesCanBeFilteredFor();
    void addressesAreRead_data();
    void addressesAreRead();
    void networksContainTheirAddresses();
};

void TestFilter::termsSelectRows_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<quint64>>("cids");
    const auto row = [](const char *typed, const QList<quint64> &cids) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << cids;
    };
    row("orders", {10, 13});
    row("ORDERS", {10, 13});
    row("orders worker-2", {13});
    row("name:orders", {10, 13});
    row("NAME:orders", {10, 13});
    row("account:orders", {10});
    row("user:svc", {10});
    row("svc", {10});
    row("server:n1", everything);
    row("n1-euw1", everything);
    row("server:n2", {});
    row("lang:python", {11});
    row("ip:10.4.", {10, 11, 13});
    row("ip:10.4.17.0/24", {10, 13});
    row("ip:10.4.0.0/16 !ip:10.4.17.0/24", {11});
    row("ip:fd00::/8", {110});
    row("10.4.18.1", {11});
    row("kind:leaf", {13});
    row("type:mqtt", {12});
    row("state:ghost", {11});
    row("ghost", {11});
    row("state:Suspect", {110});
    row("state:closed", {13});
    row("!state:closed", {10, 11, 12, 110});
    row("cid:11", {11});
    row("cid:/^11/", {11, 110});
    row("reason:stale", {13});
    row("!orders", {11, 12, 110});
    row("!name:orders !lang:python", {12, 110});
    row("\"billing api\"", {11});
    row("name:\"billing api\"", {11});
    row("!\"billing api\" orders", {10, 13});
    row("billing  api", {11});
    row("/worker-[12]$/", {10, 13});
    row("name:/^orders/", {10, 13});
    row("!/^orders/ /i/", {11, 12});
    row("/billing api/", {11});
    row("/billing\\/api/", {});
    row("PFL\xC3\xBCGEN", {110});
    row("pfl\xC3\x9C", {110});
    row("unknown:field", {});
    row("orders:", {});
    row("%1", {});
    row("", everything);
}

void TestFilter::termsSelectRows()
{
    QFETCH(QString, typed);
    QFETCH(QList<quint64>, cids);
    std::ranges::sort(cids);
    QCOMPARE(passing(typed), cids);
}

void TestFilter::whatIsStillBeingTypedStrikesNothing_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"name:", "!", "!name:", "/", "//", "\"", "ip:/", "   ", "name:\"\""})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestFilter::whatIsStillBeingTypedStrikesNothing()
{
    QFETCH(QString, typed);
    QCOMPARE(passing(typed), everything);
}

// case 38
void TestFilter::aPatternThatDoesNotCompileIsNamed()
{
    const Result<Filter> filter = Filter::parse(u"orders /(unclosed/"_s);
    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, Failure::Kind::Local);
    QCOMPARE(filter.error().what, u"/(unclosed/"_s);
    QVERIFY2(filter.error().why.contains(u"parenthesis"_s), qPrintable(filter.error().why));
}

void TestFilter::aCatastrophicPatternEndsInTime_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nested") << u"/(a+)+$/"_s;
    QTest::newRow("alternatives") << u"/(a|aa)+$/"_s;
    QTest::newRow("excluded") << u"!/(a+)+$/"_s;
    QTest::newRow("lookahead") << u"/^(?=(a+)+!!)/"_s;
}

// case 38
void TestFilter::aCatastrophicPatternEndsInTime()
{
    QFETCH(QString, pattern);
    std::vector<RowSpec> rows;
    for (int i = 0; i < 200; ++i)
        rows.push_back({.cid = rows.size() + 1, .name = std::string(std::size_t(3000 + i), 'a') + '!'});
    const auto server = serverOf(1, "n1", rows);
    Result<Filter> filter = Filter::parse(pattern);
    QVERIFY(filter);
    std::vector<char> passes;
    filter->match(*server, passes); // or the test's own time is up
    QVERIFY(filter->timedOut());
    // Undecided rows pass neither the pattern nor its opposite.
    QCOMPARE(std::ranges::count(passes, true), 0);
}

// case 38
void TestFilter::limitsCannotBeRaisedFromWithin()
{
    const auto server = serverOf(1, "n1", {{.name = std::string(3000, 'a') + '!'}});
    Result<Filter> filter = Filter::parse(u"/(*LIMIT_MATCH=4000000000)(a+)+$/"_s);
    QVERIFY(filter);
    std::vector<char> passes;
    filter->match(*server, passes); // or the test's own time is up
    QVERIFY(filter->timedOut());
}

void TestFilter::aSlowPatternGoesOnWhereItStopped()
{
    // Each text takes a while without being hopeless, so that one call cannot look at all of them.
    std::vector<RowSpec> rows;
    for (int i = 0; i < 800; ++i)
        rows.push_back({.cid = rows.size() + 1, .name = std::to_string(i) + std::string(1200, 'x') + "end", .ip = ""});
    const auto server = serverOf(1, "n1", rows);
    Result<Filter> filter = Filter::parse(u"name:/x[^e]*x[^n]*y|end$/"_s);
    QVERIFY(filter);
    std::vector<char> passes;
    filter->match(*server, passes);
    auto found = std::ranges::count(passes, true);
    int calls = 1;
    for (; filter->timedOut() && calls < 1000; ++calls) {
        filter->match(*server, passes);
        QVERIFY(std::ranges::count(passes, true) >= found);
        found = std::ranges::count(passes, true);
    }
    QVERIFY(calls > 1);
    QVERIFY(!filter->timedOut());
    QCOMPARE(std::size_t(found), rows.size());
}

void TestFilter::textsAreJudgedOncePerPool()
{
    SyntheticFleet synthetic({.connections = 300, .churn = 0.1});
    Result<Filter> kept = Filter::parse(u"worker !lang:go /1/"_s);
    QVERIFY(kept);
    for (int poll = 0; poll < 10; ++poll) {
        const auto snapshot = synthetic.poll();
        Result<Filter> fresh = Filter::parse(u"worker !lang:go /1/"_s);
        std::vector<char> expected;
        std::vector<char> passes;
        fresh->match(*snapshot->servers.front(), expected);
        kept->match(*snapshot->servers.front(), passes);
        QCOMPARE(passes, expected);
        QVERIFY(std::ranges::count(passes, true) > 0);
    }
}

void TestFilter::aRenewedPoolIsJudgedAnew()
{
    Result<Filter> filter = Filter::parse(u"orders"_s);
    QVERIFY(filter);
    std::vector<char> passes;
    filter->match(*serverOf(1, "n1", {{.cid = 1, .name = "orders"}, {.cid = 2, .name = "other"}}), passes);
    QCOMPARE(passes, (std::vector<char>{true, false}));
    filter->match(*serverOf(1, "n1", {{.cid = 1, .name = "other"}, {.cid = 2, .name = "orders"}}), passes);
    QCOMPARE(passes, (std::vector<char>{false, true}));
}

// case 35
void TestFilter::hostileNamesCanBeFilteredFor()
{
    std::vector<RowSpec> rows;
    for (const std::string &name : hostileNames())
        rows.push_back({.cid = rows.size() + 1, .name = name});
    const auto server = serverOf(1, "n1", rows);
    for (const QString &typed : {u"\"<img src='/dev/zero'>\""_s, u"name:/<img/"_s, u"'/dev/zero'"_s}) {
        Result<Filter> filter = Filter::parse(typed);
        QVERIFY(filter);
        std::vector<char> passes;
        filter->match(*server, passes);
        QCOMPARE(std::ranges::count(passes, true), 1);
        QVERIFY(passes[0]);
    }
}

void TestFilter::addressesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray v4 = "00000000000000000000ffff";
    const auto row
        = [](const char *text, const QByteArray &bytes) { QTest::newRow(text) << QByteArray(text) << bytes; };
    row("10.4.17.44", v4 + "0a04112c");
    row("255.255.255.255", v4 + "ffffffff");
    row("::ffff:10.4.17.44", v4 + "0a04112c");
    row("::", "00000000000000000000000000000000");
    row("::1", "00000000000000000000000000000001");
    row("fe80::1%eth0", "fe800000000000000000000000000001");
    row("2001:db8:1:2:3:4:5:6", "20010db8000100020003000400050006");
    row("2001:db8::", "20010db8000000000000000000000000");
    for (const char *text : {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "a.b.c.d", ":", ":::", "1:2", "1:2:3:4:5:6:7:8:9",
             "::12345", "::1::2", "2001:db8:", "10.4.17.44 ", "-1.2.3.4", "1..2.3"})
        QTest::addRow("no address: '%s'", text) << QByteArray(text) << QByteArray();
}

void TestFilter::addressesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, bytes);
    const auto ip = parseIp({text.data(), std::size_t(text.size())});
    QCOMPARE(ip.has_value(), !bytes.isEmpty());
    if (ip)
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(ip->data()), 16).toHex(), bytes);
}

void TestFilter::networksContainTheirAddresses()
{
    const auto contains = [](const char *prefix, const char *ip) {
        return parseIpPrefix(prefix).value().contains(parseIp(ip).value());
    };
    QVERIFY(contains("10.4.17.0/24", "10.4.17.255"));
    QVERIFY(!contains("10.4.17.0/24", "10.4.18.0"));
    QVERIFY(contains("10.4.17.99/24", "10.4.17.1")); // host bits do not matter
    QVERIFY(contains("0.0.0.0/0", "203.0.113.9"));
    QVERIFY(!contains("0.0.0.0/0", "fd00::1"));
    QVERIFY(contains("10.4.17.44/32", "10.4.17.44"));
    QVERIFY(!contains("10.4.17.44/31", "10.4.17.46"));
    QVERIFY(contains("fd00::/9", "fd7f::1"));
    QVERIFY(!contains("fd00::/9", "fd80::1"));
    QVERIFY(contains("::/0", "10.4.17.44"));
    for (const char *wrong : {"10.4.17.0", "10.4.17.0/33", "fd00::/129", "/24", "10.4.17.0/", "10.4.17.0/-1", "x/8"})
        QVERIFY2(!parseIpPrefix(wrong), wrong);
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
