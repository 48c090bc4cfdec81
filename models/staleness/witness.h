// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/staleness/assessment.h"
#include "models/values/connections.h"
#include "models/values/pingsettings.h"
#include "models/values/tcpinfo.h"

#include <memory>
#include <vector>

namespace stalewatch {

/// What a poll says beside its rows.
struct PollContext
{
    Instant now = noInstant;            ///< /connz `now`
    PingSettings ping{};                ///< /varz of the same poll
    Instant configLoadTime = noInstant; ///< /varz; a later one than before is a reload
    int version = 0; ///< versionNumber(): before 2.9.16 deliveries suppress PINGs, before 2.11.12 websockets are as all
    std::shared_ptr<const TcpInfos> tcp{}; ///< one a row, of the kernel of the server's host; null: not to be had
    LocalTime askedAt{};                   ///< on our clock, which tells whether the server's jumped
    LocalTime receivedAt{};                ///< when the answer was whole; the epoch: nobody looked at the clock
};

/// Watches the connections of one life of one server from poll to poll and says what is believed of each.
///
/// The one place that knows the rule of the stale window (nats-facts: data and PONGs seen -> ticks -> window). Pure:
/// no clock, no randomness, no I/O; the same polls give the same answers. Not thread-safe; one owner at a time.
/// Never trusts its input: a `now` that runs backwards, counters that fall or repeated rows give Unproven with the
/// reason. Cost: one pass over both sorted lists, no allocation for connections already known.
class Witness final
{
public:
    Witness();
    ~Witness();
    Witness(Witness &&) noexcept;
    Witness &operator=(Witness &&) noexcept;

    /// Takes in one poll; the answer has one entry a row of @p rows, in its order. Rows must be sorted by cid.
    [[nodiscard]] std::vector<Assessment> observe(const PollContext &poll, const Connections &rows);

private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
};

} // namespace stalewatch
