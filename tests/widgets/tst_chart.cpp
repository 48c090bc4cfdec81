// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/chartbench.h"
#include "widgets/chart/curvelegend.h"
#include "widgets/chart/curvestyle.h"

#include <QLabel>
#include <QTest>

#include <random>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList textsOf(const std::vector<ChartTick> &ticks)
{
    QStringList texts;
    for (const ChartTick &tick : ticks)
        texts.append(tick.text);
    return texts;
}

/// A wall clock that says 10:00 UTC at firstLocal().
WallClock tenOClock()
{
    WallClock clock([] { return QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch(); });
    clock.note(firstLocal());
    return clock;
}

} // namespace

class ChartTest final : public QObject
{
    Q_OBJECT

private slots:
    void timesAreLabelledWhereTheWallClockIsRound_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("labels");
        QTest::newRow("5 min") << qint64(300) << u"10:00 10:01 10:02 10:03 10:04 10:05"_s;
        QTest::newRow("30 s") << qint64(20) << u"10:00:00 10:00:05 10:00:10 10:00:15 10:00:20"_s;
        QTest::newRow("1 h") << qint64(3600) << u"10:00 10:15 10:30 10:45 11:00"_s;
        QTest::newRow("24 h") << qint64(86400) << u"12:00 18:00 00:00 06:00"_s;
    }
    void timesAreLabelledWhereTheWallClockIsRound()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, labels);
        const auto ticks = timeTicks(tenOClock(), firstLocal(), firstLocal() + std::chrono::seconds(seconds), 5);
        QCOMPARE(textsOf(ticks).join(u' '), labels);
    }

    // case 46
    void aWallClockThatIsSetBendsNoCurve()
    {
        Bench bench;
        bench.panel.setLayout({{u"window_min"_s, 15}});
        bench.polls.watch({{.stale = 0}}, 60s);
        bench.polls.watch({{.at = 61s, .stale = 4}}, 120s);
        bench.show();
        const auto before = bench.view->content().curves.at(0).pieces;
        bench.wall += 3600 * 1000;
        bench.polls.take({{.at = 121s, .stale = 4}});
        bench.show();
        const auto after = bench.view->content().curves.at(0).pieces;
        QCOMPARE(after.size(), std::size_t(1));
        QCOMPARE(after[0].first(), before[0].first());
        QCOMPARE(after[0][1], before[0][1]);
        QCOMPARE(after[0][2], before[0][2]);
        QCOMPARE(bench.marks(), QStringList{u"asleep, or clock set: +1h"_s});
        // Labels before the jump keep what was true then.
        QCOMPARE(bench.view->content().times.front().text, u"09:48"_s);
        bench.wall -= 2 * 3600 * 1000;
        bench.polls.take({{.at = 122s, .stale = 4}});
        bench.polls.history.take(*bench.polls.frame.snapshot, bench.polls.local += 2s);
        bench.show();
        QCOMPARE(bench.marks().last(), u"clock set: -2h"_s);
    }

    // cases 46, 50
    void labelsNameTheOffsetWhereItChanges()
    {
        qputenv("TZ", "Europe/Berlin");
        tzset();
        WallClock clock([] { return QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch(); });
        clock.note(firstLocal());
        const auto labels = textsOf(timeTicks(clock, firstLocal(), firstLocal() + 1h, 4));
        const auto later = textsOf(timeTicks(clock, firstLocal() + 40min, firstLocal() + 1h, 4));
        qputenv("TZ", "UTC");
        tzset();
        QCOMPARE(labels.size(), 5);
        QVERIFY2(labels.front().startsWith(u"02:30 "_s), qPrintable(labels.front()));
        QVERIFY2(labels.back().startsWith(u"02:30 "_s), qPrintable(labels.back()));
        QVERIFY(labels.front() != labels.back());
        QCOMPARE(later.front(), u"02:10"_s);
    }

    void theValueAxisHoldsWholeNumbers_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("greatest");
        QTest::addColumn<QString>("labels");
        QTest::newRow("nothing") << 0.0 << 0.0 << u"0 1 2"_s;
        QTest::newRow("one") << 0.0 << 1.0 << u"0 1 2"_s;
        QTest::newRow("five") << 0.0 << 5.0 << u"0 2 4 6"_s;
        QTest::newRow("odd") << 0.0 << 158.0 << u"0 50 100 150 200"_s;
        QTest::newRow("little change on much") << 1000.0 << 1003.0 << u"1000 1001 1002 1003"_s;
        QTest::newRow("much change on little") << 10.0 << 1000.0 << u"0 500 1000"_s;
    }
    void theValueAxisHoldsWholeNumbers()
    {
        QFETCH(const double, least);
        QFETCH(const double, greatest);
        QFETCH(const QString, labels);
        const ValueAxis axis = valueAxis(least, greatest);
        QCOMPARE(QString(textsOf(axis.ticks).join(u' ')).remove(u','), labels);
        QVERIFY(axis.bottom <= least && axis.top >= greatest);
    }
    void theValueAxisSurvivesTheGreatestCount()
    {
        const ValueAxis axis = valueAxis(0, 0x1p53);
        QVERIFY(axis.ticks.size() >= 3 && axis.ticks.size() <= 6);
    }

    void everyCurveHasALineStyleOfItsOwn()
    {
        std::set<QList<qreal>> patterns;
        for (int style = 0; style < curveStyles; ++style)
            patterns.insert(curvePen(style, QPalette()).dashPattern());
        QCOMPARE(int(patterns.size()), curveStyles);
    }

    void anEmptyChartSaysSinceWhenItWatches()
    {
        Bench bench;
        bench.polls.takeAll(snapshotOf({}));
        bench.show();
        QCOMPARE(bench.view->content().sentence, u"No server is watched yet."_s);
        bench.polls.takeAll(snapshotOf({waitingTarget(1)}));
        bench.polls.local += 5s;
        bench.show();
        QCOMPARE(bench.view->content().sentence, u"Waiting for the first answer."_s);
        bench.polls.watch({{.at = 120s}}, 140s);
        bench.show();
        QCOMPARE(bench.view->content().sentence, u"No stale closure since 10:02."_s);
        bench.polls.take({{.at = 141s, .stale = 1}});
        bench.show();
        QCOMPARE(bench.view->content().sentence, QString());
    }

    void eachServerHasACurveAndTheTotalIsTheirSum()
    {
        Bench bench;
        bench.polls.take({{.target = 1}, {.target = 2, .number = 2, .name = "n2"}});
        bench.polls.take(
            {{.target = 1, .at = 1s, .stale = 2}, {.target = 2, .number = 2, .name = "n2", .at = 1s, .stale = 40}});
        bench.show();
        QCOMPARE(bench.view->content().curves.size(), std::size_t(2));
        QCOMPARE(bench.view->content().curves[1].pieces[0].last().y(), 40);
        bench.panel.setLayout({{u"split"_s, u"total"_s}});
        QCOMPARE(bench.view->content().curves.size(), std::size_t(1));
        QCOMPARE(bench.view->content().curves[0].pieces[0].last().y(), 42);
        bench.panel.setLayout({{u"split"_s, u"per_server"_s}});
        bench.panel.setServer(2);
        QCOMPARE(bench.view->content().curves.size(), std::size_t(1));
        QCOMPARE(bench.view->content().curves[0].pieces[0].last().y(), 40);
        bench.panel.setServer(0);
        QCOMPARE(bench.view->content().curves.size(), std::size_t(2));
    }

    void manyServersShareTheLastCurve()
    {
        Bench bench;
        for (int at = 0; at < 2; ++at) {
            std::vector<PollSpec> polls;
            for (TargetNumber target = 1; target <= 20; ++target)
                polls.push_back({.target = target,
                    .number = target,
                    .name = "n" + std::to_string(target),
                    .at = at * 1s,
                    .stale = at * qint64(target)});
            bench.polls.take(polls);
        }
        bench.show();
        const auto &curves = bench.view->content().curves;
        QCOMPARE(curves.size(), std::size_t(curveStyles));
        QCOMPARE(curves.back().pieces[0].last().y(), 13 * 14 / 2); // n1 to n13; the most stale have their own
        double sum = 0;
        for (const ChartCurve &curve : curves)
            sum += curve.pieces[0].last().y();
        QCOMPARE(sum, 210);
    }

    void kindsAreShownAndWhatIsNotCountedIsSaid()
    {
        Bench bench;
        const PollSpec old{
            .target = 2, .number = 2, .name = "n2", .source = StaleCount::Source::Closures, .unseen = 60};
        bench.polls.take({{}, old});
        bench.polls.take({{.at = 1s, .stale = 6, .byKind = {3, 2, 0, 1}}, old});
        bench.panel.setLayout({{u"split"_s, u"by_kind"_s}});
        bench.show();
        QList<double> last;
        for (const ChartCurve &curve : bench.view->content().curves)
            last.append(curve.pieces[0].last().y());
        QCOMPARE(last, (QList<double>{3, 2, 0, 1}));
        QStringList notes;
        for (const QLabel *label : bench.panel.findChildren<QLabel *>())
            notes.append(label->isVisible() ? label->text() : QString());
        const QString all = notes.join(u'\n');
        QVERIFY2(all.contains(u"n2: no counter before server 2.12"_s), qPrintable(all));
        QVERIFY2(all.contains(u"routes and gateways not at all"_s), qPrintable(all));
        QVERIFY2(all.contains(u"60"_s), qPrintable(all));
    }

    // cases 40, 41
    void restartsReloadsAndResetsAreMarkedInWords()
    {
        Bench bench;
        bench.polls.take({{.stale = 5}});
        bench.polls.take({{.at = 1s, .stale = 5, .ping = {30s, 2}, .loads = 1}});
        bench.polls.take({{.at = 2s, .stale = 5, .ping = {30s, 3}, .loads = 2}});
        bench.polls.take({{.at = 3s, .stale = 5, .ping = {30s, 3}, .loads = 3}});
        bench.polls.take({{.at = 4s, .stale = 1, .ping = {30s, 3}, .loads = 3}});
        bench.polls.take({{.number = 2, .at = 5s, .ping = {30s, 3}, .loads = 3}});
        bench.show();
        QCOMPARE(bench.marks(),
            (QStringList{u"reload n1: 2m → 30s"_s, u"reload n1: 30s × 2 → 30s × 3"_s, u"reload n1"_s,
                u"n1: counter reset"_s, u"n1 restarted"_s}));
    }

    // case 47
    void gapsAreShadedAndNamedAndNoLineCrossesThem()
    {
        Bench bench;
        bench.polls.watch({{.stale = 1}}, 10s);
        bench.polls.watch({{.at = 60s, .stale = 9}}, 70s);
        bench.show();
        QCOMPARE(bench.view->content().curves[0].pieces.size(), std::size_t(2));
        QCOMPARE(bench.view->content().bands.size(), std::size_t(1));
        QCOMPARE(bench.view->content().bands[0].text, u"n1 not polled"_s);
        QCOMPARE(bench.view->content().bands[0].to - bench.view->content().bands[0].from, 50.0);
    }

    void busyCurvesStayWithinWhatIsDrawn_data()
    {
        QTest::addColumn<bool>("perMinute");
        QTest::newRow("count") << false;
        QTest::newRow("per minute") << true;
    }
    void busyCurvesStayWithinWhatIsDrawn()
    {
        QFETCH(const bool, perMinute);
        Bench bench;
        std::mt19937 random(1);
        std::vector<qint64> stale(8);
        for (int at = 0; at < 900; ++at) {
            std::vector<PollSpec> polls;
            for (TargetNumber target = 1; target <= 8; ++target) {
                stale[target - 1] += random() % 3;
                polls.push_back({.target = target,
                    .number = target,
                    .name = "n" + std::to_string(target),
                    .at = at * 1s,
                    .stale = stale[target - 1]});
            }
            bench.polls.take(polls);
        }
        bench.panel.setLayout({{u"window_min"_s, 15}, {u"per_minute"_s, perMinute}});
        bench.show();
        QVERIFY2(bench.points() <= std::size_t(mostPoints) && bench.points() > 600,
            qPrintable(QString::number(bench.points())));
    }

    void aServerThatFlapsMakesNoThousandPieces()
    {
        Bench bench;
        for (int i = 0; i < 2000; ++i)
            bench.polls.take({{.at = i * 30s, .stale = i}});
        bench.panel.setLayout({{u"window_min"_s, 1440}});
        bench.show();
        QVERIFY(bench.view->content().curves[0].pieces.size() <= 160);
    }

    void theLegendShortensItsLongestNamesFirst()
    {
        CurveLegend legend;
        legend.setCurves({{.name = u"n1"_s}, {.name = QString(60, u'x')}, {.name = u"n2-euw1"_s}});
        legend.resize(legend.sizeHint());
        QCOMPARE(legend.shownNames(), (QStringList{u"n1"_s, QString(60, u'x'), u"n2-euw1"_s}));
        legend.resize(legend.width() - 200, legend.height());
        QCOMPARE(legend.shownNames()[0], u"n1"_s);
        QCOMPARE(legend.shownNames()[2], u"n2-euw1"_s);
        QVERIFY(legend.shownNames()[1].size() < 60);
        legend.resize(10, legend.height());
        QVERIFY(legend.shownNames().isEmpty());
    }

    void aLegendNamesAsManyOfManyServersAsCanBeRead()
    {
        CurveLegend legend;
        std::vector<ChartStory::Curve> curves;
        for (int i = 0; i < 8; ++i)
            curves.push_back({.name = u"nats-euw1-prod-%1"_s.arg(i), .style = i});
        legend.setCurves(curves);
        legend.resize(legend.sizeHint());
        QCOMPARE(legend.shownNames().size(), 8);
        int before = 8;
        for (int width = legend.width(); width > 0; width -= 10) {
            legend.resize(width, legend.height());
            const QStringList names = legend.shownNames();
            QVERIFY(names.size() <= before);
            before = int(names.size());
            for (const QString &name : names)
                QVERIFY2(name.size() >= 5, qPrintable(name));
        }
        QCOMPARE(before, 0);
    }
};

QTEST_MAIN(ChartTest)
#include "tst_chart.moc"
