// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/helmvalues.h"
#include "models/push/pingrules.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Level = PingRemark::Level;

class PushRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void valuesOutOfRangeAreIllegal_data() // case 77
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<int>("max");
        QTest::addColumn<int>("worst");

        const auto row
            = [](const char *name, qint64 ms, int max, Level worst) { QTest::newRow(name) << ms << max << int(worst); };
        row("negative", -5'000, 2, Level::Illegal);
        row("zero", 0, 2, Level::Illegal);
        row("below a second", 999, 2, Level::Illegal);
        row("a second", 1'000, 2, Level::Risky);
        row("below 20 s", 19'999, 2, Level::Risky);
        row("an hour", 3'600'000, 2, Level::Notice);
        row("above an hour", 3'600'001, 2, Level::Illegal);
        row("what 2m without quotes is", 2'000'000'000, 2, Level::Illegal);
        row("the end of 64 bits", std::numeric_limits<qint64>::max() / 1'000'000, 2, Level::Illegal);
        row("above the default", 121'000, 2, Level::Notice);
        row("max negative", 30'000, -1, Level::Illegal);
        row("max zero", 30'000, 0, Level::Illegal);
        row("max one", 30'000, 1, Level::Risky);
        row("max above the default", 30'000, 3, Level::Notice);
        row("max 100", 30'000, 100, Level::Notice);
        row("max 101", 30'000, 101, Level::Illegal);
    }
    void valuesOutOfRangeAreIllegal()
    {
        QFETCH(const qint64, milliseconds);
        QFETCH(const int, max);
        const auto remarks = checkPing({.interval = std::chrono::milliseconds(milliseconds), .max = max});
        QVERIFY(!remarks.empty());
        QTEST(int(remarks.front().level), "worst");
        QCOMPARE(isLegal(remarks), remarks.front().level != Level::Illegal);
        for (const PingRemark &remark : remarks)
            QVERIFY(!remark.text.isEmpty() && !remark.text.contains(u'%'));
    }

    void plainSettingsCallForNoRemark()
    {
        QVERIFY(checkPing({.interval = 20s, .max = 2}).empty());
        QVERIFY(checkPing({.interval = 2min, .max = 2}).empty());
    }

    void overridesNeedAServerThatKnowsThem() // case 74
    {
        const PingChange cluster{PingScope::Cluster, 20s, 2};
        QVERIFY(!isLegal(checkPing(cluster, 2'009'010)));
        QVERIFY(!isLegal(checkPing(cluster)));
        QVERIFY(isLegal(checkPing(cluster, 2'010'027)));
        QVERIFY(!isLegal(checkPing({PingScope::Cluster, 31s, {}}, 2'010'027)));
        QVERIFY(!isLegal(checkPing({PingScope::Websocket, 30s, {}}, 2'010'027)));
        QVERIFY(isLegal(checkPing({PingScope::Websocket, 30s, {}}, 2'015'001)));
        QVERIFY(!isLegal(checkPing({PingScope::Websocket, 30s, 2}, 2'015'001)));
    }

    void aFleetThatWouldDifferIsNamed()
    {
        const PingSettings wished{30s, 2};
        QVERIFY(checkFleet(wished, {wished, wished}).empty());
        const auto remarks = checkFleet(wished, {wished, {30s, 3}, {}});
        QCOMPARE(remarks.size(), std::size_t(1));
        QVERIFY2(remarks.front().text.contains(u'2'), qPrintable(remarks.front().text));
    }

    void intervalsAreWrittenAsPeopleWriteThem_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << qint64(30'000) << u"30s"_s;
        QTest::newRow("minutes") << qint64(120'000) << u"2m"_s;
        QTest::newRow("both") << qint64(90'000) << u"1m30s"_s;
        QTest::newRow("an hour") << qint64(3'600'000) << u"1h"_s;
        QTest::newRow("an hour and seconds") << qint64(3'610'000) << u"1h0m10s"_s;
        QTest::newRow("ten minutes") << qint64(600'000) << u"10m"_s;
        QTest::newRow("an hour and ten minutes") << qint64(4'200'000) << u"1h10m"_s;
        QTest::newRow("a fraction") << qint64(1'500) << u"1.5s"_s;
    }
    void intervalsAreWrittenAsPeopleWriteThem()
    {
        QFETCH(const qint64, milliseconds);
        QFETCH(const QString, text);
        QCOMPARE(configDuration(std::chrono::milliseconds(milliseconds)), text);
        QCOMPARE(parseInterval(text).value_or(0ns), Nanoseconds(std::chrono::milliseconds(milliseconds)));
    }

    void helmClustersGetValues() // case 88
    {
        QCOMPARE(helmValues({.interval = 90s, .max = 3}),
            u"config:\n  merge:\n    ping_interval: \"1m30s\"\n    ping_max: 3\n"_s);
        QCOMPARE(helmValues({.scope = PingScope::Websocket, .interval = 30s}),
            u"config:\n  websocket:\n    merge:\n      ping_interval: \"30s\"\n"_s);
    }

    void whatNobodyCanMeanIsNotTaken_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "30", "abc", "1d", "30 s", "2m30", "1y", "0"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void whatNobodyCanMeanIsNotTaken()
    {
        QFETCH(const QString, typed);
        const auto interval = parseInterval(typed);
        QVERIFY(!interval);
        QCOMPARE(interval.error().kind, Failure::Kind::Local);
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::PushRulesTest)
#include "tst_pushrules.moc"
