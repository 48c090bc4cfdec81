// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/closurelog.h"
#include "models/triage/figures.h"
#include "models/triage/finding.h"

#include <functional>
#include <span>
#include <vector>

namespace stalewatch {

/// What health checks look at.
struct CheckInput
{
    const Snapshot &snapshot;
    const FigureBook &figures;
    const ClosureLog::Records &closures;
    LocalTime now{};
    std::function<bool(const char *check, const QString &about)> wasFound{};

    /// @p enter, or a fifth less if the same was found before: what hovers at a limit does not flap.
    [[nodiscard]] double limit(const char *check, const QString &about, double enter) const
    {
        return wasFound && wasFound(check, about) ? enter * 0.8 : enter;
    }
};

/// One thing that is looked at all the time. A new one is one function and one line in the list.
struct HealthCheck
{
    const char *id = ""; ///< Finding::check
    void (*look)(const CheckInput &input, std::vector<Finding> &findings) = nullptr;
};

[[nodiscard]] std::span<const HealthCheck> healthChecks() noexcept;

namespace checks {

/// @p text, which is marked for translation in "Check", in the application's language; %n is @p count.
[[nodiscard]] QString say(const char *text, qint64 count = -1);
/// The name of @p server as a line shows it.
[[nodiscard]] QString nameOf(const ServerSnapshot &server);
/// Whether what is known of @p server is of now.
[[nodiscard]] bool isUp(const ServerSnapshot &server) noexcept;
/// What makes a finding about @p server the same as before.
[[nodiscard]] QString aboutOf(const ServerSnapshot &server);
/// What typed into the filter box shows the rows of @p server, those with @p more only.
[[nodiscard]] QString filterOf(const ServerSnapshot &server, const QString &more = {});

void staleRising(const CheckInput &input, std::vector<Finding> &findings);
void fallingSilent(const CheckInput &input, std::vector<Finding> &findings);
void slotsHeld(const CheckInput &input, std::vector<Finding> &findings);
void nearLimit(const CheckInput &input, std::vector<Finding> &findings);
void accountLimit(const CheckInput &input, std::vector<Finding> &findings);
void memoryHeld(const CheckInput &input, std::vector<Finding> &findings);
void ghostMembers(const CheckInput &input, std::vector<Finding> &findings);
void unnamed(const CheckInput &input, std::vector<Finding> &findings);
void refused(const CheckInput &input, std::vector<Finding> &findings);
void rttHigh(const CheckInput &input, std::vector<Finding> &findings);
void rttUnstable(const CheckInput &input, std::vector<Finding> &findings);
void pingLax(const CheckInput &input, std::vector<Finding> &findings);
void pingAggressive(const CheckInput &input, std::vector<Finding> &findings);
void pingDiffers(const CheckInput &input, std::vector<Finding> &findings);
void pingsHidden(const CheckInput &input, std::vector<Finding> &findings);
void ringOverflow(const CheckInput &input, std::vector<Finding> &findings);
void slowConsumers(const CheckInput &input, std::vector<Finding> &findings);
void stalls(const CheckInput &input, std::vector<Finding> &findings);
void serverBusy(const CheckInput &input, std::vector<Finding> &findings);
void oldServer(const CheckInput &input, std::vector<Finding> &findings);
void certificate(const CheckInput &input, std::vector<Finding> &findings);
void pollFailing(const CheckInput &input, std::vector<Finding> &findings);
void pollSlow(const CheckInput &input, std::vector<Finding> &findings);
void pollPartial(const CheckInput &input, std::vector<Finding> &findings);
void identity(const CheckInput &input, std::vector<Finding> &findings);
void clockSkew(const CheckInput &input, std::vector<Finding> &findings);
void unreadableFields(const CheckInput &input, std::vector<Finding> &findings);

} // namespace checks

} // namespace stalewatch
