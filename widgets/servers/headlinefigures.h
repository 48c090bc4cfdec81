// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/stalehistory.h"
#include "models/values/snapshot.h"
#include "widgets/chart/wallclock.h"

#include <QString>

#include <vector>

namespace stalewatch {

/// One figure of the headline row: small words, a large number, small words, and what it is a link to.
struct HeadlineFigure
{
    QString caption{};
    QString number{};
    QString words{};
    QString room{};          ///< words for which room is kept from the start, so that what stands beside does not move
    QString hint{};          ///< tooltip, plain
    QString filter{};        ///< the rows it is about; empty: none
    ServerNumber server = 0; ///< the server it is about; with an empty filter
    bool isLink = false;
    bool isPassing = false;      ///< the words are about a trouble: no room is kept for them afterwards
    bool isPingSettings = false; ///< the link leads to the ping settings of `server`

    bool operator==(const HeadlineFigure &) const = default;
};

/// What the figures are made from. All of one server, if `server` is set.
struct HeadlineFacts
{
    const Snapshot &snapshot;
    const StaleHistory &history;
    const WallClock &clock;
    Tally tally{}; ///< of the servers chosen
    ServerNumber server = 0;
    LocalTime local{};
};

/// The six figures, in their order on screen. Cheap enough for ten times a second.
[[nodiscard]] std::vector<HeadlineFigure> headlineFigures(const HeadlineFacts &facts);

} // namespace stalewatch
