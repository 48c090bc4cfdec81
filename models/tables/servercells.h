// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectioncolumns.h"
#include "models/tables/servercolumns.h"
#include "models/tables/words.h"

#include <string_view>

/// What the rows of serverColumns() are made of.
namespace stalewatch::servercells {

[[nodiscard]] inline bool hasAnswered(const ServerRow &row) noexcept
{
    return isKnown(row.server.now);
}
/// The key of @p value, or the last one if it is not known.
[[nodiscard]] constexpr quint64 numberKey(bool known, qint64 value) noexcept
{
    return known ? orderKey(value) : ~quint64(0);
}
/// @p text for a plain-text place.
[[nodiscard]] QString shown(std::string_view text);
/// Characters that order as people expect @p text to.
[[nodiscard]] QString textKey(std::string_view text);

template <qint64 ServerFacts::*fact>
QString count(const ServerRow &row)
{
    return shownCount(row.server.facts.*fact);
}
template <qint64 ServerFacts::*fact>
quint64 key(const ServerRow &row)
{
    return orderKey(row.server.facts.*fact);
}

QString nameText(const ServerRow &row);
QString stateText(const ServerRow &row);
quint64 versionOrder(const ServerRow &row);
QString pingIntervalText(const ServerRow &row);
quint64 detectionOrder(const ServerRow &row);
QString usedText(const ServerRow &row);
quint64 usedOrder(const ServerRow &row);
QString staleSourceText(const ServerRow &row);
quint64 cpuOrder(const ServerRow &row);
QString uptimeText(const ServerRow &row);
quint64 uptimeOrder(const ServerRow &row);
QString skewText(const ServerRow &row);
QString pollAgeText(const ServerRow &row);
quint64 pollAgeOrder(const ServerRow &row);
QString problemText(const ServerRow &row);
QString toldByText(const ServerRow &row);
QString targetText(const ServerRow &row);

} // namespace stalewatch::servercells
