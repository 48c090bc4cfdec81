// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/findingbook.h"

#include <algorithm>
#include <tuple>

namespace stalewatch {

using namespace std::chrono_literals;

namespace {

constexpr auto lookEvery = 1s;
constexpr auto toldAfter = 2s;
constexpr auto keptFor = 10s;
constexpr std::size_t most = 1000;

} // namespace

void FindingBook::update(const Snapshot &snapshot, const ClosureLog &log, LocalTime now)
{
    if (m_hasLooked && now - m_looked < lookEvery)
        return;
    m_looked = now;
    m_hasLooked = true;
    m_figures.take(snapshot, now);
    const auto wasFound = [this](const char *check, const QString &about) {
        const auto held = m_held.find({check, about});
        return held != m_held.end() && held->second.isTold;
    };
    const CheckInput input{snapshot, m_figures, log.records(), now, wasFound};
    std::vector<Finding> found;
    for (const HealthCheck &check : healthChecks())
        check.look(input, found);
    for (Finding &finding : found)
        hold(std::move(finding), now);
    std::erase_if(m_held, [now](const auto &entry) {
        return entry.second.seenAt != now && (!entry.second.isTold || now - entry.second.seenAt > keptFor);
    });
    m_findings.clear();
    for (auto &[key, held] : m_held) {
        held.isTold
            = held.isTold || now - held.since >= toldAfter || held.finding.severity == Finding::Severity::Critical;
        if (held.isTold)
            m_findings.push_back(held.finding);
    }
    std::ranges::stable_sort(m_findings, {}, [](const Finding &f) { return std::tuple(-int(f.severity), f.since); });
    if (m_findings.size() > most)
        m_findings.resize(most);
}

void FindingBook::hold(Finding finding, LocalTime now)
{
    Held &held = m_held.try_emplace({finding.check, finding.about}, Held{.since = now}).first->second;
    finding.since = held.since;
    held.finding = std::move(finding);
    held.seenAt = now;
}

} // namespace stalewatch
