// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/silences.h"

#include "models/tables/words.h"
#include "models/triage/middleboxes.h"
#include "models/values/shownduration.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Triage)
};

constexpr std::size_t mostBins = 40;
constexpr double aHead = 1.15; ///< room beyond the longest, so that its bar and its mark are seen whole

/// The widths that people read easily.
constexpr std::array<Nanoseconds, 19> widths{
    100ms, 200ms, 500ms, 1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 30min, 1h, 2h, 6h, 24h, 7 * 24h};

std::vector<Nanoseconds> timesOf(const Triage &triage, const Incident &incident, SilenceHistogram::Of of)
{
    std::vector<Nanoseconds> times;
    for (const quint64 id : incident.members) {
        const ClosureRecord *record = triage.closure(id);
        if (!record)
            continue;
        const auto time = of == SilenceHistogram::Of::Silences ? record->silence() : record->lifetime();
        if (time && *time >= Nanoseconds::zero())
            times.push_back(*time);
    }
    return times;
}

/// The width that shows up to @p longest in mostBins; a few outliers beyond fall into the last bin.
Nanoseconds widthFor(Nanoseconds longest)
{
    const auto fits = [longest](Nanoseconds width) {
        return double(longest.count()) * aHead <= double(width.count()) * double(mostBins);
    };
    const auto found = std::ranges::find_if(widths, fits);
    return found == widths.end() ? widths.back() : *found;
}

/// What nearly all lie below: one client that was up for a year must not squeeze the rest into one bin.
Nanoseconds nearlyLongest(std::vector<Nanoseconds> times)
{
    const auto at = times.begin() + std::ptrdiff_t((times.size() - 1) * 97 / 100);
    std::ranges::nth_element(times, at);
    return *at;
}

/// A bin stands out that holds a good part of all and far more than it would if all were spread evenly.
std::vector<bool> standing(const std::vector<qint64> &bins, qint64 known)
{
    std::vector<bool> stands;
    for (const qint64 bin : bins)
        stands.push_back(bin >= 3 && bin * 10 >= known && bin * qint64(bins.size()) >= 4 * known);
    return stands;
}

/// "350 s", "30 min", "1 h": as the makers of such boxes write it.
QString shownIdle(Nanoseconds idle)
{
    if (idle < 10min)
        //: %1: a number of seconds
        return Words::tr("%1 s").arg(idle / 1s);
    //: %1: a number of minutes
    return idle < 1h ? Words::tr("%1 min").arg(idle / 1min) : Words::tr("%1 h").arg(idle / 1h);
}

} // namespace

qint64 SilenceHistogram::highest() const noexcept
{
    const auto found = std::ranges::max_element(bins);
    return found == bins.end() ? 0 : *found;
}

QString SilenceHistogram::words() const
{
    if (bins.empty())
        return Words::tr("How long they were silent is not known: nobody watched them before");
    const auto bin = std::ranges::max_element(bins) - bins.begin();
    const QString from = shownDuration(width * bin);
    const QString to = shownDuration(width * (bin + 1));
    const QString head = of == Of::Silences ? Words::tr("Silence before the close") : Words::tr("Lifetime");
    //: %1: "Silence before the close"; %2: a number; %3, %4: two durations; %5: a number
    return Words::tr("%1 of %2 closures: most between %3 and %4, %5")
        .arg(head, shownCount(known), from, to, shownCount(bins[std::size_t(bin)]));
}

namespace {

SilenceHistogram filled(
    SilenceHistogram histogram, const std::vector<Nanoseconds> &times, std::span<const SilenceMark> marks)
{
    if (times.empty())
        return histogram;
    histogram.known = qint64(times.size());
    const Nanoseconds longest = nearlyLongest(times);
    histogram.width = widthFor(longest);
    const auto needed = std::size_t(double(longest.count()) * aHead / double(histogram.width.count())) + 1;
    histogram.bins.resize(std::clamp<std::size_t>(needed, 10, mostBins));
    for (const Nanoseconds time : times)
        ++histogram.bins[std::min(std::size_t(time / histogram.width), histogram.bins.size() - 1)];
    histogram.stands = standing(histogram.bins, histogram.known);
    std::ranges::copy_if(marks, std::back_inserter(histogram.marks), [&histogram](const SilenceMark &mark) {
        return mark.at > Nanoseconds::zero() && mark.at < histogram.width * qint64(histogram.bins.size());
    });
    std::ranges::stable_sort(histogram.marks, {}, &SilenceMark::at);
    return histogram;
}

} // namespace

SilenceHistogram histogramOf(const Triage &triage, const Incident &incident, std::span<const SilenceMark> marks)
{
    SilenceHistogram histogram{.members = qint64(incident.members.size())};
    std::vector<Nanoseconds> times = timesOf(triage, incident, histogram.of);
    if (times.size() * 2 < incident.members.size()) {
        std::vector<Nanoseconds> lives = timesOf(triage, incident, SilenceHistogram::Of::Lifetimes);
        if (lives.size() > times.size()) {
            histogram.of = SilenceHistogram::Of::Lifetimes;
            times = std::move(lives);
        }
    }
    return filled(std::move(histogram), times, marks);
}

SilenceHistogram lifetimesOf(const Triage &triage, std::span<const SilenceMark> marks)
{
    std::vector<Nanoseconds> times;
    qint64 stale = 0;
    for (const auto &record : triage.closures) {
        if (record->loudness == Loudness::Other)
            continue;
        ++stale;
        if (const auto time = record->lifetime(); time && *time >= Nanoseconds::zero())
            times.push_back(*time);
    }
    return filled({.of = SilenceHistogram::Of::Lifetimes, .members = stale}, times, marks);
}

std::vector<SilenceMark> knownSilenceMarks()
{
    std::vector<SilenceMark> marks;
    for (const Middlebox &box : middleboxes()) {
        if (!marks.empty() && marks.back().at == box.idle) {
            if (!marks.back().text.endsWith("..."_L1))
                marks.back().text += ", ..."_L1;
            continue;
        }
        //: a line in a histogram; %1: a duration; %2: who is known to forget idle flows after it
        marks.push_back({box.idle, Words::tr("%1 %2").arg(shownIdle(box.idle), QLatin1StringView(box.name))});
    }
    return marks;
}

} // namespace stalewatch
