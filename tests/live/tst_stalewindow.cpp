// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/livefleet.h"

#include <QStringBuilder>
#include <QTest>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

qint64 option(const char *name, qint64 usual)
{
    bool isNumber = false;
    const qint64 value = qEnvironmentVariable(name).toLongLong(&isNumber);
    return isNumber ? value : usual;
}

} // namespace

/// What the witness says, held against what real servers do. Six fleets at once, two on each generation: one with the
/// same ping settings all the time, one whose settings are changed in flight.
///
/// The environment makes the experiment longer or different:
/// STALEWATCH_EXPERIMENT_INTERVAL_MS (2000), _POLL_MS (250), _SECONDS (40), _EACH (3), _SEED (1), _PING_MAX (2).
class tst_StaleWindow : public QObject
{
    Q_OBJECT

private slots:
    void realServersCloseWithinTheWindowAndNobodyHealthyIsAccused()
    {
        const Nanoseconds interval = std::chrono::milliseconds(option("STALEWATCH_EXPERIMENT_INTERVAL_MS", 2000));
        const auto length = std::chrono::seconds(option("STALEWATCH_EXPERIMENT_SECONDS", 40));
        const int max = int(option("STALEWATCH_EXPERIMENT_PING_MAX", 2));
        std::vector<std::unique_ptr<LiveFleet>> fleets;
        for (const Generation generation : {Generation::Oldest, Generation::Middle, Generation::Newest}) {
            LiveFleet::Plan plan{.generation = generation, .ping = {interval, max}};
            plan.seed = quint32(option("STALEWATCH_EXPERIMENT_SEED", 1)) * 100 + quint32(generation);
            plan.each = int(option("STALEWATCH_EXPERIMENT_EACH", 3));
            plan.poll = std::chrono::milliseconds(option("STALEWATCH_EXPERIMENT_POLL_MS", 250));
            plan.killFrom = std::chrono::duration_cast<std::chrono::milliseconds>(interval * 6 + 1s);
            plan.killTo = std::chrono::duration_cast<std::chrono::milliseconds>(length - interval * (3 * max + 3));
            fleets.push_back(std::make_unique<LiveFleet>(plan));
            plan.seed += 50;
            plan.reloads = {{interval * 3 / 2, max}, {interval * 3 / 4, max + 1}};
            fleets.push_back(std::make_unique<LiveFleet>(plan));
        }
        for (const auto &fleet : fleets) {
            const Result<> started = fleet->start();
            QVERIFY2(started, qPrintable(wordsOf(started)));
        }
        QTest::qWait(int(std::chrono::milliseconds(length).count()));
        WindowScore steady;
        WindowScore reloaded;
        for (std::size_t i = 0; i < fleets.size(); ++i) {
            fleets[i]->settle();
            QVERIFY(fleets[i]->polls() > 20);
            (i % 2 == 0 ? steady : reloaded).add(fleets[i]->score());
        }
        qInfo("same settings all the time\n%s", steady.table().constData());
        qInfo("settings changed in flight\n%s", reloaded.table().constData());
        const WindowScore::Figures figures = steady.total();
        QVERIFY(figures.closes > 20);
        QVERIFY(figures.containment() >= 0.99);
        QCOMPARE(figures.alarms, 0);
        QVERIFY(quantile(figures.widths, 0.5) <= 0.3);
        const WindowScore::Figures inFlight = reloaded.total();
        QVERIFY(inFlight.closes > 20);
        QVERIFY(inFlight.containment() >= 0.97);
        QCOMPARE(inFlight.alarms, 0);
    }
};

QTEST_GUILESS_MAIN(tst_StaleWindow)
#include "tst_stalewindow.moc"
