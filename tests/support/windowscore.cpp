// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowscore.h"

#include <QStringBuilder>

#include <algorithm>
#include <cmath>
#include <utility>

namespace stalewatch {

namespace {

double inUnits(Nanoseconds value, Nanoseconds unit)
{
    return double(value.count()) / double(unit.count());
}

void append(std::vector<double> &values, const std::vector<double> &more)
{
    values.insert(values.end(), more.begin(), more.end());
}

QByteArray line(const QByteArray &kind, const WindowScore::Figures &f)
{
    const auto number = [](double value) { return QByteArray::number(value, 'f', 3).rightJustified(8); };
    const auto count = [](qint64 value) { return QByteArray::number(value).rightJustified(8); };
    return kind.leftJustified(40) + count(f.closes) + count(f.deadPolls) + count(f.unsaid)
        + number(100 * f.containment()) + number(quantile(f.errors, 0.5)) + number(quantile(f.errors, 0.95, true))
        + number(quantile(f.widths, 0.5)) + number(quantile(f.widths, 0.95)) + count(f.suspected)
        + number(quantile(f.leads, 0)) + number(quantile(f.leads, 0.5)) + count(f.healthyPolls) + count(f.alarms)
        + count(f.byChance) + count(f.slow) + '\n';
}

} // namespace

double quantile(const std::vector<double> &values, double share, bool byMagnitude)
{
    if (values.empty())
        return 0;
    std::vector<double> sorted = values;
    if (byMagnitude)
        std::ranges::transform(sorted, sorted.begin(), [](double value) { return std::abs(value); });
    std::ranges::sort(sorted);
    return sorted[std::min(sorted.size() - 1, std::size_t(share * double(sorted.size())))];
}

double WindowScore::Figures::containment() const
{
    return deadPolls > unsaid ? double(contained) / double(deadPolls - unsaid) : 1;
}

void WindowScore::see(
    quint64 key, const QByteArray &kind, Instant now, const Assessment &assessment, int unseen, Nanoseconds rtt)
{
    Case &one = m_cases[key];
    one.kind = kind;
    if (rtt != std::exchange(one.rtt, rtt)) {
        const qint64 alarms = std::exchange(one.alarms, 0);
        if (rtt > slowAnswer) {
            m_figures[kind].alarms -= alarms;
            m_figures[kind].slow += alarms;
        }
    }
    if (isKnown(one.diedAt) && now >= one.diedAt) {
        one.seen.push_back({now, assessment.earliest, assessment.likely, assessment.latest, assessment.isAtRisk()});
        return;
    }
    Figures &figures = m_figures[kind];
    ++figures.healthyPolls;
    const bool isByChance = assessment.isAtRisk() && unseen > 0;
    one.byChance = isByChance ? one.byChance + 1 : 0;
    figures.longestChance = std::max(figures.longestChance, one.byChance);
    if (!assessment.isAtRisk())
        return;
    ++(isByChance ? figures.byChance : figures.alarms);
    one.alarms += isByChance ? 0 : 1;
}

void WindowScore::died(quint64 key, Instant at)
{
    Case &one = m_cases[key];
    one.diedAt = at;
    std::erase_if(one.seen, [at](const Seen &seen) { return seen.now < at; });
}

void WindowScore::closed(quint64 key, Instant at, Nanoseconds interval)
{
    const auto found = m_cases.find(key);
    if (found == m_cases.end() || !isKnown(found->second.diedAt))
        return;
    const Case &one = found->second;
    Figures &figures = m_figures[one.kind];
    ++figures.closes;
    Instant firstAlarm = noInstant;
    const Seen *last = nullptr;
    for (const Seen &seen : one.seen) {
        if (seen.now >= at)
            break;
        last = &seen;
        ++figures.deadPolls;
        if (!isKnown(seen.latest))
            ++figures.unsaid;
        else if (seen.earliest <= at && at <= seen.latest)
            ++figures.contained;
        if (isKnown(seen.latest))
            figures.widths.push_back(inUnits(seen.latest - seen.earliest, interval));
        if (seen.atRisk && !isKnown(firstAlarm))
            firstAlarm = seen.now;
    }
    if (last && isKnown(last->likely))
        figures.errors.push_back(inUnits(last->likely - at, interval));
    if (isKnown(firstAlarm)) {
        ++figures.suspected;
        figures.leads.push_back(inUnits(at - firstAlarm, interval));
    }
    m_cases.erase(found);
}

void WindowScore::Figures::add(const Figures &other)
{
    healthyPolls += other.healthyPolls;
    alarms += other.alarms;
    byChance += other.byChance;
    longestChance = std::max(longestChance, other.longestChance);
    slow += other.slow;
    deadPolls += other.deadPolls;
    unsaid += other.unsaid;
    contained += other.contained;
    closes += other.closes;
    suspected += other.suspected;
    append(errors, other.errors);
    append(widths, other.widths);
    append(leads, other.leads);
}

void WindowScore::add(const WindowScore &other, const QByteArray &suffix)
{
    for (const auto &[kind, figures] : other.m_figures)
        m_figures[kind + suffix].add(figures);
}

WindowScore::Figures WindowScore::sumOf(const QByteArrayList &beginnings) const
{
    Figures sum;
    for (const auto &[kind, figures] : m_figures) {
        const auto begins = [&kind = kind](const QByteArray &beginning) { return kind.startsWith(beginning); };
        if (beginnings.isEmpty() || std::ranges::any_of(beginnings, begins))
            sum.add(figures);
    }
    return sum;
}

QByteArray WindowScore::table() const
{
    QByteArray text
        = "kind                                      closes   polls  unsaid  held %  err p50  err p95 wid p50 wid "
          "p95 suspect lead min"
          " lead 50 healthy  alarms  chance    slow\n";
    for (const auto &[kind, figures] : m_figures)
        text += line(kind, figures);
    return text + line("all", total());
}

} // namespace stalewatch
