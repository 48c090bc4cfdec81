// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <deque>
#include <unordered_map>

namespace stalewatch {

/// What health checks want to know of the rows of one server.
struct RowFigures
{
    qint64 rttKnown = 0;    ///< connections with enough PONGs to say
    qint64 rttHigh = 0;     ///< of them, those whose round trip takes half a second or longer
    qint64 rttUnstable = 0; ///< of them, those whose round trip varies as much as it takes
    qint64 ghosts = 0;      ///< silent connections that are delivered to
    qint64 lost = 0;        ///< messages delivered to them since their last sign of life
    qint64 hidden = 0;      ///< connections whose own pings hide the answers to the server's
};

/// Counters of one server at one moment.
struct CounterSample
{
    LocalTime at{};
    qint64 stale = 0;
    qint64 slowConsumers = absent;
    qint64 stalledClients = absent;
    qint64 unseen = 0;
    qint64 connections = absent;
};

/// Figures of all servers, counted once a poll, and their counters over the last hour. Pure; one owner.
class FigureBook final
{
public:
    /// Counts what is new in @p snapshot. O(rows of servers that were polled since).
    void take(const Snapshot &snapshot, LocalTime now);
    [[nodiscard]] const RowFigures &of(const ServerSnapshot &server) const noexcept;
    /// By how much @p counter grew over the last @p span, or since it is watched; 0 if nobody knows or it fell.
    [[nodiscard]] qint64 grown(
        ServerNumber server, qint64 CounterSample::*counter, Nanoseconds span, LocalTime now) const noexcept;
    /// For how long the counters of @p server are watched, an hour at most.
    [[nodiscard]] Nanoseconds watched(ServerNumber server, LocalTime now) const noexcept;

private:
    struct Page
    {
        const ServerSnapshot *counted = nullptr; ///< only compared
        LocalTime at{};
        RowFigures rows{};
        std::deque<CounterSample> samples{}; ///< oldest first; the last is the newest poll's
    };

    std::unordered_map<ServerNumber, Page> m_pages{};
};

} // namespace stalewatch
