// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/middleboxes.h"
#include "models/triage/silences.h"
#include "tests/support/triages.h"

#include <QTest>

#include <numeric>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;

namespace {

/// An incident of closures with these silences; negative: not watched, and two hours old.
std::pair<Triage, Incident> incidentOf(const std::vector<Nanoseconds> &silences)
{
    Triage triage;
    Incident incident;
    for (const Nanoseconds silence : silences) {
        const quint64 id = triage.closures.size() + 1;
        triage.closures.push_back(recordOf({.id = id, .silence = silence}));
        incident.members.push_back(id);
    }
    return {std::move(triage), std::move(incident)};
}

} // namespace

/// The histogram of silences.
class TestSilences final : public QObject
{
    Q_OBJECT

private slots:
    void silencesThatAreTheSameStandOut()
    {
        const auto triage = drawnTriage();
        const SilenceHistogram histogram = histogramOf(*triage, *triage->incidents.front(), knownSilenceMarks());
        QCOMPARE(histogram.of, SilenceHistogram::Of::Silences);
        QCOMPARE(histogram.known, 112);
        QCOMPARE(std::accumulate(histogram.bins.begin(), histogram.bins.end(), qint64(0)), 112);
        const auto bin = std::size_t(350s / histogram.width);
        QVERIFY(histogram.bins[bin] >= 100);
        QVERIFY(histogram.stands[bin]);
        QCOMPARE(std::ranges::count(histogram.stands, true), 1);
        QVERIFY(std::ranges::any_of(histogram.marks, [](const SilenceMark &mark) { return mark.at == 350s; }));
        QVERIFY(std::ranges::none_of(histogram.marks, [](const SilenceMark &mark) { return mark.at == 1h; }));
    }

    void spreadSilencesDoNotStandOut()
    {
        std::vector<Nanoseconds> silences;
        for (int i = 0; i < 200; ++i)
            silences.push_back(i * 2s);
        const auto [triage, incident] = incidentOf(silences);
        const SilenceHistogram histogram = histogramOf(triage, incident, {});
        QCOMPARE(std::ranges::count(histogram.stands, true), 0);
    }

    void lifetimesAreShownWhereNobodyWatched()
    {
        const auto [triage, incident] = incidentOf({-1s, -1s, -1s, 10s});
        const SilenceHistogram histogram = histogramOf(triage, incident, {});
        QCOMPARE(histogram.of, SilenceHistogram::Of::Lifetimes);
        QCOMPARE(histogram.known, 4);
        QCOMPARE(histogram.members, 4);
    }

    void oneThatIsFarOffDoesNotSqueezeTheRest()
    {
        std::vector<Nanoseconds> silences(99, 60s);
        silences.push_back(24h * 365);
        const auto [triage, incident] = incidentOf(silences);
        const SilenceHistogram histogram = histogramOf(triage, incident, {});
        QVERIFY(histogram.width <= 5s);
        QCOMPARE(histogram.bins.back(), 1); // beyond the end, but not lost
    }

    void absurdTimesAreSurvived()
    {
        const auto [triage, incident] = incidentOf({Nanoseconds::max() / 2, 0s, 1ns, Nanoseconds::max() / 2});
        const SilenceHistogram histogram = histogramOf(triage, incident, knownSilenceMarks());
        QVERIFY(histogram.bins.size() <= 40);
        QCOMPARE(histogram.known, 4);
        QVERIFY(histogramOf(Triage{}, Incident{}, {}).bins.empty());
        QVERIFY(!histogramOf(Triage{}, Incident{}, {}).words().isEmpty());
    }

    void everyMiddleboxHasANameATimeAndASource()
    {
        Nanoseconds before{0};
        for (const Middlebox &box : middleboxes()) {
            QVERIFY(*box.name && *box.source);
            QVERIFY(box.idle >= before);
            before = box.idle;
        }
        const std::vector<SilenceMark> marks = knownSilenceMarks();
        QVERIFY(marks.size() > 5 && marks.size() <= middleboxes().size());
        for (std::size_t i = 1; i < marks.size(); ++i)
            QVERIFY(marks[i - 1].at < marks[i].at); // each time once
    }
};

QTEST_GUILESS_MAIN(TestSilences)
#include "tst_silences.moc"
