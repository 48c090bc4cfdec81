// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"

/// Every number that decides what is an incident and how likely a cause is, in one place. Weights are log odds: e to
/// the power of two is about seven to one.
namespace stalewatch::causes {

// What makes an incident of closures and suspects
inline constexpr qint64 leastSilent = 3;   ///< that share something
inline constexpr qint64 leastCrowd = 6;    ///< that share nothing
inline constexpr qint64 leastLeft = 5;     ///< that went at once
inline constexpr qint64 leastOrdered = 3;  ///< kicked, or gone with their server
inline constexpr qint64 leastEqual = 6;    ///< that left after equally long times without traffic
inline constexpr double crowdOfAll = 0.3;  ///< so much of everybody is an incident whatever they share
inline constexpr double surprising = 7;    ///< Shared::surprise, from here on a value explains
inline constexpr double explainsAll = 0.7; ///< coverage from which the few others belong to it too
inline constexpr Nanoseconds burst = std::chrono::seconds(3); ///< those who leave at once do so within
/// Those whose flows are ended one after the other, each after the same time without traffic.
inline constexpr Nanoseconds trickle = std::chrono::minutes(5);
/// Who left in order and is back by then was started anew, or took another way: nobody missed it.
inline constexpr Nanoseconds unmissed = std::chrono::milliseconds(1500);
/// An incident is over after so long without news, and two intervals: by then it is known who came back.
inline constexpr Nanoseconds leastGap = std::chrono::seconds(12);
inline constexpr int againWithin = 3; ///< such times, and what begins anew for the same goes on
inline constexpr Nanoseconds noiseOver = std::chrono::hours(1); ///< what closes alone is counted over

// What counts as a sign
inline constexpr Nanoseconds momentSlack = std::chrono::milliseconds(250); ///< a busy host answers so late
inline constexpr qint64 pendingLeast = 64 * 1024;
inline constexpr double rttFactor = 2.5;       ///< of its own mean
inline constexpr qint64 rttLeast = 20'000'000; ///< ns; below it nobody waits for anything
inline constexpr qint64 longestRtt = qint64(3600) * 1'000'000'000;
inline constexpr quint32 pongsLeast = 3;
inline constexpr double rttOfInterval = 0.8;
inline constexpr double quantumWidth = 1.06;
inline constexpr double quantumTolerance = 0.03;
inline constexpr double quantumShare = 0.6;
inline constexpr qint64 quantumLeast = 4;
inline constexpr Nanoseconds quantumShortest = std::chrono::milliseconds(4900); ///< below it many are equal by chance
inline constexpr Nanoseconds idleShortest = quantumShortest * 6 / 10;           ///< what such lengths are compared with
inline constexpr double quantumApart = 3; ///< so much wider are their ends spread than their lengths
inline constexpr double equally = 0.85;   ///< of another's surprise
inline constexpr double telling = 3;      ///< Shared::surprise, from here on a value sets its members apart
inline constexpr Nanoseconds changeReach = std::chrono::seconds(30); ///< from a change to what it causes, at least
inline constexpr Nanoseconds backSoon = std::chrono::seconds(15); ///< to be back for a client that did not want to go
inline constexpr Nanoseconds soon = std::chrono::seconds(5);      ///< to be back for a living process

/// A server that lets polls wait for so long did nothing else either.
inline constexpr Nanoseconds standstillOf(Nanoseconds interval) noexcept
{
    return interval > std::chrono::seconds(3) ? interval : std::chrono::seconds(3);
}

// From which share on a sign holds for the incident
inline constexpr double atOnce = 0.95;
inline constexpr double most = 0.8;
inline constexpr double half = 0.5;
inline constexpr double few = 0.2;

// Confidence by score
inline constexpr double likely = 2;
inline constexpr double possible = 0;
inline constexpr double hidden = -3.5; ///< not worth a line

} // namespace stalewatch::causes
