// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/instant.h"
#include "models/values/source.h"

#include <QString>

namespace stalewatch {

/// @name Figures as people read them
/// In the application's language and QLocale(); digits stand in groups of three, parted by a narrow no-break space.
/// What is not known is an empty text; what the server said and nobody can read is "?".
/// @{

/// A figure with one decimal below a hundred unless it is whole, and none above: "1.2", "40", "182".
[[nodiscard]] QString shownFigure(double value);
/// "12 481".
[[nodiscard]] QString shownCount(qint64 count);
/// "512 B", "640 kB", "2.1 MB": powers of 1000, three figures at most.
[[nodiscard]] QString shownBytes(qint64 bytes);
/// "0/s", "0.4/s", "37/s", "1.2 k/s". Negative: not known.
[[nodiscard]] QString shownRate(double perSecond);
/// "1.2 MB/s". Negative: not known.
[[nodiscard]] QString shownByteRate(double perSecond);
/// "0.3 %", "19 %". Negative: not known.
[[nodiscard]] QString shownPercent(double percent);
/// A round trip in the unit that suits it: "513 µs", "1.2 ms", "1.4 s"; with @p spread "1.2 ms ±0.1".
/// Empty for 0 and for Go's overflow, which both mean that none was measured.
[[nodiscard]] QString shownRtt(qint64 rtt, double spread = 0);
/// A moment in the operator's time zone: "10:43:15" on the day of @p now, else "2026-11-21 10:43:15".
[[nodiscard]] QString shownTime(Instant at, Instant now);
/// A time to come of which only the two ends are known, not negative: "now", "0-3 s", "12-15 s", "1:41-1:44 min",
/// "1:02-1:05 h"; "12 s" where both ends read the same.
[[nodiscard]] QString shownCountdown(std::chrono::seconds from, std::chrono::seconds to);
/// @}

/// "HTTP", "system account"; empty for None.
[[nodiscard]] QString shownSource(Source source);

/// Go's int64 overflow in a round trip time: a PONG nobody had asked for (nats-server, all versions).
inline constexpr qint64 overflownRtt = std::numeric_limits<qint64>::max();

} // namespace stalewatch
