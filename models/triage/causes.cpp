// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/causes.h"

#include "models/triage/thresholds.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stalewatch {

namespace {

// Who explains nothing better than nothing does explains nothing.
constexpr std::array rules{
    CauseRule{Cause::Unexplained, judgeUnexplained},
    CauseRule{Cause::OurOwnChange, judgeOwnChange},
    CauseRule{Cause::ServerOverload, judgeOverload},
    CauseRule{Cause::ProcessDied, judgeDied},
    CauseRule{Cause::ProcessFrozen, judgeFrozen},
    CauseRule{Cause::HostDown, judgeHostDown},
    CauseRule{Cause::Partition, judgePartition},
    CauseRule{Cause::Middlebox, judgeMiddlebox},
    CauseRule{Cause::LoadBalancer, judgeLoadBalancer},
    CauseRule{Cause::Congestion, judgeCongestion},
    CauseRule{Cause::Saturation, judgeSaturation},
    CauseRule{Cause::ClientBug, judgeClientBug},
};

Confidence confidenceOf(double score) noexcept
{
    if (score >= causes::likely)
        return Confidence::Likely;
    return score >= causes::possible ? Confidence::Possible : Confidence::Unlikely;
}

} // namespace

QString causes::say(const char *text, qint64 count)
{
    return QCoreApplication::translate("Cause", text, nullptr, int(std::min<qint64>(count, 1'000'000'000)));
}

void Plea::speaksFor(double by, const QString &clause)
{
    m_score += by;
    if (!clause.isEmpty())
        m_pro.append(clause);
}

void Plea::speaksAgainst(double by, const QString &clause)
{
    m_score -= by;
    if (!clause.isEmpty())
        m_contra.append(clause);
}

LikelyCause Plea::as(Cause cause, const QString &title, const QString &next) const
{
    return {.cause = cause,
        .confidence = confidenceOf(m_score),
        .score = m_score,
        .title = title,
        .pro = m_pro,
        .contra = m_contra,
        .next = next};
}

std::span<const CauseRule> causeRules() noexcept
{
    return rules;
}

std::vector<LikelyCause> likelyCauses(const Symptoms &symptoms)
{
    std::vector<LikelyCause> found;
    for (const CauseRule &rule : rules)
        found.push_back(rule.judge(symptoms));
    std::ranges::stable_sort(found, std::greater(), &LikelyCause::score);
    const bool isExplained = found.front().cause != Cause::Unexplained;
    std::erase_if(found, [isExplained](const LikelyCause &cause) {
        return cause.score < causes::hidden || (cause.cause == Cause::Unexplained && isExplained);
    });
    return found;
}

} // namespace stalewatch
