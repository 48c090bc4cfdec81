// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/closurecells.h"

#include "models/staleness/sentence.h"
#include "models/values/shownduration.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch::closurecells {

using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Closures)
};

Untrusted untrusted(std::string_view text)
{
    return Untrusted(QByteArrayView(text.data(), qsizetype(text.size())));
}

/// "PONG", "data": what showed that it lived.
QString proofTitle(Proof proof)
{
    switch (proof) {
    case Proof::None:
        return {};
    case Proof::Connect:
        return Words::tr("connect");
    case Proof::Data:
        return Words::tr("data");
    case Proof::Pong:
        return Words::tr("PONG");
    case Proof::Heard:
        return Words::tr("heard");
    }
    Q_UNREACHABLE();
}

} // namespace

QString shown(std::string_view text)
{
    return untrusted(text).shown();
}

QString whole(std::string_view text)
{
    return untrusted(text).whole();
}

void appendBytes(QByteArray &out, std::string_view text)
{
    out.append(text.data(), qsizetype(text.size()));
}

qint64 pending(Row row) noexcept
{
    return std::max(row.record.pendingBefore, row.record.closure.pendingBytes);
}

qint64 subscriptions(Row row) noexcept
{
    return std::max(row.record.heldSubscriptions, row.record.closure.subscriptions);
}

std::optional<Nanoseconds> backAfter(Row row) noexcept
{
    return row.record.back ? std::optional(row.record.back->after) : std::nullopt;
}

std::optional<Nanoseconds> roundTrip(Row row) noexcept
{
    const qint64 rtt = row.record.closure.rtt;
    return isKnown(rtt) && rtt > 0 && rtt != overflownRtt ? std::optional(Nanoseconds(rtt)) : std::nullopt;
}

std::string_view backServer(Row row)
{
    return row.record.back ? std::string_view(row.record.back->serverName) : std::string_view();
}

QString loudnessText(Row row)
{
    switch (row.record.loudness) {
    case Loudness::Other:
        return Words::tr("other");
    case Loudness::Quiet:
        return Words::tr("quiet");
    case Loudness::Loud:
        return Words::tr("loud");
    }
    Q_UNREACHABLE();
}

quint64 loudnessOrder(Row row) noexcept
{
    return quint64(row.record.loudness);
}

void loudnessCsv(Row row, QByteArray &out)
{
    constexpr const char *ids[] = {"other", "quiet", "loud"};
    out += ids[std::size_t(row.record.loudness)];
}

QString cidText(Row row)
{
    return QString::number(row.record.closure.cid);
}

QString proofText(Row row)
{
    const Instant at = proofAt(row);
    if (!isKnown(at) || !isKnown(row.now))
        return {};
    //: what was last known to show that a client lived, and when: "PONG, 10:38:12"
    return Words::tr("%1, %2").arg(proofTitle(row.record.before.proof), shownTime(at, row.now));
}

QString nameText(Row row)
{
    return row.record.closure.name.empty() ? Words::tr("unnamed") : shown(row.record.closure.name);
}

QString foreseenText(Row row)
{
    const std::optional<bool> foreseen = row.record.wasForeseen();
    if (!foreseen)
        return {};
    return *foreseen ? Words::tr("yes") : Words::tr("no");
}

quint64 foreseenOrder(Row row) noexcept
{
    const std::optional<bool> foreseen = row.record.wasForeseen();
    if (!foreseen)
        return cells::noKey;
    return *foreseen ? 0 : 1;
}

void foreseenCsv(Row row, QByteArray &out)
{
    if (const std::optional<bool> foreseen = row.record.wasForeseen())
        out += *foreseen ? "yes" : "no";
}

QString backCidText(Row row)
{
    return row.record.back ? QString::number(row.record.back->key.cid) : QString();
}

quint64 backCidOrder(Row row) noexcept
{
    return row.record.back ? row.record.back->key.cid : cells::noKey;
}

void backCidCsv(Row row, QByteArray &out)
{
    if (row.record.back)
        out += QByteArray::number(row.record.back->key.cid);
}

QString incidentText(Row row)
{
    return row.record.incident == 0 ? QString() : QString::number(row.record.incident);
}

quint64 incidentOrder(Row row) noexcept
{
    return row.record.incident == 0 ? cells::noKey : row.record.incident;
}

void incidentCsv(Row row, QByteArray &out)
{
    if (row.record.incident != 0)
        out += QByteArray::number(row.record.incident);
}

QString toldByText(Row row)
{
    //: how a closing was learnt: by an event, or from the server's list of closed connections
    return row.record.closure.isByEvent ? Words::tr("event") : Words::tr("list");
}

void toldByCsv(Row row, QByteArray &out)
{
    out += row.record.closure.isByEvent ? "event" : "ring";
}

QString shownSpan(std::optional<Nanoseconds> span)
{
    if (!span)
        return {};
    if (*span < 1s && *span > 0s)
        return shownRtt(span->count());
    return *span < 10s && *span > 0s ? Words::tr("%1 s").arg(shownFigure(std::chrono::duration<double>(*span).count()))
                                     : shownDuration(*span);
}

void appendSpan(QByteArray &out, std::optional<Nanoseconds> span)
{
    if (!span)
        return;
    if (*span < 0s)
        out += '-';
    const Instant zero{0ns};
    cells::appendSeconds(out, zero, zero + (*span < 0s ? -*span : *span));
}

} // namespace stalewatch::closurecells
