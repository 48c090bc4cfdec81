// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectioncolumns.h"

/// What the rows of connectionColumns() are made of: how a value is shown, ordered and written. Text functions return
/// what `text` of a column does, order functions its keys, csv functions append the raw value.
namespace stalewatch::cells {

/// The key of rows without a value: the last, whichever way the table is sorted.
inline constexpr quint64 noKey = ~quint64(0);

/// From @p from to @p to, saturating; zero if a clock ran backwards. Both known.
[[nodiscard]] Nanoseconds elapsed(Instant from, Instant to) noexcept;
/// When the row went; noInstant for an open one.
[[nodiscard]] Instant goneAt(const ConnectionRow &row) noexcept;
/// When what is known of the row was true: the poll, or for a row that went the moment it went.
[[nodiscard]] Instant knownAt(const ConnectionRow &row) noexcept;
/// @p at as a key: servers' clocks are brought together by the skew measured at the poll. Absent: noKey.
[[nodiscard]] quint64 timeKey(const ConnectionRow &row, Instant at) noexcept;
/// As timeKey(), the latest first: the order of the time that has passed since @p at.
[[nodiscard]] quint64 ageKey(const ConnectionRow &row, Instant at) noexcept;

/// How long @p from is ago at @p to; clocks that run backwards make zero of it. Empty: not known.
[[nodiscard]] QString shownAge(Instant from, Instant to);

void appendNumber(QByteArray &out, qint64 value);
/// With as many digits as make the float come back; nothing for a negative one.
void appendRate(QByteArray &out, float value);
/// RFC 3339 with nanoseconds; nothing for a time that is not known.
void appendTime(QByteArray &out, Instant at);
/// Seconds with as many decimals as are needed, up to nanoseconds; negative ones, which clocks cause, are zero.
void appendSeconds(QByteArray &out, Instant from, Instant to);

QString evidenceText(const ConnectionRow &row);
quint64 evidenceOrder(const ConnectionRow &row);
void evidenceCsv(const ConnectionRow &row, QByteArray &out);

QString proofText(const ConnectionRow &row);
quint64 proofOrder(const ConnectionRow &row);
void proofCsv(const ConnectionRow &row, QByteArray &out);
/// What and when.
QString proofOfLifeText(const ConnectionRow &row);

QString sincePongText(const ConnectionRow &row);
quint64 sincePongOrder(const ConnectionRow &row);

QString rttText(const ConnectionRow &row);
quint64 rttOrder(const ConnectionRow &row);

QString missedText(const ConnectionRow &row);
quint64 missedOrder(const ConnectionRow &row);
void missedCsv(const ConnectionRow &row, QByteArray &out);

/// At risk first, soonest on top; then the proven, by when they would be closed; then those of which no time can be
/// said, the unproven before the quiet; those that went last, the latest on top.
QString staleWindowText(const ConnectionRow &row);
quint64 staleWindowOrder(const ConnectionRow &row);

/// The stale window of those at risk, counting down, as short as can be: "12-15 s", "1:41-1:44 min".
QString closesInText(const ConnectionRow &row);
/// To the latest moment, as it was at the poll.
void closesInCsv(const ConnectionRow &row, QByteArray &out);

/// Of a window that a close is expected in: of those at risk, and of the proven if they fell silent now.
QString windowWidthText(const ConnectionRow &row);
quint64 windowWidthOrder(const ConnectionRow &row);
void windowWidthCsv(const ConnectionRow &row, QByteArray &out);

QString earliestText(const ConnectionRow &row);

/// What the server holds for it: "14.8 MB pending, 12 subscriptions".
QString heldText(const ConnectionRow &row);

QString cidText(const ConnectionRow &row);
quint64 cidOrder(const ConnectionRow &row);
void cidCsv(const ConnectionRow &row, QByteArray &out);

QString portText(const ConnectionRow &row);
quint64 portOrder(const ConnectionRow &row);
void portCsv(const ConnectionRow &row, QByteArray &out);

QString serverNameText(const ConnectionRow &row);
std::string_view serverName(const ServerSnapshot &server);
void serverNameCsv(const ConnectionRow &row, QByteArray &out);
QString serverIdText(const ConnectionRow &row);
std::string_view serverId(const ServerSnapshot &server);
void serverIdCsv(const ConnectionRow &row, QByteArray &out);

TextId reasonId(const ConnectionRow &row);
QString reasonText(const ConnectionRow &row);
void reasonCsv(const ConnectionRow &row, QByteArray &out);
QString stopText(const ConnectionRow &row);
quint64 stopOrder(const ConnectionRow &row);
void stopCsv(const ConnectionRow &row, QByteArray &out);

QString nowText(const ConnectionRow &row);
quint64 nowOrder(const ConnectionRow &row);
void nowCsv(const ConnectionRow &row, QByteArray &out);

} // namespace stalewatch::cells
