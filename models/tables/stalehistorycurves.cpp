// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the chart asks of a history: curves over a window, values at a moment.

#include "models/tables/stalehistory.h"
#include "models/tables/stepline.h"

#include <algorithm>

namespace stalewatch {

using namespace std::chrono_literals;

struct StaleHistory::Step
{
    LocalTime at{};
    qint64 delta = 0;
};

/// The selected tracks as one sequence of steps, and where at least one of them was polled.
struct StaleHistory::Sums
{
    std::vector<Step> steps{};
    std::vector<std::pair<LocalTime, LocalTime>> stretches{};

    void addCount(const Track &track, const Query &query);
    void addRate(const Track &track, const Query &query);
    void addStretches(const Track &track, const Query &query);
    void uniteStretches();

private:
    /// Joins sorted steps into the sorted ones; cheaper than a sort, as there are few tracks with many steps each.
    void join(const std::vector<Step> &more)
    {
        const auto middle = std::ptrdiff_t(steps.size());
        steps.insert(steps.end(), more.begin(), more.end());
        std::inplace_merge(steps.begin(), steps.begin() + middle, steps.end(),
            [](const Step &a, const Step &b) { return a.at < b.at; });
    }
};

void StaleHistory::Sums::addCount(const Track &track, const Query &query)
{
    const auto kind = std::size_t(query.kind);
    const auto &runs = track.runs;
    const std::size_t found = runAt(track, query.from);
    std::size_t next = found == runs.size() ? 0 : found + 1;
    qint64 count = found == runs.size() ? 0 : runs[found].count[kind];
    std::vector<Step> rises{{LocalTime::min(), count}};
    if (query.measure == Measure::Lifetime)
        rises.front().delta += track.earlier[kind];
    for (; next < runs.size() && runs[next].from <= query.to; ++next) {
        if (runs[next].count[kind] != count)
            rises.push_back({runs[next].from, runs[next].count[kind] - count});
        count = runs[next].count[kind];
    }
    join(rises);
}

void StaleHistory::Sums::addRate(const Track &track, const Query &query)
{
    const auto kind = std::size_t(query.kind);
    const auto &runs = track.runs;
    const std::size_t found = runAt(track, query.from - minute);
    std::vector<Step> rises;
    std::vector<Step> falls;
    std::size_t settled = 0;
    for (std::size_t i = found == runs.size() ? 1 : found + 1; i < runs.size() && runs[i].from <= query.to; ++i) {
        const qint64 delta = runs[i].count[kind] - runs[i - 1].count[kind];
        if (runs[i].afterGap) {
            // Nothing is pending over a gap: the curve begins anew.
            for (; settled < falls.size(); ++settled)
                falls[settled].at = std::min(falls[settled].at, runs[i - 1].to + 1ns);
        } else if (delta != 0) {
            rises.push_back({runs[i].from, delta});
            falls.push_back({runs[i].from + minute, -delta});
        }
    }
    join(rises);
    join(falls);
}

void StaleHistory::Sums::addStretches(const Track &track, const Query &query)
{
    const auto &runs = track.runs;
    const std::size_t found = runAt(track, query.from);
    const std::size_t first = found == runs.size() ? 0 : found;
    LocalTime begin = runs[first].from;
    LocalTime end = runs[first].to;
    for (std::size_t i = first + 1; i < runs.size() && runs[i].from <= query.to; ++i) {
        if (runs[i].afterGap) {
            stretches.emplace_back(begin, end);
            begin = runs[i].from;
        }
        end = runs[i].to;
    }
    stretches.emplace_back(begin, end);
}

void StaleHistory::Sums::uniteStretches()
{
    std::ranges::sort(stretches);
    std::vector<std::pair<LocalTime, LocalTime>> united;
    for (const auto &stretch : stretches) {
        if (!united.empty() && stretch.first <= united.back().second)
            united.back().second = std::max(united.back().second, stretch.second);
        else
            united.push_back(stretch);
    }
    stretches = std::move(united);
}

StaleHistory::Sums StaleHistory::sumsOf(const Query &query) const
{
    Sums sums;
    for (const Track *track : tracksOf(query.targets)) {
        if (query.measure == Measure::PerMinute)
            sums.addRate(*track, query);
        else
            sums.addCount(*track, query);
        sums.addStretches(*track, query);
    }
    sums.uniteStretches();
    return sums;
}

std::vector<StaleHistory::Piece> StaleHistory::curve(const Query &query) const
{
    std::vector<Piece> pieces;
    if (query.to <= query.from)
        return pieces;
    // A count only rises: two points a column. A rate may need four, so its columns are twice as wide.
    const int columns = std::max(1, query.measure == Measure::PerMinute ? query.pixels / 2 : query.pixels);
    const Nanoseconds column = std::max<Nanoseconds>(1ns, (query.to - query.from) / columns);
    const Sums sums = sumsOf(query);
    qint64 value = 0;
    auto step = sums.steps.begin();
    for (const auto &[begin, end] : sums.stretches) {
        const LocalTime from = std::max(begin, query.from);
        const LocalTime to = std::min(end, query.to);
        if (to < from)
            continue;
        for (; step != sums.steps.end() && step->at <= from; ++step)
            value += step->delta;
        StepLine line(column, from, double(value));
        while (step != sums.steps.end() && step->at <= to) {
            const LocalTime at = step->at;
            for (; step != sums.steps.end() && step->at == at; ++step)
                value += step->delta;
            line.change(at, double(value));
        }
        pieces.push_back({line.finish(to)});
    }
    return pieces;
}

std::optional<double> StaleHistory::valueAt(const Query &query, LocalTime at) const
{
    const auto kind = std::size_t(query.kind);
    qint64 value = 0;
    bool isPolled = false;
    for (const Track *track : tracksOf(query.targets)) {
        const auto &runs = track->runs;
        if (query.measure == Measure::Lifetime)
            value += track->earlier[kind];
        const std::size_t found = runAt(*track, at);
        if (found == runs.size())
            continue;
        const bool goesOn = found + 1 < runs.size() && !runs[found + 1].afterGap;
        const bool isHere = goesOn || at <= runs[found].to;
        isPolled = isPolled || isHere;
        if (query.measure != Measure::PerMinute) {
            value += runs[found].count[kind];
            continue;
        }
        for (std::size_t i = found; isHere && i > 0 && !runs[i].afterGap && runs[i].from + minute > at; --i)
            value += runs[i].count[kind] - runs[i - 1].count[kind];
    }
    return isPolled ? std::optional(double(value)) : std::nullopt;
}

double StaleHistory::increase(const QList<TargetNumber> &targets, LocalTime from, LocalTime to) const
{
    const auto countAt = [](const Track &track, LocalTime at) {
        const std::size_t run = runAt(track, at);
        return run == track.runs.size() ? 0 : track.runs[run].count[std::size_t(Kind::All)];
    };
    qint64 sum = 0;
    for (const Track *track : tracksOf(targets))
        sum += countAt(*track, to) - countAt(*track, from);
    return double(sum);
}

double StaleHistory::earlier(const QList<TargetNumber> &targets) const
{
    qint64 sum = 0;
    for (const Track *track : tracksOf(targets))
        sum += track->earlier[std::size_t(Kind::All)];
    return double(sum);
}

} // namespace stalewatch
