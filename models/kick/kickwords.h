// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kick/kickrun.h"

#include <QStringList>

namespace stalewatch {

/// So many connections are confirmed one by one in sight; more need the name of the server to be typed.
inline constexpr std::size_t mostSeenKicks = 20;

/// The last question before connections are kicked. All of it is plain text with nothing hostile in it.
struct KickQuestion
{
    QString title{};     ///< "Kick 3 connections?"
    QStringList who{};   ///< a line for each; of many only some
    QString more{};      ///< how many are not among who; empty: none
    QStringList notes{}; ///< what it means
    QString typed{};     ///< what has to be typed, by case 113; empty: a yes is enough
    QString typing{};    ///< the sentence that asks for it
};

/// REQUIRES: @p plan has entries.
[[nodiscard]] KickQuestion questionOf(const KickPlan &plan);

/// Who it is and what it holds: "cid 12 orders, account APP, on S1 from 10.1.2.3: 3 subscriptions, 12 kB pending".
[[nodiscard]] QString whoText(const KickEntry &entry);
/// What has become of it: "kicked; back as cid 40 on S2 after 1.2 s".
[[nodiscard]] QString stateText(const KickRun::Entry &entry, KickVerb verb);
/// Of all: "18 of 20 kicked, 2 refused; 17 are back."
[[nodiscard]] QString summaryText(const KickRun &run);

} // namespace stalewatch
