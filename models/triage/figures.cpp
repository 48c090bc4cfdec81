// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/figures.h"

#include <algorithm>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr auto keepFor = 1h;
constexpr auto sampleEvery = 5s;
constexpr float highRtt = 500e6F; ///< ns
constexpr float noticeableRtt = 5e6F;
constexpr quint32 pongsLeast = 5;

RowFigures figuresOf(const ServerSnapshot &server)
{
    RowFigures figures;
    for (std::size_t row = 0; row < server.openRows; ++row) {
        const Assessment &a = server.assessments[row];
        figures.hidden += a.why == Assessment::Why::OwnPings;
        if (a.evidence == Evidence::Ghost) {
            ++figures.ghosts;
            figures.lost += std::clamp<qint64>(a.deliveredSinceProof, 0, qint64(1) << 40);
        }
        if (a.pongs < pongsLeast || a.rttMean <= 0)
            continue;
        ++figures.rttKnown;
        figures.rttHigh += a.rttMean >= highRtt;
        figures.rttUnstable += a.rttMean >= noticeableRtt && a.rttSpread >= a.rttMean;
    }
    return figures;
}

CounterSample sampleOf(const ServerSnapshot &server, LocalTime now)
{
    return {.at = now,
        .stale = server.stale.total,
        .slowConsumers = server.facts.slowConsumers,
        .stalledClients = server.facts.stalledClients,
        .unseen = server.stale.unseenClosures,
        .connections = server.facts.connections};
}

} // namespace

void FigureBook::take(const Snapshot &snapshot, LocalTime now)
{
    std::erase_if(m_pages, [&snapshot](const auto &entry) { return !snapshot.server(entry.first); });
    for (const auto &server : snapshot.servers) {
        if (server->number == 0 || !isKnown(server->now))
            continue;
        Page &page = m_pages[server->number];
        if (page.counted == server.get() && page.at == server->health.receivedAt)
            continue;
        page.counted = server.get();
        page.at = server->health.receivedAt;
        page.rows = figuresOf(*server);
        auto &samples = page.samples;
        // The newest is replaced until it is old enough to stay.
        if (samples.size() >= 2 && samples.back().at - samples[samples.size() - 2].at < sampleEvery)
            samples.pop_back();
        samples.push_back(sampleOf(*server, now));
        while (now - samples.front().at > keepFor)
            samples.pop_front();
    }
}

const RowFigures &FigureBook::of(const ServerSnapshot &server) const noexcept
{
    static const RowFigures none;
    const auto page = m_pages.find(server.number);
    return page == m_pages.end() ? none : page->second.rows;
}

qint64 FigureBook::grown(
    ServerNumber server, qint64 CounterSample::*counter, Nanoseconds span, LocalTime now) const noexcept
{
    const auto page = m_pages.find(server);
    if (page == m_pages.end() || page->second.samples.empty())
        return 0;
    const auto &samples = page->second.samples;
    const auto from = std::ranges::find_if(samples, [&](const CounterSample &s) { return now - s.at <= span; });
    const CounterSample &before = from == samples.begin() ? samples.front() : *std::prev(from);
    const qint64 is = samples.back().*counter;
    const qint64 was = before.*counter;
    qint64 difference = 0;
    if (!isKnown(is) || !isKnown(was) || __builtin_sub_overflow(is, was, &difference))
        return 0;
    return std::max<qint64>(0, difference);
}

Nanoseconds FigureBook::watched(ServerNumber server, LocalTime now) const noexcept
{
    const auto page = m_pages.find(server);
    return page == m_pages.end() || page->second.samples.empty() ? 0ns : now - page->second.samples.front().at;
}

} // namespace stalewatch
