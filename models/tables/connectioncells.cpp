// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncells.h"

#include "models/staleness/sentence.h"
#include "models/tables/words.h"
#include "models/values/shownduration.h"
#include "models/wire/rfc3339.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace stalewatch {

Instant ConnectionRow::now() const noexcept
{
    return server.isGone(row) ? cells::knownAt(*this) : server.serverTime(local);
}

} // namespace stalewatch

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

/// @p at on one clock for the whole fleet. Saturates: a server may claim any time.
qint64 onOurClock(const ServerSnapshot &server, Instant at) noexcept
{
    constexpr qint64 lowest = unreadable + 1;
    qint64 result = 0;
    if (__builtin_sub_overflow(at.time_since_epoch().count(), server.skew.count(), &result))
        return server.skew > Nanoseconds(0) ? lowest : std::numeric_limits<qint64>::max();
    return std::max(result, lowest);
}

} // namespace

Instant goneAt(const ConnectionRow &row) noexcept
{
    const Departure *gone = departure(row);
    return gone ? gone->at : noInstant;
}

Nanoseconds elapsed(Instant from, Instant to) noexcept
{
    return std::max(timeBetween(from, to), Nanoseconds(0));
}

Instant knownAt(const ConnectionRow &row) noexcept
{
    const Instant gone = goneAt(row);
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
    return titleOf(row.assessment());
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

QString heldText(const ConnectionRow &row)
{
    QStringList parts;
    if (const qint64 pending = row.server.rows.pendingBytes[row.row]; isKnown(pending)) {
        //: What a server holds for a connection; %1: an amount of data, "14.8 MB".
        parts += QCoreApplication::translate("ConnectionColumn", "%1 pending").arg(shownBytes(pending));
    }
    if (const qint64 count = row.server.rows.subscriptions[row.row]; isKnown(count)) {
        const auto plural = int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
        parts += QCoreApplication::translate("ConnectionColumn", "%n subscription(s)", nullptr, plural);
    }
    return parts.join(u", "_s);
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
    return shownTime(goneAt(row), row.now());
}

quint64 stopOrder(const ConnectionRow &row)
{
    return timeKey(row, goneAt(row));
}

void stopCsv(const ConnectionRow &row, QByteArray &out)
{
    appendTime(out, goneAt(row));
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

namespace stalewatch {

QString titleOf(const ConnectionColumn &column)
{
    return QCoreApplication::translate("ConnectionColumn", column.title);
}

QString hintOf(const ConnectionColumn &column)
{
    return QCoreApplication::translate("ConnectionColumn", column.hint);
}

} // namespace stalewatch
