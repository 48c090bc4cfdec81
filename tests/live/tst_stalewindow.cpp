// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/live/goals.h"
#include "tests/live/livefleet.h"

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

/// What the environment asks for.
struct Experiment
{
    Nanoseconds interval = std::chrono::milliseconds(option("STALEWATCH_EXPERIMENT_INTERVAL_MS", 2000));
    std::chrono::milliseconds poll{option("STALEWATCH_EXPERIMENT_POLL_MS", 250)};
    std::chrono::seconds length{option("STALEWATCH_EXPERIMENT_SECONDS", 40)};
    int each = int(option("STALEWATCH_EXPERIMENT_EACH", 1));
    quint32 seed = quint32(option("STALEWATCH_EXPERIMENT_SEED", 1));
    int max = int(option("STALEWATCH_EXPERIMENT_PING_MAX", 2));

    [[nodiscard]] LiveFleet::Plan plan(Generation generation, bool reloads) const
    {
        LiveFleet::Plan plan{.generation = generation, .ping = {interval, max}, .each = each, .poll = poll};
        plan.seed = seed * 100 + quint32(generation) + (reloads ? 50 : 0);
        plan.killFrom = std::chrono::duration_cast<std::chrono::milliseconds>(interval * 6 + 1s);
        plan.killTo = std::chrono::duration_cast<std::chrono::milliseconds>(length - interval * (3 * max + 3));
        if (reloads)
            plan.reloads = {{interval * 3 / 2, max}, {interval * 3 / 4, max + 1}};
        return plan;
    }
};

/// What those say who ask the kernel too, or those who do not.
VersionScores scoresOf(const LiveFleet &fleet, bool hears)
{
    VersionScores scores;
    for (const LiveViewer &viewer : fleet.viewers()) {
        const bool isSteady = fleet.plan().reloads.empty();
        if (viewer.hears() != hears)
            continue;
        switch (viewer.habit()) {
        case LiveViewer::Habit::Always:
        case LiveViewer::Habit::Hears:
            (isSteady ? scores.steady : scores.reloaded).add(viewer.score());
            break;
        case LiveViewer::Habit::Late:
            if (isSteady)
                scores.late.add(viewer.score());
            break;
        case LiveViewer::Habit::Gaps:
        case LiveViewer::Habit::HearsGaps:
            if (isSteady)
                scores.gaps.add(viewer.score());
            break;
        }
    }
    return scores;
}

using Scores = std::map<QByteArray, VersionScores>;

VersionScores sumOf(const Scores &versions)
{
    VersionScores all;
    for (const auto &[version, scores] : versions)
        all.add(scores);
    return all;
}

} // namespace

/// What the witness says, held against what real servers do. Six fleets at once, two on each generation: one with the
/// same ping settings all the time, one whose settings are changed in flight. Options: see CONTRIBUTING.md.
class tst_StaleWindow : public QObject
{
    Q_OBJECT

private slots:
    void realServersCloseWithinTheWindowAndNobodyHealthyIsAccused()
    {
        const Experiment experiment;
        std::vector<std::unique_ptr<LiveFleet>> fleets;
        for (const Generation generation : {Generation::Oldest, Generation::Middle, Generation::Newest}) {
            for (const bool reloads : {false, true}) {
                fleets.push_back(std::make_unique<LiveFleet>(experiment.plan(generation, reloads)));
                const Result<> started = fleets.back()->start();
                QVERIFY2(started, qPrintable(wordsOf(started)));
            }
        }
        QTest::qWait(int(std::chrono::milliseconds(experiment.length).count()));
        Scores seen;
        Scores heard;
        for (const auto &fleet : fleets) {
            fleet->settle();
            QVERIFY(fleet->polls() > 20);
            seen[fleet->version()].add(scoresOf(*fleet, false));
            heard[fleet->version()].add(scoresOf(*fleet, true));
        }
        report(seen, experiment, "by the monitoring port alone");
        report(heard, experiment, "the kernel asked as well");
        const VersionScores bySight = sumOf(seen);
        const VersionScores byEar = sumOf(heard);
        for (const WindowScore *score : {&bySight.steady, &bySight.late, &bySight.gaps, &bySight.reloaded,
                 &byEar.steady, &byEar.gaps, &byEar.reloaded}) {
            const WindowScore::Figures figures = score->total();
            QVERIFY(figures.closes > 20);
            QCOMPARE(figures.alarms, 0);
        }
        for (const VersionScores *scores : {&bySight, &byEar}) {
            QVERIFY(scores->steady.total().containment() >= 0.99);
            QVERIFY(scores->reloaded.total().containment() >= 0.97);
        }
    }

private:
    static void report(const Scores &versions, const Experiment &experiment, const QByteArray &means)
    {
        const QByteArray setting = means + ", seed " + QByteArray::number(experiment.seed) + ", ping_interval "
            + QByteArray::number(qint64(experiment.interval / 1ms)) + " ms, ping_max "
            + QByteArray::number(experiment.max) + ", polls of " + QByteArray::number(qint64(experiment.poll / 1ms))
            + " ms\n";
        VersionScores byKind;
        for (const auto &[version, scores] : versions) {
            byKind.steady.add(scores.steady, ' ' + version);
            byKind.late.add(scores.late, ' ' + version);
            byKind.gaps.add(scores.gaps, ' ' + version);
            byKind.reloaded.add(scores.reloaded, ' ' + version);
        }
        qInfo("watched from the start, %s%s", setting.constData(), byKind.steady.table().constData());
        if (byKind.late.total().closes > 0)
            qInfo("attached late\n%s", byKind.late.table().constData());
        qInfo("with gaps between polls\n%s", byKind.gaps.table().constData());
        qInfo("settings changed in flight\n%s", byKind.reloaded.table().constData());
        const double pollShare = double(Nanoseconds(experiment.poll).count()) / double(experiment.interval.count());
        qInfo("goals, %s%s", setting.constData(), goalTable(versions, pollShare).constData());
    }
};

QTEST_GUILESS_MAIN(tst_StaleWindow)
#include "tst_stalewindow.moc"
