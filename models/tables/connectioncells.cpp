// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncells.h"

#include "models/staleness/sentence.h"
#include "models/tables/words.h"
#include "models/values/shownduration.h"
#include "models/wire/rfc3339.h"

#include <QCoreApplication>

#include <array>
#include <charconv>
#include <cmath>

namespace stalewatch::cells {

using namespace Qt::StringLiterals;

namespace {

Untrusted untrusted(std::string_view text)
{
    return Untrusted(QByteArrayView(text.data(), qsizetype(text.size())));
}

const Departure *departure(const ConnectionRow &row) noexcept
{
    const std::size_t index = row.row - row.server.openRows;
    return row.server.isGone(row.row) && index < row.server.departures.size() ? &row.server.departures[index] : nullptr;
}

Instant stop(const ConnectionRow &row) noexcept
{
    const Departure *gone = departure(row);
    return gone ? gone->at : noInstant;
}

/// @p at on one clock for the whole fleet. Saturates: a server may claim any time.
qint64 onOurClock(const ServerSnapshot &server, Instant at) noexcept
{
    constexpr qint64 lowest = unreadable + 1;
    qint64 result = 0;
    if (__builtin_sub_overflow(at.time_since_epoch().count(), server.skew.count(), &result))
        return server.skew > Nanoseconds(0) ? lowest : std::numeric_limits<qint64>::max();
    return std::max(result, lowest);
}

/// From @p from to @p to, saturating; zero if a clock ran backwards. Both known.
Nanoseconds elapsed(Instant from, Instant to) noexcept
{
    qint64 result = 0;
    if (__builtin_sub_overflow(to.time_since_epoch().count(), from.time_since_epoch().count(), &result))
        return to > from ? Nanoseconds::max() : Nanoseconds(0);
    return Nanoseconds(std::max<qint64>(result, 0));
}

/// Why a row went and when.
QString goneText(const ConnectionRow &row)
{
    // Not now(): for a row that went it stands still.
    const QString ago = shownAge(stop(row), row.server.serverTime(row.local));
    const QString reason = reasonText(row);
    if (ago.isEmpty())
        return reason;
    if (reason.isEmpty())
        //: A connection left and nobody knows why; %1 is a duration.
        return QCoreApplication::translate("ConnectionColumn", "gone %1 ago").arg(ago);
    //: Why a connection was closed, in the server's words ("Stale Connection"), and when; %2 is a duration.
    return QCoreApplication::translate("ConnectionColumn", "%1, %2 ago").arg(reason, ago);
}

/// How soon a row wants to be looked at; smaller is sooner.
enum class Concern : quint8 { AtRisk, AtRiskUnknown, Alive, AliveUnknown, Unproven, Quiet, Gone };

Concern concernOf(const Assessment &assessment) noexcept
{
    switch (assessment.evidence) {
    case Evidence::Ghost:
    case Evidence::Suspect:
        return assessment.hasWindow() ? Concern::AtRisk : Concern::AtRiskUnknown;
    case Evidence::Proven:
        return assessment.hasWindow() ? Concern::Alive : Concern::AliveUnknown;
    case Evidence::Unproven:
        return Concern::Unproven;
    case Evidence::Quiet:
        return Concern::Quiet;
    case Evidence::Closed:
        return Concern::Gone;
    }
    Q_UNREACHABLE();
}

} // namespace

Instant knownAt(const ConnectionRow &row) noexcept
{
    const Instant gone = stop(row);
    return isKnown(gone) ? gone : row.server.now;
}

quint64 timeKey(const ConnectionRow &row, Instant at) noexcept
{
    return isKnown(at) ? orderKey(onOurClock(row.server, at)) : noKey;
}

quint64 ageKey(const ConnectionRow &row, Instant at) noexcept
{
    return isKnown(at) ? ~orderKey(onOurClock(row.server, at)) : noKey;
}

QString shownAge(Instant from, Instant to)
{
    if (!isKnown(from) || !isKnown(to))
        return from == unreadableInstant ? u"?"_s : QString();
    return shownDuration(elapsed(from, to));
}

void appendNumber(QByteArray &out, qint64 value)
{
    std::array<char, 24> digits{};
    if (isKnown(value))
        out.append(
            digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr - digits.data());
}

void appendRate(QByteArray &out, float value)
{
    std::array<char, 64> digits{};
    if (value >= 0)
        out.append(
            digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr - digits.data());
}

void appendTime(QByteArray &out, Instant at)
{
    out += rfc3339(at).toLatin1();
}

void appendSeconds(QByteArray &out, Instant from, Instant to)
{
    if (!isKnown(from) || !isKnown(to))
        return;
    constexpr qint64 second = 1'000'000'000;
    const qint64 ns = elapsed(from, to).count();
    appendNumber(out, ns / second);
    if (ns % second == 0)
        return;
    const QByteArray decimals = QByteArray::number(second + ns % second); // a one before the decimals keeps their zeros
    qsizetype length = decimals.size();
    while (decimals[length - 1] == '0')
        --length;
    out += '.';
    out += decimals.sliced(1, length - 1);
}

QString evidenceText(const ConnectionRow &row)
{
    return titleOf(row.assessment().evidence);
}

quint64 evidenceOrder(const ConnectionRow &row)
{
    // The worst on top; Evidence is declared in the order in which it is reached.
    static constexpr std::array<quint8, 6> places{3, 5, 4, 2, 1, 6}; // unproven proven quiet suspect ghost closed
    return places[std::size_t(row.assessment().evidence)];
}

void evidenceCsv(const ConnectionRow &row, QByteArray &out)
{
    out += idOf(row.assessment().evidence);
}

QString proofText(const ConnectionRow &row)
{
    switch (row.assessment().proof) {
    case Proof::None:
        return {};
    case Proof::Connect:
        return QCoreApplication::translate("ConnectionColumn", "connected");
    case Proof::Data:
        return QCoreApplication::translate("ConnectionColumn", "data");
    case Proof::Pong:
        return QCoreApplication::translate("ConnectionColumn", "PONG");
    case Proof::Heard:
        return QCoreApplication::translate("ConnectionColumn", "heard");
    }
    Q_UNREACHABLE();
}

quint64 proofOrder(const ConnectionRow &row)
{
    const Proof proof = row.assessment().proof;
    return proof == Proof::None ? noKey : quint64(proof);
}

void proofCsv(const ConnectionRow &row, QByteArray &out)
{
    out += idOf(row.assessment().proof);
}

QString proofOfLifeText(const ConnectionRow &row)
{
    const QString what = proofText(row);
    const QString when = shownTime(row.assessment().proofAt, row.now());
    if (what.isEmpty() || when.isEmpty())
        return what;
    //: The latest proof of life: %1 is "PONG", "data" or "connected", %2 is a time of day.
    return QCoreApplication::translate("ConnectionColumn", "%1, %2").arg(what, when);
}

QString sincePongText(const ConnectionRow &row)
{
    return shownAge(row.assessment().lastPong, row.now());
}

quint64 sincePongOrder(const ConnectionRow &row)
{
    return ageKey(row, row.assessment().lastPong);
}

QString rttText(const ConnectionRow &row)
{
    const Assessment &assessment = row.assessment();
    return shownRtt(row.server.rows.rtt[row.row], assessment.pongs > 1 ? double(assessment.rttSpread) : 0);
}

quint64 rttOrder(const ConnectionRow &row)
{
    const qint64 rtt = row.server.rows.rtt[row.row];
    return rtt == 0 || rtt == overflownRtt ? noKey : orderKey(rtt);
}

QString missedText(const ConnectionRow &row)
{
    const Assessment &assessment = row.assessment();
    if (assessment.of == 0)
        return {};
    //: Missed pings: %1 of the %2 after which the server closes.
    return QCoreApplication::translate("ConnectionColumn", "%1 of %2")
        .arg(QString::number(assessment.missed), QString::number(assessment.of));
}

quint64 missedOrder(const ConnectionRow &row)
{
    // As a share: 2 of 3 is nearer to the close than 2 of 6.
    const Assessment &assessment = row.assessment();
    return assessment.of == 0 ? noKey : quint64(assessment.missed) * 100'000 / assessment.of;
}

void missedCsv(const ConnectionRow &row, QByteArray &out)
{
    if (row.assessment().of > 0)
        appendNumber(out, row.assessment().missed);
}

QString staleWindowText(const ConnectionRow &row)
{
    if (row.server.isGone(row.row))
        return goneText(row);
    if (row.server.health.isUnknownAt(row.local)) {
        // A countdown must not reach its end by extrapolation alone.
        const Nanoseconds age = row.local - row.server.health.receivedAt;
        //: In the place of the stale window; %1: the time since the server last answered.
        return QCoreApplication::translate("ConnectionColumn", "no data for %1").arg(shownDuration(age));
    }
    return windowText(row.assessment(), row.now());
}

quint64 staleWindowOrder(const ConnectionRow &row)
{
    constexpr int shift = 61; // leaves eight nanoseconds of resolution
    const Assessment &assessment = row.assessment();
    const Concern concern = row.server.isGone(row.row) ? Concern::Gone : concernOf(assessment);
    const quint64 when = concern == Concern::Gone ? ageKey(row, stop(row)) : timeKey(row, assessment.latest);
    return (quint64(concern) << shift) | (when >> (64 - shift));
}

QString earliestText(const ConnectionRow &row)
{
    return shownTime(row.assessment().earliest, row.now());
}

QString cidText(const ConnectionRow &row)
{
    const quint64 cid = row.server.rows.cid[row.row];
    return cid > quint64(std::numeric_limits<qint64>::max()) ? QString::number(cid) : shownCount(qint64(cid));
}

quint64 cidOrder(const ConnectionRow &row)
{
    return row.server.rows.cid[row.row];
}

void cidCsv(const ConnectionRow &row, QByteArray &out)
{
    out += QByteArray::number(row.server.rows.cid[row.row]);
}

QString portText(const ConnectionRow &row)
{
    const qint32 port = row.server.rows.port[row.row];
    return port < 0 ? QString() : QString::number(port);
}

quint64 portOrder(const ConnectionRow &row)
{
    const qint32 port = row.server.rows.port[row.row];
    return port < 0 ? noKey : quint64(port);
}

void portCsv(const ConnectionRow &row, QByteArray &out)
{
    if (row.server.rows.port[row.row] >= 0)
        appendNumber(out, row.server.rows.port[row.row]);
}

QString serverNameText(const ConnectionRow &row)
{
    return untrusted(row.server.facts.serverName).shown();
}

std::string_view serverName(const ServerSnapshot &server)
{
    return server.facts.serverName;
}

void serverNameCsv(const ConnectionRow &row, QByteArray &out)
{
    out += row.server.facts.serverName;
}

QString serverIdText(const ConnectionRow &row)
{
    return untrusted(row.server.facts.serverId).shown();
}

std::string_view serverId(const ServerSnapshot &server)
{
    return server.facts.serverId;
}

void serverIdCsv(const ConnectionRow &row, QByteArray &out)
{
    out += row.server.facts.serverId;
}

TextId reasonId(const ConnectionRow &row)
{
    const Departure *gone = departure(row);
    return gone ? gone->reason : TextId::None;
}

QString reasonText(const ConnectionRow &row)
{
    return row.text(reasonId(row)).shown();
}

void reasonCsv(const ConnectionRow &row, QByteArray &out)
{
    out += row.text(reasonId(row)).utf8();
}

QString stopText(const ConnectionRow &row)
{
    return shownTime(stop(row), row.now());
}

quint64 stopOrder(const ConnectionRow &row)
{
    return timeKey(row, stop(row));
}

void stopCsv(const ConnectionRow &row, QByteArray &out)
{
    appendTime(out, stop(row));
}

QString nowText(const ConnectionRow &row)
{
    return shownTime(row.server.now, row.now());
}

quint64 nowOrder(const ConnectionRow &row)
{
    return timeKey(row, row.server.now);
}

void nowCsv(const ConnectionRow &row, QByteArray &out)
{
    appendTime(out, row.server.now);
}

} // namespace stalewatch::cells
