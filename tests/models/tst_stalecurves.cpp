// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/handpolls.h"

#include <QTest>

#include <random>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using Kind = StaleHistory::Kind;
using Measure = StaleHistory::Measure;

class StaleCurvesTest final : public QObject
{
    Q_OBJECT

private slots:
    void oneClosureIsAVerticalStepAtItsPoll()
    {
        StaleHistory history;
        watch(history, {}, 99s);
        watch(history, {.at = 100s, .total = 2}, 200s);
        const auto pieces = history.curve(query(0s, 200s));
        const std::vector<std::pair<LocalTime, double>> expected{
            {t0, 0}, {t0 + 100s, 0}, {t0 + 100s, 2}, {t0 + 200s, 2}};
        QCOMPARE(pieces.size(), std::size_t(1));
        QVERIFY(pieces[0].points == expected);
    }

    void aWindowBeginsWithTheValueThatWasTrueThen()
    {
        StaleHistory history;
        watch(history, {}, 9s);
        watch(history, {.at = 10s, .total = 5}, 60s);
        const auto pieces = history.curve(query(30s, 50s));
        QCOMPARE(pieces[0].points.front(), std::pair(t0 + 30s, 5.0));
        QCOMPARE(pieces[0].points.back(), std::pair(t0 + 50s, 5.0));
    }

    void closuresFoundAfterAGapCountButBelongToNoMinute()
    {
        StaleHistory history;
        watch(history, {}, 10s);
        watch(history, {.at = 100s, .total = 1000}, 110s);
        watch(history, {.at = 111s, .total = 1002}, 120s);
        QCOMPARE(valueAt(history, 105s), 1000);
        QCOMPARE(valueAt(history, 105s, query(0s, 1s, Measure::PerMinute)), 0);
        QCOMPARE(valueAt(history, 115s, query(0s, 1s, Measure::PerMinute)), 2);
        QCOMPARE(history.increase({}, t0, t0 + 120s), 1002);
        for (const auto &piece : history.curve(query(0s, 120s, Measure::PerMinute))) {
            for (const auto &point : piece.points)
                QVERIFY(point.second <= 2);
        }
    }

    void theRateIsTheIncreaseOfTheTrailingMinute()
    {
        StaleHistory history;
        watch(history, {}, 9s);
        watch(history, {.at = 10s, .total = 3}, 39s);
        watch(history, {.at = 40s, .total = 4}, 180s);
        const auto rate = query(0s, 180s, Measure::PerMinute);
        QCOMPARE(valueAt(history, 9s, rate), 0);
        QCOMPARE(valueAt(history, 10s, rate), 3);
        QCOMPARE(valueAt(history, 69s, rate), 4);
        QCOMPARE(valueAt(history, 70s, rate), 1);
        QCOMPARE(valueAt(history, 100s, rate), 0);
        const auto pieces = history.curve(rate);
        const std::vector<std::pair<LocalTime, double>> expected{{t0, 0}, {t0 + 10s, 0}, {t0 + 10s, 3}, {t0 + 40s, 3},
            {t0 + 40s, 4}, {t0 + 70s, 4}, {t0 + 70s, 1}, {t0 + 100s, 1}, {t0 + 100s, 0}, {t0 + 180s, 0}};
        QCOMPARE(pieces.size(), std::size_t(1));
        QVERIFY(pieces[0].points == expected);
    }

    void aTotalHoldsTheLastValueOfAServerThatIsAway()
    {
        StaleHistory history;
        take(history, {{.target = 1}, {.target = 2}});
        take(history, {{.target = 1, .at = 1s, .total = 1}, {.target = 2, .at = 1s, .total = 10}});
        for (int i = 2; i <= 30; ++i)
            take(history,
                {{.target = 1, .at = i * 1s, .total = 1}, {.target = 2, .at = 1s, .total = 10, .isUp = false}});
        take(history, {{.target = 1, .at = 31s, .total = 1}, {.target = 2, .at = 31s, .total = 15}});
        QCOMPARE(history.curve(query(0s, 31s)).size(), std::size_t(1));
        QCOMPARE(valueAt(history, 20s), 11);
        QCOMPARE(valueAt(history, 31s), 16);
        auto second = query(0s, 31s);
        second.targets = {2};
        QCOMPARE(history.curve(second).size(), std::size_t(2));
        QCOMPARE(valueAt(history, 20s, second), -1);
    }

    void kindsAreCountedApart()
    {
        StaleHistory history;
        take(history, {{.total = 5, .byKind = {2, 1, 1, 1}}});
        take(history, {{.at = 1s, .total = 9, .byKind = {3, 3, 1, 2}}});
        auto asked = query(0s, 1s);
        const std::pair<Kind, double> expected[]
            = {{Kind::All, 4}, {Kind::Clients, 1}, {Kind::Routes, 2}, {Kind::Gateways, 0}, {Kind::Leafs, 1}};
        for (const auto &[kind, value] : expected) {
            asked.kind = kind;
            QCOMPARE(valueAt(history, 1s, asked), value);
        }
    }

    void absurdCountsAreClipped_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::newRow("most negative") << std::numeric_limits<qint64>::min();
        QTest::newRow("absent") << absent;
        QTest::newRow("negative") << qint64(-1);
        QTest::newRow("greatest") << std::numeric_limits<qint64>::max();
    }
    void absurdCountsAreClipped()
    {
        QFETCH(const qint64, total);
        StaleHistory history;
        take(history, {{.total = 1}});
        for (int i = 1; i < 2100; ++i)
            take(history, {{.at = i * 1s, .total = i % 2 ? total : 1}});
        for (const auto &piece : history.curve(query(0s, 1h, Measure::Lifetime))) {
            for (const auto &point : piece.points)
                QVERIFY(point.second >= 0 && point.second <= 0x1p54);
        }
    }

    void aDayOfAClosureEverySecondStaysSmallAndExactInSum()
    {
        StaleHistory history;
        for (int i = 0; i <= 30 * 3600; ++i)
            take(history, {{.at = i * 1s, .total = i}});
        QVERIFY2(history.size() <= 8192, qPrintable(QString::number(history.size())));
        QCOMPARE(valueAt(history, 30h), 30 * 3600);
        auto asked = query(6h, 30h);
        const auto pieces = history.curve(asked);
        QCOMPARE(pieces.size(), std::size_t(1));
        QVERIFY(pieces[0].points.size() <= 2 * 1000 + 6);
        // Thinned, it is late by at most the grain: what was seen later is never shown earlier.
        for (int hours = 7; hours < 30; ++hours) {
            const double error = hours * 3600 - valueAt(history, std::chrono::hours(hours));
            QVERIFY2(error >= 0 && error <= 30, qPrintable(QString::number(error)));
        }
        // Nothing older than the window is kept.
        QVERIFY(!history.valueAt({}, t0 + 5h));
        asked.measure = Measure::PerMinute;
        for (const auto &piece : history.curve(asked)) {
            QVERIFY(piece.points.size() <= 2 * 1000 + 6);
            for (const auto &[at, rate] : piece.points)
                QVERIFY2(rate <= 95, qPrintable(QString::number(rate)));
        }
    }

    void everyPointOfAStormIsTrue()
    {
        std::mt19937 random(7);
        StaleHistory history;
        Nanoseconds at = 0s;
        qint64 total = 0;
        for (int i = 0; i < 3000; ++i) {
            at += random() % 50 == 0 ? 20s : 500ms;
            total += random() % 3 == 0 ? qint64(random() % 5) : 0;
            take(history, {{.at = at, .total = total}, {.target = 2, .at = at, .total = qint64(random() % 9 + 5) * i}});
        }
        for (const Measure measure : {Measure::Count, Measure::PerMinute}) {
            auto asked = query(at / 4, at, measure);
            asked.pixels = 300;
            std::size_t points = 0;
            std::size_t pieces = 0;
            for (const auto &piece : history.curve(asked)) {
                ++pieces;
                points += piece.points.size();
                QVERIFY(std::ranges::is_sorted(piece.points, {}, [](const auto &point) { return point.first; }));
                // Of two points at one moment the last is what is true from then on.
                const auto &last = piece.points.back();
                QCOMPARE(history.valueAt(asked, last.first).value(), last.second);
                for (std::size_t i = 0; i + 1 < piece.points.size(); ++i) {
                    const double before = history.valueAt(asked, piece.points[i].first - 1ns).value_or(0);
                    const double after = history.valueAt(asked, piece.points[i].first).value();
                    const double shown = piece.points[i].second;
                    QVERIFY(shown == before || shown == after);
                }
            }
            QVERIFY2(points <= 2 * 300 + 6 * pieces, qPrintable(QString::number(points)));
        }
    }

    void theGreatestRateOfEveryColumnSurvives()
    {
        StaleHistory history;
        std::mt19937 random(3);
        qint64 total = 0;
        double greatest = 0;
        const auto rate = query(0s, 24h, Measure::PerMinute);
        for (int i = 0; i < 20'000; ++i) {
            total += random() % 40 == 0 ? qint64(random() % 30) : 0;
            take(history, {{.at = i * 1s, .total = total}});
            greatest = std::max(greatest, valueAt(history, i * 1s, rate));
        }
        auto asked = rate;
        asked.pixels = 100;
        double shown = 0;
        for (const auto &piece : history.curve(asked)) {
            for (const auto &point : piece.points)
                shown = std::max(shown, point.second);
        }
        QCOMPARE(shown, greatest);
    }
};

QTEST_GUILESS_MAIN(StaleCurvesTest)
#include "tst_stalecurves.moc"
