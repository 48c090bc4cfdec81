// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/sharing.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace stalewatch {

namespace {

constexpr std::size_t mostOfOneDimension = 2;

/// count x ln(count / expected), as likelihood ratios add up.
double term(double count, double expected) noexcept
{
    return count > 0 && expected > 0 ? count * std::log(count / expected) : 0;
}

} // namespace

double surpriseOf(qint64 inGroup, qint64 group, qint64 everywhere, qint64 population) noexcept
{
    const auto k = double(inGroup);
    const auto n = double(group);
    const auto K = double(everywhere);
    const auto N = double(population);
    if (n <= 0 || N <= 0 || K < k || N < n || k * N <= n * K)
        return 0;
    return term(k, n * K / N) + term(n - k, n * (N - K) / N) + term(K - k, (N - n) * K / N)
        + term(N - n - (K - k), (N - n) * (N - K) / N);
}

Share Shared::shown(const ValueNames &names) const
{
    Share share{.dimension = dimension,
        .value = names.text(dimension, value),
        .inIncident = inGroup,
        .incident = group,
        .everywhere = everywhere,
        .population = population};
    if (population > 0 && everywhere > 0)
        share.lift = coverage() / (double(everywhere) / double(population));
    return share;
}

std::vector<Shared> sharedBy(std::span<const Patient *const> patients, const Census &census, const ValueNames &names)
{
    std::vector<Shared> all;
    const auto group = qint64(patients.size());
    // The census was taken when some were closed already: they were there as well.
    const auto absentFromCensus = [&census](const Patient &patient) {
        return patient.closure != 0 && (patient.at <= census.at || patient.connected > census.at);
    };
    const qint64 added = std::ranges::count_if(patients, [&](const Patient *p) { return absentFromCensus(*p); });
    std::vector<quint32> counts;
    std::vector<quint32> extra;
    for (std::size_t d = 0; d < dimensionCount; ++d) {
        counts.assign(names.size(d), 0);
        extra.assign(names.size(d), 0);
        for (const Patient *patient : patients) {
            ++counts[patient->traits[d]];
            extra[patient->traits[d]] += absentFromCensus(*patient) ? 1 : 0;
        }
        std::vector<Shared> here;
        for (ValueId id = 1; id < counts.size(); ++id) {
            if (counts[id] < 2)
                continue;
            Shared shared{.dimension = Dimension(d), .value = id, .inGroup = counts[id], .group = group};
            if (census.known[d] > 0) {
                shared.everywhere = std::max<qint64>(census.of(d, id) + extra[id], counts[id]);
                shared.population = std::max(census.total + added, shared.everywhere + group - shared.inGroup);
                shared.surprise = surpriseOf(shared.inGroup, group, shared.everywhere, shared.population);
            }
            here.push_back(shared);
        }
        std::ranges::sort(here, std::greater(), [](const Shared &s) { return std::tuple(s.surprise, s.inGroup); });
        here.resize(std::min(here.size(), mostOfOneDimension));
        all.insert(all.end(), here.begin(), here.end());
    }
    // Of two that explain the same, the earlier dimension names it better.
    std::ranges::stable_sort(all, std::greater(), [](const Shared &s) { return std::tuple(s.surprise, s.coverage()); });
    return all;
}

} // namespace stalewatch
