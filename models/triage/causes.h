// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/likelycause.h"
#include "models/triage/symptoms.h"

#include <span>
#include <vector>

namespace stalewatch {

namespace causes {

/// @p text, which is marked for translation in "Cause", in the application's language; %n is @p count.
[[nodiscard]] QString say(const char *text, qint64 count = -1);

} // namespace causes

/// Gathers what speaks for and against one cause, and adds it up.
class Plea final
{
public:
    explicit Plea(double prior) noexcept : m_score(prior) { }

    /// @p clause is evidence for it, of weight @p by; an empty one counts and is not shown.
    void speaksFor(double by, const QString &clause = {});
    /// @p clause is evidence against it.
    void speaksAgainst(double by, const QString &clause = {});
    [[nodiscard]] LikelyCause as(Cause cause, const QString &title, const QString &next) const;

private:
    double m_score;
    QStringList m_pro{};
    QStringList m_contra{};
};

/// One explanation that is tried.
struct CauseRule
{
    Cause cause = Cause::Unexplained;
    LikelyCause (*judge)(const Symptoms &symptoms) = nullptr;
};

/// All that are tried; the order decides between equals.
[[nodiscard]] std::span<const CauseRule> causeRules() noexcept;

/// What may have caused @p symptoms, likeliest first, without those not worth a line. Unexplained stands where no
/// other is more likely than not; it is never left out if it is first.
[[nodiscard]] std::vector<LikelyCause> likelyCauses(const Symptoms &symptoms);

LikelyCause judgeOwnChange(const Symptoms &s);
LikelyCause judgeOverload(const Symptoms &s);
LikelyCause judgeDied(const Symptoms &s);
LikelyCause judgeFrozen(const Symptoms &s);
LikelyCause judgeHostDown(const Symptoms &s);
LikelyCause judgePartition(const Symptoms &s);
LikelyCause judgeMiddlebox(const Symptoms &s);
LikelyCause judgeLoadBalancer(const Symptoms &s);
LikelyCause judgeCongestion(const Symptoms &s);
LikelyCause judgeSaturation(const Symptoms &s);
LikelyCause judgeClientBug(const Symptoms &s);
LikelyCause judgeUnexplained(const Symptoms &s);

} // namespace stalewatch
