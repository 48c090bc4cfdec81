// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/words.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace stalewatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void countsStandInGroups_data();
    void countsStandInGroups();
    void bytesHaveThreeFiguresAtMost_data();
    void bytesHaveThreeFiguresAtMost();
    void ratesSayPerSecond_data();
    void ratesSayPerSecond();
    void sharesAreInPercent();
    void roundTripsComeInTheUnitThatSuitsThem_data();
    void roundTripsComeInTheUnitThatSuitsThem();
    void figuresFollowTheLocale();
    void timesNameTheDayWhenItIsAnother_data();
    void timesNameTheDayWhenItIsAnother();
    void noFigureBreaksOverALine();
    void aCountdownHasTwoEndsInOneUnit_data();
    void aCountdownHasTwoEndsInOneUnit();
};

void TestWords::countsStandInGroups_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0"_s;
    QTest::newRow("three") << qint64(999) << u"999"_s;
    QTest::newRow("four") << qint64(1204) << u"1\u202F204"_s;
    QTest::newRow("five") << qint64(12481) << u"12\u202F481"_s;
    QTest::newRow("seven") << qint64(1000000) << u"1\u202F000\u202F000"_s;
    QTest::newRow("negative") << qint64(-1234) << u"-1\u202F234"_s;
    QTest::newRow("most") << std::numeric_limits<qint64>::max()
                          << u"9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F807"_s;
    QTest::newRow("absent") << absent << QString();
    QTest::newRow("unreadable") << unreadable << u"?"_s;
}

void TestWords::countsStandInGroups()
{
    QFETCH(qint64, count);
    QFETCH(QString, text);
    QCOMPARE(shownCount(count), text);
}

void TestWords::bytesHaveThreeFiguresAtMost_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << u"0\u00A0B"_s;
    QTest::newRow("bytes") << qint64(512) << u"512\u00A0B"_s;
    QTest::newRow("nearly a kilobyte") << qint64(999) << u"999\u00A0B"_s;
    QTest::newRow("a kilobyte") << qint64(1000) << u"1\u00A0kB"_s;
    QTest::newRow("kilobytes") << qint64(640'000) << u"640\u00A0kB"_s;
    QTest::newRow("rounded up to the next unit") << qint64(999'999) << u"1\u00A0MB"_s;
    QTest::newRow("megabytes") << qint64(2'100'000) << u"2.1\u00A0MB"_s;
    QTest::newRow("tens") << qint64(17'940'000) << u"17.9\u00A0MB"_s;
    QTest::newRow("hundreds") << qint64(123'456'789) << u"123\u00A0MB"_s;
    QTest::newRow("gigabytes") << qint64(1'500'000'000) << u"1.5\u00A0GB"_s;
    QTest::newRow("most") << std::numeric_limits<qint64>::max() << u"9223\u00A0PB"_s;
    QTest::newRow("absent") << absent << QString();
    QTest::newRow("unreadable") << unreadable << u"?"_s;
    QTest::newRow("negative") << qint64(-1) << u"?"_s;
}

void TestWords::bytesHaveThreeFiguresAtMost()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, text);
    QCOMPARE(shownBytes(bytes), text);
}

void TestWords::ratesSayPerSecond_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("messages");
    QTest::addColumn<QString>("bytes");
    QTest::newRow("none") << 0.0 << u"0/s"_s << u"0\u00A0B/s"_s;
    QTest::newRow("less than one") << 0.44 << u"0.4/s"_s << u"0.4\u00A0B/s"_s;
    QTest::newRow("tens") << 37.0 << u"37/s"_s << u"37\u00A0B/s"_s;
    QTest::newRow("thousands") << 1204.0 << u"1.2\u00A0k/s"_s << u"1.2\u00A0kB/s"_s;
    QTest::newRow("millions") << 12.34e6 << u"12.3\u00A0M/s"_s << u"12.3\u00A0MB/s"_s;
    QTest::newRow("not known") << -1.0 << QString() << QString();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QString() << QString();
}

void TestWords::ratesSayPerSecond()
{
    QFETCH(double, rate);
    QFETCH(QString, messages);
    QFETCH(QString, bytes);
    QCOMPARE(shownRate(rate), messages);
    QCOMPARE(shownByteRate(rate), bytes);
}

void TestWords::sharesAreInPercent()
{
    QCOMPARE(shownPercent(0.34), u"0.3\u00A0%"_s);
    QCOMPARE(shownPercent(19.04), u"19\u00A0%"_s);
    QCOMPARE(shownPercent(100), u"100\u00A0%"_s);
    QCOMPARE(shownPercent(-1), QString());
}

void TestWords::roundTripsComeInTheUnitThatSuitsThem_data()
{
    QTest::addColumn<qint64>("rtt");
    QTest::addColumn<double>("spread");
    QTest::addColumn<QString>("text");
    QTest::newRow("microseconds") << qint64(513'000) << 0.0 << u"513\u00A0µs"_s;
    QTest::newRow("milliseconds") << qint64(1'200'000) << 0.0 << u"1.2\u00A0ms"_s;
    QTest::newRow("with spread") << qint64(1'200'000) << 100'000.0 << u"1.2\u00A0ms\u00A0±0.1"_s;
    QTest::newRow("a wide spread") << qint64(182'000'000) << 96'000'000.0 << u"182\u00A0ms\u00A0±96.0"_s;
    QTest::newRow("a spread at the border of units") << qint64(999'900) << 100'000.0 << u"1\u00A0ms\u00A0±0.1"_s;
    QTest::newRow("minutes, as seconds") << qint64(107'922'127'283) << 0.0 << u"108\u00A0s"_s;
    QTest::newRow("nanoseconds") << qint64(900) << 0.0 << u"900\u00A0ns"_s;
    QTest::newRow("never measured") << qint64(0) << 5.0 << QString();
    QTest::newRow("an unsolicited PONG") << overflownRtt << 5.0 << QString();
    QTest::newRow("absent") << absent << 0.0 << QString();
    QTest::newRow("unreadable") << unreadable << 0.0 << u"?"_s;
    QTest::newRow("spread is not a number")
        << qint64(1'200'000) << std::numeric_limits<double>::quiet_NaN() << u"1.2\u00A0ms"_s;
}

void TestWords::roundTripsComeInTheUnitThatSuitsThem()
{
    QFETCH(qint64, rtt);
    QFETCH(double, spread);
    QFETCH(QString, text);
    QCOMPARE(shownRtt(rtt, spread), text);
}

void TestWords::figuresFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(shownBytes(2'100'000), u"2,1\u00A0MB"_s);
    QCOMPARE(shownCount(12'481), u"12\u202F481"_s);
    QCOMPARE(shownRtt(1'200'000, 1e5), u"1,2\u00A0ms\u00A0±0,1"_s);
}

void TestWords::timesNameTheDayWhenItIsAnother_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QString>("text");
    const auto at = [](const char *time) {
        return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate).toMSecsSinceEpoch() * 1'000'000;
    };
    QTest::newRow("today") << at("2026-11-22T10:43:15Z") << u"10:43:15"_s;
    QTest::newRow("yesterday") << at("2026-11-21T10:43:15Z") << u"2026-11-21 10:43:15"_s;
    QTest::newRow("parts of a second are cut") << at("2026-11-22T10:43:15Z") + 999'999'999 << u"10:43:15"_s;
    QTest::newRow("before 1970") << qint64(-1) << u"1969-12-31 23:59:59"_s;
    QTest::newRow("the last moment there is") << std::numeric_limits<qint64>::max() << u"2262-04-11 23:47:16"_s;
    QTest::newRow("never") << absent << QString();
    QTest::newRow("unreadable") << unreadable << u"?"_s;
}

// case 27
void TestWords::timesNameTheDayWhenItIsAnother()
{
    QFETCH(qint64, at);
    QFETCH(QString, text);
    const Instant noon(1'795'348'800s);
    QCOMPARE(shownTime(Instant(Nanoseconds(at)), noon), text);
    if (isKnown(at))
        QVERIFY(shownTime(Instant(Nanoseconds(at)), noInstant).contains(u'-'));
}

void TestWords::noFigureBreaksOverALine()
{
    for (const QString &text : {shownBytes(2'100'000), shownRate(1204), shownByteRate(1204), shownPercent(19),
             shownRtt(1'200'000, 1e5), shownCount(1'000'000)})
        QVERIFY2(!text.contains(u' '), qPrintable(text));
}

void TestWords::aCountdownHasTwoEndsInOneUnit_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("text");
    QTest::newRow("over") << 0 << 0 << u"now"_s;
    QTest::newRow("at any moment") << 0 << 3 << u"0-3 s"_s;
    QTest::newRow("seconds") << 12 << 15 << u"12-15 s"_s;
    QTest::newRow("one second") << 12 << 12 << u"12 s"_s;
    QTest::newRow("the last seconds") << 58 << 99 << u"58-99 s"_s;
    QTest::newRow("minutes") << 101 << 104 << u"1:41-1:44 min"_s;
    QTest::newRow("from seconds on") << 9 << 104 << u"0:09-1:44 min"_s;
    QTest::newRow("the same minute and second") << 120 << 120 << u"2:00 min"_s;
    QTest::newRow("hours") << 3720 << 6299 << u"1:02-1:44 h"_s;
    QTest::newRow("hours that read the same") << 6290 << 6299 << u"1:44 h"_s;
    QTest::newRow("days") << 0 << 360'000 << u"0:00-100:00 h"_s;
}

void TestWords::aCountdownHasTwoEndsInOneUnit()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, text);
    const QString shown = shownCountdown(std::chrono::seconds(from), std::chrono::seconds(to));
    QCOMPARE(QString(shown).replace(QChar(QChar::Nbsp), u' '), text);
    QVERIFY(!shown.contains(u' '));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
