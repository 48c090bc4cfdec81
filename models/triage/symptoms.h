// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/changes.h"
#include "models/triage/closurelog.h"
#include "models/triage/middleboxes.h"
#include "models/triage/sharing.h"
#include "models/triage/strain.h"
#include "models/triage/thresholds.h"

#include <optional>

namespace stalewatch {

/// Silences or lifetimes of many connections that are all equally long.
struct Quantum
{
    Nanoseconds length{0};
    qint64 of = 0;                  ///< connections of that length
    bool isLifetime = false;        ///< else the time without traffic
    const Middlebox *box = nullptr; ///< null: no known one
};

/// Everything that the likely causes of one incident look at: counted once, judged by each. Shares are of `members`.
struct Symptoms
{
    Manner manner = Manner::Silent;
    LocalTime now{};
    LocalTime first{}; ///< the first close or miss
    LocalTime last{};

    // Who
    qint64 members = 0;
    qint64 closures = 0;
    qint64 suspects = 0;
    qint64 population = 0;
    std::array<qint64, dimensionCount> distinct{};           ///< values in each dimension
    std::array<std::optional<Shared>, dimensionCount> top{}; ///< the one of most members in each dimension
    qint64 addressSurvivors = 0; ///< connections from the members' addresses that were spared
    qint64 nameSurvivors = 0;    ///< connections of the members' names that were spared
    qint64 clientSurvivors = 0;  ///< connections of the members' languages and versions that were spared
    QString client{};            ///< the language and version of most; harmless to show
    std::string clientText{};    ///< the same; untrusted

    // How they ended
    qint64 quiet = 0;
    qint64 loud = 0;
    qint64 output = 0; ///< Slow Consumer and Write Error, loud or not
    qint64 finished = 0;
    qint64 reset = 0;
    qint64 kicked = 0;
    qint64 shutdown = 0; ///< lame duck
    qint64 vanished = 0; ///< went with their server
    qint64 revoked = 0;

    // When
    double together = 0;   ///< share of members that can have fallen silent at one moment
    Nanoseconds spread{0}; ///< between the first and the last of them
    Nanoseconds interval{0};
    Nanoseconds patience{0};

    // Before
    double idleKnown = 0;     ///< share of which it is known whether they outlived a time without traffic
    double idleSurvived = 0;  ///< share that did, of those
    qint64 pathSurvivors = 0; ///< who was spared of those by the same path: the address or network they share, else all
    qint64 pathIdle = 0;      ///< of them, who outlived a time without traffic
    double fed = 0;           ///< share that was delivered to after its last sign of life
    double pending = 0;       ///< share with output pending while it still answered
    double rttRose = 0;       ///< share whose RTT was much above its own mean
    double rttKnown = 0;      ///< share with enough RTTs to say, of those who were there long enough
    double slowForChange = 0; ///< share whose RTT is longer than the interval
    double neverAnswered = 0; ///< share that was watched and answered no PING at all
    qint64 reachHost = 0;     ///< their kernels acknowledged
    qint64 reachNowhere = 0;  ///< nobody acknowledged
    std::optional<Quantum> quantum{};

    // After
    qint64 back = 0;
    qint64 backSameAddress = 0;
    qint64 notBack = 0;
    Nanoseconds backFastest{0};
    Nanoseconds backMedian{0};
    Nanoseconds backSlowest{0};

    // Around
    std::vector<ChangeBefore> changes{}; ///< on their servers, oldest first
    Strain strain{};                     ///< of their servers, from before the first until the last
    qint64 sentAway = 0;                 ///< kicked, or asked to leave, from here

    [[nodiscard]] double share(qint64 count) const noexcept { return members ? double(count) / double(members) : 0; }
    [[nodiscard]] qint64 count(Dimension d) const noexcept { return distinct[std::size_t(d)]; }
    /// How much of it the most frequent value of @p dimension covers.
    [[nodiscard]] double coverage(Dimension d) const noexcept
    {
        const auto &t = top[std::size_t(d)];
        return t ? t->coverage() : 0;
    }
    /// Whether they are, nearly all, of one value.
    [[nodiscard]] bool isOne(Dimension d) const noexcept { return coverage(d) >= causes::most; }
    /// Whether a server did nothing for so long that who was silent meanwhile may have been well.
    [[nodiscard]] bool stoodStill() const noexcept
    {
        return manner != Manner::Ordered && interval > Nanoseconds(0)
            && strain.longestWait >= causes::standstillOf(interval);
    }
    /// Whether nearly all have one address, and not a few of its neighbours fell silent with it.
    [[nodiscard]] bool isOneAddress() const noexcept
    {
        const bool isNetwork = count(Dimension::Address) >= 3 && coverage(Dimension::Subnet) >= causes::atOnce
            && manner == Manner::Silent && together >= causes::atOnce;
        return isOne(Dimension::Address) && !isNetwork;
    }
    /// Whether being of one value sets them apart from others: where all have one name it says nothing.
    [[nodiscard]] bool isOwn(Dimension d) const noexcept { return isOne(d) && surprise(d) >= causes::telling; }
    [[nodiscard]] double surprise(Dimension d) const noexcept
    {
        const auto &t = top[std::size_t(d)];
        return t ? t->surprise : 0;
    }
};

/// What else went on over the last while, on all servers.
struct Doings
{
    std::span<const ChangeBefore> changes;
    const StrainWatch &strain;
};

/// What an incident's members are looked at with.
struct Surroundings
{
    const Snapshot &snapshot;
    const ClosureLog &log;
    const Census &census;
    const ValueNames &names;
    const Doings &doings;
    LocalTime now{};
};

/// How long a client may take to come back before it is said to be gone.
inline constexpr Nanoseconds reconnectsWithin = std::chrono::seconds(10);

/// O(patients log patients).
[[nodiscard]] Symptoms symptomsOf(Manner manner, std::span<const Patient *const> patients,
    std::span<const Shared> shares, const Surroundings &around);

} // namespace stalewatch
