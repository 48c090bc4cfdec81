// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chart/axisticks.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::seconds, 19> roundSteps{1s, 2s, 5s, 10s, 15s, 30s, 60s, 120s, 300s, 600s, 900s, 1800s,
    3600s, 7200s, 10800s, 21600s, 43200s, 86400s, 172800s};

std::chrono::seconds stepFor(LocalTime::duration span, int most)
{
    const auto found = std::ranges::find_if(roundSteps, [&](auto step) { return span <= step * std::max(1, most); });
    return found == roundSteps.end() ? roundSteps.back() : *found;
}

double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, least))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * power >= least)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

std::vector<ChartTick> timeTicks(const WallClock &clock, LocalTime from, LocalTime to, int most)
{
    const std::chrono::seconds step = stepFor(to - from, most);
    const bool changesOffset = clock.at(from).offsetFromUtc() != clock.at(to).offsetFromUtc();
    const QString format = (step < 1min ? u"HH:mm:ss"_s : u"HH:mm"_s) + (changesOffset ? u" t"_s : QString());
    std::vector<ChartTick> ticks;
    // From moment to moment on our clock, as the wall clock may jump in between.
    for (LocalTime at = from; at <= to;) {
        const QDateTime wall = clock.at(at);
        const qint64 local = wall.toMSecsSinceEpoch() + qint64(wall.offsetFromUtc()) * 1000;
        const std::chrono::milliseconds past(local % std::chrono::milliseconds(step).count());
        if (past == 0ms)
            ticks.push_back({chartX(at), wall.toString(format)});
        at += step - past;
    }
    return ticks;
}

ValueAxis valueAxis(double least, double greatest)
{
    ValueAxis axis;
    const double range = greatest - least;
    const double from = range < greatest / 3 && greatest > 20 ? least : 0;
    const double step = roundStep(std::max(1.0, (greatest - from) / 4));
    axis.bottom = std::floor(from / step) * step;
    axis.top = std::max(axis.bottom + 2 * step, std::ceil(greatest / step) * step);
    // Counted, not added up: a step of 1 is lost on values a double holds no fractions of.
    const int lines = int(std::round((axis.top - axis.bottom) / step));
    for (int i = 0; i <= lines; ++i) {
        const double value = axis.bottom + i * step;
        axis.ticks.push_back({value, QLocale().toString(value, 'f', 0)});
    }
    return axis;
}

} // namespace stalewatch
