// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/rfc3339.h"

#include <QTest>

#include <random>

namespace stalewatch {

using namespace Qt::StringLiterals;

class Rfc3339Test final : public QObject
{
    Q_OBJECT

private slots:
    void timesAreReadToTheNanosecond_data() // case 27
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanoseconds");
        constexpr qint64 second = 1'000'000'000;

        QTest::newRow("epoch") << "1970-01-01T00:00:00Z"_ba << qint64(0);
        QTest::newRow("nine digits") << "2026-11-22T11:46:46.444621668Z"_ba << qint64(1'795'348'006'444'621'668);
        QTest::newRow("eight digits") << "2026-11-22T11:46:30.99356859Z"_ba << qint64(1'795'347'990'993'568'590);
        QTest::newRow("one digit") << "1970-01-01T00:00:00.5Z"_ba << second / 2;
        QTest::newRow("offset east") << "1970-01-01T01:00:00+01:00"_ba << qint64(0);
        QTest::newRow("offset west") << "1969-12-31T18:30:00-05:30"_ba << qint64(0);
        QTest::newRow("offset and fraction") << "1970-01-01T01:00:00.000000001+01:00"_ba << qint64(1);
        QTest::newRow("before the epoch") << "1969-12-31T23:59:59.25Z"_ba << -3 * second / 4;
        QTest::newRow("leap day") << "2024-02-29T00:00:00Z"_ba << 1'709'164'800 * second;
        QTest::newRow("lower case") << "1970-01-01t00:00:01z"_ba << second;
        QTest::newRow("far future") << "2262-04-11T23:47:14Z"_ba << 9'223'372'034 * second;
        QTest::newRow("far past") << "1677-09-21T00:12:46Z"_ba << -9'223'372'034 * second;
        QTest::newRow("Go's zero time is never") << "0001-01-01T00:00:00Z"_ba << absent;
        QTest::newRow("empty is never") << ""_ba << absent;
    }
    void timesAreReadToTheNanosecond()
    {
        QFETCH(const QByteArray, text);
        QTEST(qint64(parseRfc3339(text.toStdString()).time_since_epoch().count()), "nanoseconds");
    }

    void whatIsNoTimeIsUnreadable_data() // case 27
    {
        QTest::addColumn<QByteArray>("text");
        for (const QByteArray &text : {"x"_ba, "2026-11-22"_ba, "2026-11-22T11:46:60Z"_ba, "2026-11-22T24:00:00Z"_ba,
                 "2026-11-22T11:60:00Z"_ba, "2026-02-29T00:00:00Z"_ba, "2026-13-01T00:00:00Z"_ba,
                 "2026-00-01T00:00:00Z"_ba, "2026-01-00T00:00:00Z"_ba, "2026-11-22 11:46:46Z"_ba,
                 "2026-11-22T11:46:46"_ba, "2026-11-22T11:46:46.Z"_ba, "2026-11-22T11:46:46.1234567890Z"_ba,
                 "2026-11-22T11:46:46,5Z"_ba, "2026-11-22T11:46:46+0100"_ba, "2026-11-22T11:46:46+24:00"_ba,
                 "2026-11-22T11:46:46+01:60"_ba, "2026-11-22T11:46:46ZZ"_ba, "2026-11-22T11:46:46.5"_ba,
                 "-026-11-22T11:46:46Z"_ba, "2026-11-22T-1:46:46Z"_ba, "9999-12-31T23:59:59Z"_ba,
                 "0000-01-01T00:00:00Z"_ba, "0001-01-01T00:00:01Z"_ba, "2262-04-11T23:47:17Z"_ba,
                 "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA6-11-22T11:46Z"_ba})
            QTest::newRow(text.constData()) << text;
        QTest::newRow("NUL inside") << QByteArray("2026-11-22T11:46:46\0Z", 21);
    }
    void whatIsNoTimeIsUnreadable()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(parseRfc3339(text.toStdString()) == unreadableInstant);
    }

    void timesArePrintedInUtcWithNineDigits()
    {
        QCOMPARE(rfc3339(Instant(Nanoseconds(1'795'348'006'444'621'668))), u"2026-11-22T11:46:46.444621668Z"_s);
        QCOMPARE(rfc3339(Instant(Nanoseconds(0))), u"1970-01-01T00:00:00.000000000Z"_s);
        QCOMPARE(rfc3339(Instant(Nanoseconds(-1))), u"1969-12-31T23:59:59.999999999Z"_s);
        QVERIFY(rfc3339(noInstant).isEmpty());
        QVERIFY(rfc3339(unreadableInstant).isEmpty());
    }

    void whatIsPrintedIsReadBack()
    {
        std::mt19937_64 random(20'261'122); // seeded: the same storm every time
        std::uniform_int_distribution<qint64> moments(-9'223'372'034'000'000'000, 9'223'372'034'000'000'000);
        for (int i = 0; i < 20'000; ++i) {
            const Instant at{Nanoseconds(moments(random))};
            QVERIFY(parseRfc3339(rfc3339(at).toStdString()) == at);
        }
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::Rfc3339Test)
#include "tst_rfc3339.moc"
