// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/goduration.h"

#include <QTest>

#include <random>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class GoDurationTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatGoPrintsIsReadExactly_data() // case 28
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanoseconds");

        QTest::newRow("zero") << "0s"_ba << qint64(0);
        QTest::newRow("bare zero") << "0"_ba << qint64(0);
        QTest::newRow("nanoseconds") << "17ns"_ba << qint64(17);
        QTest::newRow("micro sign") << "347µs"_ba << qint64(347'000);
        QTest::newRow("Greek mu") << "347μs"_ba << qint64(347'000);
        QTest::newRow("ASCII micro") << "347us"_ba << qint64(347'000);
        QTest::newRow("milliseconds") << "1.082734ms"_ba << qint64(1'082'734);
        QTest::newRow("compound") << "1m47.922127283s"_ba << qint64(107'922'127'283);
        QTest::newRow("hours") << "2540400h10m10s"_ba << qint64(9'145'440'610'000'000'000);
        QTest::newRow("largest") << "2562047h47m16.854775807s"_ba << std::numeric_limits<qint64>::max();
        QTest::newRow("smallest") << "-2562047h47m16.854775808s"_ba << std::numeric_limits<qint64>::min();
        QTest::newRow("negative") << "-1s"_ba << qint64(-1'000'000'000);
        QTest::newRow("plus") << "+1s"_ba << qint64(1'000'000'000);
        QTest::newRow("uptime with days") << "2d3h32m48s"_ba << qint64(185'568'000'000'000);
        QTest::newRow("uptime with years") << "1y2d"_ba << qint64(367) * 86'400'000'000'000;
        QTest::newRow("fraction only") << ".5s"_ba << qint64(500'000'000);
        QTest::newRow("point without fraction") << "1.s"_ba << qint64(1'000'000'000);
        QTest::newRow("fraction below a nanosecond is cut") << "0.9999999999s"_ba << qint64(999'999'999);
        QTest::newRow("fraction of an hour") << "0.3333333333333333333h"_ba << qint64(1'199'999'999'999);
        QTest::newRow("fraction with very many digits")
            << QByteArray("0." + QByteArray(400, '9') + "ms") << qint64(999'999);
    }
    void whatGoPrintsIsReadExactly()
    {
        QFETCH(const QByteArray, text);
        const auto duration = parseGoDuration(text.toStdString());
        QVERIFY(duration);
        QTEST(qint64(duration->count()), "nanoseconds");
    }

    void whatIsNoDurationIsRefused_data() // case 28
    {
        QTest::addColumn<QByteArray>("text");
        for (const QByteArray &text : {""_ba, "-"_ba, "+"_ba, "s"_ba, "."_ba, ".s"_ba, "1"_ba, "1.5"_ba, "1 s"_ba,
                 " 1s"_ba, "1s "_ba, "1S"_ba, "1w"_ba, "1.2.3s"_ba, "--1s"_ba, "1e3s"_ba, "1\xB5s"_ba, "1s\n"_ba,
                 "NaN"_ba, "2562047h47m16.854775808s"_ba, "-2562047h47m16.854775809s"_ba, "9223372036854775808ns"_ba,
                 "18446744073709551616ns"_ba, "9999999999999999999999999h"_ba, "293y"_ba, "2562047h2562047h"_ba,
                 "-2562048h"_ba})
            QTest::newRow(text.isEmpty() ? "empty" : text.constData()) << text;
        QTest::newRow("NUL inside") << QByteArray("1s\0", 3);
    }
    void whatIsNoDurationIsRefused()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!parseGoDuration(text.toStdString()));
    }

    void durationsArePrintedAsGoDoes_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");

        QTest::newRow("zero") << qint64(0) << u"0s"_s;
        QTest::newRow("nanosecond") << qint64(1) << u"1ns"_s;
        QTest::newRow("microseconds") << qint64(1'100) << u"1.1µs"_s;
        QTest::newRow("milliseconds") << qint64(100'000'000) << u"100ms"_s;
        QTest::newRow("milliseconds with zeros") << qint64(2'000'030) << u"2.00003ms"_s;
        QTest::newRow("seconds") << qint64(1'500'000'000) << u"1.5s"_s;
        QTest::newRow("two minutes") << qint64(120'000'000'000) << u"2m0s"_s;
        QTest::newRow("hours") << qint64(3'600'000'000'000) << u"1h0m0s"_s;
        QTest::newRow("negative") << qint64(-1'000'000'000) << u"-1s"_s;
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << u"2562047h47m16.854775807s"_s;
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << u"-2562047h47m16.854775808s"_s;
    }
    void durationsArePrintedAsGoDoes()
    {
        QFETCH(const qint64, nanoseconds);
        QTEST(goDuration(Nanoseconds(nanoseconds)), "text");
    }

    void whatIsPrintedIsReadBack()
    {
        std::mt19937_64 random(20'261'122); // seeded: the same storm every time
        for (int i = 0; i < 20'000; ++i) {
            const auto value = qint64(random()) >> (random() % 63);
            const auto back = parseGoDuration(goDuration(Nanoseconds(value)).toStdString());
            QVERIFY(back);
            QCOMPARE(back->count(), value);
        }
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::GoDurationTest)
#include "tst_goduration.moc"
